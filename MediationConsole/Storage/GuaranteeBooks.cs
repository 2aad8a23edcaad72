using MediationConsole.Cases;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage;

/// <summary>What the guarantee has paid in a month, read off the rows of its claims (G1, G3).</summary>
public static class GuaranteeBooks
{
    /// <summary>What bears on a claim on that order now. Inside a transaction of the writer it holds until the transaction ends.</summary>
    public static async Task<GuaranteeBook> Guarantee(this ConsoleDb db, OrderRow order, Policy policy, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var month = db.FromFund(order.Site, policy, now).Where(row => row.Currency == order.Currency);
        var fund = await month.SumAsync(row => row.AtStake, cancellation);
        var buyer = await month.Join(db.Orders.Where(other => other.Site == order.Site && other.BuyerId == order.BuyerId), row => row.OrderId, other => other.Id, (row, _) => row.AtStake).SumAsync(cancellation);
        return new(fund, buyer, await db.Flagged(order, cancellation));
    }

    /// <summary>The claim whose confirmed report took the guarantee from the order's buyer; null where none did (G3).</summary>
    public static async Task<CaseRef?> Flagged(this ConsoleDb db, OrderRow order, CancellationToken cancellation = default) =>
        await db.Parties.Where(party => party.Site == order.Site && party.PartyId == order.BuyerId).Select(party => party.FlaggedBy).FirstOrDefaultAsync(cancellation) is { } by ? CaseRef.Parse(by) : null;

    /// <summary>The claims of a site that the fund of this month bears, paid or promised; each bears what is at stake.</summary>
    public static IQueryable<CaseRow> FromFund(this ConsoleDb db, string site, Policy policy, DateTimeOffset now)
    {
        var (from, until) = policy.MonthAround(now);
        return db.Cases.Where(row => row.Site == site && row.FromFundAt >= from && row.FromFundAt < until);
    }
}
