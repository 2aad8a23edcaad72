using System.Collections.Concurrent;
using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Tests.Browser;
using MediationConsole.Tests.Desk;
using MediationConsole.Tests.Desk.Outbound;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations;

/// <summary>The console is told to stop in the middle of its work, as a deployment does it.</summary>
public sealed class ShutdownTests : IDisposable
{
    private const int Terms = 1_200;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Told_to_stop_it_finishes_what_it_has_begun_keeps_what_it_has_promised_and_ends_well()
    {
        await Overdue();
        var key = (await Verbs.Call(folder.Info, "keys add --name shop --sites dhgate --scopes orders,acts,read")).LastLine;
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var answers = new ManualResetEventSlim();
        await using var receiver = await Receiver.Open((_, _) => { asked.TrySetResult(); answers.Wait(TestContext.Current.CancellationToken); return 204; });
        await using var app = await AppProcess.Start(Settings(receiver), folder.Info);
        using var shop = new Shop(app.BaseAddress, key);
        var promised = new ConcurrentBag<string>();
        var opening = Task.WhenAll(Enumerable.Range(0, 100).Select(number => Open(shop, number, promised)));
        // The sweep has begun, and what has lapsed is on its way to a marketplace that takes its time.
        await asked.Task;
        var stopping = app.Stop();
        await app.Stopping;
        answers.Set();
        Assert.True(await stopping == 0, app.Output);
        await opening;
        await Kept(promised, receiver.Taken.Count);
        Assert.Equal((0, ""), (await Verbs.Call(folder.Info, "verify") is var verified ? (verified.Code, verified.Errors) : default));
    }

    private static Dictionary<string, string> Settings(Receiver receiver) => new()
    {
        ["Demo__Enabled"] = "false",
        ["Webhooks__AllowPrivateAddresses"] = "true",
        ["Webhooks__dhgate__Url"] = receiver.Url,
        ["Webhooks__dhgate__Secret"] = Outside.Secret,
    };

    // Opened when the sellers' five days were just over.
    private async Task Overdue()
    {
        var start = (TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(6)).ToString("O", CultureInfo.InvariantCulture);
        await using var bench = await Bench.Open(folder: folder.Info, more: ("Clock:Start", start));
        await Task.WhenAll(Enumerable.Range(0, Terms).Select(number => bench.Dispute(number: $"S-{number}")));
    }

    private static async Task Open(Shop shop, int number, ConcurrentBag<string> promised)
    {
        try
        {
            promised.Add(await shop.Open(number));
        }
        catch (HttpRequestException gone)
        {
            // Who comes when the door is closed is not let in, and has been promised nothing.
            Assert.NotNull(gone);
        }
    }

    private async Task Kept(ConcurrentBag<string> promised, int taken)
    {
        var file = new SqliteFile(new($"Data Source={Path.Combine(folder.Info.FullName, "cases.db")}", folder.Info.FullName));
        await using var db = file.CreateDbContext();
        var refs = (await db.Cases.Select(row => row.Ref).ToListAsync(TestContext.Current.CancellationToken)).ToHashSet(StringComparer.Ordinal);
        Assert.All(promised, reference => Assert.Contains(reference, refs));
        var lapsed = await db.Terms.CountAsync(term => term.State == TermState.Lapsed);
        Assert.InRange(lapsed, 1, Terms);
        Assert.Equal((lapsed, lapsed, lapsed), (await db.Facts.CountAsync(fact => fact.Name == "term_lapsed"), await db.Ledger.CountAsync(row => row.Kind == LedgerKind.Refund), await db.Outbox.CountAsync(row => row.Kind == "dispute.term_lapsed")));
        Assert.InRange(taken, 1, int.MaxValue);
        Assert.Equal(taken, await db.Deliveries.CountAsync(row => row.Channel == DeliveryChannel.Webhook && row.State == DeliveryState.Delivered));
    }
}
