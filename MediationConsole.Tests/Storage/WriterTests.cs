using MediationConsole.Storage;
using MediationConsole.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Storage;

/// <summary>The single writer of a process.</summary>
public class WriterTests
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
        Assert.Equal(1_000, await db.Settings.CountAsync(setting => EF.Functions.Like(setting.Name, "n%")));
    }

    private static async Task Add(ConsoleDb db, string name)
    {
        db.Settings.Add(new() { Name = name, Value = "1" });
        await db.SaveChangesAsync();
    }
}
