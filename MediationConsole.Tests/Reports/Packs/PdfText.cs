using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace MediationConsole.Tests.Reports.Packs;

/// <summary>What a reader of a document sees: the text that its pages draw, by what the fonts say their glyphs mean.</summary>
internal static partial class PdfText
{
    public static string Of(byte[] file)
    {
        var bytes = Encoding.Latin1.GetString(file);
        Dictionary<string, Dictionary<int, string>> fonts = new(StringComparer.Ordinal);
        foreach (Match font in Font().Matches(bytes)) fonts[font.Groups["name"].Value] = Meanings(Content(bytes, Reference(Thing(bytes, font.Groups["number"].Value), "ToUnicode")));
        var text = new StringBuilder();
        foreach (Match page in Page().Matches(bytes))
            foreach (Match line in Line().Matches(Content(bytes, page.Groups["content"].Value)))
            {
                var meanings = fonts[line.Groups["font"].Value];
                text.Append(string.Concat(line.Groups["glyphs"].Value.Chunk(4).Select(glyph => meanings[int.Parse(glyph, NumberStyles.HexNumber, CultureInfo.InvariantCulture)])));
            }

        return text.ToString();
    }

    private static Dictionary<int, string> Meanings(string map) => Meaning().Matches(map).ToDictionary(
        one => int.Parse(one.Groups["glyph"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture), one => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(one.Groups["text"].Value)));

    private static string Thing(string file, string number)
    {
        var from = file.IndexOf($"\n{number} 0 obj\n", StringComparison.Ordinal);
        return file[from..file.IndexOf("\nendobj\n", from, StringComparison.Ordinal)];
    }

    private static string Reference(string thing, string name) => Regex.Match(thing, $@"/{name} (\d+) 0 R", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;

    private static string Content(string file, string number)
    {
        var thing = Thing(file, number);
        var from = thing.IndexOf("stream\n", StringComparison.Ordinal) + "stream\n".Length;
        using var zip = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(thing[from..thing.LastIndexOf("\nendstream", StringComparison.Ordinal)])), CompressionMode.Decompress);
        using var reader = new StreamReader(zip, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"/(?<name>F\d) (?<number>\d+) 0 R", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Font();

    [GeneratedRegex(@"/Type /Page /.*?/Contents (?<content>\d+) 0 R", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Page();

    [GeneratedRegex("/(?<font>F\\d) [0-9.]+ Tf [^<]*<(?<glyphs>[0-9A-F]+)> Tj", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Line();

    [GeneratedRegex("<(?<glyph>[0-9A-F]{4})> <(?<text>[0-9A-F]+)>\n", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Meaning();
}
