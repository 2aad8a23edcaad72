using System.Globalization;
using System.Text;

namespace MediationConsole.Storage.Search;

/// <summary>What is looked for: phrases that must all be there, each of words that stand side by side.</summary>
public sealed record Sought(IReadOnlyList<Sought.Phrase> Phrases)
{
    private const int Shortest = 3;

    /// <summary>Words that stand side by side; of the last one the beginning is enough, where so asked.</summary>
    public sealed record Phrase(IReadOnlyList<string> Words, bool IsBeginning);

    public bool IsNothing => Phrases.Count == 0;

    /// <param name="pieces">What was typed, a word or several that belong together.</param>
    /// <param name="beginnings">True where the beginning of a word is enough; otherwise only where a star says so.</param>
    public static Sought Of(IEnumerable<string> pieces, bool beginnings) =>
        new([.. pieces.Select(piece => (Words: Search.Words.Sought(piece), Star: piece.EndsWith('*'))).Where(piece => piece.Words.Count > 0)
            .Select(piece => new Phrase(piece.Words, beginnings || IsBeginning(piece.Words[^1], piece.Star)))]);

    /// <summary>As the full-text search of SQLite takes it.</summary>
    internal string Match => string.Join(" AND ", Phrases.Select(phrase => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.IsBeginning ? " *" : "")}"));

    /// <summary>As PostgreSQL takes it; words are letters and digits alone, so that nothing in them means anything.</summary>
    internal string Query => string.Join(" & ", Phrases.Select(phrase => string.Join(" <-> ", phrase.Words.Select((word, at) => $"'{word}'{(phrase.IsBeginning && at == phrase.Words.Count - 1 ? ":*" : "")}"))));

    /// <summary>The words of a kept text as PostgreSQL takes them, each with its place.</summary>
    internal static string Vector(IReadOnlyList<string> words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words.Count; i++) text.Append(CultureInfo.InvariantCulture, $"'{words[i]}':{i + 1} ");
        return text.ToString();
    }

    // Two letters begin too much of what people write; one sign of a script without spaces is the beginning of a pair.
    private static bool IsBeginning(string last, bool asked)
    {
        var first = Rune.GetRuneAt(last, 0);
        return Search.Words.IsWide(first) ? last.Length == first.Utf16SequenceLength : asked && last.Length >= Shortest;
    }
}
