using System.Globalization;
using System.Text;

namespace MediationConsole.Reports.Pdf;

/// <summary>The faces that documents are set in.</summary>
internal enum Face { Regular, Bold }

/// <summary>A stretch of text that one font can draw.</summary>
internal readonly record struct Run(int Font, IReadOnlyList<Rune> Characters);

/// <summary>
/// The fonts that travel inside the program, so that a bare machine writes the same document as any other: Latin, Greek and Cyrillic in two
/// weights, and one for Chinese and Japanese. A character that none of them has is written as its code in brackets, and is counted.
/// </summary>
internal static class Typeface
{
    private static readonly Lazy<TrueType>[] Loaded =
        [.. new[] { "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "DroidSansFallbackFull.ttf" }.Select(name => new Lazy<TrueType>(() => Read(name)))];

    private const int Wide = 2;

    public static int Count => Loaded.Length;

    public static TrueType Font(int number) => Loaded[number].Value;

    /// <summary>The text in stretches of one font each.</summary>
    public static IEnumerable<Run> Runs(string text, Face face)
    {
        List<Rune> run = [];
        var font = (int)face;
        foreach (var character in Drawable(text, face))
        {
            var needs = Font((int)face).Glyph(character) != 0 ? (int)face : Wide;
            if (needs != font && run.Count > 0)
            {
                yield return new(font, [.. run]);
                run.Clear();
            }

            font = needs;
            run.Add(character);
        }

        if (run.Count > 0) yield return new(font, run);
    }

    /// <summary>How wide the text is at that size, in points.</summary>
    public static double Width(string text, Face face, double size) =>
        Runs(text, face).Sum(run => run.Characters.Sum(character => Advance(run.Font, character)) * size);

    /// <summary>How many characters of the text no font here can draw.</summary>
    public static int Undrawable(string text) => Seen(text).Count(character => !IsDrawable(character, Face.Regular) && !IsControl(character));

    /// <summary>As much of the text as fits, with a sign that more follows where it does not all.</summary>
    public static string Fitting(string text, Face face, double size, double wide)
    {
        if (Width(text, face, size) <= wide) return text;
        var characters = text.EnumerateRunes().ToList();
        for (var most = characters.Count - 1; most > 0; most--)
            if (string.Concat(characters.Take(most)) + "…" is var some && Width(some, face, size) <= wide) return some;
        return "…";
    }

    private static double Advance(int font, Rune character) => (double)Font(font).Advance(Font(font).Glyph(character)) / Font(font).UnitsPerEm;

    private static IEnumerable<Rune> Drawable(string text, Face face) => Seen(text)
        .SelectMany(character => IsDrawable(character, face) ? [character] : IsControl(character) ? [new Rune(' ')] : $"[U+{character.Value:X4}]".EnumerateRunes().ToArray());

    // A letter and the mark upon it are one character where there is such a one. What only tells how others are joined or coloured is not drawn.
    private static List<Rune> Seen(string text) =>
        [.. string.Concat(text.EnumerateRunes().Where(character => Rune.GetUnicodeCategory(character) != UnicodeCategory.Format && character.Value is not (>= 0xFE00 and <= 0xFE0F)).Select(character => character.ToString()))
            .Normalize(NormalizationForm.FormC).EnumerateRunes()];

    private static bool IsControl(Rune character) => Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsDrawable(Rune character, Face face) => Font((int)face).Glyph(character) != 0 || Font(Wide).Glyph(character) != 0;

    private static TrueType Read(string name)
    {
        using var stream = typeof(Typeface).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built into the program.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new(file);
    }
}
