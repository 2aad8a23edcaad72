using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.CaseFile;

/// <summary>Reads one case for its file; read-only.</summary>
public sealed class CaseFileQuery(IDbContextFactory<ConsoleDb> readers, PolicyBook policies, Leases leases, TimeProvider clock)
{
    /// <summary>The case as it stands now, or as it stood at a fact of its journal; null where there is none of that ref.</summary>
    public async Task<CaseView?> Read(CaseRef reference, long? asOf = null, StaffId? me = null, CancellationToken cancellation = default)
    {
        var name = reference.ToString();
        await using var db = await readers.CreateDbContextAsync(cancellation);
        // One statement, so that case and order are of the same instant; the journal is then read as far as that.
        var found = await db.Cases.Where(row => row.Ref == name)
            .Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { Row = row, Order = order }).FirstOrDefaultAsync(cancellation);
        if (found is null) return null;
        var (id, version, order) = (found.Row.Id, found.Row.Version, found.Order);
        var facts = await db.Facts.Where(fact => fact.CaseId == id && fact.Seq <= version).OrderBy(fact => fact.Seq).ToListAsync(cancellation);
        var one = Wire.ReadCase(found.Row.Kind, found.Row.State);
        var situation = order.Situation(one, policies);
        if (Law.AsksGuarantee(one)) situation = situation with { Guarantee = await db.Guarantee(order, situation.Policy, clock.GetUtcNow(), cancellation) };
        // One's own case is nobody's to take over; of the others the law wants to know when their owner was last at them.
        if (one is { Assignee: { } owner } && owner != me) situation = situation with { OwnerSeenAt = await leases.SeenAt(db, id, reference, owner) };
        var view = new CaseView
        {
            Situation = situation,
            Order = order,
            Details = order.Read(),
            BuyerFlagged = await db.Flagged(order, cancellation),
            Journal = [.. facts.Select(Journal.Read)],
            SiteTitle = policies.Title(one.Site),
            Now = clock.GetUtcNow(),
        };
        if (asOf is not { } seq || seq < 1 || seq >= version) return view;
        var until = view.Journal[(int)seq - 1].At;
        return Replay.Of(view, seq, await db.Ledger.Include(row => row.Entries).Where(row => row.OrderId == order.Id && row.At <= until).OrderBy(row => row.Id).ToListAsync(cancellation));
    }
}
