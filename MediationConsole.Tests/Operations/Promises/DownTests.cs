using System.Diagnostics;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using MediationConsole.Tests.Browser;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>P4: a console that was down for a week makes up for it: everything overdue lapses in order, marked late, or is extended (D31).</summary>
public sealed class DownTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Down = TimeSpan.FromDays(7);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly Dictionary<string, string> Settings = new() { ["Demo__Enabled"] = "false" };

    [Fact, Trait("Rule", "D31")]
    public Task After_a_week_what_is_overdue_lapses_in_order_or_is_extended() => Overdue(cases: 400, openedOver: TimeSpan.FromDays(1));

    [Fact(Explicit = true), Trait("Rule", "D31")]
    public Task After_a_week_ten_thousand_overdue_terms_lapse_in_order_or_are_extended() => Overdue(cases: 12_500, openedOver: TimeSpan.FromDays(5));

    private async Task Overdue(int cases, TimeSpan openedOver)
    {
        using var folder = new TemporaryFolder();
        var now = TimeProvider.System.GetUtcNow();
        await Opened(folder.Info, cases, openedOver, downSince: now - Down);
        var database = await Spread.Database(folder.Info);
        var overdue = await Due(database, now);
        var watch = Stopwatch.StartNew();
        await using (await AppProcess.Start(Settings, folder.Info)) await Settled(database, now);
        output.WriteLine($"{overdue.Count} terms were overdue after {Down.TotalDays} days: all done {watch.Elapsed.TotalSeconds:F0} s after the start.");
        Assert.NotEmpty(overdue);
        Assert.True(watch.Elapsed < Limit, $"It took {watch.Elapsed}.");
        await Proven(database, overdue);
        var verified = await Verbs.Call(folder.Info, "verify");
        Assert.True(verified.Code == 0, verified.Errors);
    }

    // Opened one after the other, with a heartbeat: four fifths whose sellers had five days, all of them over; the rest with a return, for which
    // the buyer had seven. Of these some ended within the last day, and get it back.
    private static async Task Opened(DirectoryInfo folder, int cases, TimeSpan over, DateTimeOffset downSince)
    {
        var clock = new TurnedClock(downSince - over);
        await using var bench = await Bench.Open(folder: folder, real: clock);
        var steps = (int)(over / TimeSpan.FromMinutes(14));
        for (var step = 0; step < steps; step++)
        {
            var (from, until) = (cases * step / steps, cases * (step + 1) / steps);
            await Task.WhenAll(Enumerable.Range(from, until - from).Select(number => number % 5 == 0 ? Returning(bench, number) : bench.Dispute(number: $"W-{number}")));
            clock.Now += TimeSpan.FromMinutes(14);
            await bench.Of<OutageBook>().Beat();
        }
    }

    private static async Task Returning(Bench bench, int number)
    {
        var reference = await bench.Dispute(number: $"W-{number}", offer: Acts.Return());
        foreach (var act in new Act[] { new Act.Accept(), new Act.GiveReturnAddress("1 Harbour Road, Shenzhen") })
            Assert.IsType<Decision.Granted>((await bench.Do(reference, act, Seller)).Decision);
    }

    private static async Task<List<TermRow>> Due(IDatabase database, DateTimeOffset now)
    {
        await using var db = database.CreateDbContext();
        return await db.Terms.Where(term => term.State == TermState.Running && term.DueAt <= now).OrderBy(term => term.DueAt).ToListAsync();
    }

    private static async Task Settled(IDatabase database, DateTimeOffset now)
    {
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while ((await Due(database, now)).Count > 0) await glance.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }

    private async Task Proven(IDatabase database, List<TermRow> overdue)
    {
        await using var db = database.CreateDbContext();
        var outage = Assert.Single(await db.Outages.ToListAsync());
        Assert.InRange((outage.Until - outage.From).TotalHours, 167, 169);
        var terms = await db.Terms.ToDictionaryAsync(term => (term.CaseId, term.Ordinal));
        var (lapsed, extended) = (overdue.Where(term => terms[(term.CaseId, term.Ordinal)].State == TermState.Lapsed).ToList(), overdue.Where(term => terms[(term.CaseId, term.Ordinal)].State == TermState.Running).ToList());
        output.WriteLine($"{lapsed.Count} lapsed, {extended.Count} run on for what the outage took from them, {overdue.Count - lapsed.Count - extended.Count} ended with their cases.");
        Assert.All(lapsed, term => Assert.True(term.DueAt <= TimeProvider.System.GetUtcNow() - Outage.Most));
        Assert.All(extended, term => Assert.Equal(term.DueAt + Outage.Most, terms[(term.CaseId, term.Ordinal)].DueAt));
        Assert.NotEmpty(extended);
        var facts = (await db.Facts.Where(fact => fact.Name == "term_lapsed").OrderBy(fact => fact.Id).ToListAsync()).Select(row => (row.CaseId, row.At, Fact: (Fact.TermLapsed)Journal.Read(row).Fact)).ToList();
        Assert.Equal(facts.Count, facts.Select(one => (one.CaseId, one.Fact.Code)).Distinct().Count());
        Assert.Equal(lapsed.Count, facts.Count);
        Assert.All(facts, one => Assert.Equal(one.At - one.Fact.DueAt > TimeSpan.FromMinutes(1), one.Fact.Late));
        Assert.Contains(facts, one => one.Fact.Late);
        Assert.Equal(facts.Select(one => one.Fact.DueAt).Order(), facts.Select(one => one.Fact.DueAt));
    }
}
