using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MediationConsole.Tests.House;

/// <summary>What the compiler made of the screens' markup: every piece of text and every spoken attribute that is no resource.</summary>
internal static partial class Markup
{
    // What a reader sees or hears of an attribute, of an element or of one of our components.
    private static readonly HashSet<string> Spoken = new(StringComparer.Ordinal)
    {
        "title", "placeholder", "alt", "aria-label", "aria-description", "Text", "Title", "Label", "Placeholder", "Confirm", "Cancel", "Explanation", "Empty", "Then",
    };

    // Keys as they stand on the keyboard, and names of formats. What is typed on a command line (pre) is the same in every language.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "Ctrl", "Enter", "Esc", "SHA" };

    public static IReadOnlyList<string> Words()
    {
        using var program = AssemblyDefinition.ReadAssembly(typeof(MediationConsole.Console.ConsoleRoom).Assembly.Location);
        return
        [
            .. from type in program.MainModule.GetTypes()
               where type.FullName.StartsWith("MediationConsole.Console.", StringComparison.Ordinal)
               from method in type.Methods
               where method.HasBody
               from text in Said(method)
               where WordForm().Matches(TagForm().Replace(text, " ")).Any(word => !Names.Contains(word.Value))
               select $"{type.FullName}: {text.Trim()}",
        ];
    }

    // In what the compiler writes a literal is the last thing put down before the call that takes it.
    private static IEnumerable<string> Said(MethodDefinition method)
    {
        foreach (var call in method.Body.Instructions.Where(one => one.OpCode == OpCodes.Callvirt || one.OpCode == OpCodes.Call))
        {
            if (call.Operand is not MethodReference { DeclaringType.Name: "RenderTreeBuilder" } called || call.Previous is not { Operand: string text, OpCode.Code: Code.Ldstr }) continue;
            if (called.Name is "AddContent") yield return text;
            if (called.Name is "AddMarkupContent")
            {
                yield return text;
                foreach (Match spoken in AttributeForm().Matches(text)) yield return spoken.Groups["words"].Value;
            }

            if (called.Name is "AddAttribute" or "AddComponentParameter" && call.Previous.Previous is { Operand: string name } && Spoken.Contains(name)) yield return text;
        }
    }

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordForm();

    [GeneratedRegex("<style.*?</style>|<pre.*?</pre>|<[^>]*>|&[a-z]+;", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagForm();

    [GeneratedRegex("(title|placeholder|alt|aria-label)=\"(?<words>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AttributeForm();
}
