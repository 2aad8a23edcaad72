using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Desk;
using MediationConsole.Operations;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Cases.Chargebacks;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>Chargebacks through the door: the hold, the stay of disputes, the money, and banks that repeat themselves (C1–C7, H3, D30).</summary>
public class ChargebackDoorTests
{
    [Fact, Trait("Rule", "H3")]
    public async Task A_notice_freezes_the_order_stays_its_dispute_and_a_win_sets_both_free()
    {
        await using var bench = await Bench.Open();
        var dispute = await bench.Dispute(number: "O-1");
        var chargeback = await Notify(bench, "O-1", Told.Notice());
        var hold = new CaseRef(CaseKind.Hold, 1);
        Assert.Equal((true, Status.AwaitingSeller, Status.UnderReview), ((await bench.Row(dispute)).Stayed, (await bench.Row(chargeback)).Status, (await bench.Row(hold)).Status));
        await bench.Do(chargeback, new Act.Defend("…"), Seller);
        await bench.Do(chargeback, new Act.SubmitPack(Told.Hash), Rita);
        await bench.Do(chargeback, new Act.DecideChargeback(true, "B-1"), Bank);
        Assert.Equal((false, Status.Won, Status.Lifted), ((await bench.Row(dispute)).Stayed, (await bench.Row(chargeback)).Status, (await bench.Row(hold)).Status));
        Assert.Null(await Fault(bench));
    }

    [Fact, Trait("Rule", "D30")]
    public async Task A_lost_chargeback_that_covers_the_request_closes_the_dispute()
    {
        await using var bench = await Bench.Open();
        var dispute = await bench.Dispute(number: "O-1");
        await bench.Do(await Notify(bench, "O-1", Told.Notice()), new Act.AcceptLoss(), Seller);
        Assert.Equal(("DUPLICATE_CLAIM", Stage.Closed), ((await bench.State(dispute)).Outcome!.Reason, (await bench.Row(dispute)).Stage));
        Assert.Null(await Fault(bench));
    }

    [Fact, Trait("Rule", "C7")]
    public async Task Shuffled_and_repeated_notices_end_as_the_ordered_run_does()
    {
        var seed = Environment.TickCount;
        var dice = new Random(seed);
        Act.NotifyChargeback[] ordered = [.. Enum.GetValues<NetworkStage>().Select(stage => Told.Notice(stage: stage, days: 20 + (int)stage, amount: $"{50 + (int)stage}.00"))];
        await using var bench = await Bench.Open();
        List<string> ends = [];
        for (var round = 0; round < 6; round++)
        {
            var told = round == 0 ? ordered : [.. ordered.SelectMany(notice => Enumerable.Repeat(notice, dice.Next(1, 6)))];
            if (round > 0) dice.Shuffle(told);
            var order = $"O-{round}";
            await bench.Of<Orders>().Report(Bench.Order(order));
            CaseRef chargeback = default;
            foreach (var notice in told) chargeback = await Notify(bench, order, notice with { BankCaseId = $"BC-{round}" });
            ends.Add(await End(bench, chargeback, order));
        }

        Assert.True(ends.Distinct(StringComparer.Ordinal).Count() == 1, $"seed {seed}: {string.Join('\n', ends)}");
        Assert.Null(await Fault(bench));
    }

    [Fact, Trait("Rule", "C7")]
    public async Task A_case_that_is_taken_up_again_freezes_the_order_again()
    {
        await using var bench = await Bench.Open();
        await bench.Of<Orders>().Report(Bench.Order("O-1"));
        var chargeback = await Notify(bench, "O-1", Told.Notice());
        await bench.Do(chargeback, new Act.DecideChargeback(true, "B-1"), Bank);
        await bench.Do(chargeback, new Act.AdvanceChargeback(NetworkStage.PreArbitration), Bank);
        Assert.Equal((Status.Lifted, Status.UnderReview), ((await bench.Row(new(CaseKind.Hold, 1))).Status, (await bench.Row(new(CaseKind.Hold, 2))).Status));
        await bench.Do(chargeback, new Act.DecideChargeback(false, "B-2"), Bank);
        Assert.Equal(Status.Lifted, (await bench.Row(new(CaseKind.Hold, 2))).Status);
        Assert.Null(await Fault(bench));
    }

    [Fact, Trait("Rule", "C1")]
    public async Task One_bank_case_belongs_to_one_order()
    {
        await using var bench = await Bench.Open();
        await bench.Of<Orders>().Report(Bench.Order("O-1"));
        var other = (await bench.Of<Orders>().Report(Bench.Order("O-2"))).Order!;
        await Notify(bench, "O-1", Told.Notice());
        var refused = (await bench.Clerk.Open(other.Id, Told.Notice(), Bank))!.Decision;
        Assert.Equal("bankCaseId", Assert.IsType<Decision.Refused>(refused).Field);
    }

    private static async Task<CaseRef> Notify(Bench bench, string number, Act.NotifyChargeback notice)
    {
        await using var db = bench.Read();
        var order = await db.Orders.SingleAsync(row => row.Number == number);
        var handled = (await bench.Clerk.Open(order.Id, notice, Bank))!;
        Assert.IsType<Decision.Granted>(handled.Decision);
        return handled.Situation!.Case.Ref;
    }

    private static async Task<string> End(Bench bench, CaseRef reference, string number)
    {
        await using var db = bench.Read();
        var (row, order) = (await bench.Row(reference), await db.Orders.SingleAsync(one => one.Number == number));
        return string.Join('|', row.Status, row.Stage, row.AtStake, row.NextDue, order.ChargedBack, order.Exposure().Remaining, order.Weighing().Holds.Count, await db.Cases.CountAsync(one => one.OrderNo == number));
    }

    private static async Task<string?> Fault(Bench bench) => (await new Verification(bench.Of<IDatabase>(), bench.Of<IVault>()).Run(cancellation: TestContext.Current.CancellationToken)).Fault;
}
