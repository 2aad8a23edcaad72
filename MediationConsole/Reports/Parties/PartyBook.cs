using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Reports.Parties;

/// <summary>Reads what is known of a buyer or a seller: plain counts over the rows of its orders and their cases (G2, G4).</summary>
public sealed class PartyBook(IDbContextFactory<ConsoleDb> readers, PolicyBook policies, TimeProvider clock)
{
    /// <summary>No more cases than this are listed.</summary>
    public const int MostCases = 50;

    /// <summary>No more reused files than this are listed.</summary>
    public const int MostReused = 20;

    /// <summary>The party of that site; null where no order names it.</summary>
    public async Task<PartyFile?> Read(string site, string id, CancellationToken cancellation = default)
    {
        if (!policies.Knows(site)) return null;
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var (bought, sold) = (Orders(db, site, id, Side.Buyer), Orders(db, site, id, Side.Seller));
        var name = await bought.OrderByDescending(order => order.Id).Select(order => order.BuyerName).FirstOrDefaultAsync(cancellation)
            ?? await sold.OrderByDescending(order => order.Id).Select(order => order.SellerName).FirstOrDefaultAsync(cancellation);
        if (name is null) return null;
        SideFigures[] sides = [await Figures(db, bought, Side.Buyer, cancellation), await Figures(db, sold, Side.Seller, cancellation)];
        var flag = await db.Parties.FirstOrDefaultAsync(party => party.Site == site && party.PartyId == id, cancellation);
        var cases = await History(db, bought, Side.Buyer, cancellation);
        cases.AddRange(await History(db, sold, Side.Seller, cancellation));
        return new(site, id, name, [.. sides.Where(side => side.Orders > 0)], await Guarantee(db, site, bought, cancellation), flag is null ? null : new(CaseRef.Parse(flag.FlaggedBy), flag.FlaggedAt))
        {
            Cases = [.. cases.OrderByDescending(one => one.OpenedAt).Take(MostCases)],
            CasesInAll = await CountOf(db, bought, cancellation) + await CountOf(db, sold, cancellation),
            Reused = await Reused(db, site, id, cancellation),
        };
    }

