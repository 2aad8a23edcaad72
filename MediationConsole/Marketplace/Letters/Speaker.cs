using System.Globalization;
using System.Text.Json;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Marketplace.Letters;

/// <summary>Says dates, amounts and codes in one reader's language and time zone. What it has no words for is null.</summary>
internal sealed class Speaker(PhraseBook book, TimeZoneInfo zone)
{
    private bool IsChinese => book.Language == PhraseBook.Chinese;

    /// <summary>An instant as the reader's own clock shows it, with the zone spelled out: a date alone would leave open when the day ends.</summary>
    public string At(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var offset = "UTC" + (local.Offset == TimeSpan.Zero ? "" : local.ToString("zzz", CultureInfo.InvariantCulture));
        var place = zone.Id == "UTC" || zone.Id == "Etc/UTC" ? offset : $"{zone.Id}, {offset}";
        return IsChinese
            ? $"{Day(instant)}{local.ToString("dddd HH:mm", Chinese)}（时区：{place}）"
            : $"{local.ToString("dddd", English)}, {Day(instant)}, {local.ToString("HH:mm", English)} ({place})";
    }

    /// <summary>The day of an instant in the reader's zone.</summary>
    public string Day(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString(IsChinese ? "yyyy年M月d日" : "d MMMM yyyy", IsChinese ? Chinese : English);

    public string? Word<T>(string group, T? code) where T : struct, Enum =>
        code is { } known ? Word(group, JsonNamingPolicy.SnakeCaseLower.ConvertName(known.ToString())) : null;

    public string? Word(string group, TermCode? code) =>
        code is { } known ? Word(group, JsonNamingPolicy.SnakeCaseUpper.ConvertName(known.ToString())) : null;

    public string? Word(string group, string? code) => code is null ? null : book.Words.GetValueOrDefault($"{group}.{code}");

    /// <summary>A reason of a dispute (D1), or the words a bank's code was put into already (C1).</summary>
    public string? Reason(string? code) =>
        Word("reason", code) ?? (code is null ? null : Reasons.All.TryGetValue(code, out var known) ? known.Title : code.Contains(' ', StringComparison.Ordinal) ? code : null);

    public string? Remedy(Remedy? remedy, Money? amount) => (remedy, amount) switch
    {
        (null, _) => null,
        (Cases.Disputes.Remedy.Release, _) => Word("remedy", remedy),
        (_, { } money) => Word("remedy", remedy)?.Replace("{amount}", money.ToString(), StringComparison.Ordinal),
        _ => null,
    };

    public string? Evidence(IReadOnlyList<string>? codes) =>
        codes is null ? null : codes.Count == 0 ? Word("evidence", "none") : string.Join(IsChinese ? "；" : "; ", codes.Select(code => Word("evidence", code) ?? EvidenceTypes.All.GetValueOrDefault(code, code)));

    /// <summary>Each point of a ruling with its reason and the exhibits it rests on (D20).</summary>
    public string? Findings(IReadOnlyList<Finding>? findings, IReadOnlyDictionary<int, string>? labels) =>
        findings is null or [] ? null : string.Join(IsChinese ? "；" : "; ", findings.Select(finding => Finding(finding, labels)));

    /// <summary>An exhibit as people call it (D20); letters that were written down without its name have its number.</summary>
    public static string Exhibit(int number, IReadOnlyDictionary<int, string>? labels) =>
        labels?.GetValueOrDefault(number) ?? number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Parts of a letter that follow each other: a space between sentences, where the language has one.</summary>
    public string Sentence(string? sentence) => sentence is null ? "" : IsChinese ? sentence : " " + sentence;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    private string Finding(Finding finding, IReadOnlyDictionary<int, string>? labels)
    {
        var reason = Word("finding", finding.Reason) ?? (RulingReasons.All.TryGetValue(finding.Reason, out var known) ? known.Title : finding.Reason);
        var numbers = string.Join(", ", finding.Exhibits.Select(number => Exhibit(number, labels)));
        var cited = numbers.Length == 0 ? "" : book.Words["exhibits"].Replace("{numbers}", numbers, StringComparison.Ordinal);
        return $"{finding.Point}{(IsChinese ? "：" : ": ")}{reason}{cited}";
    }
}
