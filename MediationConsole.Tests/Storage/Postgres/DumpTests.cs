using System.Diagnostics;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using MediationConsole.Tests.Desk;
using MediationConsole.Tests.Operations;
using Npgsql;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Storage.Postgres;

/// <summary>P13 on PostgreSQL: what was dumped can be restored, and is what was dumped.</summary>
[OnPostgres]
public sealed class DumpTests
{
    [Fact]
    public async Task A_dump_restores_to_what_was_dumped()
    {
        using var kept = new TemporaryFolder();
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Do(reference, new Act.Accept(), Seller);
        var dump = await bench.Of<IDatabase>().BackUp(kept.Info, TestContext.Current.CancellationToken);
        var address = new NpgsqlConnectionStringBuilder(await PostgresProcess.Empty(kept.Info.Name));
        await Restore(dump, address);
        var there = new StorageOptions(address.ConnectionString, bench.Folder, DatabaseProvider.Postgres);
        await using var restored = new PostgresServer(there);
        var verdict = await new Verification(restored, new DiskVault(there)).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((1, null), (verdict.Cases, verdict.Fault));
    }

    private static async Task Restore(FileInfo dump, NpgsqlConnectionStringBuilder address)
    {
        string[] where = ["-h", address.Host!, "-p", FormattableString.Invariant($"{address.Port}"), "-U", address.Username!];
        foreach (var (program, arguments) in new[] { ("createdb", new[] { address.Database! }), ("pg_restore", ["-d", address.Database!, "--exit-on-error", dump.FullName]) })
        {
            using var ran = Process.Start(new ProcessStartInfo(program, [.. where, .. arguments]) { UseShellExecute = false, RedirectStandardError = true })!;
            var errors = await ran.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await ran.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(ran.ExitCode == 0, errors);
        }
    }
}
