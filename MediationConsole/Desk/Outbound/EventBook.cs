using MediationConsole.Marketplace;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Outbound;

/// <summary>The events for who would rather pull them: the same that are posted, oldest first (API contract, Outgoing events).</summary>
public sealed class EventBook(IDbContextFactory<ConsoleDb> readers, OutsideOptions options)
{
    /// <summary>The next events behind a place, and the place behind the last of them.</summary>
    /// <param name="sites">The sites whose events the reader may see; null for all.</param>
    /// <param name="forGateway">Whether the reader carries money instructions out; those are told to nobody else, who hears of them as facts.</param>
    public async Task<(IReadOnlyList<OutsideEvent> Events, long Next)> After(long place, int limit, IReadOnlyList<string>? sites, bool forGateway, CancellationToken cancellation = default)
    {
        // Rows are numbered by the single writer as they are committed, so none can appear behind a place that was already read past.
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var payments = forGateway && options.Payments == PaymentsMode.External;
        var rows = db.Outbox.Where(row => row.Id > place && row.Kind != OutboxRows.Notice && row.Kind != OutboxRows.Alert);
        if (!payments) rows = rows.Where(row => row.Kind != OutboxRows.Payment);
        if (sites is not null) rows = rows.Where(row => sites.Contains(row.Site));
        var page = await rows.OrderBy(row => row.Id).Take(limit).ToListAsync(cancellation);
        return ([.. page.Select(OutsideEvent.Of)], page.Count > 0 ? page[^1].Id : place);
    }
}
