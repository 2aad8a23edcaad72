using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediationConsole.Cases;

namespace MediationConsole.Storage.Policies;

/// <summary>Looks at a profile and finds all that is wrong with it, not the first thing only.</summary>
internal sealed partial class ProfileCheck
{
    private const int MostCounters = 50;
    private const int MostDaysToEscalation = 90;

    private static readonly string[] Keys =
        ["name", "version", "zone", "sellerCounters", "escalateFromDays", "soloApproval", "restartOnMessageOf", "sellerProtection", "terms", "limits", "payoutFee"];

    private static readonly string[] Needed = ["zone", "sellerCounters", "escalateFromDays", "terms", "limits"];

    private readonly List<PolicyFault> faults = [];
    private readonly JsonObject profile;
    private readonly string name;

    private ProfileCheck(JsonObject profile)
    {
        this.profile = profile;
        name = Profile.Text(profile["name"]) ?? "without a name";
    }

    /// <summary>What is wrong with what is written there, whatever the profile may inherit beside it.</summary>
    public static IReadOnlyList<PolicyFault> Written(JsonObject profile)
    {
        var check = new ProfileCheck(profile);
        foreach (var (key, _) in profile.Where(entry => entry.Key != Profile.Inherits && !Keys.Contains(entry.Key))) check.Note(null, key, "there is no such key.");
        check.Head();
        check.Habits();
        new TermsCheck(profile["terms"], check.Note).Run();
        LimitsCheck.Run(profile, check.Note);
        return check.faults;
    }

    /// <summary>What is missing or contradicts itself once nothing is inherited any more.</summary>
    public static IReadOnlyList<PolicyFault> Whole(JsonObject flat)
    {
        var check = new ProfileCheck(flat);
        foreach (var key in Needed.Where(key => flat[key] is null)) check.Note(null, key, "it is missing.");
        var terms = Profile.Terms(flat);
        foreach (var shape in TermShape.All.Where(shape => shape.IsNeeded && !terms.Any(term => Profile.Text(term["code"]) == shape.Code)))
            check.Note(shape.Code, null, $"the profile does not say how long it lasts ({shape.Rule}).");
        check.Approval(terms.LastOrDefault(term => Profile.Text(term["code"]) == "PARTY_APPROVAL"));
        return check.faults;
    }

    private void Note(string? term, string? key, string why) => faults.Add(new(name, term, key, why));

