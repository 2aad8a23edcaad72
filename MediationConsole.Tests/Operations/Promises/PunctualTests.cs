using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Tests.Browser;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>P3: no term lapses before it ends, and none more than a minute after, while the console runs.</summary>
public sealed class PunctualTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(60);
    private static readonly Dictionary<string, string> Settings = new() { ["Demo__Enabled"] = "false" };

    [Fact]
    public Task Terms_that_end_while_it_runs_lapse_within_the_minute_and_none_early() => Punctual(perSecond: 10, enough: 80);

    [Fact(Explicit = true)]
    public Task Three_thousand_terms_lapse_within_the_minute_and_none_early() => Punctual(perSecond: 20, enough: 3_000);

    // More terms than are waited for, since the first of them end before the console has started, and are overdue then.
    private async Task Punctual(int perSecond, int enough)
    {
        using var folder = new TemporaryFolder();
        var over = TimeSpan.FromSeconds(80 + (enough / perSecond));
        await Spread.Disputes(folder.Info, (int)(over.TotalSeconds * perSecond), TimeProvider.System.GetUtcNow().AddSeconds(5), over);
        var database = await Spread.Database(folder.Info);
        await using var app = await AppProcess.Start(Settings, folder.Info);
        var (from, looks) = (TimeProvider.System.GetUtcNow(), 0);
        // A look every now and then, by a clock of our own: nothing that has lapsed may still be ahead, nothing that runs long past.
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await Lapsed(database, from) < enough && await glance.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            looks++;
            var before = TimeProvider.System.GetUtcNow() - Latest;
            await using var db = database.CreateDbContext();
            Assert.False(await db.Terms.AnyAsync(term => term.State == TermState.Running && term.DueAt < before && term.DueAt > from));
            var last = await db.Terms.Where(term => term.State == TermState.Lapsed).MaxAsync(term => (DateTimeOffset?)term.DueAt) ?? from;
            Assert.True(last <= TimeProvider.System.GetUtcNow(), "A term has lapsed before it ended.");
        }

        await Report(database, from, looks);
    }

    private static async Task<int> Lapsed(IDatabase database, DateTimeOffset from)
    {
        await using var db = database.CreateDbContext();
        return await db.Terms.CountAsync(term => term.State == TermState.Lapsed && term.DueAt > from);
    }

    private async Task Report(IDatabase database, DateTimeOffset from, int looks)
    {
        await using var db = database.CreateDbContext();
        var late = await db.Terms.Where(term => term.State == TermState.Lapsed && term.DueAt > from).Select(term => new { term.DueAt, term.EndedAt }).ToListAsync();
        var seconds = late.Select(term => (term.EndedAt! - term.DueAt).Value.TotalSeconds).Order().ToList();
        output.WriteLine($"{seconds.Count} terms ended while the console ran, seen {looks} times: lapsed {seconds[0]:F1} to {seconds[^1]:F1} s after, {seconds[seconds.Count / 2]:F1} in the middle.");
        Assert.InRange(seconds[0], 0, Latest.TotalSeconds);
        Assert.InRange(seconds[^1], 0, Latest.TotalSeconds);
    }
}
