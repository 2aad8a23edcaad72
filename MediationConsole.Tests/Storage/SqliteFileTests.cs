using MediationConsole.Storage;
using MediationConsole.Tests.Desk;
using MediationConsole.Tests.Operations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Storage;

/// <summary>The SQLite file: one connection writes, the others can not.</summary>
public sealed class SqliteFileTests
{
    [Fact]
    public async Task The_readers_connection_cannot_write()
    {
        await using var bench = await Bench.Open();
        await using var db = bench.Read();
        db.Settings.Add(new() { Name = "by a reader", Value = "1" });
        var refused = await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Contains("readonly", Assert.IsType<SqliteException>(refused.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_readers_connection_that_was_used_before_still_cannot_write()
    {
        await using var bench = await Bench.Open();
        for (var i = 0; i < 5; i++)
        {
            await using var db = bench.Read();
            Assert.Equal(1, await db.Database.SqlQueryRaw<long>("SELECT query_only AS Value FROM pragma_query_only").SingleAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task The_writer_makes_every_commit_durable()
    {
        await using var bench = await Bench.Open();
        var full = await bench.Of<Writer>().Write(async db =>
        {
            var synchronous = await db.Database.SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync();
            var journal = await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync();
            return (synchronous, journal);
        });
        Assert.Equal((2, "wal"), full);
    }

    [Fact]
    public async Task Who_writes_to_a_file_that_cannot_be_opened_is_told_so()
    {
        using var folder = new TemporaryFolder();
        await using var writer = new Writer(new SqliteFile(new StorageOptions($"Data Source={folder.Info.FullName}", folder.Info.FullName)), Microsoft.Extensions.Logging.Abstractions.NullLogger<Writer>.Instance);
        await Assert.ThrowsAnyAsync<Exception>(() => writer.Write(db => db.Settings.ToListAsync()));
        await Assert.ThrowsAnyAsync<Exception>(() => writer.Write(db => db.Settings.ToListAsync()));
    }

    [Fact]
    public void A_second_process_that_wants_to_write_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = new SqliteFile(new StorageOptions($"Data Source={Path.Combine(folder.Info.FullName, "cases.db")}", folder.Info.FullName));
        using (var first = DatabaseLock.Take(file))
        {
            Assert.NotNull(first);
            Assert.Null(DatabaseLock.Take(file));
        }

        using (var again = DatabaseLock.Take(file)) Assert.NotNull(again);
    }
}
