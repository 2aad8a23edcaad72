using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MediationConsole.Tests.Browser;
using Microsoft.Data.Sqlite;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>P12: what was acknowledged is in the file. The console stands still (SIGSTOP) while its files are copied, so that the copy is of one instant, whatever was half written then.</summary>
public sealed class DurableTests(ITestOutputHelper output)
{
    private const int Talkers = 6;

    [Fact]
    public Task At_some_instants_the_files_hold_every_act_that_was_acknowledged() => Copied(instants: 12);

    [Fact(Explicit = true)]
    public Task At_two_hundred_instants_the_files_hold_every_act_that_was_acknowledged() => Copied(instants: 200);

    private async Task Copied(int instants)
    {
        var dice = Dice.Thrown(output);
        using var folder = new TemporaryFolder();
        var key = (await Verbs.Call(folder.Info, "keys add --name shop --sites dhgate --scopes orders,acts,read")).LastLine;
        await using var app = await AppProcess.Start(new Dictionary<string, string> { ["Demo__Enabled"] = "false" }, folder.Info);
        using var shop = new Shop(app.BaseAddress, key);
        var refs = await Task.WhenAll(Enumerable.Range(0, Talkers).Select(number => shop.Open(number)));
        var acknowledged = new ConcurrentQueue<string>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var talking = Task.WhenAll(refs.Select(reference => Talk(shop, reference, acknowledged, enough.Token)));
        var (landed, more, heard) = (0, 0, 0);
        for (var instant = 0; instant < instants; instant++)
        {
            await Heard(acknowledged, heard + dice.Next(5, 60), talking);
            await app.Freeze();
            var copy = Copy(folder.Info, instant);
            // What is heard while it stands still was said before.
            List<string> owed = [.. acknowledged];
            await app.Thaw();
            var held = await Held(copy);
            Assert.Empty(owed.Except(held));
            (landed, more, heard) = (landed + (owed.Count > heard ? 1 : 0), more + (held.Count > owed.Count ? 1 : 0), owed.Count);
            copy.Delete(recursive: true);
        }

        await enough.CancelAsync();
        await talking;
        output.WriteLine($"{landed} copies were taken under load, with up to {heard} acknowledged acts in them; {more} held acts that were still to be acknowledged.");
        Assert.Equal(instants, landed);
    }

    private static async Task Talk(Shop shop, string reference, ConcurrentQueue<string> acknowledged, CancellationToken enough)
    {
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            var text = $"{reference} says {i}";
            await shop.Act(reference, new { act = "message", by = "buyer", text });
            acknowledged.Enqueue(text);
        }
    }

    // The instants are as far apart as so many answers.
    private static async Task Heard(ConcurrentQueue<string> acknowledged, int count, Task talking)
    {
        while (acknowledged.Count < count && !talking.IsCompleted) await Task.Yield();
        if (talking.IsCompleted) await talking;
    }

    // As a power cut leaves them: the index of the log (-shm) is memory and gone.
    private static DirectoryInfo Copy(DirectoryInfo from, int instant)
    {
        var to = from.CreateSubdirectory($"instant-{instant}");
        foreach (var name in new[] { "cases.db", "cases.db-wal" }) File.Copy(Path.Combine(from.FullName, name), Path.Combine(to.FullName, name));
        return to;
    }

    private static async Task<HashSet<string>> Held(DirectoryInfo copy)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(copy.FullName, "cases.db")};Pooling=False");
        await file.OpenAsync();
        await using var check = file.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await check.ExecuteScalarAsync());
        await using var texts = file.CreateCommand();
        texts.CommandText = "SELECT json_extract(Data, '$.text') FROM facts WHERE Name = 'message_written'";
        await using var rows = await texts.ExecuteReaderAsync();
        var held = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync()) held.Add(rows.GetString(0));
        return held;
    }
}
