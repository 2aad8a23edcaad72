using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Operations;
using MediationConsole.Storage;
using MediationConsole.Tests.Browser;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>P5: however the clock jumps, nothing lapses early and nothing twice.</summary>
public sealed class JumpTests(ITestOutputHelper output)
{
    private const int Cases = 100;

    [Fact]
    public async Task A_clock_that_jumps_an_hour_back_and_forth_lets_nothing_lapse_early_or_twice()
    {
        var dice = Dice.Thrown(output);
        // Before the last Sunday of October, when the clocks of Europe are turned back by an hour themselves.
        var clock = new TurnedClock(new(2026, 10, 22, 9, 0, 0, TimeSpan.Zero));
        await using var bench = await Bench.Open(real: clock);
        var (back, forth, lapsed, latest) = (0, 0, 0, clock.Now);
        for (var opened = 0; lapsed < Cases || opened < Cases;)
        {
            for (var i = 0; i < 5 && opened < Cases; i++, opened++) await bench.Dispute();
            var step = dice.Next(5) switch { 0 => TimeSpan.FromHours(-1), 1 => TimeSpan.FromHours(1), _ => TimeSpan.FromMinutes(dice.Next(1, 240)) };
            (back, forth) = (back + (step < TimeSpan.Zero ? 1 : 0), forth + (step == TimeSpan.FromHours(1) ? 1 : 0));
            clock.Now += step;
            await bench.Of<OutageBook>().Beat();
            latest = clock.Now > latest ? clock.Now : latest;
            lapsed += await bench.Sweeper.Sweep();
            await NothingEarly(bench.Of<IDatabase>(), latest);
        }

        output.WriteLine($"{back} jumps back and {forth} forth, {lapsed} lapses.");
        Assert.True(back > 0 && forth > 0);
        await OnceEach(bench.Of<IDatabase>(), Cases);
    }

    [Fact]
    public async Task Ten_years_at_once_let_each_term_lapse_at_its_instant_and_once()
    {
        await using var bench = await Bench.Open();
        foreach (var site in Published.Names) await Task.WhenAll(Enumerable.Range(0, Cases / 10).Select(number => bench.Dispute(site: site, number: $"{site}-{number}")));
        var (now, lapsed) = await bench.Hand.Advance(TimeSpan.FromDays(3653));
        Assert.Equal((0, Story.Monday.AddDays(3653)), (await bench.Sweeper.Sweep(), now));
        await using var db = bench.Read();
        Assert.Empty(await db.Terms.Where(term => term.State == TermState.Lapsed && term.EndedAt != term.DueAt).ToListAsync());
        output.WriteLine($"{lapsed} terms lapsed in ten years, each at its instant.");
        Assert.True(lapsed > 0);
        await OnceEach(bench.Of<IDatabase>(), lapsed);
    }

    // The process itself sees another time, while its console runs.
    [Fact(Explicit = true)]
    public async Task A_process_whose_clock_jumps_by_hours_and_years_lets_nothing_lapse_early_or_twice()
    {
        using var folder = new TemporaryFolder();
        using var faked = await FakedTime.In(folder.Info);
        await Spread.Disputes(folder.Info, 600, faked.Now.AddMinutes(-1), TimeSpan.FromHours(2));
        var database = await Spread.Database(folder.Info);
        await using (await AppProcess.Start(faked.Settings, folder.Info))
        {
            await Until(database, faked, lapsed: 1);
            foreach (var jump in new[] { TimeSpan.FromHours(-1), TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.Zero, TimeSpan.FromDays(3653) })
            {
                faked.Jump(jump);
                await Watched(database, faked, TimeSpan.FromSeconds(40));
                output.WriteLine($"Jumped to {jump}: {await Lapsed(database)} have lapsed.");
            }

            await Until(database, faked, lapsed: 600);
        }

        await OnceEach(database, 600);
        var verified = await Verbs.Call(folder.Info, "verify");
        Assert.True(verified.Code == 0, verified.Errors);
    }

    private static async Task Watched(IDatabase database, FakedTime faked, TimeSpan time)
    {
        var until = TimeProvider.System.GetUtcNow() + time;
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (TimeProvider.System.GetUtcNow() < until && await glance.WaitForNextTickAsync(TestContext.Current.CancellationToken)) await NothingEarly(database, faked.Latest);
    }

    private static async Task Until(IDatabase database, FakedTime faked, int lapsed)
    {
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await Lapsed(database) < lapsed && await glance.WaitForNextTickAsync(TestContext.Current.CancellationToken)) await NothingEarly(database, faked.Latest);
    }

    private static async Task<int> Lapsed(IDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.Facts.CountAsync(fact => fact.Name == "term_lapsed");
    }

    private static async Task NothingEarly(IDatabase database, DateTimeOffset now)
    {
        await using var db = database.CreateDbContext();
        Assert.Empty(await db.Terms.Where(term => term.State == TermState.Lapsed && (term.EndedAt < term.DueAt || term.DueAt > now)).Select(term => term.Ref).ToListAsync());
    }

    private static async Task OnceEach(IDatabase database, int lapses)
    {
        await using var db = database.CreateDbContext();
        var facts = await db.Facts.Where(fact => fact.Name == "term_lapsed").Select(fact => new { fact.CaseId, fact.Data }).ToListAsync();
        Assert.Equal((lapses, lapses, lapses), (facts.Count, facts.Distinct().Count(), await db.Terms.CountAsync(term => term.State == TermState.Lapsed)));
        Assert.Equal(await db.Ledger.CountAsync(row => row.Settlement != null), await db.Facts.CountAsync(fact => fact.Name == "settlement_instructed"));
    }
}
