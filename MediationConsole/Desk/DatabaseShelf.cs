using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>What an act touches, read inside the transaction of the single writer.</summary>
internal sealed class DatabaseShelf(ConsoleDb db, PolicyBook policies, IReadOnlyList<Outage> outages) : IShelf
{
    private readonly IRows rows = db.Rows();

    public IReadOnlyList<Outage> Outages => outages;

    public Task<CaseRow?> Case(CaseRef reference) => rows.Case(reference.ToString());

    public Task<OrderRow?> Order(long id) => rows.Order(id);

    public async Task<IReadOnlyList<CaseRef>> Unfinished(OrderRow order) =>
    [
        .. (await db.Cases.Where(row => row.OrderId == order.Id && (row.Stage != Stage.Closed || row.Unsettled)).OrderBy(row => row.Id).Select(row => row.Ref).ToListAsync())
            .Select(CaseRef.Parse),
    ];

    public async Task<IReadOnlyList<CaseRef>> Under(string statement) =>
        [.. (await db.Cases.Where(row => row.Statement == statement && row.Stage != Stage.Closed).OrderBy(row => row.Id).Select(row => row.Ref).ToListAsync()).Select(CaseRef.Parse)];

    public async Task<Standing> Stands(OrderRow order, Act opening, DateTimeOffset now)
    {
        var earlier = await db.Cases.Where(row => row.OrderId == order.Id).OrderBy(row => row.Id).Select(row => new { row.Kind, row.State }).ToListAsync();
        Dictionary<CaseKind, CaseRef> next = [];
        foreach (var kind in Law.KindsOf(opening)) next[kind] = await Next(kind);
        return new(order.Site, order.Number, order.Exposure(), [.. earlier.Select(row => Wire.ReadCase(row.Kind, row.State))])
        {
            Marks = order.Weighing(),
            Sheet = order.Sheet(),
            Guarantee = Law.AsksGuarantee(opening) ? await Guarantee(order, PolicyFor(order.Site), now) : GuaranteeBook.Unused,
            Namesake = Law.OutsideName(opening) is { } name ? await Namesake(order.Site, name) : null,
            Next = kind => next[kind],
        };
    }

    // The single writer gives numbers out one after the other; a refused opening uses none up.
    public async Task<CaseRef> Next(CaseKind kind)
    {
        var last = kind == CaseKind.Dispute
            ? await db.Cases.Where(row => row.Kind == CaseKind.Dispute).OrderByDescending(row => row.Id).Select(row => row.Ref).FirstOrDefaultAsync()
            // The others have an index of their own, which the query must name to find.
            : await db.Cases.Where(row => row.Kind != CaseKind.Dispute && row.Kind == kind).OrderByDescending(row => row.Id).Select(row => row.Ref).FirstOrDefaultAsync();
        return new(kind, last is null ? 1 : CaseRef.Parse(last).Number + 1);
    }

    public Policy PolicyFor(string site) => policies.ForNew(site);

    public async Task<Policy> PolicyOf(Case one)
    {
        // Another node may have published it a moment ago.
        if (!policies.Has(one.Policy, one.PolicyVersion)) await policies.ReadAgain(db);
        return policies.Pinned(one.Site, one.Policy, one.PolicyVersion);
    }

    public Task<GuaranteeBook> Guarantee(OrderRow order, Policy policy, DateTimeOffset now) => db.Guarantee(order, policy, now);

    public async Task Flag(OrderRow order, CaseRef by, DateTimeOffset now)
    {
        if (await db.Parties.FindAsync(order.Site, order.BuyerId) is not null) return;
        db.Parties.Add(new() { Site = order.Site, PartyId = order.BuyerId, FlaggedAt = now, FlaggedBy = by.ToString() });
    }

    private async Task<CaseRef?> Namesake(string site, string name) =>
        await db.Cases.Where(row => row.Site == site && row.OutsideName == name).Select(row => row.Ref).FirstOrDefaultAsync() is { } known ? CaseRef.Parse(known) : null;
}
