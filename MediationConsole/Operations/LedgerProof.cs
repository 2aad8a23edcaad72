using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
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
            var ledger = await db.Ledger.Include(row => row.Entries).Where(row => row.OrderId >= from && row.OrderId <= to).OrderBy(row => row.Id).ToListAsync(cancellation);
            count(ledger.Count);
            var byOrder = ledger.ToLookup(row => row.OrderId);
            if (orders.Select(order => Fault(order, byOrder[order.Id])).FirstOrDefault(fault => fault is not null) is { } fault) return fault;
            var states = await db.Cases.Where(row => row.OrderId >= from && row.OrderId <= to).OrderBy(row => row.Id).Select(row => new { row.OrderId, row.State }).ToListAsync(cancellation);
            if (states.Select(row => Fault(Wire.Read<Dispute>(row.State), byOrder[row.OrderId])).FirstOrDefault(fault => fault is not null) is { } unpaid) return unpaid;
        }

        return await db.Ledger.AnyAsync(row => !db.Orders.Any(order => order.Id == row.OrderId), cancellation) ? "The ledger holds a transaction of an order that does not exist." : null;
    }

    // Told over again from its transactions, the exposure must be what the order shows, possible at every step, and carry the bank's
    // debits that the order's marks name (D30, D33).
    private static string? Fault(OrderRow order, IEnumerable<LedgerRow> ledger)
    {
        var currency = Currency.From(order.Currency);
        var exposure = Exposure.Untouched(Money.Zero(currency));
        foreach (var transaction in ledger)
        {
            if (transaction.Entries.Count == 0 || transaction.Entries.Sum(entry => entry.Minor) != 0) return $"Order {order.Number} of {order.Site}: ledger transaction {transaction.Id} does not sum to zero.";
            if (transaction.Currency != order.Currency) return $"Order {order.Number} of {order.Site}: ledger transaction {transaction.Id} is in {transaction.Currency}, the order in {order.Currency}.";
            if (After(exposure, transaction, currency) is not { } after) return $"Order {order.Number} of {order.Site}: ledger transaction {transaction.Id} takes more than there was.";
            exposure = after;
        }

        if (exposure != order.Exposure()) return $"Order {order.Number} of {order.Site}: its amounts are not the sums of its ledger.";
        var debited = order.Weighing().Chargebacks.Where(one => one.State != ChargebackState.Won).Aggregate(Money.Zero(currency), (sum, one) => sum + one.FromEscrow + one.FromSeller);
        return debited == exposure.ChargedBack ? null : $"Order {order.Number} of {order.Site}: what the bank took is not what its ledger says.";
    }

    // Every instruction that went out is booked once with its amount, and nothing is booked that was not instructed (D24).
    private static string? Fault(Dispute dispute, IEnumerable<LedgerRow> ledger)
    {
        var instructed = dispute.Settlements.Where(one => !one.Held).Select(one => (one.Id, Settlement.Movement(one.Kind, one.Amount))).ToDictionary();
        var booked = ledger.Where(row => row.CaseRef == dispute.Ref.ToString()).ToList();
        if (booked.Count != instructed.Count) return $"{dispute.Ref}: {instructed.Count} settlements were instructed and {booked.Count} are booked.";
        return booked.Find(row => !instructed.TryGetValue(row.Settlement ?? "", out var movement) || movement.Kind != row.Kind || !Same(movement, row)) is { } odd
            ? $"{dispute.Ref}: ledger transaction {odd.Id} is not what was instructed."
            : null;
    }

    private static bool Same(LedgerTransaction movement, LedgerRow row) =>
        movement.Entries.OrderBy(entry => entry.Account).SequenceEqual(row.Entries.Select(entry => new LedgerEntry(entry.Account, entry.Minor)).OrderBy(entry => entry.Account));

    private static Exposure? After(Exposure exposure, LedgerRow row, Currency currency)
    {
        try
        {
            return exposure.After(new LedgerTransaction(row.Kind, currency, [.. row.Entries.Select(entry => new LedgerEntry(entry.Account, entry.Minor))]));
        }
        catch (InvalidOperationException)
        {
            // The exposure itself refuses what cannot be; for the proof that is the fault it looks for.
            return null;
        }
    }
}
