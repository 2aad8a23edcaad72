using MediationConsole.Marketplace;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Outbound;

/// <summary>
/// Forgets deliveries that arrived or were dropped long ago. What happened stays: the outbox is read by <c>GET /events</c>, however late
/// somebody comes for it (API contract, Outgoing events). What waits, is dead or lacks a word stays until somebody has seen to it.
/// </summary>
public sealed class PastDeliveries(IDbContextFactory<ConsoleDb> readers, Writer writer, OutsideOptions options, TimeProvider clock)
{
    private const int Batch = 1_000;

    /// <summary>Forgets what is older than is configured; answers how many there were.</summary>
    public async Task<int> Forget(CancellationToken cancellation = default)
    {
        var (until, forgotten) = (clock.GetUtcNow() - options.KeepDeliveries, 0);
        foreach (var (state, lane) in await Ended(cancellation))
        {
            // The last that arrived stays, so that it can be told when a receiver was last heard of.
            var stays = state == DeliveryState.Delivered ? await Newest(lane, cancellation) : 0;
            forgotten += await Forget(rows => On(rows, state, lane).Where(row => row.LastAt < until && row.Id != stays), cancellation);
            // What was dropped without an attempt has waited for one since it was made.
            forgotten += await Forget(rows => On(rows, state, lane).Where(row => row.LastAt == null && row.NextAttemptAt < until), cancellation);
        }

        return forgotten;
    }

    private static IQueryable<DeliveryRow> On(IQueryable<DeliveryRow> rows, DeliveryState state, Lane lane) =>
        rows.Where(row => row.State == state && row.Channel == lane.Channel && row.Target == lane.Target);

    // Targets that are no longer configured have deliveries too.
    private async Task<IReadOnlyList<(DeliveryState State, Lane Lane)>> Ended(CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var ended = await db.Deliveries.Where(row => row.State == DeliveryState.Delivered || row.State == DeliveryState.Dropped)
            .Select(row => new { row.State, row.Channel, row.Target }).Distinct().ToListAsync(cancellation);
        return [.. ended.Select(one => (one.State, new Lane(one.Channel, one.Target)))];
    }

    private async Task<long> Newest(Lane lane, CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        return await On(db.Deliveries, DeliveryState.Delivered, lane).OrderByDescending(row => row.LastAt).ThenByDescending(row => row.Id).Select(row => row.Id).FirstAsync(cancellation);
    }

    // A batch at a time, so that no act waits long for the one writer.
    private async Task<int> Forget(Func<IQueryable<DeliveryRow>, IQueryable<DeliveryRow>> which, CancellationToken cancellation)
    {
        int forgotten = 0, some;
        do
        {
            some = await writer.Write(db => which(db.Deliveries).OrderBy(row => row.LastAt).Take(Batch).ExecuteDeleteAsync(CancellationToken.None));
            forgotten += some;
        }
        while (some == Batch && !cancellation.IsCancellationRequested);
        return forgotten;
    }
}
