using System.Buffers.Binary;
using System.IO.Compression;
using BigGustave;

namespace MediationConsole.Reports.Pdf;

/// <summary>A picture as a document holds it; null where it is of a kind that documents cannot draw.</summary>
/// <param name="Filter">How the bytes are packed: <c>DCTDecode</c> for a JPEG as it came, <c>FlateDecode</c> for plain pixels.</param>
internal sealed record PdfImage(int Width, int Height, string Colours, string Filter, byte[] Bytes)
{
    // Beyond this a page shows no more of it.
    private const int MostSide = 1_600;
    private const long MostPixels = 24_000_000;

    public static PdfImage? Read(byte[] file, string mediaType) => mediaType switch
    {
        "image/jpeg" => Jpeg(file),
        "image/png" => Png(file),
        _ => null,
    };

    // A JPEG goes in as it came, so that what the bank sees is what was sent.
    private static PdfImage? Jpeg(byte[] file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var colours = file[at + 9] switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => null };
                return colours is null ? null : new(Short(file, at + 7), Short(file, at + 5), colours, "DCTDecode", file);
            }

            at += 2 + Short(file, at + 2);
        }

        return null;
    }

    private static PdfImage? Png(byte[] file)
    {
        if (file.Length < 24) return null;
        var (wide, high) = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
        if (wide <= 0 || high <= 0 || (long)wide * high > MostPixels) return null;
        var picture = BigGustave.Png.Open(file);
        var step = Math.Max(1, (Math.Max(wide, high) + MostSide - 1) / MostSide);
        var (width, height) = (wide / step, high / step);
        var pixels = new byte[width * height * 3];
        for (int y = 0, at = 0; y < height; y++)
            for (var x = 0; x < width; x++, at += 3) OnWhite(picture.GetPixel(x * step, y * step), pixels.AsSpan(at, 3));
        return new(width, height, "DeviceRGB", "FlateDecode", Flat(pixels));
    }

    /// <summary>Bytes packed as documents pack them; the same bytes always give the same.</summary>
    public static byte[] Flat(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(bytes);
        return packed.ToArray();
    }

    private static void OnWhite(Pixel pixel, Span<byte> to)
    {
        (to[0], to[1], to[2]) = (Blend(pixel.R, pixel.A), Blend(pixel.G, pixel.A), Blend(pixel.B, pixel.A));

        static byte Blend(byte colour, byte cover) => (byte)(((colour * cover) + (255 * (255 - cover))) / 255);
    }

    private static int Short(byte[] file, int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));
}
