using System.Buffers.Binary;
using System.Text;

namespace MediationConsole.Reports.Pdf;

/// <summary>A TrueType font as it lies in a file: which glyph draws a character, how wide it is, and the bytes that draw it.</summary>
internal sealed class TrueType
{
    private const int Component = 0x20;
    private readonly byte[] file;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);
    private readonly int glyphs;
    private readonly int metrics;
    private readonly bool longOffsets;
    private readonly Dictionary<int, int> characters;

    public TrueType(byte[] file)
    {
        this.file = file;
        for (int i = 0, at = 12; i < Short(4); i++, at += 16) tables[Encoding.ASCII.GetString(file, at, 4)] = (Int(at + 8), Int(at + 12));
        UnitsPerEm = Short(Start("head") + 18);
        longOffsets = Short(Start("head") + 50) == 1;
        Ascent = Signed(Start("hhea") + 4);
        Descent = Signed(Start("hhea") + 6);
        metrics = Short(Start("hhea") + 34);
        glyphs = Short(Start("maxp") + 4);
        Box = [.. Enumerable.Range(0, 4).Select(i => (int)Signed(Start("head") + 36 + (2 * i)))];
        characters = Characters();
    }

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    public int Descent { get; }

    /// <summary>The box that holds every glyph, in the font's units.</summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>The glyph of a character; 0 where the font has none.</summary>
    public int Glyph(Rune character) => characters.GetValueOrDefault(character.Value);

    /// <summary>How far a glyph advances, in the font's units.</summary>
    public int Advance(int glyph) => Short(Start("hmtx") + (4 * Math.Min(glyph, metrics - 1)));

    /// <summary>How far from where a glyph begins its ink does, in the font's units.</summary>
    public short Bearing(int glyph) => Signed(Start("hmtx") + (glyph < metrics ? (4 * glyph) + 2 : (4 * metrics) + (2 * (glyph - metrics))));

    /// <summary>The bytes that draw a glyph; none for a blank.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (from, to) = glyph < glyphs ? (Place(glyph), Place(glyph + 1)) : (0, 0);
        return file.AsSpan(Start("glyf") + from, to - from);
    }

    /// <summary>A table as it stands; none where the font has none of that name.</summary>
    public ReadOnlySpan<byte> Table(string name) => tables.TryGetValue(name, out var table) ? file.AsSpan(table.Offset, table.Length) : [];

    /// <summary>Where in an outline the glyphs are named of which it is put together; none for one that stands for itself.</summary>
    public static IEnumerable<int> Components(ReadOnlyMemory<byte> outline)
    {
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline.Span) >= 0) yield break;
        int at = 10, flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.Span[at..]);
            yield return at + 2;
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
        while ((flags & Component) != 0);
    }

    private int Place(int glyph) => longOffsets ? Int(Start("loca") + (4 * glyph)) : 2 * Short(Start("loca") + (2 * glyph));

    private Dictionary<int, int> Characters()
    {
        Dictionary<int, int> found = [];
        var cmap = Start("cmap");
        for (var i = 0; i < Short(cmap + 2); i++)
        {
            var (platform, at) = (Short(cmap + 4 + (8 * i)), cmap + Int(cmap + 8 + (8 * i)));
            if (platform is not (0 or 3)) continue;
            if (Short(at) == 12) Groups(at, found);
            else if (Short(at) == 4) Segments(at, found);
        }

        return found;
    }

    private void Groups(int at, Dictionary<int, int> found)
    {
        for (var i = 0; i < Int(at + 12); i++)
        {
            var (first, last, glyph) = (Int(at + 16 + (12 * i)), Int(at + 20 + (12 * i)), Int(at + 24 + (12 * i)));
            for (var character = first; character <= last; character++) found.TryAdd(character, glyph + character - first);
        }
    }

    private void Segments(int at, Dictionary<int, int> found)
    {
        var twice = Short(at + 6);
        for (var i = 0; i < twice; i += 2)
        {
            var (last, first, delta, range) = (Short(at + 14 + i), Short(at + 16 + twice + i), Short(at + 16 + (2 * twice) + i), Short(at + 16 + (3 * twice) + i));
            for (var character = first; character <= last && character != 0xFFFF; character++)
            {
                var glyph = range == 0 ? character : Short(at + 16 + (3 * twice) + i + range + (2 * (character - first)));
                if (glyph != 0) found.TryAdd(character, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private int Start(string table) => tables[table].Offset;

    private int Short(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private short Signed(int at) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(at));

    private int Int(int at) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
}
