using MediationConsole.Cases;

namespace MediationConsole.Tests.Api;

/// <summary>Frozen orders and chargebacks as facts of the order, and what disputes make of them (D29, D30, D33).</summary>
public class OrderFactTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact, Trait("Rule", "D29")]
    public async Task While_the_order_is_frozen_a_settlement_waits_and_goes_out_when_the_last_hold_is_lifted()
    {
        var (reference, order) = await Dispute();
        await Fact(order, new { fact = "frozen", @ref = "H-1", cause = "risk_address" });
        await Fact(order, new { fact = "frozen", @ref = "H-2", cause = "manual" });
        var waiting = await host.Shop.Does(reference, new { act = "accept", by = "seller" });
        Assert.Equal(("settling", "pending", true), (waiting.Text("status"), waiting.Text("settlements.0.state"), waiting.Items("settlements").Single().GetProperty("held").GetBoolean()));
        Assert.Equal("0.00", (await host.Shop.Get($"orders/{order}")).Text("exposure.refunded.amount"));
        await Fact(order, new { fact = "unfrozen", @ref = "H-1" });
        Assert.Equal("settling", (await host.Case(reference)).Text("status"));
        await Fact(order, new { fact = "unfrozen", @ref = "H-2" });
        Assert.Equal("settled", (await host.Case(reference)).Text("status"));
        Assert.Equal("120.00", (await host.Shop.Get($"orders/{order}")).Text("exposure.refunded.amount"));
    }

    [Fact, Trait("Rule", "D30")]
    public async Task A_chargeback_stays_the_dispute_and_its_terms_run_on_with_what_remained()
    {
        var (reference, order) = await Dispute();
        await host.Advance("P1D");
        await Bank(order, new { fact = "chargeback_opened", @ref = "CB-1", amount = new { amount = "20.00", currency = "USD" } });
        var stayed = await host.Case(reference);
        Assert.True(stayed["stayed"].GetBoolean());
        Assert.Equal(("paused", "bank"), (stayed.Term("SELLER_RESPONSE"), stayed.Text("waitingFor")));
        (await host.Unchanged(reference, () => host.Shop.Act(reference, new { act = "accept", by = "seller" }))).IsProblem(409, "case_stayed");
        await host.Advance("P30D");
        await Bank(order, new { fact = "chargeback_won", @ref = "CB-1" });
        var resumed = (await host.Case(reference)).Items("terms").First(term => term.GetProperty("code").GetString() == "SELLER_RESPONSE");
        var now = (await host.Shop.Get("clock"))["now"].GetDateTimeOffset();
        Assert.Equal(now.AddDays(4), resumed.GetProperty("dueAt").GetDateTimeOffset());
    }

    [Theory, Trait("Rule", "D30")]
    [InlineData("120.00", "settled", "0.00 to the buyer, 0.00 to the seller, chargeback D30")]
    [InlineData("20.00", "awaiting_seller", null)]
    public async Task A_lost_chargeback_that_covers_the_request_closes_the_dispute_and_a_smaller_one_lowers_what_remains(string amount, string status, string? outcome)
    {
        var (reference, order) = await Dispute();
        await Bank(order, new { fact = "chargeback_opened", @ref = "CB-1", amount = new { amount, currency = "USD" } });
        await Bank(order, new { fact = "chargeback_lost", @ref = "CB-1" });
        var said = await host.Case(reference);
        Assert.Equal(status, said.Text("status"));
        if (outcome is not null) Assert.Equal((outcome, "DUPLICATE_CLAIM"), (said.Outcome(), said.Text("outcome.reason")));
        Assert.Equal(amount, (await host.Shop.Get($"orders/{order}")).Text("exposure.chargedBack.amount"));
    }

    [Fact, Trait("Rule", "D33")]
    public async Task A_bank_takes_what_remains_and_then_what_the_seller_was_paid()
    {
        var (reference, order) = await Dispute("partial_refund", "30.00");
        await host.Shop.Does(reference, new { act = "accept", by = "seller" });
        await Bank(order, new { fact = "chargeback_opened", @ref = "CB-1", amount = new { amount = "120.00", currency = "USD" } });
        var exposure = (await host.Shop.Get($"orders/{order}"))["exposure"];
        string Of(string name) => exposure.GetProperty(name).GetProperty("amount").GetString()!;
        Assert.Equal(("30.00", "90.00", "0.00", "0.00"), (Of("refunded"), Of("chargedBack"), Of("released"), Of("remaining")));
    }

    [Fact, Trait("Rule", "D30")]
    public async Task While_a_chargeback_is_open_no_dispute_is_opened()
    {
        var order = await host.Order();
        await Bank(order, new { fact = "chargeback_opened", @ref = "CB-1", amount = new { amount = "120.00", currency = "USD" } });
        (await host.Shop.Post("disputes", new { orderNo = order, reason = "SNAD_QUALITY", request = new { remedy = "full_refund" } })).IsProblem(409, "chargeback_open");
    }

    public static TheoryData<string, object, int, string> Refused => new()
    {
        { "shop", new { fact = "chargeback_opened", @ref = "CB-9", amount = new { amount = "1.00", currency = "USD" } }, 403, "scope_missing" },
        { "shop", new { fact = "frozen", @ref = "H-9" }, 422, "impossible_value" },
        { "shop", new { fact = "melted", @ref = "H-9" }, 422, "impossible_value" },
        { "shop", new { fact = "unfrozen", @ref = "H-9" }, 422, "impossible_value" },
        { "bank", new { fact = "chargeback_opened", @ref = "CB-9", amount = new { amount = "1.00", currency = "EUR" } }, 409, "wrong_currency" },
        { "bank", new { fact = "chargeback_lost", @ref = "CB-9" }, 422, "impossible_value" },
        { "mia", new { fact = "frozen", @ref = "H-9", cause = "manual" }, 403, "role_missing" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_not_a_fact_or_not_the_callers_to_report_is_refused(string who, object body, int status, string code)
    {
        var order = await host.Order();
        var caller = who switch { "shop" => host.Shop, "mia" => host.Mia, _ => await host.Bank() };
        (await caller.Post($"orders/{order}/facts", body)).IsProblem(status, code);
        Assert.False((await host.Shop.Get($"orders/{order}"))["frozen"].GetBoolean());
    }

    private async Task<(string Reference, string Order)> Dispute(string remedy = "full_refund", string? amount = null)
    {
        var reference = await host.Dispute(remedy: remedy, amount: amount);
        return (reference, (await host.Case(reference)).Text("orderNo"));
    }

    private async Task Fact(string order, object body) => Assert.Equal(200, (await host.Shop.Post($"orders/{order}/facts", body)).Status);

    private async Task Bank(string order, object body) => Assert.Equal(200, (await (await host.Bank()).Post($"orders/{order}/facts", body)).Status);
}