    private void Head()
    {
        if (Profile.Text(profile["name"]) is not { } written || !Name().IsMatch(written)) Note(null, "name", "a profile has a name of lower-case letters, digits, hyphens and underscores.");
        if (Profile.Whole(profile["version"]) is not >= 1) Note(null, "version", $"{Profile.Quoted(profile["version"])} is no version; it is a whole number from 1.");
        if (!profile.ContainsKey("zone")) return;
        if (Profile.Text(profile["zone"]) is not { Length: > 0 } zone || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            Note(null, "zone", $"there is no time zone {Profile.Quoted(profile["zone"])}; it is named such as 'Asia/Shanghai'.");
    }

    private void Habits()
    {
        Bounded("sellerCounters", MostCounters, "D6");
        Bounded("escalateFromDays", MostDaysToEscalation, "D10");
        if (profile["soloApproval"] is { } solo && Profile.Text(solo) is not ("buyer" or "seller"))
            Note(null, "soloApproval", $"{Profile.Quoted(solo)} is no party; it is 'buyer' or 'seller', or left out where both must agree (D19).");
        if (profile["sellerProtection"] is { } protection && protection.GetValueKind() is not (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False))
            Note(null, "sellerProtection", $"{Profile.Quoted(protection)} is neither true nor false (C6).");
        if (profile["restartOnMessageOf"] is not { } restart) return;
        if (restart is not JsonArray list) Note(null, "restartOnMessageOf", "it is a list.");
        // The law does not tell the two apart, so a profile cannot promise that it does.
        else if (list.Count > 0 && !list.Select(Profile.Text).Order(StringComparer.Ordinal).SequenceEqual(["seller", "staff"]))
            Note(null, "restartOnMessageOf", $"{Profile.Quoted(list)} makes no sense; it names 'seller' and 'staff', or nobody (D12).");
    }

    private void Bounded(string key, int most, string rule)
    {
        if (profile.ContainsKey(key) && (Profile.Whole(profile[key]) is not { } value || value < 0 || value > most))
            Note(null, key, $"{Profile.Quoted(profile[key])} is out of range; it is a whole number from 0 to {most} ({rule}).");
    }

    private void Approval(JsonObject? term)
    {
        var (solo, waits) = (Profile.Text(profile["soloApproval"]), Profile.Text(term?["who"]));
        if (solo is null or "buyer" or "seller" && waits is "both" or "buyer" or "seller" && waits != (solo ?? "both"))
            Note("PARTY_APPROVAL", "who", $"it waits for '{waits}', but {(solo is null ? "both parties must agree" : $"the {solo}'s approval alone is enough")} (D19).");
    }

    [GeneratedRegex("^[a-z0-9_-]{1,40}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}

/// <summary>Looks at the terms of a profile.</summary>
internal sealed class TermsCheck(JsonNode? terms, Action<string?, string?, string> note)
{
    private static readonly string[] Keys = ["code", "who", "length", "unit", "onSilence", "source"];

    public void Run()
    {
        if (terms is null) return;
        if (terms is not JsonArray list)
        {
            note(null, "terms", "it is a list of terms.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list)
        {
            if (item is not JsonObject term || Profile.Text(term["code"]) is not { } code) note(null, "terms", $"{Profile.Quoted(item)} has no code.");
            else if (TermShape.Of(code) is not { } shape) note(code, "code", "there is no such term.");
            else if (!seen.Add(code)) note(code, "code", "it stands there twice.");
            else Term(term, shape);
        }
    }

    private void Term(JsonObject term, TermShape shape)
    {
        foreach (var (key, _) in term.Where(entry => !Keys.Contains(entry.Key))) note(shape.Code, key, "there is no such key.");
        if (Profile.Text(term["who"]) is not { } who || !shape.Who.Contains(who))
            note(shape.Code, "who", $"{Profile.Quoted(term["who"])} cannot be waited for; it is {Either(shape.Who)} ({shape.Rule}).");
        if (Profile.Text(term["onSilence"]) is not { } silence || !shape.Silences.Contains(silence))
            note(shape.Code, "onSilence", $"{Profile.Quoted(term["onSilence"])} makes no sense; silence may mean {Either(shape.Silences)} ({shape.Rule}).");
        if (term["source"] is { } source && Profile.Text(source) is null) note(shape.Code, "source", "it is a text.");
        Length(term, shape.Code);
    }

    private void Length(JsonObject term, string code)
    {
        if (Profile.Text(term["unit"]) is not { } unit || !TermShape.MostOf.TryGetValue(unit, out var most))
        {
            note(code, "unit", $"there is no unit {Profile.Quoted(term["unit"])}; it is {Either([.. TermShape.MostOf.Keys])}.");
            most = TermShape.MostOf.Values.Max();
        }

        if (Profile.Whole(term["length"]) is not { } length || length < 1 || length > most)
            note(code, "length", $"{Profile.Quoted(term["length"])} is out of range; it is a whole number from 1 to {most}.");
    }

    private static string Either(IReadOnlyList<string> words) =>
        words.Count == 1 ? $"'{words[0]}'" : $"{string.Join(", ", words.SkipLast(1).Select(word => $"'{word}'"))} or '{words[^1]}'";
}

/// <summary>Looks at the amounts of a profile.</summary>
internal static class LimitsCheck
{
    private static readonly string[] Guarantee = ["perClaim", "perBuyerAndMonth", "fundPerMonth"];

    public static void Run(JsonObject profile, Action<string?, string?, string> note)
    {
        if (profile["payoutFee"] is { } fee) Fee(fee, note);
        if (profile["limits"] is not { } written) return;
        if (written is not JsonObject limits)
        {
            note(null, "limits", "it names the limits of 'mediator' and of 'guarantee'.");
            return;
        }

        foreach (var (key, _) in limits.Where(entry => entry.Key is not ("mediator" or "guarantee"))) note(null, $"limits.{key}", "there is no such limit.");
        if (limits["mediator"] is null) note(null, "limits.mediator", "it is missing (D22).");
        Amounts(limits["mediator"], "limits.mediator", note);
        if (limits["guarantee"] is not { } guarantee) return;
        foreach (var (key, amounts) in guarantee as JsonObject ?? [])
        {
            if (Guarantee.Contains(key)) Amounts(amounts, $"limits.guarantee.{key}", note);
            else note(null, $"limits.guarantee.{key}", "there is no such limit.");
        }
    }

    private static void Amounts(JsonNode? written, string path, Action<string?, string?, string> note)
    {
        if (written is null) return;
        if (written is not JsonObject amounts) note(null, path, "it is a table of amounts by currency.");
        else foreach (var (code, amount) in amounts) Amount(code, amount, $"{path}.{code}", note);
    }

    private static void Amount(string? code, JsonNode? amount, string path, Action<string?, string?, string> note)
    {
        if (!Currency.TryFrom(code, out var currency)) note(null, path, "no books are kept in that currency.");
        else if (!Money.TryParse(Profile.Text(amount), currency, out _))
            note(null, path, $"{Profile.Quoted(amount)} is no amount in {currency}; it is written with {(currency.Digits == 0 ? "no digits" : $"exactly {currency.Digits} digits")} after the point.");
    }

    private static void Fee(JsonNode fee, Action<string?, string?, string> note)
    {
        if (fee is JsonObject money) Amount(Profile.Text(money["currency"]), money["amount"], "payoutFee", note);
        else note(null, "payoutFee", "it has an amount and a currency.");
    }
}