    /// <summary>What a buyer did, for a panel beside a claim: the figures of one side.</summary>
    public async Task<SideFigures> OneSide(string site, string id, Side side, CancellationToken cancellation = default)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        return await Figures(db, Orders(db, site, id, side), side, cancellation);
    }

    /// <summary>What a buyer had of the guarantee.</summary>
    public async Task<GuaranteeUse> Guarantee(string site, string id, CancellationToken cancellation = default)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        return await Guarantee(db, site, Orders(db, site, id, Side.Buyer), cancellation);
    }

    private static IQueryable<OrderRow> Orders(ConsoleDb db, string site, string id, Side side) =>
        side == Side.Buyer ? db.Orders.Where(order => order.Site == site && order.BuyerId == id) : db.Orders.Where(order => order.Site == site && order.SellerId == id);

    private static IQueryable<CaseRow> CasesOf(ConsoleDb db, IQueryable<OrderRow> orders) =>
        orders.Join(db.Cases, order => order.Id, row => row.OrderId, (_, row) => row);

    private static Task<int> CountOf(ConsoleDb db, IQueryable<OrderRow> orders, CancellationToken cancellation) => CasesOf(db, orders).CountAsync(cancellation);

    private static async Task<SideFigures> Figures(ConsoleDb db, IQueryable<OrderRow> orders, Side side, CancellationToken cancellation)
    {
        var all = await orders.CountAsync(cancellation);
        var disputes = CasesOf(db, orders).Where(row => row.Kind == CaseKind.Dispute);
        var disputed = await disputes.Select(row => row.OrderId).Distinct().CountAsync(cancellation);
        var decided = disputes.Where(row => row.OutcomeHow == OutcomeHow.Ruling || row.OutcomeHow == OutcomeHow.Default);
        var released = await decided.CountAsync(row => row.OutcomeRemedy == Remedy.Release, cancellation);
        var whole = await decided.CountAsync(cancellation);
        var charged = await CasesOf(db, orders).Where(row => row.Kind == CaseKind.Chargeback).Select(row => row.OrderId).Distinct().CountAsync(cancellation);
        return new(side, all, new(disputed, all), new(side == Side.Buyer ? whole - released : released, whole), new(charged, all));
    }

    private async Task<GuaranteeUse> Guarantee(ConsoleDb db, string site, IQueryable<OrderRow> bought, CancellationToken cancellation)
    {
        var claims = CasesOf(db, bought).Where(row => row.Kind == CaseKind.Guarantee);
        var counts = await claims.GroupBy(row => row.Status).Select(group => new { Status = group.Key, Count = group.Count() }).ToListAsync(cancellation);
        var paid = await claims.Where(row => row.FromFundAt != null).GroupBy(row => row.Currency).Select(group => new { Currency = group.Key, Sum = group.Sum(row => row.AtStake) }).ToListAsync(cancellation);
        var policy = policies.ForNew(site);
        var month = await CasesOf(db, bought).Join(db.FromFund(site, policy, clock.GetUtcNow()), row => row.Id, row => row.Id, (row, _) => row)
            .GroupBy(row => row.Currency).Select(group => new { Currency = group.Key, Sum = group.Sum(row => row.AtStake) }).ToListAsync(cancellation);
        return new(
            counts.Sum(one => one.Count), counts.Where(one => one.Status == Status.Paid).Sum(one => one.Count), counts.Where(one => one.Status == Status.Declined).Sum(one => one.Count),
            [.. paid.OrderBy(one => one.Currency, StringComparer.Ordinal).Select(one => new Money(one.Sum, Currency.From(one.Currency)))],
            [.. policy.Guarantee.Values.Select(caps => new MonthlyUse(new(month.Find(one => one.Currency == caps.PerClaim.Currency.Code)?.Sum ?? 0, caps.PerClaim.Currency), caps.PerBuyerAndMonth))]);
    }

    private static async Task<List<PartyCase>> History(ConsoleDb db, IQueryable<OrderRow> orders, Side side, CancellationToken cancellation)
    {
        var rows = await CasesOf(db, orders).OrderByDescending(row => row.OpenedAt).Take(MostCases)
            .Select(row => new { row.Ref, row.Reason, row.Status, row.WaitingFor, row.HeldBack, row.OpenedAt, row.OrderNo, row.AtStake, row.Currency }).ToListAsync(cancellation);
        return [.. rows.Select(row => new PartyCase(CaseRef.Parse(row.Ref), row.Reason, row.Status, row.WaitingFor, row.HeldBack, row.OpenedAt, row.OrderNo, side, new(row.AtStake, Currency.From(row.Currency))))];
    }

    private static async Task<IReadOnlyList<ReusedExhibit>> Reused(ConsoleDb db, string site, string id, CancellationToken cancellation)
    {
        var own = db.Exhibits.Where(one => one.Site == site && one.PartyId == id);
        var pairs = await own.Join(db.Exhibits, one => one.Sha256, other => other.Sha256, (one, other) => new { One = one, Other = other })
            .Where(pair => pair.One.CaseId != pair.Other.CaseId).OrderByDescending(pair => pair.One.At).ThenByDescending(pair => pair.Other.At).Take(MostReused).ToListAsync(cancellation);
        return
        [
            .. pairs.Select(pair => new ReusedExhibit(
                CaseRef.Parse(pair.One.Ref), pair.One.Number, Exhibit.LabelOf(pair.One.By, pair.One.Place), pair.One.FileName,
                CaseRef.Parse(pair.Other.Ref), pair.Other.Number, Exhibit.LabelOf(pair.Other.By, pair.Other.Place), pair.Other.Site != site || pair.Other.PartyId != id)),
        ];
    }
}
