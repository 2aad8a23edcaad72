namespace MediationConsole.Tests.Api;

/// <summary>Goods that did not come, played to the end over the API (S3; D8, D10, D13, D18, D20, D23).</summary>
public class NotReceivedTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_waybill_brings_the_case_to_a_mediator_whose_ruling_pays_after_the_undo_term()
    {
        var reference = await host.UnderReview();
        var ruled = await host.Mia.Does(reference, Steps.Ruling("partial_refund", "40.00"));
        Assert.Equal("ruled", ruled.Text("status"));
        await host.Advance("PT2M");
        var settled = await host.Case(reference);
        Assert.Equal("closed settled", $"{settled["stage"]} {settled["status"]}");
        Assert.Equal("40.00 to the buyer, 80.00 to the seller, ruling D20", settled.Outcome());
        Assert.Equal("in_force", settled.Text("ruling.state"));
        Assert.All(settled.Items("settlements"), one => Assert.Equal("confirmed", one.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_seller_who_accepts_pays_the_request()
    {
        var reference = await host.Dispute("NR_IN_TRANSIT");
        var said = await host.Shop.Does(reference, new { act = "accept", by = "seller" });
        Assert.Equal("120.00 to the buyer, 0.00 to the seller, agreement D5", said.Outcome());
        Assert.Equal("Agreement reached; payment released to buyer", said.Text("orderStatus"));
    }

    [Fact]
    public async Task A_seller_who_stays_silent_loses_by_default()
    {
        var reference = await host.Dispute("NR_IN_TRANSIT");
        await host.Advance("P5D");
        var said = await host.Case(reference);
        Assert.Equal("lapsed", said.Term("SELLER_RESPONSE"));
        Assert.Equal("120.00 to the buyer, 0.00 to the seller, default D8", said.Outcome());
    }

    [Fact]
    public async Task A_buyer_who_stays_silent_on_a_counter_is_taken_to_the_centre()
    {
        var reference = await host.Dispute("NR_IN_TRANSIT");
        await host.Shop.Does(reference, new { act = "counter", by = "seller", remedy = "partial_refund", amount = new { amount = "10.00", currency = "USD" } });
        await host.Advance("P5D");
        Assert.Equal("awaiting_waybill", (await host.Case(reference)).Text("status"));
    }

    [Fact]
    public async Task A_negotiation_without_end_is_taken_to_the_centre()
    {
        var reference = await host.Dispute("NR_IN_TRANSIT");
        for (var i = 0; i < 2; i++)
        {
            await host.Advance("P4D");
            await host.Shop.Does(reference, new { act = "modify", by = "buyer", remedy = "full_refund" });
        }

        await host.Advance("P2D");
        var said = await host.Case(reference);
        Assert.Equal("awaiting_waybill lapsed", $"{said["status"]} {said.Term("NEGOTIATION_MAX")}");
    }

    [Fact]
    public async Task A_buyer_cannot_escalate_before_the_third_day()
    {
        var reference = await host.Dispute("NR_IN_TRANSIT");
        await host.Advance("P2DT23H59M");
        (await host.Shop.Act(reference, new { act = "escalate", by = "buyer" })).IsProblem(409, "too_early_to_escalate");
        await host.Advance("PT1M");
        await host.Shop.Does(reference, new { act = "escalate", by = "buyer" });
    }

    [Fact]
    public async Task A_seller_without_a_waybill_loses_by_default()
    {
        var reference = await host.Escalated("NR_IN_TRANSIT");
        await host.Advance("P3D");
        Assert.Equal("120.00 to the buyer, 0.00 to the seller, default D13", (await host.Case(reference)).Outcome());
    }

    [Fact]
    public async Task A_late_centre_is_shown_as_a_breach_and_nothing_is_decided()
    {
        var reference = await host.UnderReview();
        await host.Advance("P11D");
        var said = await host.Case(reference);
        Assert.Equal("under_review lapsed lapsed", $"{said["status"]} {said.Term("FIRST_CONTACT")} {said.Term("RULING")}");
        Assert.Equal("null", said["outcome"].GetRawText());
    }

    [Fact]
    public async Task A_withdrawn_dispute_pays_the_seller()
    {
        var reference = await host.Escalated("NR_IN_TRANSIT");
        var said = await host.Shop.Does(reference, new { act = "withdraw", by = "buyer", message = "It came after all." });
        Assert.Equal("withdrawn", said.Text("status"));
        Assert.Equal("0.00 to the buyer, 120.00 to the seller, withdrawal D11", said.Outcome());
    }

    [Fact]
    public async Task What_was_paid_stands_in_the_ledger_of_the_order_and_every_transaction_sums_to_zero()
    {
        var reference = await host.Dispute("NR_IN_TRANSIT", "partial_refund", "30.00");
        await host.Shop.Does(reference, new { act = "accept", by = "seller" });
        var number = (await host.Case(reference)).Text("orderNo");
        var ledger = await host.Shop.Get($"orders/{number}/ledger");
        Assert.Equal("capture refund release", string.Join(' ', ledger.Items("items").Select(item => item.GetProperty("kind").GetString())));
        Assert.All(ledger.Items("items"), item => Assert.Equal(0m, item.GetProperty("entries").EnumerateArray()
            .Sum(entry => decimal.Parse(entry.GetProperty("amount").GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal("30.00", (await host.Shop.Get($"orders/{number}")).Text("exposure.refunded.amount"));
    }
}
