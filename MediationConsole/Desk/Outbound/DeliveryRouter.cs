using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace;
using MediationConsole.Marketplace.Webhooks;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Outbound;

/// <summary>Turns rows of the outbox into deliveries: one for each channel and target.</summary>
public sealed class DeliveryRouter(IDatabase database, Writer writer, OutsideOptions options)
{
    private const int Batch = 200;

    /// <summary>Routes everything that nobody has looked at yet, unless another node is about it; what it leaves waits for the next bell.</summary>
    public async Task Route(CancellationToken cancellation)
    {
        await using (var db = await database.CreateDbContextAsync(cancellation))
            if (!await db.Outbox.AnyAsync(row => row.SentAt == null, cancellation)) return;
        await using var held = await database.TryHold("outbox", cancellation);
        if (held is null) return;
        while (!cancellation.IsCancellationRequested && await RouteSome(cancellation) == Batch)
        {
        }
    }

    /// <summary>Gives up what waits for a target that is no longer configured.</summary>
    public Task DropOrphans() => writer.Write(db =>
    {
        string[] known = [.. options.Webhooks.Select(target => target.Name), .. options.Gateway is null ? [] : new[] { WebhookTarget.Gateway }];
        return db.Deliveries.Where(row => row.State == DeliveryState.Waiting && row.Channel != DeliveryChannel.Mail && !known.Contains(row.Target))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Dropped).SetProperty(row => row.LastError, "This target is no longer configured."));
    });

    // Read outside of the writer, which others wait for. Only the one who routes marks rows, and rows are numbered as they are
    // committed: between the first and the last that were read there are no others.
    private async Task<int> RouteSome(CancellationToken cancellation)
    {
        await using var reader = await database.CreateDbContextAsync(cancellation);
        var rows = await reader.Outbox.Where(row => row.SentAt == null).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancellation);
        if (rows.Count == 0) return 0;
        var (first, last) = (rows[0].Id, rows[^1].Id);
        await writer.Write(async db =>
        {
            db.Deliveries.AddRange(rows.SelectMany(Deliveries));
            await db.Outbox.Where(row => row.Id >= first && row.Id <= last && row.SentAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.SentAt, row => row.At), CancellationToken.None);
        });
        return rows.Count;
    }

    private IEnumerable<DeliveryRow> Deliveries(OutboxRow row) => row.Kind switch
    {
        // Managers are told of a breach by their desk; it is none of the parties' business (D18).
        OutboxRows.Alert => [],
        OutboxRows.Notice => [New(row, DeliveryChannel.Mail, Wire.Read<Consequence.Notice>(row.Payload).To.Word())],
        OutboxRows.Payment => options.Gateway is null ? [] : [New(row, DeliveryChannel.Gateway, WebhookTarget.Gateway)],
        _ => options.Webhooks.Where(target => target.Site == row.Site).Select(target => New(row, DeliveryChannel.Webhook, target.Name)),
    };

    private static DeliveryRow New(OutboxRow row, DeliveryChannel channel, string target) =>
        new() { OutboxId = row.Id, CaseRef = row.CaseRef, Channel = channel, Target = target, State = DeliveryState.Waiting, NextAttemptAt = row.At };
}
