using System.Globalization;
using System.Resources;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.CaseFile;

/// <summary>Values of the law as the screens say them; a name out of the code never reaches a reader.</summary>
public static class CaseWords
{
    private static readonly ResourceManager Texts = new(typeof(CaseFileTexts));

    /// <summary>An enum value in words, from the text named by its type and name.</summary>
    public static string Of<T>(this IStringLocalizer texts, T value)
        where T : struct, Enum => texts[$"{typeof(T).Name}.{value}"];

    /// <summary>What was done by an act, in a few words; null where the screen shows nothing new.</summary>
    public static string? Done(this IStringLocalizer texts, Act act) => act switch
    {
        Act.OpenExhibit => null,
        Act.WriteMessage { To: { } to } => texts["Notice.WriteMessage", texts.Of(to)],
        _ => texts[$"Notice.{act.GetType().Name}"] is { ResourceNotFound: false } words ? words.Value : null,
    };

    /// <summary>Why an order is frozen; a cause we have no word for as it was reported.</summary>
    public static string Cause(this IStringLocalizer texts, string cause) => texts[$"Cause.{cause}"] is { ResourceNotFound: false } known ? known.Value : cause;

    /// <summary>The side across from that one, in the middle of a sentence.</summary>
    public static string Other(this IStringLocalizer texts, Side side) => texts[$"Side.Other.{side.Other()}"];

    public static string ReasonTitle(string code) => LawNames.Reason(code);

    /// <summary>A place for people: the last part of the zone's name, for example "Shanghai".</summary>
    public static string ZoneName(TimeZoneInfo zone) =>
        Texts.GetString($"Zone.{zone.Id}", CultureInfo.CurrentUICulture) ?? zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>An instant in a zone, with the zone's name.</summary>
    public static string At(DateTimeOffset at, TimeZoneInfo zone) =>
        Chinese.Reads(CultureInfo.CurrentUICulture)
            ? $"{Days.WholeTime(TimeZoneInfo.ConvertTime(at, zone))}（{ZoneName(zone)}）"
            : $"{Days.WholeTime(TimeZoneInfo.ConvertTime(at, zone))} ({ZoneName(zone)})";

    /// <summary>The kinds of evidence of a checklist line.</summary>
    public static string Items(this IStringLocalizer texts, IReadOnlyList<string> types) =>
        string.Join(texts["Checklist.Or"], types.Select(LawNames.Evidence));

    /// <summary>A size people can read, for example "2.1 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000.0:0.#} kB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000.0:0.#} MB"),
    };
}
