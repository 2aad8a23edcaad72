using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>What falls due lapses once and in order, and the manual clock stops at every due on its way.</summary>
public class SweeperTests
{
    [Fact]
    public async Task The_sweep_lets_everything_lapse_that_is_due_and_nothing_twice()
    {
        await using var bench = await Bench.Open();
        var cases = new List<CaseRef>();
        for (var i = 0; i < 20; i++) cases.Add(await bench.Dispute());
        Assert.Equal(0, await bench.Sweeper.Sweep());
        await bench.Down(TimeSpan.FromDays(5));
        Assert.Equal(20, await bench.Sweeper.Sweep());
        Assert.Equal(0, await bench.Sweeper.Sweep());
        foreach (var reference in cases) Assert.Single(await bench.Journal(reference), fact => fact.Name == "term_lapsed");
    }

    [Fact]
    public async Task Two_sweeps_at_once_let_each_term_lapse_once()
    {
        await using var bench = await Bench.Open();
        for (var i = 0; i < 30; i++) await bench.Dispute();
        await bench.Down(TimeSpan.FromDays(5));
        using var other = new Sweeper(bench.Of<IDbContextFactory<ConsoleDb>>(), bench.Clerk, bench.Of<TimeProvider>(), new MediationConsole.People.WallClock(TimeProvider.System), NullLogger<Sweeper>.Instance);
        var lapsed = await Task.WhenAll(Task.Run(() => bench.Sweeper.Sweep()), Task.Run(() => other.Sweep()), Task.Run(() => bench.Sweeper.Sweep()));
        Assert.Equal(30, lapsed.Sum());
        await using var db = bench.Read();
        Assert.Equal(30, await db.Facts.CountAsync(fact => fact.Name == "term_lapsed"));
        Assert.Equal(30, await db.Ledger.CountAsync(one => one.Kind == LedgerKind.Refund));
    }

    [Fact]
    public async Task Terms_that_end_together_have_one_outcome_whoever_comes_upon_them()
    {
        // Seven natural days from Wednesday and seven business days from Monday end in the same instant; the earlier article speaks first.
        foreach (var bySweep in new[] { true, false })
        {
            await using var bench = await Bench.Open();
            var reference = await bench.Dispute(site: "connetmax");
            await bench.Hand.Advance(TimeSpan.FromDays(2));
            await bench.Do(reference, new Act.Counter(Acts.Partial("10.00")), Seller);
            var running = (await bench.State(reference)).Running.Select(term => term.DueAt).Distinct();
            Assert.Equal([Story.Monday.AddDays(9)], running);
            await bench.Down(TimeSpan.FromDays(7));
            if (bySweep) Assert.Equal(1, await bench.Sweeper.Sweep());
            else await bench.Do(reference, new Act.WriteMessage("Am I late?", null), Buyer);
            Assert.Equal(("D8", Status.Settled), ((await bench.State(reference)).Outcome?.Rule, (await bench.Row(reference)).Status));
        }
    }

    [Fact]
    public async Task A_case_that_cannot_lapse_holds_up_no_other()
    {
        await using var bench = await Bench.Open();
        var broken = await bench.Dispute();
        var whole = await bench.Dispute();
        await bench.Of<Writer>().Write(async db =>
        {
            var row = await db.Cases.SingleAsync(one => one.Ref == broken.ToString());
            row.State = "{}";
        });
        await bench.Down(TimeSpan.FromDays(5));
        Assert.Equal(1, await bench.Sweeper.Sweep());
        Assert.Equal(Status.Settled, (await bench.Row(whole)).Status);
        Assert.Equal(Status.AwaitingSeller, (await bench.Row(broken)).Status);
    }

    [Fact]
    public async Task The_clock_jumps_from_due_to_due_and_each_term_lapses_at_its_instant()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute("SNAD_QUALITY", site: "alibaba");
        await bench.Do(reference, Acts.Exhibit(), Buyer);
        var (now, lapsed) = await bench.Hand.Advance(TimeSpan.FromDays(30));
        Assert.Equal((Story.Monday.AddDays(30), 4), (now, lapsed));
        var ended = (await bench.Journal(reference)).Where(fact => fact.Name == "term_lapsed").Select(fact => (fact.At - Story.Monday).TotalDays);
        // The seller's silence, the buyer's evidence, first contact after two business days, the term to rule.
        Assert.Equal([3, 6, 7, 16], ended);
        Assert.Equal(2, (await bench.Row(reference)).Breaches);
    }

    [Fact]
    public async Task After_a_restart_the_clock_goes_on_where_it_stood()
    {
        using var folder = new TemporaryFolder();
        await using (var before = await Bench.Open(folder: folder.Info)) await before.Hand.Advance(TimeSpan.FromHours(49));
        await using (var after = await Bench.Open(folder: folder.Info)) Assert.Equal(Story.Monday.AddHours(49), after.Now);
    }

    [Fact]
    public async Task A_ruling_that_nobody_takes_back_is_paid_by_the_sweep()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute("NR_CUSTOMS", Acts.Partial("100.00"));
        await bench.Hand.Advance(TimeSpan.FromDays(3));
        foreach (var (act, actor) in new (Act, Actor)[] { (new Act.Escalate(), Buyer), (Acts.Waybill(), Seller), (new Act.Claim(), Mia), (Acts.Rule(Remedy.PartialRefund, "70.00"), Mia) })
            Assert.IsType<Decision.Granted>((await bench.Do(reference, act, actor)).Decision);
        Assert.Equal(1, (await bench.Hand.Advance(TimeSpan.FromMinutes(2))).Lapsed);
        var outcome = (await bench.State(reference)).Outcome!;
        Assert.Equal((Story.Amount("70.00"), Story.Amount("50.00"), OutcomeHow.Ruling), (outcome.Refund, outcome.Release, outcome.How));
        await using var db = bench.Read();
        Assert.Equal(2, await db.Outbox.CountAsync(one => one.Kind == "notice" && one.Payload.Contains("RULING_LETTER")));
    }
}
