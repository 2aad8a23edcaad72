using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations;

/// <summary>Proves that every transaction sums to zero and that what an order shows is the sum of its transactions (section 7, D33).</summary>
internal sealed class LedgerProof(ConsoleDb db)
{
    private const int Batch = 1000;

    /// <returns>The first fault; null where there is none.</returns>
    public async Task<string?> Run(Action<int> count, CancellationToken cancellation)
    {
        long last = 0;
        while (await db.Orders.Where(row => row.Id > last).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancellation) is { Count: > 0 } orders)
        {
            var (from, to) = (orders[0].Id, last = orders[^1].Id);
            var ledger = await db.Ledger.Include(row => row.Entries).Where(row => row.OrderId >= from && row.OrderId <= to).ToListAsync(cancellation);
            count(ledger.Count);
            var byOrder = ledger.ToLookup(row => row.OrderId);
            if (orders.Select(order => Fault(order, byOrder[order.Id])).FirstOrDefault(fault => fault is not null) is { } fault) return fault;
        }

        return await db.Ledger.AnyAsync(row => !db.Orders.Any(order => order.Id == row.OrderId), cancellation) ? "The ledger holds a transaction of an order that does not exist." : null;
    }

    private static string? Fault(OrderRow order, IEnumerable<LedgerRow> ledger)
    {
        var sums = new Dictionary<Account, long>();
        foreach (var transaction in ledger)
        {
            if (transaction.Entries.Count == 0 || transaction.Entries.Sum(entry => entry.Minor) != 0) return $"Order {order.Number} of {order.Site}: ledger transaction {transaction.Id} does not sum to zero.";
            if (transaction.Currency != order.Currency) return $"Order {order.Number} of {order.Site}: ledger transaction {transaction.Id} is in {transaction.Currency}, the order in {order.Currency}.";
            foreach (var entry in transaction.Entries) sums[entry.Account] = sums.GetValueOrDefault(entry.Account) + entry.Minor;
        }

        var booked = (-sums.GetValueOrDefault(Account.Capture), sums.GetValueOrDefault(Account.BuyerRefund), sums.GetValueOrDefault(Account.Chargeback), sums.GetValueOrDefault(Account.SellerPayout));
        return booked == (order.Captured, order.Refunded, order.ChargedBack, order.Released) ? null : $"Order {order.Number} of {order.Site}: its amounts are not the sums of its ledger.";
    }
}
