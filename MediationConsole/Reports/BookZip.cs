using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MediationConsole.Reports;

/// <summary>
/// Binds parts of several workbooks into one file. A part is taken over as it was packed: unpacking and packing the sheets of a
/// million lines once more would take longer than writing them.
/// </summary>
internal sealed class BookZip(Stream target)
{
    private const uint Beyond = uint.MaxValue;
    private const int LocalHead = 30;
    private const int CentralHead = 46;
    private const ushort Usual = 20;
    private const ushort Large = 45;
    private const ushort LargeTag = 1;

    private readonly List<Part> parts = [];

    private sealed record Part(byte[] Name, ushort Method, uint Check, long Packed, long Length, long At)
    {
        public bool IsLarge => Packed >= Beyond || Length >= Beyond || At >= Beyond;
    }

    /// <summary>Adds a text as a part.</summary>
    public async Task Add(string name, string text, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        await using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = await zip.CreateEntry(name).OpenAsync(cancellation)) await entry.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await TakeFirst(packed, name, cancellation);
    }

    /// <summary>Takes over the first part of a file, under another name.</summary>
    public async Task TakeFirst(Stream source, string name, CancellationToken cancellation)
    {
        long packed, length;
        uint check;
        source.Position = 0;
        await using (var zip = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true))
            (packed, length, check) = (zip.Entries[0].CompressedLength, zip.Entries[0].Length, zip.Entries[0].Crc32);
        source.Position = 0;
        var head = new byte[LocalHead];
        await source.ReadExactlyAsync(head, cancellation);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != 0x04034b50) throw new InvalidDataException("The file does not begin with its first part.");
        source.Position += BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28));
        var part = new Part(Encoding.ASCII.GetBytes(name), BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(8)), check, packed, length, target.Position);
        parts.Add(part);
        await target.WriteAsync(Local(part), cancellation);
        await Copy(source, packed, cancellation);
    }

    /// <summary>Writes the list of parts; nothing may be added after it.</summary>
    public async Task End(CancellationToken cancellation)
    {
        var start = target.Position;
        foreach (var part in parts) await target.WriteAsync(Central(part), cancellation);
        var (size, end) = (target.Position - start, target.Position);
        if (start >= Beyond)
        {
            await target.WriteAsync(Bytes(0x06064b50u, 44L, Large, Large, 0u, 0u, (long)parts.Count, (long)parts.Count, size, start), cancellation);
            await target.WriteAsync(Bytes(0x07064b50u, 0u, end, 1u), cancellation);
        }

        await target.WriteAsync(Bytes(0x06054b50u, (ushort)0, (ushort)0, (ushort)parts.Count, (ushort)parts.Count, (uint)size, (uint)Math.Min(start, Beyond), (ushort)0), cancellation);
    }

    private async Task Copy(Stream source, long count, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 17];
        while (count > 0)
        {
            var read = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancellation);
            if (read == 0) throw new EndOfStreamException();
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            count -= read;
        }
    }

    // All instants are the first that the format knows: the book itself says when it was made.
    private static byte[] Local(Part part)
    {
        byte[] large = part.IsLarge ? Bytes(LargeTag, (ushort)16, part.Length, part.Packed) : [];
        return [.. Bytes(0x04034b50u, part.IsLarge ? Large : Usual, (ushort)0, part.Method, (ushort)0, (ushort)0x21, part.Check,
            part.IsLarge ? Beyond : (uint)part.Packed, part.IsLarge ? Beyond : (uint)part.Length, (ushort)part.Name.Length, (ushort)large.Length), .. part.Name, .. large];
    }

    private static byte[] Central(Part part)
    {
        byte[] large = part.IsLarge ? Bytes(LargeTag, (ushort)24, part.Length, part.Packed, part.At) : [];
        var head = Bytes(0x02014b50u, part.IsLarge ? Large : Usual, part.IsLarge ? Large : Usual, (ushort)0, part.Method, (ushort)0, (ushort)0x21, part.Check,
            part.IsLarge ? Beyond : (uint)part.Packed, part.IsLarge ? Beyond : (uint)part.Length, (ushort)part.Name.Length, (ushort)large.Length,
            (ushort)0, (ushort)0, (ushort)0, 0u, part.IsLarge ? Beyond : (uint)part.At);
        System.Diagnostics.Debug.Assert(head.Length == CentralHead, "The head of a part in the list has a fixed length.");
        return [.. head, .. part.Name, .. large];
    }

    private static byte[] Bytes(params ReadOnlySpan<object> numbers)
    {
        var bytes = new List<byte>();
        foreach (var number in numbers)
        {
            bytes.AddRange(number switch
            {
                ushort two => BitConverter.GetBytes(two),
                uint four => BitConverter.GetBytes(four),
                long eight => BitConverter.GetBytes(eight),
                _ => throw new ArgumentException($"A {number.GetType().Name} has no place in a list of parts.", nameof(numbers)),
            });
        }

        return [.. bytes];
    }
}
