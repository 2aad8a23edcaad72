using System.Text;

namespace MediationConsole.Storage.Evidence;

/// <summary>The kinds of files evidence can be: recognised by their first bytes, never by what a name claims (API contract, exhibits).</summary>
public static class MediaKinds
{
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
        [".gif"] = "image/gif",
        [".pdf"] = "application/pdf",
        [".mp4"] = "video/mp4",
        [".txt"] = "text/plain",
    };

    /// <summary>The media types that are taken.</summary>
    public static IReadOnlyCollection<string> All { get; } = ByExtension.Values.ToHashSet(StringComparer.Ordinal);

    /// <summary>The media type a file name claims by its extension; null where that is none of ours.</summary>
    public static string? OfName(string fileName) => ByExtension.GetValueOrDefault(Path.GetExtension(fileName));

    /// <summary>The media type the first bytes show; null where they show none of ours. Text shows only when it is read whole: see <see cref="IsText"/>.</summary>
    public static string? OfContent(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => "image/gif",
        _ when head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8) => "image/webp",
        _ when head.StartsWith("%PDF-"u8) => "application/pdf",
        _ when head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) => "video/mp4",
        _ => null,
    };

    /// <summary>True for UTF-8 without control characters; reads to the end without keeping more than a piece in memory.</summary>
    public static bool IsText(Stream content)
    {
        content.Position = 0;
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[16 * 1024];
        var letters = new char[16 * 1024 + 1];
        try
        {
            int read;
            while ((read = content.Read(bytes)) > 0)
            {
                var count = decoder.GetChars(bytes, 0, read, letters, 0, flush: false);
                if (letters.AsSpan(0, count).IndexOfAnyExcept(Printable) >= 0) return false;
            }

            decoder.GetChars([], 0, 0, letters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>A file's name as a text to show: the last part of whatever path was sent, without control characters, 200 characters at most. Never a path.</summary>
    public static string ShownName(string? sent)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var plain = new string([.. last.Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)]).Trim();
        if (plain is "" or "." or "..") return "file";
        if (plain.Length <= 200) return plain;
        var extension = Path.GetExtension(plain);
        return extension.Length is > 0 and <= 10 ? plain[..(200 - extension.Length)] + extension : plain[..200];
    }

    private static readonly System.Buffers.SearchValues<char> Printable = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(letter => !char.IsControl(letter) || letter is '\n' or '\r' or '\t' or '\f')]);
}
