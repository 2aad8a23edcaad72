namespace MediationConsole.Cases;

/// <summary>The accounts of an order (section 7). <c>Capture</c> is where the buyer's payment came from.</summary>
public enum Account { Capture, Escrow, BuyerRefund, SellerPayout, Chargeback, Platform, Deposit, Fee }

/// <summary>One line of a transaction: what an account gains, or loses when negative, in minor units.</summary>
public readonly record struct LedgerEntry(Account Account, long Minor);

/// <summary>What a transaction records.</summary>
public enum LedgerKind { Capture, Refund, Release }

/// <summary>A transaction of the double-entry ledger: its entries sum to zero, and it is never changed (section 7).</summary>
public sealed record LedgerTransaction(LedgerKind Kind, Currency Currency, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>The buyer's payment came in, or the captured amount was corrected by that much.</summary>
    public static LedgerTransaction Captured(Money amount) => Move(LedgerKind.Capture, Account.Capture, Account.Escrow, amount);

    /// <summary>The buyer gets money back from what was captured (D24, D33).</summary>
    public static LedgerTransaction Refunded(Money amount) => Move(LedgerKind.Refund, Account.Escrow, Account.BuyerRefund, amount);

    /// <summary>The seller is paid from what was captured (D24, D33).</summary>
    public static LedgerTransaction Released(Money amount) => Move(LedgerKind.Release, Account.Escrow, Account.SellerPayout, amount);

    private static LedgerTransaction Move(LedgerKind kind, Account from, Account to, Money amount) =>
        new(kind, amount.Currency, [new(from, checked(-amount.Minor)), new(to, amount.Minor)]);
}

/// <summary>What an order's payment has become: captured = refunded + charged back + released + remaining (D33), counted from the instruction.</summary>
public sealed record Exposure(Money Captured, Money Refunded, Money ChargedBack, Money Released)
{
    /// <summary>What is still disputable on the order; never negative (D33).</summary>
    public Money Remaining => Captured - Refunded - ChargedBack - Released;

    /// <summary>The exposure of an order on which nothing has moved yet.</summary>
    public static Exposure Untouched(Money captured) =>
        new(captured, Money.Zero(captured.Currency), Money.Zero(captured.Currency), Money.Zero(captured.Currency));

    /// <summary>The exposure after one more transaction; throws where it would go below nothing.</summary>
    public Exposure After(LedgerTransaction transaction)
    {
        var amount = new Money(transaction.Entries[^1].Minor, transaction.Currency);
        var after = transaction.Kind switch
        {
            LedgerKind.Capture => this with { Captured = Captured + amount },
            LedgerKind.Refund => this with { Refunded = Refunded + amount },
            LedgerKind.Release => this with { Released = Released + amount },
        };
        return after.Remaining.Minor >= 0 ? after : throw new InvalidOperationException("A transaction would take more than remains (D33).");
    }
}
