using MediationConsole.Cases;

namespace MediationConsole.Tests.Api;

/// <summary>Claims on the guarantee through the API (G1, G3, G6, D22).</summary>
public class ClaimTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static int orders;

    [Fact, Trait("Rule", "G1")]
    public async Task A_claim_is_made_decided_approved_by_a_second_person_and_paid_by_the_platform()
    {
        var (reference, number) = await Claimed();
        await host.Mia.Does(reference, new { act = "claim" });
        var waits = await host.Mia.Does(reference, new { act = "approve", amount = new { amount = "30.00", currency = "USD" }, text = "Broken when it came." });
        Assert.Equal(("awaiting_second_approval", "30.00"), (waits.Text("status"), waits.Text("claim.waiting.amount.amount")));
        var seen = await host.Case(reference);
        Assert.Equal(("under_review", false), (seen.Text("status"), seen["claim"].TryGetProperty("waiting", out _)));
        (await host.Mia.Act(reference, new { act = "approve_claim" })).IsProblem(409, "own_ruling");
        var paid = await host.Max.Does(reference, new { act = "approve_claim", payment = 1 });
        Assert.Equal(("paid", "30.00", "30.00"), (paid.Text("status"), paid.Text("claim.approved.amount"), (await host.Max.Get($"cases/{reference}")).Text("claim.fund.buyerUsed.amount")));
        // The answer to the act speaks of the fund after it, and not as the second person found it.
        Assert.Equal("30.00", paid.Text("claim.fund.buyerUsed.amount"));
        Assert.Equal("platform_refund", paid.Text("settlements.0.kind"));
        Assert.Equal("120.00", (await host.Shop.Get($"orders/{number}")).Text("exposure.remaining.amount"));
    }

    [Fact, Trait("Rule", "G1")]
    public async Task What_is_refused_at_the_opening_is_named()
    {
        var (reference, number) = await Claimed();
        (await Claim(number)).IsProblem(409, "already_claimed_guarantee");
        var dispute = await host.Shop.Post("disputes", new { orderNo = number, reason = "SNAD_QUALITY", request = new { remedy = "full_refund" } });
        Assert.Contains(reference, dispute.IsProblem(409, "already_claimed_guarantee").Text("detail"), StringComparison.Ordinal);
        (await Claim(await host.Order())).IsProblem(409, "not_guaranteed");
        (await Claim(await Guaranteed(), "250.00")).IsProblem(409, "cap_exceeded");
        (await host.Shop.Post("guarantee-claims", new { orderNo = number, reason = "SNAD_QUALITY" })).IsImpossible("amount");
    }

    [Fact, Trait("Rule", "G3")]
    public async Task The_buyer_never_hears_of_a_report_and_loses_the_guarantee_when_it_is_confirmed()
    {
        var (reference, _) = await Claimed("b-malicious");
        await host.Shop.Does(reference, new { act = "report_buyer", by = "seller", text = "One photo for nine claims" });
        Assert.Equal("open", (await host.Shop.Get($"cases/{reference}?for=seller")).Text("claim.report.state"));
        Assert.DoesNotContain("report", (await host.Shop.Get($"cases/{reference}/journal?for=buyer")).Body, StringComparison.Ordinal);
        Assert.Equal("", (await host.Shop.Get($"cases/{reference}?for=buyer")).Text("claim.report"));
        var risk = await host.Token("rita", StaffRoles.Risk);
        await risk.Does(reference, new { act = "confirm_report", reason = "Seen in nine claims" });
        Assert.DoesNotContain("Seen in nine", (await host.Shop.Get($"cases/{reference}/journal")).Body, StringComparison.Ordinal);
        (await Claim(await Guaranteed("b-malicious"))).IsProblem(409, "buyer_flagged");
    }

    [Fact, Trait("Rule", "G5")]
    public async Task Once_the_parties_have_settled_the_claim_lapses()
    {
        var (reference, _) = await Claimed();
        var lapsed = await host.Shop.Does(reference, new { act = "settle_between", by = "buyer", message = "We have agreed." });
        Assert.Equal(("lapsed", "settled_between"), (lapsed.Text("status"), lapsed.Text("claim.lapsed")));
    }

    private async Task<string> Guaranteed(string buyer = "b-77")
    {
        var body = Orders.Body();
        (body["guarantee"], body["buyer"]) = (true, new { id = buyer, name = "Ana Ruiz", email = "ana@example.org", country = "ES", language = "en", zone = "Europe/Madrid" });
        var number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"GUARANTEED-{Interlocked.Increment(ref orders)}");
        Assert.Equal(201, (await host.Shop.Put($"orders/{number}", body)).Status);
        return number;
    }

    private Task<Said> Claim(string number, string amount = "80.00") =>
        host.Shop.Post("guarantee-claims", new { orderNo = number, reason = "SNAD_QUALITY", amount = new { amount, currency = "USD" } });

    private async Task<(string Reference, string Number)> Claimed(string buyer = "b-77")
    {
        var number = await Guaranteed(buyer);
        var said = await Claim(number);
        Assert.Equal(201, said.Status);
        return (said.Text("ref"), number);
    }
}
