using System.Diagnostics;
using MediationConsole.Operations;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using MediationConsole.Tests.Desk;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>P13: a migration that is killed halfway is gone on with by the next, and nothing is lost.</summary>
public abstract class MigrationKills(ITestOutputHelper output)
{
    private const int Rounds = 2;
    private const int Cases = 40;

    /// <summary>The migration to which the database is taken back; all later ones are done again, while the process is killed.</summary>
    protected abstract string Earlier { get; }

    [Fact]
    public async Task A_migration_that_is_killed_halfway_is_gone_on_with()
    {
        using var folder = new TemporaryFolder();
        await using (var bench = await Bench.Open(folder: folder.Info)) await Task.WhenAll(Enumerable.Range(0, Cases).Select(_ => bench.Dispute()));
        var database = await Spread.Database(folder.Info);
        await using var server = database as IAsyncDisposable;
        var landed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var left = await TakeBack(database);
            landed += await Killed(folder.Info, database, left) ? 1 : 0;
            var said = await Verbs.Call(folder.Info, "migrate");
            Assert.True(said.Code == 0, said.Errors);
        }

        output.WriteLine($"{Rounds} migrations were killed, {landed} of them halfway.");
        Assert.True(landed > 0, "No kill landed in the middle of a migration.");
        await using (await Bench.Open(folder: folder.Info)) output.WriteLine("It opens.");
        var verdict = await new Verification(database, new DiskVault(new("", folder.Info.FullName))).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((Cases, null), (verdict.Cases, verdict.Fault));
    }

    // As a program of that time left it, with the state folded in another shape.
    private async Task<int> TakeBack(IDatabase database)
    {
        await using var writer = await database.OpenWriter();
        await using var db = database.Use(writer);
        await db.GetService<IMigrator>().MigrateAsync(Earlier, TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM settings WHERE \"Name\" = 'state_shape'");
        return (await db.Database.GetPendingMigrationsAsync()).Count();
    }

    // Killed as soon as the first of several migrations is done.
    private static async Task<bool> Killed(DirectoryInfo folder, IDatabase database, int left)
    {
        using var process = await Verbs.Start(folder, "migrate");
        while (!process.HasExited && await Pending(database) == left) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        return await Pending(database) is > 0 and var after && after < left;
    }

    private static async Task<int> Pending(IDatabase database)
    {
        await using var db = database.CreateDbContext();
        return (await db.Database.GetPendingMigrationsAsync()).Count();
    }
}

[Collection(PromiseTests.Name)]
public sealed class MigrationKilledTests(ITestOutputHelper output) : MigrationKills(output)
{
    protected override string Earlier => "OneBookingASettlement";
}

[OnPostgres, Collection(PromiseTests.Name)]
public sealed class MigrationKilledOnPostgresTests(ITestOutputHelper output) : MigrationKills(output)
{
    protected override string Earlier => "Initial";
}
