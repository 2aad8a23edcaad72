using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Holds;
using MediationConsole.Desk;
using MediationConsole.Operations;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>One act and all that follows from it in other cases of the order, in one transaction.</summary>
public class SittingTests
{
    private static readonly Actor Bank = new Actor.Bank();

    [Fact, Trait("Rule", "H3"), Trait("Rule", "D30")]
    public async Task A_banks_notice_freezes_the_order_and_stays_its_dispute()
    {
        await using var bench = await Bench.Open();
        var dispute = await bench.Dispute();
        var chargeback = await Notify(bench);
        var hold = (await All<Hold>(bench)).Single();
        Assert.Equal((HoldCauses.Chargeback, Status.UnderReview), (hold.Subject, hold.Status));
        Assert.True((await bench.State(dispute)).IsStayed);
        Assert.True((await bench.Row(dispute)).Frozen);
        Assert.Equal(chargeback.Ref.ToString(), (await bench.State(dispute)).Stay!.Ref);
        Assert.Null(await Fault(bench));
    }

    [Fact, Trait("Rule", "C6")]
    public async Task What_the_bank_decides_lifts_the_hold_and_lets_the_dispute_go_on()
    {
        await using var bench = await Bench.Open();
        var dispute = await bench.Dispute();
        var chargeback = await Notify(bench);
        Assert.IsType<Decision.Granted>((await bench.Do(chargeback.Ref, new Act.DecideChargeback(true, "W-1"), Bank)).Decision);
        Assert.Equal(Status.Lifted, (await All<Hold>(bench)).Single().Status);
        Assert.False((await bench.State(dispute)).IsStayed);
        Assert.False((await bench.Row(dispute)).Frozen);
        Assert.Null(await Fault(bench));
    }

    [Fact, Trait("Rule", "C1")]
    public async Task A_notice_that_comes_again_opens_nothing()
    {
        await using var bench = await Bench.Open();
        await bench.Dispute();
        var first = await Notify(bench);
        Assert.Equal(first.Ref, (await Notify(bench)).Ref);
        Assert.Single(await All<Hold>(bench));
    }

    [Fact, Trait("Rule", "D33")]
    public async Task What_several_cases_book_stands_in_the_ledger_in_the_order_in_which_it_happened()
    {
        await using var bench = await Bench.Open();
        await bench.Dispute(offer: new(Remedy.PartialRefund, Tests.Cases.Story.Amount("40.00")));
        await bench.Down(TimeSpan.FromDays(6)); // the seller's term is over and nobody has swept
        await Notify(bench);
        await using var db = bench.Read();
        Assert.Equal([LedgerKind.Capture, LedgerKind.Refund, LedgerKind.Release, LedgerKind.Chargeback], await db.Ledger.OrderBy(row => row.Id).Select(row => row.Kind).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact, Trait("Rule", "H3"), Trait("Rule", "D29")]
    public async Task A_banks_notice_is_heard_by_every_other_case_of_the_order()
    {
        await using var bench = await Bench.Open();
        var order = await Guaranteed(bench);
        Granted(await bench.Clerk.Open(order, new Act.ClaimGuarantee("SNAD_QUALITY", Tests.Cases.Story.Amount("20.00")), Buyer));
        Granted(await bench.Clerk.Open(order, Block(HoldCauses.LegalRequest), Rita));
        await Notify(bench);
        Assert.Equal(2, (await All<Hold>(bench)).Count(hold => !hold.IsClosed));
        Assert.Null(await Fault(bench));
    }

    [Fact, Trait("Rule", "H4"), Trait("Rule", "D29")]
    public async Task A_risky_address_closes_the_order_though_another_hold_keeps_the_refund_back()
    {
        await using var bench = await Bench.Open();
        var order = await Guaranteed(bench);
        var legal = Granted(await bench.Clerk.Open(order, Block(HoldCauses.LegalRequest), Rita)).Situation!.Case.Ref;
        var risky = Granted(await bench.Clerk.Open(order, Block(HoldCauses.RiskAddress), Shop)).Situation!.Case.Ref;
        await bench.Hand.Advance(TimeSpan.FromHours(25));
        var closed = (await All<Hold>(bench)).Single(hold => hold.Ref == risky);
        Assert.Equal((Status.OrderClosed, true), (closed.Status, closed.HasHeld));
        Granted(await bench.Do(legal, new Act.LiftHold("The court has withdrawn its request."), Rita));
        Assert.Equal(SettlementState.Confirmed, (await All<Hold>(bench)).Single(hold => hold.Ref == risky).Settlements.Single().State);
        Assert.Null(await Fault(bench));
    }

    private static Act.PlaceHold Block(string cause) => new(cause, "What the hold rests on.", null);

    private static Handled Granted(Handled? handled)
    {
        Assert.IsType<Decision.Granted>(handled!.Decision);
        return handled;
    }

    private static async Task<long> Guaranteed(Bench bench)
    {
        var report = Bench.Order("O-1");
        return (await bench.Of<Orders>().Report(report with { Details = report.Details with { Guarantee = true } })).Order!.Id;
    }

    private static async Task<Chargeback> Notify(Bench bench)
    {
        await using var db = bench.Read();
        var order = await db.Orders.SingleAsync();
        var notice = new Act.NotifyChargeback("visa", "13.1", "B-1", NetworkStage.Chargeback, Tests.Cases.Story.Amount("30.00"), bench.Now, bench.Now.AddDays(18));
        return Assert.IsType<Chargeback>((await bench.Clerk.Open(order.Id, notice, Bank))!.Situation!.Case);
    }

    private static async Task<IReadOnlyList<T>> All<T>(Bench bench) where T : Case
    {
        await using var db = bench.Read();
        return [.. (await db.Cases.ToListAsync()).Select(row => Wire.ReadCase(row.Kind, row.State)).OfType<T>()];
    }

    private static async Task<string?> Fault(Bench bench) => (await new Verification(bench.Of<IDatabase>(), bench.Of<IVault>()).Run()).Fault;
}
