using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Tests.Browser;
using MediationConsole.Tests.Desk;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Nodes;

/// <summary>Three processes of the console on one PostgreSQL, behind a proxy.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly PostgresServer database;

    private Cluster(TemporaryFolder folder, PostgresServer database, AppProcess[] nodes, Proxy proxy) => (this.folder, this.database, Nodes, Proxy) = (folder, database, nodes, proxy);

    public AppProcess[] Nodes { get; }

    public Proxy Proxy { get; }

    public static async Task<Cluster> Start()
    {
        var home = new TemporaryFolder();
        var (_, connection) = await TestDatabase.In(home.Info);
        var settings = new Dictionary<string, string> { ["Payments__Mode"] = "loopback" };
        // The first brings the tables and the people; the others find them.
        var nodes = new List<AppProcess> { await AppProcess.Start(settings, home.Info) };
        nodes.AddRange(await Task.WhenAll(AppProcess.Start(settings, home.Info), AppProcess.Start(settings, home.Info)));
        return new(home, new PostgresServer(new(connection, home.Info.FullName, DatabaseProvider.Postgres)), [.. nodes], await Proxy.Before([.. nodes.Select(node => node.BaseAddress)]));
    }

    /// <summary>Disputes whose sellers' time to answer ends so long from now.</summary>
    public async Task Disputes(int count, TimeSpan due, string series = "N")
    {
        var start = TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(5) + due;
        await using var bench = await Bench.Open(folder: folder.Info, more: ("Clock:Start", start.ToString("O", CultureInfo.InvariantCulture)));
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => bench.Dispute(number: $"{series}-{number}")));
    }

    /// <summary>Waits until the nodes tell of something that makes this true.</summary>
    public async Task Until(Func<ConsoleDb, Task<bool>> reached)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        try
        {
            await database.Listen(_ => Look(), Look, enough.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            Assert.True(enough.IsCancellationRequested);
        }

        async Task Look()
        {
            await using var db = database.CreateDbContext();
            if (await reached(db)) await enough.CancelAsync();
        }
    }

    /// <summary>How often each case's seller has lapsed, most first.</summary>
    public async Task<List<int>> Lapses()
    {
        await using var db = database.CreateDbContext();
        return await db.Facts.Where(fact => fact.Name == "term_lapsed").GroupBy(fact => fact.CaseId).Select(ofCase => ofCase.Count()).OrderByDescending(count => count).ToListAsync();
    }

    /// <summary>How many refunds were booked.</summary>
    public async Task<int> Refunds()
    {
        await using var db = database.CreateDbContext();
        return await db.Ledger.CountAsync(row => row.Kind == LedgerKind.Refund);
    }

    /// <summary>What <c>verify</c> says.</summary>
    public Task<Said> Verify() => Verbs.Call(folder.Info, "verify");

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        foreach (var node in Nodes) await node.DisposeAsync();
        await database.DisposeAsync();
        folder.Dispose();
    }
}
