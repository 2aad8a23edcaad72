using MediationConsole.Cases;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MediationConsole.Tests.House;

/// <summary>
/// Reads from the built program the English form of everything it says, by how the compiler builds a <see cref="Saying"/>: a length and a
/// number of places, then texts and values in turn, until both are used up. What becomes a saying without its form is told as a fault.
/// </summary>
internal static class SaidForms
{
    private const string TheSaying = "MediationConsole.Cases.Saying";

    public static IReadOnlyList<(string Where, string Form)> All { get; } = [.. Read(typeof(Saying).Assembly.Location).Where(found => found.Form is not null).Select(found => (found.Where, found.Form!))];

    public static IReadOnlyList<string> Lost { get; } = [.. Read(typeof(Saying).Assembly.Location).Where(found => found.Form is null).Select(found => found.Where)];

    private static IEnumerable<(string Where, string? Form)> Read(string assembly) =>
        ModuleDefinition.ReadModule(assembly).GetTypes().Where(type => type.FullName != TheSaying).SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => Read(method.Body).Select(form => (method.FullName, form)));

    private static IEnumerable<string?> Read(MethodBody body)
    {
        var targets = body.Instructions.Select(one => one.Operand).OfType<Instruction>().Concat(body.Instructions.Select(one => one.Operand).OfType<Instruction[]>().SelectMany(many => many)).ToHashSet();
        var open = new Stack<Half>();
        foreach (var one in body.Instructions.Where(one => one.Operand is MethodReference { DeclaringType.FullName: TheSaying }))
        {
            switch (((MethodReference)one.Operand).Name)
            {
                case "op_Implicit":
                    yield return one.Previous is { OpCode.Code: Code.Ldstr, Operand: string text } && !targets.Contains(one) ? text : null;
                    break;
                case ".ctor":
                    open.Push(new(Number(one.Previous.Previous), Number(one.Previous)));
                    break;
                case "AppendLiteral":
                    open.Peek().Add((string)one.Previous.Operand);
                    break;
                case "AppendFormatted":
                    open.Peek().AddPlace();
                    break;
            }

            while (open.Count > 0 && open.Peek().IsWhole) yield return open.Pop().Form;
        }
    }

    private static int Number(Instruction load) => load.OpCode.Code switch
    {
        Code.Ldc_I4 => (int)load.Operand,
        Code.Ldc_I4_S => (sbyte)load.Operand,
        >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => load.OpCode.Code - Code.Ldc_I4_0,
        _ => throw new InvalidOperationException($"{load} loads no number."),
    };

    /// <summary>A saying of which not all was read yet.</summary>
    private sealed class Half(int letters, int places)
    {
        private int lettersLeft = letters;

        public string Form { get; private set; } = "";

        private int Places { get; set; }

        public bool IsWhole => lettersLeft == 0 && Places == places;

        public void Add(string text)
        {
            Form += text;
            lettersLeft -= text.Length;
        }

        public void AddPlace() => Form += $"{{{Places++}}}";
    }
}
