using System.Buffers.Binary;
using System.Text;

namespace MediationConsole.Tests.Storage.Evidence;

/// <summary>Small files of each kind that is taken, built part by part so that a test can put any part wrong.</summary>
internal static class Samples
{
    public static readonly byte[] Pixel = Convert.FromBase64String("eJxjYGBgAAAABAAB");

    public static byte[] PngSignature => [0x89, .. "PNG\r\n\x1A\n"u8];

    public static byte[] Jpeg => [.. JpegStart(640, 480), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD9];

    public static byte[] Gif => Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static byte[] Webp => Convert.FromBase64String("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

    public static byte[] WebpLossless => Convert.FromBase64String("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    public static byte[] Mp4 => [.. Box("ftyp", [.. "isom\0\0\x02\0isommp42"u8]), .. Box("moov", new byte[40]), .. Box("mdat", new byte[100])];

    public static byte[] Text => [.. "The parcel came open.\r\nGrüße"u8];

    public static byte[] Pdf => Document("<< /Type /Catalog /Pages 2 0 R >>");

    public static byte[] Html => [.. "<html><script>alert(1)</script></html>"u8];

    public static byte[] Zip => [.. "PK\x03\x04"u8, .. new byte[40], .. "PK\x01\x02"u8, .. new byte[42], .. "PK\x05\x06"u8, 0, 0, 0, 0, 1, 0, 1, 0, .. new byte[10]];

    /// <summary>A PNG of that size in pixels.</summary>
    public static byte[] PngOf(uint width, uint height) => [.. PngSignature, .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 2, 0, 0, 0]), .. Chunk("IDAT", Pixel), .. Chunk("IEND", [])];

    /// <summary>A PNG of one pixel and that many bytes.</summary>
    public static byte[] Png(int size = 2_000, byte seed = 7)
    {
        var bare = PngOf(1, 1);
        byte[] beside = Chunk("prVt", Enumerable.Repeat(seed, size - bare.Length - 12).ToArray());
        return [.. bare[..^12], .. beside, .. bare[^12..]];
    }

    /// <summary>A PNG with more chunks before its content.</summary>
    public static byte[] PngWith(params byte[] chunks) => [.. PngOf(1, 1)[..33], .. chunks, .. PngOf(1, 1)[33..]];

    /// <summary>A GIF of that size with so many pictures.</summary>
    public static byte[] GifOf(int width, int height, int pictures) =>
        [.. "GIF89a"u8, .. Little16(width), .. Little16(height), 0, 0, 0, .. Enumerable.Repeat(GifPicture, pictures).SelectMany(one => one), 0x3B];

    /// <summary>A JPEG from its beginning to its frame header.</summary>
    public static byte[] JpegStart(int width, int height) =>
        [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Segment(0xC0, [8, .. Big16(height), .. Big16(width), 1, 1, 0x11, 0])];

    public static byte[] JpegWith(params byte[] segments) => [0xFF, 0xD8, .. segments, .. Jpeg[2..]];

    public static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, .. Big16(data.Length + 2), .. data];

    public static byte[] Chunk(string name, byte[] data) => [.. Big((uint)data.Length), .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];

    public static byte[] Box(string name, byte[] data) => [.. Big((uint)data.Length + 8), .. Encoding.ASCII.GetBytes(name), .. data];

    /// <summary>A WebP of that canvas with so many pictures.</summary>
    public static byte[] WebpOf(int width, int height, int pictures)
    {
        byte[] size = [.. Little24(width - 1), .. Little24(height - 1)];
        byte[] chunks = [.. Riff("VP8X", [2, 0, 0, 0, .. size]), .. Enumerable.Repeat(Riff("ANMF", [0, 0, 0, 0, 0, 0, .. size, 1, 0, 0, 0]), pictures).SelectMany(one => one)];
        return [.. "RIFF"u8, .. Little(chunks.Length + 4), .. "WEBP"u8, .. chunks];
    }

    /// <summary>A PDF with that as its first object.</summary>
    public static byte[] Document(string first) => Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n{first}\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    private static byte[] GifPicture => [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];

    private static byte[] Riff(string name, byte[] data) => [.. Encoding.ASCII.GetBytes(name), .. Little(data.Length), .. data];

    private static byte[] Big(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Big16(int number) => [(byte)(number >> 8), (byte)number];

    private static byte[] Little16(int number) => [(byte)number, (byte)(number >> 8)];

    private static byte[] Little24(int number) => [.. Little16(number), (byte)(number >> 16)];

    private static byte[] Little(int number) => [.. Little24(number), (byte)(number >> 24)];
}
