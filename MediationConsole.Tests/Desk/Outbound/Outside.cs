using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Desk.Outbound;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Desk.Outbound;

/// <summary>A desk with a world outside: a webhook for one site, letters in a folder.</summary>
internal static class Outside
{
    public const string Secret = "a secret of twenty-four bytes";

    public static Task<Bench> Open(Receiver receiver, DirectoryInfo? folder = null, string payments = "loopback", params (string Name, string Value)[] more) => Bench.Open(payments, folder, more:
    [
        ("Webhooks:dhgate:Url", receiver.Url), ("Webhooks:dhgate:Secret", Secret), ("Webhooks:AllowPrivateAddresses", "true"), ("Links:Base", "https://centre.example/"), .. more,
    ]);

    /// <summary>Sends what is due, as the pump does at every bell.</summary>
    public static Task Ring(this Bench bench) => bench.Of<Dispatch>().Run(TestContext.Current.CancellationToken);

    /// <summary>Rings again and again while the clock goes on, until nothing waits.</summary>
    public static async Task Settle(this Bench bench)
    {
        await bench.Ring();
        while ((await bench.Deliveries()).Where(row => row.State == DeliveryState.Waiting).ToList() is { Count: > 0 } waiting)
        {
            var next = waiting.Min(row => row.NextAttemptAt);
            if (next > bench.Now) await bench.Hand.Advance(next - bench.Now);
            await bench.Ring();
        }
    }

    public static async Task<List<DeliveryRow>> Deliveries(this Bench bench)
    {
        await using var db = bench.Read();
        return await db.Deliveries.OrderBy(row => row.Id).ToListAsync();
    }

    public static async Task<List<OutsideEvent>> Events(this Bench bench, bool forGateway = false) =>
        [.. (await bench.Of<EventBook>().After(0, 10_000, null, forGateway)).Events];

    /// <summary>Opens a dispute on an order whose parties can be written to.</summary>
    public static async Task<CaseRef> Disputed(this Bench bench, string? sellersMail = "shop@example.org", string number = "A-1")
    {
        var order = Bench.Order(number);
        var parties = order.Details with { Buyer = order.Details.Buyer with { Email = "ana@example.org" }, Seller = order.Details.Seller with { Email = sellersMail, Language = "zh-Hans" } };
        var row = (await bench.Of<Orders>().Report(order with { Details = parties })).Order!;
        return (await bench.Clerk.Open(row.Id, new Act.OpenDispute("NR_IN_TRANSIT", Acts.Full), new Actor.Buyer()))!.Situation!.Dispute.Ref;
    }

    public static string[] Letters(this Bench bench) =>
        Directory.Exists(Path.Combine(bench.Folder, "mail")) ? [.. Directory.GetFiles(Path.Combine(bench.Folder, "mail")).Select(File.ReadAllText)] : [];
}
