using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Holds;
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
