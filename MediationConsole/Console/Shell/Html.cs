using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Shell;

/// <summary>
/// Small things that stand in every row, as text: a component costs an open page over two kilobytes and an element of its own another
/// forty bytes for each attribute, which is much for the fifty rows of the thousand pages that stand open. For words of the law and of the
/// screens alone: what people write is rendered as text, which cannot become anything else.
/// </summary>
public static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>Markup as below of which there are few kinds, the same text for all who show it.</summary>
    public static MarkupString Shared(FormattableString markup) => Shared([Of(markup)]);

    /// <summary>Several pieces of markup, one after the other, as one.</summary>
    public static MarkupString Shared(IEnumerable<MarkupString> pieces)
    {
        var text = string.Concat(pieces);
        return new(Known.GetOrAdd(text, text));
    }

    /// <summary>Markup whose every value is encoded.</summary>
    public static MarkupString Of(FormattableString markup) =>
        new(string.Format(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Encoded)]));

    private static string Encoded(object? value) => value is MarkupString markup ? markup.Value : Encoder.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
