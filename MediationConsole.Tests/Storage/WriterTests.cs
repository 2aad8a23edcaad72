using MediationConsole.Storage;
using MediationConsole.Tests.Desk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Storage;

/// <summary>The single writer of the SQLite file, and the readers beside it.</summary>
public sealed class WriterTests
{
    [Fact]
    public async Task What_waits_is_committed_together_and_what_fails_leaves_its_neighbours_intact()
    {
        await using var bench = await Bench.Open();
        var writer = bench.Of<Writer>();
        var gate = new TaskCompletionSource();
        var first = writer.Write(async db =>
        {
            await gate.Task;
            db.Settings.Add(new() { Name = "first", Value = "1" });
        });
        var before = writer.Write(db => Add(db, "before"));
        var broken = writer.Write(async db =>
        {
            await Add(db, "half done");
            throw new InvalidOperationException("Broken on purpose.");
        });
        var twice = writer.Write(db => Add(db, "before"));
        var after = writer.Write(db => Add(db, "after"));
        gate.SetResult();
        await Task.WhenAll(first, before, after);
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => twice);
        await using var db = bench.Read();
        Assert.Equal(["after", "before", "clock", "first", "heartbeat", "state_shape"], await db.Settings.Select(setting => setting.Name).Order().ToListAsync());
    }

    [Fact]
    public async Task A_thousand_pieces_of_work_at_once_are_all_answered()
    {
        await using var bench = await Bench.Open();
        var writer = bench.Of<Writer>();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(number => writer.Write(async db =>
        {
            await Add(db, $"n{number}");
            return number;
        })));
        await using var db = bench.Read();
        Assert.Equal(Enumerable.Range(0, 1_000), numbers);
        Assert.Equal(1_000, await db.Settings.CountAsync(setting => setting.Name.StartsWith('n')));
    }

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
        await using (var writer = new Writer(new SqliteFile(new StorageOptions($"Data Source={folder.Info.FullName}", folder.Info.FullName)), Microsoft.Extensions.Logging.Abstractions.NullLogger<Writer>.Instance))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => writer.Write(db => Add(db, "now")));
            await Assert.ThrowsAnyAsync<Exception>(() => writer.Write(db => Add(db, "later")));
        }
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

    private static async Task Add(ConsoleDb db, string name)
    {
        db.Settings.Add(new() { Name = name, Value = "1" });
        await db.SaveChangesAsync();
    }
}
