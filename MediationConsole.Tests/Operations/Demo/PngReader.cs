using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using MediationConsole.Operations.Demo.Drawing;

namespace MediationConsole.Tests.Operations.Demo;

/// <summary>Reads PNG as strictly as a browser does, as far as our pictures go.</summary>
internal static class PngReader
{
    /// <summary>What is wrong with the file; null where nothing is.</summary>
    public static string? Fault(byte[] file)
    {
        if (!file.AsSpan(0, 8).SequenceEqual<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return "The signature is not that of a PNG.";
        var chunks = new List<(string Name, byte[] Data)>();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var named = file.AsSpan(at + 4, length + 4);
            if (Png.Crc(named) != BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length))) return "A chunk does not fit its checksum.";
            chunks.Add((Encoding.ASCII.GetString(named[..4]), named[4..].ToArray()));
            at += 12 + length;
        }

        if (!chunks.Select(chunk => chunk.Name).SequenceEqual(["IHDR", "IDAT", "IEND"])) return "The chunks are not in order.";
        return Pixels(chunks[1].Data) == Scenes.Height * (Scenes.Width * 3 + 1) ? null : "The rows are not complete.";
    }

    private static long Pixels(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        return rows.Length;
    }
}
