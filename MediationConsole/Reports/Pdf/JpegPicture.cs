using System.Buffers.Binary;

namespace MediationConsole.Reports.Pdf;

/// <summary>Reads photographs. They go in as they came, so that what the bank sees is what was sent, and are laid the way the camera was held.</summary>
internal static class JpegPicture
{
    private const int Orientation = 0x0112;
    private const int TwoBytes = 3;

    public static PdfImage? Read(byte[] file)
    {
        if (file is not [0xFF, 0xD8, ..]) return null;
        var turn = PdfImage.Upright;
        var frame = ReadOnlySpan<byte>.Empty;
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            // Between the parts bytes may stand that fill up, and marks that have no part.
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > file.Length) return null;
            var part = file.AsSpan(at + 4, length - 2);
            if (marker == 0xDA) return frame.IsEmpty ? null : Framed(file, frame, turn);
            if (marker == 0xE1 && turn == PdfImage.Upright) turn = Turned(part);
            if (IsFrame(marker)) frame = part;
            // Of the ways to pack a picture documents know three.
            if (IsFrame(marker) && marker is not (0xC0 or 0xC1 or 0xC2)) return null;
            at += 2 + length;
        }

        return null;
    }

    private static PdfImage? Framed(byte[] file, ReadOnlySpan<byte> frame, int turn)
    {
        if (frame.Length < 6 || frame[0] != 8) return null;
        var (high, wide) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        var colours = frame[5] switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => null };
        return colours is null || high == 0 || wide == 0 ? null : new(wide, high, $"/ColorSpace /{colours} /BitsPerComponent 8 /Filter /DCTDecode", file) { Turn = turn };
    }

    // What the camera noted stands in a small file of its own inside the picture, in one of two orders of bytes.
    private static int Turned(ReadOnlySpan<byte> part)
    {
        if (part.Length < 14 || !part.StartsWith("Exif\0\0"u8)) return PdfImage.Upright;
        var notes = part[6..];
        var isLittle = notes.StartsWith("II"u8);
        if (!isLittle && !notes.StartsWith("MM"u8)) return PdfImage.Upright;
        var from = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(notes[4..]) : BinaryPrimitives.ReadUInt32BigEndian(notes[4..]);
        if (from + 2L > notes.Length) return PdfImage.Upright;
        var count = Two(notes, (int)from, isLittle);
        for (int i = 0, at = (int)from + 2; i < count && at + 12 <= notes.Length; i++, at += 12)
            if (Two(notes, at, isLittle) == Orientation && Two(notes, at + 2, isLittle) == TwoBytes && Two(notes, at + 8, isLittle) is >= 1 and <= 8 and var turn) return turn;
        return PdfImage.Upright;
    }

    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static int Two(ReadOnlySpan<byte> notes, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(notes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(notes[at..]);
}
