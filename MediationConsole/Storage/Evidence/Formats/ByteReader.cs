using System.Buffers.Binary;

namespace MediationConsole.Storage.Evidence.Formats;

/// <summary>Walks through a file with a small buffer; reading past its end throws, since the file is then cut short.</summary>
internal sealed class ByteReader(Stream content)
{
    private readonly byte[] buffer = new byte[32 * 1024];
    private readonly long length = content.Length;
    private long start;
    private int at;
    private int filled;

    public long Position => start + at;

    public long Left => length - Position;

    public byte Next() => at < filled ? buffer[at++] : Take(1)[0];

    /// <summary>The next bytes, at most some hundred; they are good until the next call.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (filled - at < count) Fill(count);
        at += count;
        return buffer.AsSpan(at - count, count);
    }

    public void Skip(long count)
    {
        if (count > Left) throw new EndOfStreamException();
        if (count <= filled - at)
        {
            at += (int)count;
            return;
        }

        start = Position + count;
        (at, filled) = (0, 0);
        content.Position = start;
    }

    /// <summary>Goes to the next byte of that value, behind it.</summary>
    public void SkipPast(byte value)
    {
        while (true)
        {
            if (at == filled) Fill(1);
            var place = buffer.AsSpan(at, filled - at).IndexOf(value);
            at = place < 0 ? filled : at + place + 1;
            if (place >= 0) return;
        }
    }

    public int Big16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint Big32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public ulong Big64() => BinaryPrimitives.ReadUInt64BigEndian(Take(8));

    public int Little16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint Little32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public int Little24()
    {
        var bytes = Take(3);
        return bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
    }

    private void Fill(int count)
    {
        var kept = filled - at;
        buffer.AsSpan(at, kept).CopyTo(buffer);
        start += at;
        at = 0;
        filled = kept + content.ReadAtLeast(buffer.AsSpan(kept), count - kept, throwOnEndOfStream: true);
    }
}
