using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Desk;
using MediationConsole.Reports.Parties;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Cases.Guarantees;
using MediationConsole.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Reports;

/// <summary>What is known of a party, and what the fund of a month has left: over a real database (G1, G3, G4).</summary>
public class PartyBookTests
{
    [Fact, Trait("Rule", "G4")]
    public async Task A_payout_of_the_guarantee_leaves_the_dispute_filing_rate_as_it_is()
    {
        await using var bench = await Bench.Open();
        await Settled(bench, "O-1");
        var claim = await Claimed(bench, "O-2");
        var before = await Buyer(bench);
        await Pay(bench, claim);
        Assert.Equal((new Share(1, 2), new Share(0, 2), 2), (before.Disputed, before.ChargedBack, before.Orders));
        Assert.Equal(before, await Buyer(bench));
    }

    [Fact, Trait("Rule", "G1")]
    public async Task What_is_promised_counts_in_the_month_of_its_approval_for_fund_and_buyer()
    {
        await using var bench = await Bench.Open("external");
        var claim = await Claimed(bench, "O-1");
        await Pay(bench, claim);
        Assert.Equal((8_000L, 8_000L), await Used(bench));
        await bench.Do(claim, new Act.ConfirmSettlement($"{claim}-S1", "bank"), Gateway);
        Assert.Equal((8_000L, 8_000L), await Used(bench));
        await bench.Hand.Advance(TimeSpan.FromDays(30));
        Assert.Equal((0L, 0L), await Used(bench));
    }

    [Fact, Trait("Rule", "G1")]
    public async Task The_caps_of_a_buyer_and_month_hold_over_several_orders()
    {
        await using var bench = await Bench.Open();
        for (var i = 1; i <= 3; i++) await Pay(bench, await Claimed(bench, $"O-{i}", "120.00"));
        var fourth = await Claimed(bench, "O-4", "120.00");
        await bench.Do(fourth, new Act.Claim(), Mia);
        Assert.Equal(Refusal.CapExceeded, Assert.IsType<Decision.Refused>((await bench.Do(fourth, ClaimStory.Pay(), Mia)).Decision).Code);
        Assert.IsType<Decision.Granted>((await bench.Do(fourth, ClaimStory.Pay("40.00"), Mia)).Decision);
    }

    [Fact, Trait("Rule", "G3")]
    public async Task A_confirmed_report_flags_the_buyer_who_cannot_claim_any_more()
    {
        await using var bench = await Bench.Open();
        var claim = await Claimed(bench, "O-1");
        await bench.Do(claim, new Act.ReportBuyer("One photo for nine claims"), Seller);
        await bench.Do(claim, new Act.ConfirmReport("Seen"), Rita);
        Assert.Equal(claim, (await Party(bench, "b-1")).Flag!.By);
        Assert.Equal(Refusal.BuyerFlagged, Assert.IsType<Decision.Refused>((await Open(bench, "O-2")).Decision).Code);
        Assert.Null((await Party(bench, "s-1")).Flag);
    }

    [Fact]
    public async Task Both_sides_of_a_party_its_cases_and_its_use_of_the_guarantee_are_read()
    {
        await using var bench = await Bench.Open();
        await Settled(bench, "O-1");
        await Pay(bench, await Claimed(bench, "O-2"));
        var buyer = await Party(bench, "b-1");
        Assert.Equal((1, 1, 0, "USD 80.00"), (buyer.Guarantee.Claims, buyer.Guarantee.Paid, buyer.Guarantee.Declined, Assert.Single(buyer.Guarantee.InAll).ToString()));
        Assert.Equal(("USD 80.00", "USD 400.00", "USD 320.00"), Assert.Single(buyer.Guarantee.ThisMonth) is var month ? (month.Used.ToString(), month.Cap.ToString(), month.Left.ToString()) : default);
        Assert.Equal(["D-000001", "G-000001"], buyer.Cases.Select(one => one.Ref.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal((Side.Seller, 2), Assert.Single((await Party(bench, "s-1")).Sides) is var seller ? (seller.Side, seller.Orders) : default);
        Assert.Null(await Book(bench).Read("dhgate", "nobody"));
    }

    private static PartyBook Book(Bench bench) => new(bench.Of<IDbContextFactory<ConsoleDb>>(), bench.Of<PolicyBook>(), bench.Of<TimeProvider>());

    private static async Task<PartyFile> Party(Bench bench, string id) => (await Book(bench).Read("dhgate", id))!;

    private static async Task<SideFigures> Buyer(Bench bench) => (await Party(bench, "b-1")).Sides.Single();

    private static async Task<(long, long)> Used(Bench bench)
    {
        await using var db = bench.Read();
        var book = await db.Guarantee(await db.Orders.SingleAsync(), bench.Of<PolicyBook>().ForNew("dhgate"), bench.Now);
        return (book.FundUsed, book.BuyerUsed);
    }

    private static async Task Settled(Bench bench, string number) => await bench.Do(await bench.Dispute(number: number), new Act.Accept(), Seller);

    private static async Task<Handled> Open(Bench bench, string number, string amount = "80.00")
    {
        var report = Bench.Order(number);
        var order = (await bench.Of<Orders>().Report(report with { Details = report.Details with { Guarantee = true } })).Order!;
        return (await bench.Clerk.Open(order.Id, ClaimStory.Asking(amount), new Actor.Buyer()))!;
    }

    private static async Task<CaseRef> Claimed(Bench bench, string number, string amount = "80.00") => Assert.IsType<GuaranteeClaim>((await Open(bench, number, amount)).Situation?.Case).Ref;

    private static async Task Pay(Bench bench, CaseRef claim)
    {
        await bench.Do(claim, new Act.Claim(), Mia);
        await bench.Do(claim, ClaimStory.Pay(), Mia);
        Assert.IsType<Decision.Granted>((await bench.Do(claim, new Act.ApproveClaimBySecond(), Max)).Decision);
    }
}
