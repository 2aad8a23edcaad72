using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace MediationConsole.Reports.Pdf;

/// <summary>The part of a font that a document uses, with glyphs numbered in the order in which they were first drawn.</summary>
internal sealed class FontSubset(TrueType font)
{
    private readonly List<int> glyphs = [0];
    private readonly Dictionary<int, int> places = new() { [0] = 0 };
    private readonly SortedDictionary<int, string> texts = [];

    /// <summary>True once anything was drawn with it.</summary>
    public bool IsUsed => glyphs.Count > 1;

    /// <summary>The number under which the document draws that character.</summary>
    public int Use(Rune character)
    {
        var place = Place(font.Glyph(character));
        texts.TryAdd(place, character.ToString());
        return place;
    }

    /// <summary>How far each glyph advances, in thousandths of the font's size.</summary>
    public IEnumerable<int> Widths => glyphs.Select(glyph => font.Advance(glyph) * 1000 / font.UnitsPerEm);

    /// <summary>Which text each glyph stands for, so that the document can be searched and read aloud.</summary>
    public string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n/CMapName /X def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var some in texts.Chunk(100))
        {
            map.Append(some.Length).Append(" beginbfchar\n");
            foreach (var (place, text) in some) map.Append('<').Append(place.ToString("X4", CultureInfo.InvariantCulture)).Append("> <").Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))).Append(">\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    /// <summary>The font's file with the glyphs that are used and no others.</summary>
    public byte[] File()
    {
        List<byte[]> outlines = [];
        // What a glyph is put together of comes in behind it, so that the list grows while it is walked.
        for (var i = 0; i < glyphs.Count; i++) outlines.Add(Renumbered(font.Outline(glyphs[i]).ToArray()));
        var (places, drawn, advances) = (new byte[4 * (outlines.Count + 1)], new MemoryStream(), new byte[4 * outlines.Count]);
        for (var i = 0; i < outlines.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * i), (int)drawn.Length);
            BinaryPrimitives.WriteUInt16BigEndian(advances.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            // Without it whoever draws a glyph moves it until its ink touches where it begins.
            BinaryPrimitives.WriteInt16BigEndian(advances.AsSpan((4 * i) + 2), font.Bearing(glyphs[i]));
            drawn.Write(outlines[i]);
            while (drawn.Length % 4 != 0) drawn.WriteByte(0);
        }

        BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * outlines.Count), (int)drawn.Length);
        var (head, hhea, maxp) = (font.Table("head").ToArray(), font.Table("hhea").ToArray(), font.Table("maxp").ToArray());
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)outlines.Count);
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)outlines.Count);
        return Bound(new(StringComparer.Ordinal)
        {
            ["cvt "] = font.Table("cvt ").ToArray(),
            ["fpgm"] = font.Table("fpgm").ToArray(),
            ["glyf"] = drawn.ToArray(),
            ["head"] = head,
            ["hhea"] = hhea,
            ["hmtx"] = advances,
            ["loca"] = places,
            ["maxp"] = maxp,
            ["prep"] = font.Table("prep").ToArray(),
        });
    }

    private int Place(int glyph)
    {
        if (places.TryGetValue(glyph, out var place)) return place;
        glyphs.Add(glyph);
        return places[glyph] = glyphs.Count - 1;
    }

    private byte[] Renumbered(byte[] outline)
    {
        foreach (var at in TrueType.Components(outline))
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)Place(BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at))));
        return outline;
    }

    private static byte[] Bound(SortedDictionary<string, byte[]> tables)
    {
        var (all, at) = (new MemoryStream(), 12 + (16 * tables.Count));
        Write(all, 0x00010000u, (ushort)tables.Count, (ushort)128, (ushort)3, (ushort)((16 * tables.Count) - 128));
        foreach (var (name, table) in tables)
        {
            all.Write(Encoding.ASCII.GetBytes(name));
            Write(all, Sum(table), (uint)at, (uint)table.Length);
            at += (table.Length + 3) & ~3;
        }

        foreach (var table in tables.Values)
        {
            all.Write(table);
            while (all.Length % 4 != 0) all.WriteByte(0);
        }

        return all.ToArray();
    }

    private static uint Sum(byte[] table)
    {
        uint sum = 0;
        for (var i = 0; i < table.Length; i++) sum = unchecked(sum + ((uint)table[i] << (8 * (3 - (i % 4)))));
        return sum;
    }

    private static void Write(MemoryStream to, params ReadOnlySpan<object> numbers)
    {
        Span<byte> four = stackalloc byte[4];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteUInt32BigEndian(four, number is ushort small ? small : (uint)number);
            to.Write(number is ushort ? four[2..] : four);
        }
    }
}
