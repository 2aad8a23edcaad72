using System.Text.Json;

namespace MediationConsole.Marketplace.Letters;

/// <summary>A phrase in one language; parts of letters have no subject.</summary>
public sealed record Phrase(string? Subject, string Text);

/// <summary>The centre's texts in one language: phrases by code, and words by code for what facts say in codes.</summary>
public sealed class PhraseBook
{
    public const string English = "en";
    public const string Chinese = "zh-Hans";

    private static readonly Dictionary<string, PhraseBook> Books = new[] { English, Chinese }.Select(language => new PhraseBook(language)).ToDictionary(book => book.Language);

    private PhraseBook(string language)
    {
        Language = language;
        using var phrases = Open("phrases.json");
        Phrases = phrases.RootElement.GetProperty("phrases").EnumerateArray().ToDictionary(
            phrase => phrase.GetProperty("code").GetString()!,
            phrase => phrase.GetProperty(language) is var said ? new Phrase(said.TryGetProperty("subject", out var subject) ? subject.GetString() : null, said.GetProperty("text").GetString()!) : null!,
            StringComparer.Ordinal);
        using var words = Open("words.json");
        Words = words.RootElement.GetProperty(language).EnumerateObject().ToDictionary(word => word.Name, word => word.Value.GetString()!, StringComparer.Ordinal);
    }

    public string Language { get; }

    public IReadOnlyDictionary<string, Phrase> Phrases { get; }

    public IReadOnlyDictionary<string, string> Words { get; }

    /// <summary>The book for a reader's language: Chinese of any kind reads simplified Chinese, everybody else English.</summary>
    public static PhraseBook For(string? language) =>
        Books[language is { Length: >= 2 } && (language.Equals("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase) || language.StartsWith("zh_", StringComparison.OrdinalIgnoreCase)) ? Chinese : English];

    private static JsonDocument Open(string name)
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built into the program.");
        return JsonDocument.Parse(stream);
    }
}
