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

    private static readonly byte[][] Tags =
    [
        [.. "html"u8], [.. "script"u8], [.. "!doctype"u8], [.. "svg"u8], [.. "iframe"u8], [.. "body"u8], [.. "object"u8], [.. "embed"u8], [.. "?php"u8],
    ];

    /// <summary>True where something else is in a file of that kind.</summary>
    public static bool IsIn(Stream content, string mediaType) => Pieces.Any(content, (piece, start) =>
    {
        for (var at = 0; piece[at..].IndexOfAny(Beginnings) is var next and >= 0; at++)
        {
            at += next;
            var isDocument = mediaType != "application/pdf" && start + at < PdfMayBeginBefore && piece[at..].StartsWith("%PDF-"u8);
            if (isDocument || IsTag(piece[at..]) || IsArchive(piece[at..]) || piece[at..].StartsWith("This program cannot be run in DOS mode"u8)) return true;
        }

        return false;
    });

    /// <summary>True where the bytes begin with a tag of a page or of a script, in whatever letters.</summary>
    public static bool IsTag(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [(byte)'<', ..]) return false;
        foreach (var tag in Tags)
            if (bytes.Length > tag.Length && System.Text.Ascii.EqualsIgnoreCase(bytes.Slice(1, tag.Length), tag)) return true;
        return false;
    }

    // A zip is read from its end: the record there counts what is in it.
    private static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("Rar!\x1A\x07"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])
        || (bytes.Length >= EndRecordLength && bytes.StartsWith("PK\x05\x06"u8)
            && BinaryPrimitives.ReadUInt16LittleEndian(bytes[10..]) is > 0 and var all && BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]) == all);
}
