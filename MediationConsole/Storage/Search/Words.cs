using System.Globalization;
using System.Text;

namespace MediationConsole.Storage.Search;

/// <summary>
/// Cuts a text into the words it is found by: small letters without accents; of scripts that write no spaces, each two signs that stand
/// side by side. Both databases are given these words, so that they find alike.
/// </summary>
public static class Words
{
    private const int MostWords = 4_000;
    private const int Longest = 64;

    /// <summary>The words of a text that is kept. The last sign of a run stands alone as well, so that one sign finds every run it is in.</summary>
    public static IReadOnlyList<string> Of(string text) => Cut(text, withLast: true);

    /// <summary>The words of a text that is sought, which must stand side by side.</summary>
    public static IReadOnlyList<string> Sought(string text) => Cut(text, withLast: false);

    /// <summary>True for signs of which a run is no single word.</summary>
    public static bool IsWide(Rune rune) => rune.Value is
        (>= 0x0E00 and <= 0x0E7F) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0x20000 and <= 0x3FFFF);

    private static List<string> Cut(string text, bool withLast)
    {
        // Most that is written is; it has no accents, and every sign of it is a letter, a digit, or neither.
        if (Ascii.IsValid(text)) return Cut(text);
        var (words, word, run) = (new List<string>(), new StringBuilder(), new List<Rune>());
        foreach (var rune in Plain(text).EnumerateRunes())
        {
            if (words.Count >= MostWords) return words;
            var isWide = IsWide(rune) && Rune.IsLetterOrDigit(rune);
            if (word.Length > 0 && (isWide || !Rune.IsLetterOrDigit(rune))) End(words, word);
            if (run.Count > 0 && !isWide) End(words, run, withLast);
            if (isWide) run.Add(rune);
            else if (Rune.IsLetterOrDigit(rune) && word.Length < Longest) word.Append(rune.ToString());
        }

        if (word.Length > 0) End(words, word);
        if (run.Count > 0) End(words, run, withLast);
        return words;
    }

    private static List<string> Cut(string text)
    {
        var (words, length) = (new List<string>(), 0);
        Span<char> word = stackalloc char[Longest];
        foreach (var sign in text)
        {
            if (words.Count >= MostWords) return words;
            if (char.IsAsciiLetterOrDigit(sign))
            {
                if (length < Longest) word[length++] = char.ToLowerInvariant(sign);
            }
            else if (length > 0)
            {
                words.Add(new(word[..length]));
                length = 0;
            }
        }

        if (length > 0) words.Add(new(word[..length]));
        return words;
    }

    private static void End(List<string> words, StringBuilder word)
    {
        words.Add(word.ToString());
        word.Clear();
    }

    private static void End(List<string> words, List<Rune> run, bool withLast)
    {
        for (var i = 0; i + 1 < run.Count; i++) words.Add($"{run[i]}{run[i + 1]}");
        if (withLast || run.Count == 1) words.Add(run[^1].ToString());
        run.Clear();
    }

    // Broken halves of signs become the sign for what is broken, which no form of writing objects to.
    private static string Plain(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.ToString());
        var bare = new StringBuilder(text.Length);
        foreach (var rune in whole.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark) bare.Append(Rune.ToLowerInvariant(rune).ToString());
        return bare.ToString().Normalize(NormalizationForm.FormKC);
    }
}
