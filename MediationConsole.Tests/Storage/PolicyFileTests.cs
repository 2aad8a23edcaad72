using System.Text.Json.Nodes;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Tests.Storage;

/// <summary>What is wrong with a file of policies is found whole, each fault as a sentence that names its place.</summary>
public sealed class PolicyFileTests
{
    [Fact]
    public void The_file_of_the_program_is_without_fault() =>
        Assert.Equal((5, 0), (PolicyFile.BuiltIn.Profiles.Count, PolicyFile.BuiltIn.Faults.Count));

    [Fact]
    public void A_flattened_profile_inherits_nothing_and_keeps_what_no_law_reads_yet()
    {
        var cnnect = PolicyDraft.Of("cnnect");
        Assert.Null(cnnect["inherits"]);
        Assert.Equal(22, Profile.Terms(cnnect).Count);
        Assert.Equal(("2.00", "200.00"), (Profile.Text(cnnect["payoutFee"]!["amount"]), Profile.Text(cnnect["limits"]!["guarantee"]!["perClaim"]!["USD"])));
    }

    [Fact]
    public void Every_fault_is_listed_at_once()
    {
        var one = PolicyDraft.Of("dhgate").With("zone", "Asia/Nowhere").With("sellerCounters", 51).With("escalateFromDays", -1)
            .With("WAYBILL", "onSilence", "breach").With("UNDO", "length", 0).With("RULING", "who", "buyer").Without("RETURN_RECEIPT");
        one["name"] = "one";
        var two = new JsonObject { ["name"] = "two", ["version"] = 1, ["inherits"] = "nobody" };
        Assert.Equal(
        [
            "Policy 'one', zone: there is no time zone 'Asia/Nowhere'; it is named such as 'Asia/Shanghai'.",
            "Policy 'one', sellerCounters: '51' is out of range; it is a whole number from 0 to 50 (D6).",
            "Policy 'one', escalateFromDays: '-1' is out of range; it is a whole number from 0 to 90 (D10).",
            "Policy 'one', term WAYBILL, onSilence: 'breach' makes no sense; silence may mean 'execute_request' (D13).",
            "Policy 'one', term RULING, who: 'buyer' cannot be waited for; it is 'staff' (D18).",
            "Policy 'one', term UNDO, length: '0' is out of range; it is a whole number from 1 to 1440.",
            "Policy 'one', term RETURN_RECEIPT: the profile does not say how long it lasts (D27).",
            "Policy 'two', inherits: there is no profile 'nobody'.",
        ], Read(one, two).Faults);
    }

    [Theory]
    [InlineData("SELLER_RESPONSE", "onSilence", "final", "silence may mean 'execute_request', 'escalate' or 'close_release' (D8)")]
    [InlineData("PARTY_APPROVAL", "onSilence", "breach", "silence may mean 'review' or 'close_release' (D19)")]
    [InlineData("PARTY_APPROVAL", "who", "buyer", "it waits for 'buyer', but both parties must agree (D19)")]
    [InlineData("APPEAL_WINDOW", "onSilence", "review", "silence may mean 'final' (D28)")]
    [InlineData("HOLD_REVIEW", "unit", "fortnight", "there is no unit 'fortnight'")]
    [InlineData("NEGOTIATION_MAX", "length", "ten", "'ten' is out of range; it is a whole number from 1 to 365")]
    [InlineData("SELLER_RESPONSE", "colour", "red", "there is no such key")]
    public void A_term_says_only_what_makes_sense_for_it(string code, string key, string value, string why) =>
        Assert.Contains(why, Assert.Single(Profile.Faults(PolicyDraft.Of("dhgate").With(code, key, value))).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("soloApproval", "\"bank\"", "'bank' is no party")]
    [InlineData("restartOnMessageOf", "[\"buyer\"]", "it names 'seller' and 'staff', or nobody (D12)")]
    [InlineData("payoutFee", "{\"amount\":\"2\",\"currency\":\"USD\"}", "exactly 2 digits after the point")]
    [InlineData("limits", "{\"mediator\":{\"JPY\":\"75000.00\"}}", "limits.mediator.JPY: '75000.00' is no amount in JPY; it is written with no digits after the point")]
    [InlineData("limits", "{\"mediator\":{\"XYZ\":\"1.00\"}}", "limits.mediator.XYZ: no books are kept in that currency")]
    [InlineData("limits", "{}", "limits.mediator: it is missing (D22)")]
    [InlineData("moods", "1", "moods: there is no such key")]
    [InlineData("version", "\"two\"", "'two' is no version")]
    public void So_does_the_profile(string key, string json, string why)
    {
        var profile = PolicyDraft.Of("dhgate");
        profile[key] = JsonNode.Parse(json);
        Assert.Contains(why, Assert.Single(Profile.Faults(profile)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_stands_in_a_profile_once()
    {
        var profile = PolicyDraft.Of("dhgate");
        profile["terms"]!.AsArray().Add(Profile.Terms(profile)[0].DeepClone());
        Assert.Contains("term SELLER_RESPONSE, code: it stands there twice", Assert.Single(Profile.Faults(profile)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_inherits_in_a_circle()
    {
        var (one, two) = (PolicyDraft.Of("dhgate").With("inherits", "two"), PolicyDraft.Of("dhgate").With("inherits", "one"));
        (one["name"], two["name"]) = ("one", "two");
        Assert.Contains(Read(one, two).Faults, fault => fault.Contains("'one', inherits: it inherits in a circle: one from two from one", StringComparison.Ordinal));
    }

    [Fact]
    public void Versions_increase_and_a_later_one_changes_nothing_for_its_earlier_heirs()
    {
        var heir = new JsonObject { ["name"] = "heir", ["version"] = 1, ["inherits"] = "dhgate" };
        var second = PolicyDraft.Of("dhgate").With("version", 2).With("sellerCounters", 7);
        var late = new JsonObject { ["name"] = "late", ["version"] = 1, ["inherits"] = "dhgate" };
        var file = Read(PolicyDraft.Of("dhgate"), heir, second, late);
        Assert.Empty(file.Faults);
        Assert.Equal([1, 1, 7, 7], file.Profiles.Select(profile => Profile.Whole(profile["sellerCounters"])!.Value));
        Assert.Contains("version 1 stands after version 2; versions increase", Assert.Single(Read(second, PolicyDraft.Of("dhgate")).Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"profiles\":[]}", "has no profiles")]
    [InlineData("{\"profiles\":[7]}", "is no profile")]
    [InlineData("{\"profiles\"", "is no JSON")]
    public void A_file_that_is_none_is_a_fault_as_well(string json, string why) => Assert.Contains(why, Assert.Single(PolicyFile.Read(json).Faults), StringComparison.Ordinal);

    private static PolicyFile Read(params JsonObject[] profiles) => PolicyFile.Read(new JsonObject { ["profiles"] = new JsonArray([.. profiles.Select(profile => profile.DeepClone())]) }.ToJsonString());
}
