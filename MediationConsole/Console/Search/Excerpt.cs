using System.Globalization;

namespace MediationConsole.Console.Search;

/// <summary>The part of a text around what was sought, with what was sought in it set apart.</summary>
public sealed record Excerpt(string Before, string Match, string After)
{
    private const int Around = 70;
    private const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    public static Excerpt Of(string text, IEnumerable<string> sought)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        foreach (var piece in sought.Select(piece => piece.TrimEnd('*')).Where(piece => piece.Length > 0))
        {
            var at = compare.IndexOf(plain.AsSpan(), piece.AsSpan(), Alike, out var length);
            if (at >= 0) return new(Start(plain[..at]), plain.Substring(at, length), End(plain[(at + length)..]));
        }

        return new("", "", End(plain));
    }

    private static string Start(string text) => text.Length <= Around ? text : "…" + text[^Around..].TrimStart();

    private static string End(string text) => text.Length <= 2 * Around ? text : text[..(2 * Around)].TrimEnd() + "…";
}
