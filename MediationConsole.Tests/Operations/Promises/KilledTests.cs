using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Tests.Browser;
using MediationConsole.Tests.Desk;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>P1: every lapse happens exactly once, however often the console is killed while terms are pending.</summary>
public abstract class Kills(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> Settings = new() { ["Demo__Enabled"] = "false" };

    [Fact(Explicit = true)]
    public Task A_hundred_kills_and_ten_thousand_terms_lapse_once() => Killed(terms: 10_000, most: 100);

    protected async Task Killed(int terms, int most)
    {
        const int seed = 20261122;
        var dice = new Random(seed);
        using var folder = new TemporaryFolder();
        var database = await Spread.Database(folder.Info);
        await using var server = database as IAsyncDisposable;
        await Overdue(folder.Info, 0, terms);
        var (kills, midway, before, all) = (0, 0, 0, terms);
        while (kills < most)
        {
            await using var app = await AppProcess.Start(Settings, folder.Info);
            // Every other kill comes in the middle of a sweep, and the rest whenever it comes.
            await Watch(database, until: kills % 2 == 0 ? before + 1 : 0, looks: dice.Next(10));
            await app.Kill();
            var lapsed = await Lapsed(database);
            if (lapsed == all)
            {
                // Nothing was pending any more: that was no kill that counts, and there must be more to do.
                await Overdue(folder.Info, all, terms);
                (all, before) = (all + terms, lapsed);
                continue;
            }

            (kills, midway, before) = (kills + 1, midway + (lapsed > before ? 1 : 0), lapsed);
        }

        output.WriteLine($"seed {seed}: killed {kills} times while some of {all} terms were pending, {midway} times in the middle of a sweep.");
        Assert.True(midway > 0, "No kill landed in the middle of a sweep.");
        await using (await AppProcess.Start(Settings, folder.Info)) await Until(database, all);
        await Proven(database, all);
        var verified = await Verbs.Call(folder.Info, "verify");
        Assert.True(verified.Code == 0, verified.Errors);
    }

    // Opened when the sellers' five days were just over.
    private static async Task Overdue(DirectoryInfo folder, int from, int terms)
    {
        var start = (TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(6)).ToString("O", CultureInfo.InvariantCulture);
        await using var bench = await Bench.Open(folder: folder, more: ("Clock:Start", start));
        await Task.WhenAll(Enumerable.Range(from, terms).Select(number => bench.Dispute(number: $"K-{number}")));
    }

    private static async Task Watch(IDatabase database, int until, int looks)
    {
        await Until(database, until);
        for (var i = 0; i < looks; i++) await Lapsed(database);
    }

    private static async Task Until(IDatabase database, int terms)
    {
        while (await Lapsed(database) < terms) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
    }

    private static async Task<int> Lapsed(IDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.Terms.CountAsync(term => term.State == TermState.Lapsed, TestContext.Current.CancellationToken);
    }

    private static async Task Proven(IDatabase database, int terms)
    {
        await using var db = database.CreateDbContext();
        Assert.Equal(terms, await db.Facts.CountAsync(fact => fact.Name == "term_lapsed"));
        Assert.Equal(terms, await db.Facts.Where(fact => fact.Name == "term_lapsed").Select(fact => fact.CaseId).Distinct().CountAsync());
        Assert.Equal(terms, await db.Ledger.CountAsync(row => row.Kind == LedgerKind.Refund));
        Assert.Equal(terms, await db.Outbox.CountAsync(row => row.Kind == "dispute.term_lapsed"));
    }
}

/// <summary>On SQLite, also a few kills every day.</summary>
[Collection(PromiseTests.Name)]
public sealed class KilledTests(ITestOutputHelper output) : Kills(output)
{
    [Fact]
    public Task Some_kills_and_every_term_lapses_once() => Killed(terms: 1_000, most: 2);
}

/// <summary>On PostgreSQL.</summary>
[OnPostgres, Collection(PromiseTests.Name)]
public sealed class KilledOnPostgresTests(ITestOutputHelper output) : Kills(output);
