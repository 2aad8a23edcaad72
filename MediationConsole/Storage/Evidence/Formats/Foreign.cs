using System.Buffers;
using System.Buffers.Binary;

namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>
/// Looks for a second file inside the first: what a browser would read as a page, what an archiver would unpack, what a reader of documents
/// would open. Each sign is long enough that chance hardly ever writes it.
/// </summary>
internal static class Foreign
{
    private const int EndRecordLength = 22;
    private const int PdfMayBeginBefore = 1024;

    private static readonly SearchValues<byte> Beginnings = SearchValues.Create("<PR7%T"u8);

    /// <summary>True where something else is in a file of that kind.</summary>
    public static bool IsIn(Stream content, string mediaType) => Pieces.Any(content, (piece, start) =>
    {
        for (var at = 0; piece[at..].IndexOfAny(Beginnings) is var next and >= 0; at++)
        {
            at += next;
            // Each sign is told by its first letter, so that a file made of such letters costs little more than any other.
            var rest = piece[at..];
            var isForeign = rest[0] switch
            {
                (byte)'<' => IsTag(rest),
                (byte)'%' => mediaType != "application/pdf" && start + at < PdfMayBeginBefore && rest.StartsWith("%PDF-"u8),
                (byte)'T' => rest.StartsWith("This program cannot be run in DOS mode"u8),
                (byte)'R' => rest.StartsWith("Rar!\x1A\x07"u8),
                (byte)'7' => rest.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]),
                _ => IsEndOfZip(rest),
            };
            if (isForeign) return true;
        }

        return false;
    });

    /// <summary>True where the bytes begin with a tag of a page or of a script, in whatever letters.</summary>
    public static bool IsTag(ReadOnlySpan<byte> bytes) => bytes is [(byte)'<', var letter, ..] && (char)(letter | 0x20) switch
    {
        'h' => Says(bytes, "html"u8),
        's' => Says(bytes, "script"u8) || Says(bytes, "svg"u8),
        'i' => Says(bytes, "iframe"u8),
        'b' => Says(bytes, "body"u8),
        'o' => Says(bytes, "object"u8),
        'e' => Says(bytes, "embed"u8),
        '!' => Says(bytes, "!doctype"u8),
        '?' => Says(bytes, "?php"u8),
        _ => false,
    };

    private static bool Says(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> tag) =>
        bytes.Length > tag.Length && System.Text.Ascii.EqualsIgnoreCase(bytes.Slice(1, tag.Length), tag);

    // A zip is read from its end: the record there counts what is in it.
    private static bool IsEndOfZip(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= EndRecordLength && bytes.StartsWith("PK\x05\x06"u8)
        && BinaryPrimitives.ReadUInt16LittleEndian(bytes[10..]) is > 0 and var all && BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]) == all;
}
