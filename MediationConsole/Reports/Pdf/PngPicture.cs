using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using BigGustave;

namespace MediationConsole.Reports.Pdf;

/// <summary>
/// Reads pictures without loss, such as what a screen showed. Plain ones go in as they are packed; what shows through is laid on white first.
/// </summary>
internal static class PngPicture
{
    private const long MostPixels = 24_000_000;

    // What was laid on white is stored anew; beyond this nobody reads more off it.
    private const long MostStored = 6_000_000;

    public static PdfImage? Read(byte[] file)
    {
        if (Parts(file) is not { } parts) return null;
        var (wide, high, depth, kind, interlaced) = parts.Header;
        if (wide <= 0 || high <= 0 || (long)wide * high > MostPixels) return null;
        try
        {
            var isPlain = !interlaced && (kind is 0 or 2 || (kind == 3 && parts is { Palette.Length: > 0, HasGlass: false }));
            var row = ((wide * Channels(kind) * (long)depth) + 7) / 8;
            var unpacked = Unpacked(parts.Pixels, most: (row + 9) * (high + 7L) * 2);
            if (isPlain) return unpacked == (row + 1) * high ? Plain(parts) : null;
            return unpacked > 0 ? OnWhite(Png.Open(file)) : null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Decoders say in many ways that a picture is not what it should be. It goes along as a file, and the paper says so.
            return null;
        }
    }

    private sealed record Chunks((int Wide, int High, int Depth, int Kind, bool Interlaced) Header, byte[] Palette, bool HasGlass, byte[] Pixels);

    private static Chunks? Parts(ReadOnlySpan<byte> file)
    {
        if (file.Length < 33 || !file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return null;
        var header = (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]), (int)file[24], (int)file[25], file[28] != 0);
        var (palette, hasGlass, pixels) = (Array.Empty<byte>(), false, new MemoryStream());
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12) return null;
            var content = file.Slice(at + 8, (int)length);
            var name = file.Slice(at + 4, 4);
            if (name.SequenceEqual("PLTE"u8)) palette = content.ToArray();
            if (name.SequenceEqual("tRNS"u8)) hasGlass = true;
            if (name.SequenceEqual("IDAT"u8)) pixels.Write(content);
            at += 12 + (int)length;
        }

        return new(header, palette, hasGlass, pixels.ToArray());
    }

    // How many bytes there really are: a small file may unpack to more than the machine has.
    private static long Unpacked(byte[] pixels, long most)
    {
        using var zip = new ZLibStream(new MemoryStream(pixels), CompressionMode.Decompress);
        var (buffer, all) = (new byte[81_920], 0L);
        while (zip.Read(buffer) is > 0 and var some)
            if ((all += some) > most) return 0;
        return all;
    }

    private static PdfImage Plain(Chunks parts)
    {
        var (wide, high, depth, kind, _) = parts.Header;
        var colours = kind switch
        {
            0 => "/DeviceGray",
            2 => "/DeviceRGB",
            _ => string.Create(CultureInfo.InvariantCulture, $"[/Indexed /DeviceRGB {(parts.Palette.Length / 3) - 1} <{Convert.ToHexString(parts.Palette)}>]"),
        };
        return new(wide, high, $"/ColorSpace {colours} {Packed(Channels(kind), depth, wide)}", parts.Pixels);
    }

    private static PdfImage OnWhite(Png picture)
    {
        var step = (int)Math.Ceiling(Math.Sqrt((double)picture.Width * picture.Height / MostStored));
        var (width, height) = (Math.Max(1, picture.Width / step), Math.Max(1, picture.Height / step));
        byte[] above = new byte[width * 3], row = new byte[width * 3], rows = new byte[((width * 3) + 1) * height];
        for (int y = 0, at = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) Mean(picture, x * step, y * step, step, row.AsSpan(x * 3, 3));
            // Each row says how it differs from the one above, which packs to a fraction.
            rows[at++] = 2;
            for (var i = 0; i < row.Length; i++) rows[at++] = unchecked((byte)(row[i] - above[i]));
            (above, row) = (row, above);
        }

        return new(width, height, $"/ColorSpace /DeviceRGB {Packed(3, 8, width)}", PdfImage.Flat(rows));
    }

    private static string Packed(int channels, int depth, int wide) => string.Create(CultureInfo.InvariantCulture,
        $"/BitsPerComponent {depth} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {channels} /BitsPerComponent {depth} /Columns {wide} >>");

    private static void Mean(Png picture, int left, int top, int step, Span<byte> to)
    {
        var (red, green, blue) = (0, 0, 0);
        for (var y = top; y < Math.Min(top + step, picture.Height); y++)
            for (var x = left; x < Math.Min(left + step, picture.Width); x++)
            {
                var pixel = picture.GetPixel(x, y);
                red += Blend(pixel.R, pixel.A);
                green += Blend(pixel.G, pixel.A);
                blue += Blend(pixel.B, pixel.A);
            }

        var many = Math.Min(step, picture.Height - top) * Math.Min(step, picture.Width - left);
        (to[0], to[1], to[2]) = ((byte)(red / many), (byte)(green / many), (byte)(blue / many));

        static int Blend(byte colour, byte cover) => ((colour * cover) + (255 * (255 - cover))) / 255;
    }

    private static int Channels(int kind) => kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
}
