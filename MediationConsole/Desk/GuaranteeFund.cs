using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>What the guarantee has paid in the month of a decision, and whether the buyer still has it (G1, G3).</summary>
internal static class GuaranteeFund
{
    /// <param name="policy">Its zone says when the month began.</param>
    public static async Task<GuaranteeBook> Read(ConsoleDb db, OrderRow order, Policy policy, DateTimeOffset now)
    {
        var flagged = await db.Parties.Where(row => row.Site == order.Site && row.PartyId == order.BuyerId).Select(row => row.FlaggedBy).FirstOrDefaultAsync();
        var since = BeginningOfMonth(policy, now);
        var paid = db.Ledger.Where(row => row.Kind == LedgerKind.PlatformRefund && row.At >= since && row.Currency == order.Currency)
            .Join(db.Cases.Where(row => row.Kind == CaseKind.Guarantee && row.Site == order.Site), row => row.CaseRef, row => row.Ref, (booked, claim) => new { booked.Id, claim.OrderId });
        var sums = from one in paid
                   join entry in db.LedgerEntries on one.Id equals entry.TransactionId
                   where entry.Account == Account.BuyerRefund
                   join of in db.Orders on one.OrderId equals of.Id
                   select new { entry.Minor, of.BuyerId };
        var fund = await sums.SumAsync(one => one.Minor);
        var buyer = await sums.Where(one => one.BuyerId == order.BuyerId).SumAsync(one => one.Minor);
        return new(fund, buyer, flagged is null ? null : CaseRef.Parse(flagged));
    }

    private static DateTimeOffset BeginningOfMonth(Policy policy, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, policy.Zone).DateTime;
        var first = new DateTime(local.Year, local.Month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(first, policy.Zone.GetUtcOffset(first)).ToUniversalTime();
    }
}
