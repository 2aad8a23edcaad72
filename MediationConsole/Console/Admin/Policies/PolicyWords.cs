using System.Text.Json.Nodes;
using MediationConsole.Cases;
using MediationConsole.Storage.Policies;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.Admin.Policies;

/// <summary>The lines of a profile as people read them. What is no value at all is shown as it was typed.</summary>
public static class PolicyWords
{
    public static string Term(IStringLocalizer texts, string code) => Known(texts, "Term." + code, code);

    public static string Who(IStringLocalizer texts, JsonNode? who) => Known(texts, "Who." + Profile.Text(who), Typed(who));

    /// <summary>For example "5 days" or "1 business day".</summary>
    public static string Length(IStringLocalizer texts, JsonNode? length, JsonNode? unit) =>
        texts[$"Length.{Profile.Text(unit)}.{(Profile.Whole(length) == 1 ? "One" : "Many")}", Typed(length)] is { ResourceNotFound: false } words ? words.Value : $"{Typed(length)} {Typed(unit)}";

    public static string Unit(IStringLocalizer texts, string unit) => texts[$"Unit.{unit}"];

    /// <summary>What silence does.</summary>
    public static string Silence(IStringLocalizer texts, JsonNode? silence) => Known(texts, "Silence." + Profile.Text(silence), Typed(silence));

    /// <summary>A whole term in one line: who, how long, and then what.</summary>
    public static string Line(IStringLocalizer texts, JsonNode? term) =>
        texts["Term.Line", Who(texts, term?["who"]), Length(texts, term?["length"], term?["unit"]), Silence(texts, term?["onSilence"])];

    /// <summary>What a line that changed is about.</summary>
    public static string Subject(IStringLocalizer texts, ProfileChange change) => change switch
    {
        { Term: { } code, Key: null } => Term(texts, code),
        { Term: { } code } => texts["Change.Source", Term(texts, code)],
        { Key: { } key } when Currency.TryFrom(key[(key.LastIndexOf('.') + 1)..], out var currency) => texts["Change.Limit", texts["Key." + key[..^4]], currency.Code],
        _ => Known(texts, "Key." + change.Key, change.Key ?? ""),
    };

    /// <summary>A value of a line that changed.</summary>
    public static string Value(IStringLocalizer texts, ProfileChange change, JsonNode? value) => (change, value) switch
    {
        ({ Key: "soloApproval" }, null) => texts["Who.both"],
        ({ Key: "sellerProtection" }, _) => texts[value?.ToString() is "true" ? "Word.Yes" : "Word.No"],
        ({ Key: "restartOnMessageOf" }, _) => texts[value is null ? "Word.No" : "Word.Yes"],
        (_, null) => texts["Change.Nothing"],
        ({ Term: not null, Key: null }, _) => Line(texts, value),
        ({ Key: "soloApproval" }, _) => Who(texts, value),
        ({ Key: "payoutFee" }, _) => $"{Typed(value["currency"])} {Typed(value["amount"])}",
        _ => Typed(value),
    };

    /// <summary>A value as it stands in the profile.</summary>
    public static string Typed(JsonNode? value) => value is null ? "" : Profile.Text(value) ?? value.ToJsonString();

    private static string Known(IStringLocalizer texts, string key, string otherwise) => texts[key] is { ResourceNotFound: false } words ? words.Value : otherwise;
}
