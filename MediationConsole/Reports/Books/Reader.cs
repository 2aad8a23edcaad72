using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Reports.Books;

/// <summary>Who reads a book: the language, the time zone, and whether personal data are for them.</summary>
internal sealed partial class Reader(string language, string zone, bool personal, PolicyBook policies)
{
    private static readonly ResourceManager Texts = new("MediationConsole.Reports.Books.BookTexts", typeof(Reader).Assembly);

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(zone);

    public bool Personal => personal;

    /// <summary>The words of a key; the key's last part where there are none.</summary>
    public string Say(string key) => Look(key) ?? key[(key.LastIndexOf('.') + 1)..];

    public string Say(string key, params ReadOnlySpan<object?> with) => string.Format(culture, Say(key), with);

    /// <summary>The word of a value of the law, such as a status.</summary>
    public string Word<T>(T value) where T : struct, Enum => Say($"{typeof(T).Name}.{value}");

    public string? Word<T>(T? value) where T : struct, Enum => value is { } one ? Word(one) : null;

    /// <summary>The title of a code that the law publishes, of one of these groups; the code itself where it is none of ours.</summary>
    public string Title(string group, string code) => Look($"{group}.{code}") ?? code;

    public string Site(string site) => policies.Title(site);

    public string Instant(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A name of a party or of what belongs to it: masked, the first letter of each word remains.</summary>
    public string? Name(string? name) => personal || string.IsNullOrWhiteSpace(name) ? name : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(4).Select(Initial));

    /// <summary>What somebody wrote: masked, mail addresses, telephone and card numbers are not readable.</summary>
    public string? Prose(string? text) => personal || text is null ? text : Digits().Replace(Mails().Replace(text, "•••@•••"), "•••");

    /// <summary>What tells where somebody lives or how to reach them: masked, nothing of it remains.</summary>
    public string? Secret(string? text) => personal || string.IsNullOrWhiteSpace(text) ? text : "•••";

    private static string Initial(string word) => char.IsHighSurrogate(word[0]) && word.Length > 1 ? word[..2] + "•••" : word[0] + "•••";

    private string? Look(string key)
    {
        if (!known.TryGetValue(key, out var said)) known[key] = said = Texts.GetString(key, culture);
        return said;
    }

    [GeneratedRegex(@"[^\s@<>,;:""'()]+@[^\s@<>,;:""'()]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mails();

    // Nine digits and more, however they are grouped: telephone numbers, cards, accounts. Amounts and dates are shorter.
    [GeneratedRegex(@"\+?\d(?:[ \-./()]{0,2}\d){8,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
