using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk.Outbound;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Admin.Webhooks;

/// <summary>How one way out fares. The last failure is one that still waits or was given up.</summary>
public sealed record TargetLine(Lane Lane, int Waiting, DateTimeOffset? LastSuccess, DateTimeOffset? LastFailure, string? LastError);

/// <summary>One delivery that needs a look.</summary>
/// <param name="What">The event's type, or the letter's code.</param>
public sealed record DeliveryLine(long Id, string EventId, string What, string Ref, Lane Lane, int Attempts, DateTimeOffset? LastAt, string? Error);

/// <summary>The newest of some deliveries and how many there are, counted up to <see cref="WebhooksQuery.CountLimit"/> + 1.</summary>
public sealed record DeliveryPart(IReadOnlyList<DeliveryLine> Lines, int Count);

/// <summary>All that goes out, as it stood at one instant.</summary>
public sealed record WebhooksView(IReadOnlyList<TargetLine> Targets, int Waiting, DeliveryPart Dead, DeliveryPart Blocked, DeliveryPart Dropped, DateTimeOffset AsOf);

/// <summary>Reads how deliveries fare, each figure by an index and only as far as it is shown.</summary>
public sealed class WebhooksQuery(IDbContextFactory<ConsoleDb> readers, Dispatch dispatch, TimeProvider clock)
{
    public const int CountLimit = 10_000;
    private const int Shown = 50;

    public async Task<WebhooksView> Read()
    {
        await using var db = await readers.CreateDbContextAsync();
        var targets = new List<TargetLine>();
        foreach (var lane in dispatch.Lanes) targets.Add(await Target(db, lane));
        return new(
            targets, await Count(db.Deliveries.Where(row => row.State == DeliveryState.Waiting)),
            await Part(db, DeliveryState.Dead), await Part(db, DeliveryState.Blocked), await Part(db, DeliveryState.Dropped), clock.GetUtcNow());
    }

    private static async Task<TargetLine> Target(ConsoleDb db, Lane lane)
    {
        var on = db.Deliveries.Where(row => row.Channel == lane.Channel && row.Target == lane.Target);
        var waiting = on.Where(row => row.State == DeliveryState.Waiting);
        var success = await on.Where(row => row.State == DeliveryState.Delivered).MaxAsync(row => row.LastAt);
        var failed = await waiting.Where(row => row.LastAt != null).OrderByDescending(row => row.LastAt).FirstOrDefaultAsync();
        var dead = await on.Where(row => row.State == DeliveryState.Dead).OrderByDescending(row => row.LastAt).FirstOrDefaultAsync();
        var last = failed is null || dead?.LastAt > failed.LastAt ? dead : failed;
        return new(lane, await Count(waiting), success, last?.LastAt, last?.LastError);
    }

    private static async Task<DeliveryPart> Part(ConsoleDb db, DeliveryState state)
    {
        var rows = db.Deliveries.Where(row => row.State == state);
        var newest = await rows.OrderByDescending(row => row.Id).Take(Shown)
            .Join(db.Outbox, row => row.OutboxId, outbox => outbox.Id, (row, outbox) => new { Row = row, Outbox = outbox }).OrderByDescending(both => both.Row.Id).ToListAsync();
        return new([.. newest.Select(both => Line(both.Row, both.Outbox))], await Count(rows));
    }

    private static Task<int> Count(IQueryable<DeliveryRow> rows) => rows.Take(CountLimit + 1).CountAsync();

    private static DeliveryLine Line(DeliveryRow row, OutboxRow outbox) => new(
        row.Id, OutsideEvent.IdOf(outbox), row.Channel == DeliveryChannel.Mail ? Wire.Read<Consequence.Notice>(outbox.Payload).Phrase : OutsideEvent.Of(outbox).Type,
        row.CaseRef, new(row.Channel, row.Target), row.Attempts, row.LastAt, row.LastError);
}
