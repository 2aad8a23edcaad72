using MediationConsole.Cases;

namespace MediationConsole.Tests.Api;

/// <summary>Appeals through the API, to the end (D28).</summary>
public class AppealTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact, Trait("Rule", "D28")]
    public async Task An_appeal_that_varies_for_the_buyer_charges_the_seller_the_difference_and_refunds_it()
    {
        var reference = await Appealed("buyer", "50.00");
        var said = await Decide(reference, new { act = "decide_appeal", result = "varied", remedy = "partial_refund", amount = new { amount = "80.00", currency = "USD" }, text = "The photos show more." });
        Assert.Equal("80.00 to the buyer, 40.00 to the seller, ruling D28", said.Outcome());
        Assert.Equal(["refund 50.00 confirmed", "release 70.00 confirmed", "charge_seller 30.00 confirmed", "refund 30.00 confirmed"], Settlements(said));
        Assert.Equal(("varied", "decided", "settled"), (said.Text("appeal.result"), said.Text("appeal.state"), said.Text("status")));
        Assert.Equal(["superseded", "in_force"], said.Items("rulings").Select(ruling => ruling.GetProperty("state").GetString()));
        var order = await host.Shop.Get($"orders/{said.Text("orderNo")}");
        Assert.Equal(("80.00", "40.00", "0.00"), (order.Text("exposure.refunded.amount"), order.Text("exposure.released.amount"), order.Text("exposure.remaining.amount")));
    }

    [Fact, Trait("Rule", "D28")]
    public async Task An_appeal_that_varies_for_the_seller_is_paid_by_the_platform_once_the_escrow_is_empty()
    {
        var said = await Decide(await Appealed("seller", "50.00"), new { act = "decide_appeal", result = "varied", remedy = "release", text = "The waybill proves delivery." });
        Assert.Equal(["refund 50.00 confirmed", "release 70.00 confirmed", "platform_release 50.00 confirmed"], Settlements(said));
        var order = await host.Shop.Get($"orders/{said.Text("orderNo")}");
        Assert.Equal(("50.00", "70.00", "50.00"), (order.Text("exposure.refunded.amount"), order.Text("exposure.released.amount"), order.Text("exposure.platformReleased.amount")));
    }

    [Fact, Trait("Rule", "D28")]
    public async Task An_appeal_that_is_upheld_moves_nothing_and_each_party_appeals_once()
    {
        var reference = await Appealed("buyer", "50.00");
        (await host.Shop.Act(reference, Appeal("buyer"))).IsProblem(409, "already_appealed");
        var said = await Decide(reference, new { act = "decide_appeal", result = "upheld", text = "Nothing new." });
        Assert.Equal("50.00 to the buyer, 70.00 to the seller, ruling D20", said.Outcome());
        (await host.Shop.Act(reference, Appeal("buyer"))).IsProblem(409, "already_appealed");
        await host.Shop.Does(reference, Appeal("seller"));
    }

    [Fact, Trait("Rule", "D28")]
    public async Task The_window_to_appeal_closes_at_its_due_instant()
    {
        var reference = await Ruled("50.00");
        Assert.Contains("appeal", (await host.Case(reference)).Allowed("buyer"));
        await host.Advance("P7D");
        Assert.DoesNotContain("appeal", (await host.Case(reference)).Allowed("buyer"));
        (await host.Unchanged(reference, () => host.Shop.Act(reference, Appeal("buyer")))).IsProblem(409, "window_closed");
    }

    [Fact, Trait("Rule", "D21")]
    public async Task Nobody_hears_an_appeal_against_their_own_ruling()
    {
        var reference = await Appealed("buyer", "50.00");
        Assert.Empty((await host.Case(reference)).Text("assignee"));
        foreach (var act in new object[] { new { act = "claim" }, new { act = "decide_appeal", result = "upheld", text = "It was right." } })
            (await host.Unchanged(reference, () => host.Mia.Act(reference, act))).IsProblem(409, "own_ruling");
        (await host.Max.Act(reference, new { act = "assign", to = "mia" })).IsProblem(409, "own_ruling");
    }

    private async Task<string> Ruled(string amount)
    {
        var reference = await host.UnderReview();
        await host.Mia.Does(reference, Steps.Ruling("partial_refund", amount));
        await host.Advance("PT2M");
        return reference;
    }

    private async Task<string> Appealed(string by, string amount)
    {
        var reference = await Ruled(amount);
        await host.Shop.Does(reference, Appeal(by));
        return reference;
    }

    private async Task<Said> Decide(string reference, object decision) => await (await host.Colleague()).Does(reference, decision);

    private static object Appeal(string by) => new { act = "appeal", by, ground = "NEW_EVIDENCE", text = "Look at the photos again." };

    private static string[] Settlements(Said said) =>
    [
        .. said.Items("settlements").Select(one =>
            $"{one.GetProperty("kind").GetString()} {one.GetProperty("amount").GetProperty("amount").GetString()} {one.GetProperty("state").GetString()}"),
    ];
}
