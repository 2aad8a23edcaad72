using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace;
using MediationConsole.Marketplace.Webhooks;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Outbound;

/// <summary>One way out: a channel and a target. What goes one way never waits for what goes another.</summary>
public readonly record struct Lane(DeliveryChannel Channel, string Target);

/// <summary>
/// Sends what waits, at least once: what an attempt came to is written after it, so that whoever dies in between sends again, under
/// the same id. Nothing is sent inside a transaction.
/// </summary>
public sealed partial class Dispatch(
    IDatabase database, Writer writer, DeliveryRouter router, Courier courier, OutsideOptions options, TimeProvider clock, ILogger<Dispatch> log)
{
    private const int Batch = 100;
    private const int Together = 4;

    /// <summary>Every way out that is configured.</summary>
    public IReadOnlyList<Lane> Lanes { get; } =
    [
        new(DeliveryChannel.Mail, Cases.Side.Buyer.Word()),
        new(DeliveryChannel.Mail, Cases.Side.Seller.Word()),
        .. options.Gateway is null ? [] : new[] { new Lane(DeliveryChannel.Gateway, WebhookTarget.Gateway) },
        .. options.Webhooks.Select(target => new Lane(DeliveryChannel.Webhook, target.Name)),
    ];

    /// <summary>Routes what is new and sends all that is due; answers when nothing is due any more.</summary>
    public async Task Run(CancellationToken cancellation = default)
    {
        await router.Route(cancellation);
        await Task.WhenAll((await Due(cancellation)).Select(lane => Send(lane, cancellation, cancellation)));
    }

    /// <summary>The ways out on which something is due.</summary>
    public async Task<IReadOnlyList<Lane>> Due(CancellationToken cancellation)
    {
        var due = new List<Lane>();
        await using var db = await database.CreateDbContextAsync(cancellation);
        foreach (var lane in Lanes)
            if (await On(db, lane).AnyAsync(cancellation)) due.Add(lane);
        return due;
    }

    /// <summary>Sends what is due on one way out, several cases at a time. Only one at a time sends on a lane, whichever node it is.</summary>
    /// <param name="cancellation">Nothing more is begun; what is under way is brought to its end and written down.</param>
    /// <param name="breakOff">What is under way is broken off too, and sent again at some later time.</param>
    public async Task Send(Lane lane, CancellationToken cancellation, CancellationToken breakOff)
    {
        await using var held = await database.TryHold($"{lane.Channel} {lane.Target}", cancellation);
        if (held is null) return;
        while (!cancellation.IsCancellationRequested && await Next(lane, cancellation) is { Count: > 0 } due)
        {
            // What one case has to tell goes out in the order in which it happened; what failed is tried later and holds nothing up.
            await Parallel.ForEachAsync(
                due.GroupBy(row => row.CaseRef), new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellation },
                async (ofCase, token) =>
                {
                    foreach (var row in ofCase.OrderBy(row => row.OutboxId).TakeWhile(_ => !token.IsCancellationRequested)) await Attempt(row, breakOff);
                });
        }
    }

    private async Task<List<DeliveryRow>> Next(Lane lane, CancellationToken cancellation)
    {
        await using var db = await database.CreateDbContextAsync(cancellation);
        return await On(db, lane).OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Id).Take(Batch).ToListAsync(cancellation);
    }

    private IQueryable<DeliveryRow> On(ConsoleDb db, Lane lane)
    {
        var now = clock.GetUtcNow();
        return db.Deliveries.Where(row => row.Channel == lane.Channel && row.Target == lane.Target && row.State == DeliveryState.Waiting && row.NextAttemptAt <= now);
    }

    private async Task Attempt(DeliveryRow row, CancellationToken cancellation)
    {
        var came = await Bring(row, cancellation);
        var now = clock.GetUtcNow();
        var (attempts, first) = (row.Attempts + 1, row.FirstAt ?? now);
        var (state, next, status, error) = Judge(row, came, attempts, first, now);
        Figures.Tried(row.Channel.ToString(), state.ToString());
        await writer.Write(db => db.Deliveries.Where(one => one.Id == row.Id && one.State == DeliveryState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.State, state).SetProperty(one => one.Attempts, attempts).SetProperty(one => one.FirstAt, first).SetProperty(one => one.LastAt, now)
                .SetProperty(one => one.NextAttemptAt, next).SetProperty(one => one.LastStatus, status).SetProperty(one => one.LastError, error),
            CancellationToken.None));
    }

    // One that breaks something holds up no other: it waits like one that did not arrive, and an administrator sees it.
    private async Task<Carried> Bring(DeliveryRow row, CancellationToken cancellation)
    {
        try
        {
            return await courier.Bring(row, cancellation);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            Broke(log, broken, row.Id, row.CaseRef);
            return new Carried.Out(new Sent.Failed($"Broken, see the log: {broken.GetType().Name}."));
        }
    }

    private static (DeliveryState State, DateTimeOffset Next, int? Status, string? Error) Judge(DeliveryRow row, Carried came, int attempts, DateTimeOffset first, DateTimeOffset now) => came switch
    {
        Carried.Out { Sent: Sent.Delivered sent } => (DeliveryState.Delivered, row.NextAttemptAt, sent.Status, null),
        Carried.Out { Sent: Sent.Refused refused } => (DeliveryState.Dead, row.NextAttemptAt, refused.Status, refused.Reason),
        Carried.Out { Sent: Sent.Failed failed } => Backoff.Next(KeyOf(row), attempts, first, now, failed.After) is { } next
            ? (DeliveryState.Waiting, next, failed.Status, failed.Reason)
            : (DeliveryState.Dead, row.NextAttemptAt, failed.Status, failed.Reason),
        Carried.Dropped dropped => (DeliveryState.Dropped, row.NextAttemptAt, null, dropped.Reason),
        Carried.Blocked blocked => (DeliveryState.Blocked, row.NextAttemptAt, null, blocked.Reason),
        _ => throw new InvalidOperationException("A delivery without a result."),
    };

    /// <summary>What decides the jitter of a delivery's attempts.</summary>
    public static string KeyOf(DeliveryRow row) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row.OutboxId}/{row.Target}");

    [LoggerMessage(LogLevel.Error, "Delivery {Id} of {CaseRef} could not be carried out")]
    private static partial void Broke(ILogger log, Exception exception, long id, string caseRef);
}
