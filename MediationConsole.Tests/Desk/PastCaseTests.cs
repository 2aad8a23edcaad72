using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Desk;
using MediationConsole.Operations.Demo;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>A case that is told in memory and laid down as a whole leaves what the same acts leave at the door.</summary>
public class PastCaseTests
{
    [Fact]
    public async Task Told_in_memory_or_act_by_act_the_rows_are_the_same()
    {
        await using var atTheDoor = await Bench.Open();
        var clock = new DemoClock(Story.Monday);
        var order = (await atTheDoor.Of<PastDoors>().Orders(new DemoClock(Bench.Order("O-1").PlacedAt)).Report(Bench.Order("O-1"))).Order!;
        await Tell(atTheDoor.Of<PastDoors>().Clerk(clock, gatewayAnswers: true), order.Id, clock);

        await using var inMemory = await Bench.Open();
        clock = new DemoClock(Story.Monday);
        var told = inMemory.Of<PastDoors>().Case(Bench.Order("O-1"), new CaseRef(CaseKind.Dispute, 1), clock, gatewayAnswers: true);
        await Tell(told, 0, clock);
        await inMemory.Of<PastDoors>().Lay([told.Rows()]);

        var rows = await Rows(atTheDoor);
        Assert.True(rows.Count > 40);
        Assert.Equal(rows, await Rows(inMemory));
    }

    private static async Task Tell(IDoor door, long order, DemoClock clock)
    {
        var reference = (await door.Open(order, new Act.OpenDispute("SNAD_QUALITY", Acts.Full), Buyer))!.Situation!.Dispute.Ref;
        Assert.Null((await door.Hear(order, new OrderNews.ChargebackNotified("C-1", Story.Amount("30.00")), new Actor.Bank()))!.Refusal);
        Assert.Null((await door.Hear(order, new OrderNews.ChargebackDecided("C-1", Won: false), new Actor.Bank()))!.Refusal);
        Assert.IsType<Decision.Granted>((await door.Handle(reference, Acts.Exhibit() with { NeedsScan = true }, Buyer))!.Decision);
        Assert.IsType<Decision.Granted>((await door.Handle(reference, new Act.ScanExhibit(1, true, null), Clock))!.Decision);
        clock.Set(Story.Monday.AddHours(5));
        Assert.Null((await door.Hear(order, new OrderNews.Frozen("H-1", "manual"), new Actor.Marketplace()))!.Refusal);
        Assert.IsType<Decision.Granted>((await door.Handle(reference, new Act.Accept(), Seller))!.Decision);
        clock.Set(Story.Monday.AddHours(9));
        Assert.Null((await door.Hear(order, new OrderNews.Unfrozen("H-1"), new Actor.Marketplace()))!.Refusal);
        Assert.IsType<Decision.Refused>((await door.Handle(reference, new Act.Withdraw(), Buyer))!.Decision);
    }

    // As text, so that every column is looked at.
    private static async Task<List<string>> Rows(Bench bench)
    {
        await using var db = bench.Read();
        List<object> rows = [.. await db.Cases.ToListAsync(), .. await db.Orders.ToListAsync(), .. await db.Facts.OrderBy(fact => fact.Seq).ToListAsync(), .. await db.Terms.OrderBy(term => term.Ordinal).ToListAsync(), .. await db.Exhibits.ToListAsync()];
        rows.AddRange([.. await db.Outbox.OrderBy(row => row.Id).ToListAsync(), .. await db.Ledger.Include(row => row.Entries).OrderBy(row => row.Id).ToListAsync()]);
        return [.. rows.Select(row => System.Text.Json.JsonSerializer.Serialize(row, row.GetType()))];
    }
}
