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
            var instructed = await Instructed(from, to, cancellation);
            if (orders.Select(order => Unpaid(order, [.. byOrder[order.Id].Where(row => row.CaseRef is not null || row.Settlement is not null)], [.. instructed[order.Id]])).FirstOrDefault(fault => fault is not null) is { } unpaid) return unpaid;
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
            var entries = new LedgerTransaction(transaction.Kind, currency, Entries(transaction));
            if (!Fits(entries)) return $"Order {order.Number} of {order.Site}: ledger transaction {transaction.Id} does not move what its kind moves.";
            if (After(exposure, entries) is not { } after) return $"Order {order.Number} of {order.Site}: ledger transaction {transaction.Id} takes more than there was.";
            exposure = after;
        }

        if (exposure != order.Exposure()) return $"Order {order.Number} of {order.Site}: its amounts are not the sums of its ledger.";
        var debited = order.Weighing().Chargebacks.Where(one => one.State != ChargebackState.Won).Aggregate(Money.Zero(currency), (sum, one) => sum + one.FromEscrow + one.FromSeller);
        return debited == exposure.ChargedBack ? null : $"Order {order.Number} of {order.Site}: what the bank took is not what its ledger says.";
    }

    private async Task<ILookup<long, Instruction>> Instructed(long from, long to, CancellationToken cancellation)
    {
        const string name = "settlement_instructed";
        var facts = await db.Cases.Where(row => row.OrderId >= from && row.OrderId <= to)
            .Join(db.Facts.Where(fact => fact.Name == name), row => row.Id, fact => fact.CaseId, (row, fact) => new { row.OrderId, row.Ref, fact.At, fact.Data }).ToListAsync(cancellation);
        return facts.ToLookup(one => one.OrderId, one => new Instruction(one.Ref, one.At, (Fact.SettlementInstructed)Wire.ReadFact(name, one.Data)));
    }

    // Every instruction that went out is booked once with its amount at its instant, and nothing is booked that was not instructed (D24).
    private static string? Unpaid(OrderRow order, List<LedgerRow> booked, List<Instruction> instructed)
    {
        foreach (var ofCase in instructed.GroupBy(one => one.Case))
        {
            var own = booked.Where(row => row.CaseRef == ofCase.Key).ToList();
            if (own.Count != ofCase.Count()) return $"{ofCase.Key}: {ofCase.Count()} settlements were instructed and {own.Count} are booked.";
            if (own.Find(row => !ofCase.Any(one => one.Is(row))) is { } odd) return $"{ofCase.Key}: ledger transaction {odd.Id} is not what was instructed.";
        }

        return booked.Count == instructed.Count ? null : $"Order {order.Number} of {order.Site}: its ledger names a case that instructed nothing.";
    }

    // What the transaction's own amounts make of its kind is the transaction itself: no kind can pass for another.
    private static bool Fits(LedgerTransaction one)
    {
        var truth = one.Kind switch
        {
            LedgerKind.Capture => LedgerTransaction.Captured(one.Of(Account.Escrow)),
            LedgerKind.Refund => LedgerTransaction.Refunded(one.Of(Account.BuyerRefund)),
            LedgerKind.Release => LedgerTransaction.Released(one.Of(Account.SellerPayout)),
            LedgerKind.ChargeSeller => LedgerTransaction.SellerCharged(one.Of(Account.Escrow)),
            LedgerKind.PlatformRefund => LedgerTransaction.PlatformRefunded(one.Of(Account.BuyerRefund)),
            LedgerKind.PlatformRelease => LedgerTransaction.PlatformReleased(one.Of(Account.SellerPayout)),
            LedgerKind.Chargeback => LedgerTransaction.ChargedBack(-one.Of(Account.Escrow), -one.Of(Account.SellerPayout)),
            LedgerKind.ChargebackReversed => LedgerTransaction.ChargebackReversed(one.Of(Account.Escrow), one.Of(Account.SellerPayout)),
            LedgerKind.ChargebackExcess => LedgerTransaction.ExcessCharged(one.Of(Account.Chargeback)),
            LedgerKind.ChargebackCovered => LedgerTransaction.LossCovered(one.Of(Account.SellerPayout), one.Of(Account.Chargeback)),
        };
        return Same(truth.Entries, one.Entries) && Gains(one);
    }

    private static bool Gains(LedgerTransaction one) => one.Kind switch
    {
        // The captured amount may be corrected downwards, and what a loss cost is given back where the bank goes back on it (C6).
        LedgerKind.Capture => true,
        LedgerKind.ChargebackExcess or LedgerKind.ChargebackCovered => one.Entries.Any(entry => entry.Minor != 0),
        LedgerKind.ChargeSeller => one.Of(Account.Escrow).IsPositive,
        LedgerKind.Refund or LedgerKind.PlatformRefund => one.Of(Account.BuyerRefund).IsPositive,
        LedgerKind.Release or LedgerKind.PlatformRelease => one.Of(Account.SellerPayout).IsPositive,
        LedgerKind.Chargeback => one.Of(Account.Chargeback).IsPositive,
        LedgerKind.ChargebackReversed => (-one.Of(Account.Chargeback)).IsPositive,
    };

    private static LedgerEntry[] Entries(LedgerRow row) => [.. row.Entries.Select(entry => new LedgerEntry(entry.Account, entry.Minor))];

    private static bool Same(IEnumerable<LedgerEntry> one, IEnumerable<LedgerEntry> other) => one.OrderBy(entry => entry.Account).SequenceEqual(other.OrderBy(entry => entry.Account));

    private static Exposure? After(Exposure exposure, LedgerTransaction transaction)
    {
        try
        {
            return exposure.After(transaction);
        }
        catch (InvalidOperationException)
        {
            // The exposure itself refuses what cannot be; for the proof that is the fault it looks for.
            return null;
        }
    }

    private sealed record Instruction(string Case, DateTimeOffset At, Fact.SettlementInstructed Fact)
    {
        public bool Is(LedgerRow row)
        {
            var movement = Settlement.Movement(Fact.Kind, Fact.Amount);
            return (row.Settlement, row.At, row.Kind) == (Fact.Id, At, movement.Kind) && Same(movement.Entries, Entries(row));
        }
    }
}
