using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MediationConsole.Tests.Browser;

/// <summary>Draws a picture to look at: a lit box on a ground, as PNG.</summary>
internal static class Picture
{
    public static byte[] Png(int width, int height, int shade)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        Chunk(file, "IHDR", head);
        Chunk(file, "IDAT", Squeezed(Rows(width, height, shade)));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Rows(int width, int height, int shade)
    {
        var rows = new byte[height * (1 + width * 3)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var box = x > width / 4 && x < width * 3 / 4 && y > height / 4 && y < height * 3 / 4 ? 50 : 0;
                var light = 110 + box + (x + y) * 60 / (width + height);
                rows.AsSpan(y * (1 + width * 3) + 1 + x * 3, 3).Fill((byte)light);
                rows[y * (1 + width * 3) + 1 + x * 3 + shade % 3] = (byte)(light + 25);
            }
        }

        return rows;
    }

    private static byte[] Squeezed(byte[] rows)
    {
        using var squeezed = new MemoryStream();
        using (var zip = new ZLibStream(squeezed, CompressionLevel.Fastest)) zip.Write(rows);
        return squeezed.ToArray();
    }

    private static void Chunk(MemoryStream file, string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var one in data)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
