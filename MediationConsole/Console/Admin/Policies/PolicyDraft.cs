using System.Globalization;
using System.Text.Json.Nodes;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Console.Admin.Policies;

/// <summary>A profile while somebody changes it, with all that is wrong with it and its difference to the version it will follow.</summary>
public sealed class PolicyDraft
{
    public PolicyDraft(PolicyVersion follows)
    {
        (Follows, Json) = (follows, follows.Profile.DeepClone().AsObject());
        Refresh();
    }

    /// <summary>The version that holds now.</summary>
    public PolicyVersion Follows { get; private set; }

    public JsonObject Json { get; }

    /// <summary>Why the new version is published.</summary>
    public string Note { get; set; } = "";

    public IReadOnlyList<PolicyFault> Faults { get; private set; } = [];

    public IReadOnlyList<ProfileChange> Changes { get; private set; } = [];

    /// <summary>True when leaving would lose something.</summary>
    public bool IsTouched => Changes.Count > 0 || Note.Trim().Length > 0;

    /// <summary>Somebody else has published: what stands in the draft stays, and is compared with what holds now.</summary>
    public void Follow(PolicyVersion latest)
    {
        Follows = latest;
        Refresh();
    }

    public void Set(string key, JsonNode? value) => Put(Json, key, value);

    /// <summary>One party whose approval is enough, or null for both; the term waits for the same (D19).</summary>
    public void SetSolo(string? side)
    {
        if (Term("PARTY_APPROVAL") is { } term) term["who"] = side ?? "both";
        Set("soloApproval", side);
    }

    public void SetTerm(string code, string key, JsonNode? value)
    {
        if (Term(code) is { } term) Put(term, key, value);
    }

    /// <summary>An amount in a table of limits, or with none takes the currency out.</summary>
    /// <param name="path">For example <c>limits.mediator</c>.</param>
    public void SetLimit(string path, string currency, string? amount)
    {
        if (path.Split('.').Aggregate((JsonNode?)Json, (node, key) => node?[key]) is JsonObject table) Put(table, currency, amount?.Trim());
    }

    /// <summary>A whole number where one was typed; otherwise what was typed, which is then a fault.</summary>
    public static JsonNode Number(string? typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : typed ?? "";

    /// <summary>What is wrong at that place; null where nothing is.</summary>
    public string? Fault(string? term, string key) => Faults.FirstOrDefault(fault => fault.Term == term && fault.Key == key)?.Why;

    private JsonObject? Term(string code) => Profile.Terms(Json).FirstOrDefault(term => Profile.Text(term["code"]) == code);

    private void Put(JsonObject table, string key, JsonNode? value)
    {
        if (value is null) table.Remove(key);
        else table[key] = value;
        Refresh();
    }

    private void Refresh() => (Faults, Changes) = (Profile.Faults(Json), ProfileDifference.Between(Follows.Profile, Json));
}
