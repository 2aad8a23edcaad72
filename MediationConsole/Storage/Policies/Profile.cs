using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Storage.Policies;

/// <summary>A profile as JSON: the form in which it is written, stored and compared. Keys that no law reads yet stay as they are.</summary>
public static class Profile
{
    internal const string Inherits = "inherits";

    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All that is wrong with a profile that inherits nothing; empty where it may be published.</summary>
    public static IReadOnlyList<PolicyFault> Faults(JsonObject flat) => [.. ProfileCheck.Written(flat), .. ProfileCheck.Whole(flat)];

    /// <summary>A stored profile.</summary>
    public static JsonObject Parse(string json) =>
        JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject ?? throw new JsonException("A profile is a JSON object.");

    /// <summary>A profile as it is stored.</summary>
    public static string Write(JsonObject profile) => profile.ToJsonString(Plain);

    /// <summary>The terms of a profile, in its order.</summary>
    public static IReadOnlyList<JsonObject> Terms(JsonObject profile) => [.. (profile["terms"] as JsonArray ?? []).OfType<JsonObject>()];

    /// <summary>The text that stands there; null where none does.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The whole number that stands there; null where none does.</summary>
    public static int? Whole(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    internal static string Quoted(JsonNode? node) => node is null ? "nothing" : $"'{Text(node) ?? node.ToJsonString()}'";

    /// <summary>The policy that a faultless profile describes, as the law reads it. Terms and limits that no law reads yet are left out.</summary>
    public static Policy Read(JsonObject flat) => new()
    {
        Name = Text(flat["name"])!,
        Version = Whole(flat["version"])!.Value,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(Text(flat["zone"])!),
        SellerCounters = Whole(flat["sellerCounters"])!.Value,
        EscalateFromDays = Whole(flat["escalateFromDays"])!.Value,
        Terms = Terms(flat).Select(Term).OfType<TermRule>().ToDictionary(rule => rule.Code),
        MediatorLimits = flat["limits"]!["mediator"]!.AsObject().Select(Limit).ToDictionary(limit => limit.Currency),
        Guarantee = Guarantees(flat["limits"]!["guarantee"] as JsonObject),
        MessagesRestartCounterResponse = flat["restartOnMessageOf"] is JsonArray { Count: > 0 },
        SoloApproval = Text(flat["soloApproval"]) is { } solo ? Enum.Parse<Side>(solo, ignoreCase: true) : null,
        SellerProtection = flat["sellerProtection"] is JsonValue protection && protection.GetValue<bool>(),
        Holidays = new HashSet<DateOnly>(),
    };

    // A currency for which one of the three amounts is missing has no guarantee (G1).
    private static Dictionary<Currency, GuaranteeCaps> Guarantees(JsonObject? written)
    {
        var (claims, buyers, fund) = (Limits("perClaim"), Limits("perBuyerAndMonth"), Limits("fundPerMonth"));
        return claims.Where(claim => buyers.ContainsKey(claim.Key) && fund.ContainsKey(claim.Key))
            .ToDictionary(claim => claim.Key, claim => new GuaranteeCaps(claim.Value, buyers[claim.Key], fund[claim.Key]));

        Dictionary<Currency, Money> Limits(string of) => (written?[of] as JsonObject ?? []).Select(Limit).ToDictionary(limit => limit.Currency);
    }

    private static Money Limit(KeyValuePair<string, JsonNode?> limit) =>
        Money.TryParse(Text(limit.Value), Currency.From(limit.Key), out var amount) ? amount : throw new InvalidOperationException($"'{limit.Value}' is no limit in {limit.Key}.");

    // Terms of cases whose law is not in force yet stand in the profiles as well; they are not ours to read.
    private static TermRule? Term(JsonObject term) => Enum.TryParse<TermCode>(Pascal(term["code"]), ignoreCase: true, out var code)
        ? new(code, Parse<Who>(term["who"]), Whole(term["length"])!.Value, Parse<TermUnit>(term["unit"]), Parse<Silence>(term["onSilence"]))
        : null;

    private static T Parse<T>(JsonNode? node) where T : struct, Enum => Enum.Parse<T>(Pascal(node), ignoreCase: true);

    private static string Pascal(JsonNode? node) => Text(node)!.Replace("_", "", StringComparison.Ordinal);
}
