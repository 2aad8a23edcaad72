namespace MediationConsole.Tests.Api;

/// <summary>Proposed resolutions through the API (D19), and terms that staff change (D32).</summary>
public class ProposalTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly object Half = new { act = "propose", remedy = "partial_refund", amount = new { amount = "60.00", currency = "USD" }, message = "Half each." };

    [Fact, Trait("Rule", "D19")]
    public async Task Both_parties_agree_and_the_resolution_is_carried_out()
    {
        var reference = await host.UnderReview();
        var proposed = await host.Mia.Does(reference, Half);
        Assert.Equal(("awaiting_party_approval", "both", "Pending approval on dispute resolution"), (proposed.Text("status"), proposed.Text("waitingFor"), proposed.Text("orderStatus")));
        Assert.Equal(["approve", "decline"], (await host.Case(reference)).Allowed("buyer").Intersect(["approve", "decline"]));
        Assert.Equal("seller", (await host.Shop.Does(reference, new { act = "approve", by = "buyer" })).Text("waitingFor"));
        (await host.Unchanged(reference, () => host.Shop.Act(reference, new { act = "approve", by = "buyer" }))).IsProblem(409, "not_your_turn");
        var said = await host.Shop.Does(reference, new { act = "approve", by = "seller" });
        Assert.Equal(("settled", "60.00 to the buyer, 60.00 to the seller, agreement D19"), (said.Text("status"), said.Outcome()));
        Assert.Equal(["buyer open", "staff accepted"], said.Items("proposals").Select(one => $"{one.GetProperty("by").GetString()} {one.GetProperty("status").GetString()}"));
    }

    [Fact, Trait("Rule", "D19")]
    public async Task A_decline_and_silence_lead_back_to_review()
    {
        var reference = await host.UnderReview();
        await host.Mia.Does(reference, Half);
        await host.Shop.Does(reference, new { act = "approve", by = "buyer" });
        Assert.Equal("under_review", (await host.Shop.Does(reference, new { act = "decline", by = "seller", message = "Too much." })).Text("status"));
        await host.Mia.Does(reference, Half);
        await host.Advance("P7D");
        var silent = await host.Case(reference);
        Assert.Equal(("under_review", "lapsed"), (silent.Text("status"), silent.Term("PARTY_APPROVAL")));
        Assert.Equal(["open", "declined", "lapsed"], silent.Items("proposals").Select(one => one.GetProperty("status").GetString()));
    }

    [Fact, Trait("Rule", "D32")]
    public async Task A_stopped_term_keeps_what_remains_and_an_extended_one_ends_later()
    {
        var reference = await host.Escalated("NR_IN_TRANSIT");
        await host.Mia.Does(reference, new { act = "claim" });
        var stopped = await host.Mia.Does(reference, new { act = "stop_term", code = "WAYBILL", reason = "The carrier is on strike." });
        Assert.Equal(("paused", "P3D"), (stopped.Term("WAYBILL"), Waybill(stopped).GetProperty("remaining").GetString()));
        await host.Advance("P20D");
        var restarted = await host.Mia.Does(reference, new { act = "restart_term", code = "WAYBILL" });
        var extended = await host.Mia.Does(reference, new { act = "extend_term", code = "WAYBILL", days = 2, reason = "A holiday." });
        Assert.Equal(Waybill(restarted).GetProperty("dueAt").GetDateTimeOffset().AddDays(2), Waybill(extended).GetProperty("dueAt").GetDateTimeOffset());
        Assert.Equal(0, await host.Advance("P4D"));
        Assert.Equal("awaiting_waybill", (await host.Case(reference)).Text("status"));
        await host.Advance("P1D");
        Assert.Equal("default D13", (await host.Case(reference)).Outcome().Split(", ")[^1]);
    }

    public static TheoryData<object, int, string> Refused => new()
    {
        { new { act = "stop_term", code = "WAYBILL", reason = "" }, 422, "impossible_value" },
        { new { act = "stop_term", code = "UNDO", reason = "x" }, 422, "impossible_value" },
        { new { act = "stop_term", code = "RETURN_ADDRESS", reason = "x" }, 409, "term_not_running" },
        { new { act = "restart_term", code = "WAYBILL" }, 409, "term_not_running" },
        { new { act = "extend_term", code = "WAYBILL", days = 31, reason = "x" }, 422, "impossible_value" },
        { new { act = "extend_term", code = "WAYBILL", reason = "x" }, 422, "impossible_value" },
        { new { act = "extend_term", code = "FIRST_CONTACT", days = 1, reason = "x" }, 403, "role_missing" },
        { new { act = "propose", remedy = "partial_refund" }, 409, "not_at_this_stage" },
    };

    [Theory, MemberData(nameof(Refused)), Trait("Rule", "D32")]
    public async Task What_staff_may_not_change_stays(object act, int status, string code)
    {
        var reference = await host.Escalated("NR_IN_TRANSIT");
        await host.Mia.Does(reference, new { act = "claim" });
        (await host.Unchanged(reference, () => host.Mia.Act(reference, act))).IsProblem(status, code);
    }

    private static System.Text.Json.JsonElement Waybill(Said said) => said.Items("terms").Last(term => term.GetProperty("code").GetString() == "WAYBILL");
}
