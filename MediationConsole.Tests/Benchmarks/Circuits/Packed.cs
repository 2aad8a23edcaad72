using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace MediationConsole.Benchmarks.Circuits;

/// <summary>As much of MessagePack as a browser says to a circuit and hears from it: null, booleans, whole numbers, texts, bytes, lists and maps.</summary>
internal static class Packed
{
    /// <summary>Writes one message as the hub expects it: its length, then the values as one list.</summary>
    public static byte[] Message(params ReadOnlySpan<object?> values)
    {
        var body = new ArrayBufferWriter<byte>();
        List(body, values);
        var (length, framed) = (body.WrittenCount, new ArrayBufferWriter<byte>());
        for (; length > 0x7f; length >>= 7) Byte(framed, (byte)(length | 0x80));
        Byte(framed, (byte)length);
        framed.Write(body.WrittenSpan);
        return framed.WrittenSpan.ToArray();
    }

    /// <summary>Takes the next whole message off what was received; false while the rest of it is still under way.</summary>
    public static bool TryTake(ref ReadOnlyMemory<byte> received, out ReadOnlyMemory<byte> message)
    {
        message = default;
        var (length, at) = (0L, 0);
        for (var shift = 0; ; shift += 7)
        {
            if (at == received.Length) return false;
            var part = received.Span[at++];
            length |= (long)(part & 0x7f) << shift;
            if ((part & 0x80) == 0) break;
        }

        if (received.Length - at < length) return false;
        message = received.Slice(at, (int)length);
        received = received[(at + (int)length)..];
        return true;
    }

    /// <summary>Reads one value and moves behind it. Bytes stay where they are and are answered as memory.</summary>
    public static object? Read(ref ReadOnlyMemory<byte> from)
    {
        var kind = from.Span[0];
        from = from[1..];
        return kind switch
        {
            <= 0x7f => (long)kind,
            >= 0xe0 => (long)(sbyte)kind,
            >= 0x80 and <= 0x8f => Map(ref from, kind & 0x0f),
            >= 0x90 and <= 0x9f => Values(ref from, kind & 0x0f),
            >= 0xa0 and <= 0xbf => Text(ref from, kind & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 or 0xc5 or 0xc6 => Take(ref from, (int)Number(ref from, 1 << (kind - 0xc4))),
            0xcb => BinaryPrimitives.ReadDoubleBigEndian(Take(ref from, 8).Span),
            0xcc or 0xcd or 0xce or 0xcf => Number(ref from, 1 << (kind - 0xcc)),
            0xd0 => (long)(sbyte)Take(ref from, 1).Span[0],
            0xd1 => (long)BinaryPrimitives.ReadInt16BigEndian(Take(ref from, 2).Span),
            0xd2 => (long)BinaryPrimitives.ReadInt32BigEndian(Take(ref from, 4).Span),
            0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(ref from, 8).Span),
            0xd9 or 0xda or 0xdb => Text(ref from, (int)Number(ref from, 1 << (kind - 0xd9))),
            0xdc or 0xdd => Values(ref from, (int)Number(ref from, 2 << (kind - 0xdc))),
            0xde or 0xdf => Map(ref from, (int)Number(ref from, 2 << (kind - 0xde))),
            _ => throw new InvalidDataException($"A value begins with {kind:x2}, which no page says."),
        };
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> from, int length)
    {
        var taken = from[..length];
        from = from[length..];
        return taken;
    }

    private static long Number(ref ReadOnlyMemory<byte> from, int bytes)
    {
        var number = 0L;
        foreach (var one in Take(ref from, bytes).Span) number = number << 8 | one;
        return number;
    }

    private static string Text(ref ReadOnlyMemory<byte> from, int length) => Encoding.UTF8.GetString(Take(ref from, length).Span);

    private static object?[] Values(ref ReadOnlyMemory<byte> from, int count)
    {
        var values = new object?[count];
        for (var i = 0; i < count; i++) values[i] = Read(ref from);
        return values;
    }

    // Only the empty headers of a message are a map; nothing of it is asked for.
    private static object?[] Map(ref ReadOnlyMemory<byte> from, int count) => Values(ref from, 2 * count);

    private static void List(ArrayBufferWriter<byte> to, ReadOnlySpan<object?> values)
    {
        if (values.Length > 15) throw new ArgumentOutOfRangeException(nameof(values), values.Length, "A message has 15 values at most.");
        Byte(to, (byte)(0x90 | values.Length));
        foreach (var value in values) Write(to, value);
    }

    private static void Write(ArrayBufferWriter<byte> to, object? value)
    {
        switch (value)
        {
            case null: Byte(to, 0xc0); break;
            case bool yes: Byte(to, yes ? (byte)0xc3 : (byte)0xc2); break;
            case string text: Write(to, text); break;
            case object?[] list: List(to, list); break;
            case Dictionary<string, string> { Count: 0 }: Byte(to, 0x80); break;
            case int or long:
                Byte(to, 0xd3);
                BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(8), Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                to.Advance(8);
                break;
            default: throw new ArgumentException($"A {value.GetType().Name} is never said to a circuit.", nameof(value));
        }
    }

    private static void Write(ArrayBufferWriter<byte> to, string text)
    {
        Byte(to, 0xdb);
        BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(4), Encoding.UTF8.GetByteCount(text));
        to.Advance(4);
        Encoding.UTF8.GetBytes(text, to);
    }

    private static void Byte(ArrayBufferWriter<byte> to, byte value) => to.Write([value]);
}
