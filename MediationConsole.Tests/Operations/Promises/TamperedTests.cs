using System.Collections.Concurrent;
using MediationConsole.Operations;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Operations.Seeding;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using MediationConsole.Tests.Operations.Demo;
using Microsoft.Data.Sqlite;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>P17: the journal, and all that hangs on it, shows tampering.</summary>
public sealed class TamperedTests(ITestOutputHelper output)
{
    private const int Edits = 1_000;
    private const int Cases = 10;

    [Fact]
    public async Task A_thousand_edits_deletes_and_swaps_in_the_file_are_all_found()
    {
        var dice = Dice.Thrown(output);
        using var folder = new TemporaryFolder();
        await using var bench = await Filled(dice.Next());
        var truth = await File.ReadAllBytesAsync((await bench.Get<IDatabase>().BackUp(folder.Info, TestContext.Current.CancellationToken)).FullName);
        ConcurrentBag<string> landed = [];
        ConcurrentQueue<string> unseen = [];
        await Parallel.ForEachAsync(Enumerable.Range(0, 2).Select(_ => dice.Next()).ToList(), async (seed, cancellation) =>
        {
            var tampered = new TamperedFile(folder.Info, seed, bench.Get<IVault>());
            for (var i = 0; i < Edits / 2; i++)
            {
                var (what, fault) = await tampered.Tamper(truth, cancellation);
                landed.Add(what);
                if (fault is null) unseen.Enqueue(what);
            }
        });
        foreach (var kind in landed.GroupBy(what => what).OrderBy(kind => kind.Key, StringComparer.Ordinal)) output.WriteLine($"{kind.Count(),4} × {kind.Key}");
        output.WriteLine($"{landed.Count} landed, {landed.Count - unseen.Count} were found.");
        Assert.Equal(Edits, landed.Count);
        Assert.Empty(unseen);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_cleanly_is_found_by_the_anchor_alone()
    {
        using var folder = new TemporaryFolder();
        await using var bench = await Filled(seed: 7);
        var file = (await bench.Get<IDatabase>().BackUp(folder.Info, TestContext.Current.CancellationToken)).FullName;
        var (found, anchor) = (0, (await Look(file, bench)).Anchor!);
        for (var cut = Cases; cut > 0; cut--)
        {
            // The newest case goes with everything that hangs on it, as if it had never been.
            await TamperedFile.Execute(file, $"DELETE FROM facts WHERE CaseId = {cut}; DELETE FROM terms WHERE CaseId = {cut}; DELETE FROM exhibits WHERE CaseId = {cut}; DELETE FROM ledger_entries WHERE TransactionId IN (SELECT Id FROM ledger WHERE OrderId = {cut}); DELETE FROM ledger WHERE OrderId = {cut}; DELETE FROM cases WHERE Id = {cut}; DELETE FROM orders WHERE Id = {cut}");
            Assert.Equal((cut - 1, null), ((await Look(file, bench)).Cases, (await Look(file, bench)).Fault));
            if ((await Look(file, bench, anchor)).Fault is { } fault && fault.Contains(anchor.ToString(), StringComparison.Ordinal)) found++;
        }

        output.WriteLine($"{Cases} cuts landed, {found} were found by the anchor.");
        Assert.Equal(Cases, found);
    }

    [Fact]
    public async Task An_anchor_holds_while_the_console_goes_on()
    {
        await using var bench = await Filled(seed: 7);
        var before = (await bench.Get<Verification>().Run(cancellation: TestContext.Current.CancellationToken)).Anchor!;
        await bench.Get<Filling>().Fill(Plot.Make(5, 8, DemoBench.Present, after: Cases, Crowd.Tales), Cases + 1, DemoBench.Present, _ => Task.CompletedTask);
        var after = await bench.Get<Verification>().Run(Anchor.Read(before.ToString()), TestContext.Current.CancellationToken);
        Assert.Null(after.Fault);
        Assert.NotEqual(before, after.Anchor);
    }

    private static Task<Verdict> Look(string file, DemoBench bench, Anchor? anchor = null) =>
        new Verification(TamperedFile.At(file), bench.Get<IVault>()).Run(anchor, TestContext.Current.CancellationToken);

    private static async Task<DemoBench> Filled(int seed)
    {
        var bench = await DemoBench.Open();
        Assert.Empty(await bench.Get<Filling>().Fill(Plot.Make(Cases, seed, DemoBench.Present, tales: Tales.All), 1, DemoBench.Present, _ => Task.CompletedTask));
        return bench;
    }
}

/// <summary>A copy of a database file in which one thing at a time is tampered with.</summary>
internal sealed class TamperedFile(DirectoryInfo folder, int seed, IVault vault)
{
    private readonly string path = Path.Combine(folder.FullName, $"tampered-{seed}.db");
    private readonly Random dice = new(seed);

    /// <summary>Does one thing to a fresh copy; answers what landed, and what verifying said of it.</summary>
    public async Task<(string What, string? Fault)> Tamper(byte[] truth, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(path, truth, cancellation);
        var database = At(path);
        await using (var db = database.CreateDbContext())
        await using (var file = await Open(path))
        {
            var tampering = new Tampering(db.Model, dice);
            string? what;
            do what = tampering.Do(file);
            while (what is null);
            await file.CloseAsync();
            return (what, (await new Verification(database, vault).Run(cancellation: cancellation)).Fault);
        }
    }

    public static SqliteFile At(string path) => new(new($"Data Source={path};Pooling=False", Path.GetDirectoryName(path)!));

    public static async Task Execute(string path, string statement)
    {
        await using var file = await Open(path);
        await using var command = file.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    // No power cut is looked for here.
    private static async Task<SqliteConnection> Open(string path)
    {
        var file = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        await file.OpenAsync();
        await using var command = file.CreateCommand();
        command.CommandText = "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY";
        await command.ExecuteNonQueryAsync();
        return file;
    }
}
