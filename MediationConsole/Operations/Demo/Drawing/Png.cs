using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Text;

namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>Writes pictures as PNG: 8 bits for each of red, green and blue.</summary>
public static class Png
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>The file of a picture whose pixels come in rows from the top, three bytes each.</summary>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> pixels)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, 2); // 8 bits a channel, true colour
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", Deflate(width * 3, height, pixels));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The checksum that closes a chunk, over its name and its data.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes) crc = CrcTable[(crc ^ one) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    // Each row is stored as its difference to the row above, which leaves little where colours run smoothly.
    private static byte[] Deflate(int stride, int height, ReadOnlySpan<byte> pixels)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[stride + 1];
            line[0] = 2;
            ReadOnlySpan<byte> above = new byte[stride];
            for (var y = 0; y < height; y++)
            {
                var row = pixels.Slice(y * stride, stride);
                Subtract(row, above, line.AsSpan(1));
                zlib.Write(line);
                above = row;
            }
        }

        return packed.ToArray();
    }

    private static void Subtract(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> difference)
    {
        var x = 0;
        for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
            (new Vector<byte>(row[x..]) - new Vector<byte>(above[x..])).CopyTo(difference[x..]);
        for (; x < row.Length; x++) difference[x] = (byte)(row[x] - above[x]);
    }

    private static void Chunk(MemoryStream file, string name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    private static uint CrcOf(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        return crc;
    }
}
