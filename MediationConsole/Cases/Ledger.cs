namespace MediationConsole.Cases;

/// <summary>The accounts of an order (section 7). <c>Capture</c> is where the buyer's payment came from.</summary>
public enum Account { Capture, Escrow, BuyerRefund, SellerPayout, Chargeback, Platform, Deposit, Fee }

/// <summary>One line of a transaction: what an account gains, or loses when negative, in minor units.</summary>
public readonly record struct LedgerEntry(Account Account, long Minor);

/// <summary>What a transaction records.</summary>
public enum LedgerKind { Capture, Refund, Release, ChargeSeller, PlatformRefund, PlatformRelease, Chargeback, ChargebackReversed, ChargebackExcess, ChargebackCovered }

/// <summary>A transaction of the double-entry ledger: its entries sum to zero, and it is never changed (section 7).</summary>
public sealed record LedgerTransaction(LedgerKind Kind, Currency Currency, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>The buyer's payment came in, or the captured amount was corrected by that much.</summary>
    public static LedgerTransaction Captured(Money amount) => Move(LedgerKind.Capture, Account.Capture, Account.Escrow, amount);

    /// <summary>The buyer gets money back from what was captured (D24, D33).</summary>
    public static LedgerTransaction Refunded(Money amount) => Move(LedgerKind.Refund, Account.Escrow, Account.BuyerRefund, amount);

    /// <summary>The seller is paid from what was captured (D24, D33).</summary>
    public static LedgerTransaction Released(Money amount) => Move(LedgerKind.Release, Account.Escrow, Account.SellerPayout, amount);

    /// <summary>The seller gives back what was released, so that it can go to the buyer (D28).</summary>
    public static LedgerTransaction SellerCharged(Money amount) => Move(LedgerKind.ChargeSeller, Account.SellerPayout, Account.Escrow, amount);

    /// <summary>The platform pays the buyer out of its own pocket (D20, D33).</summary>
    public static LedgerTransaction PlatformRefunded(Money amount) => Move(LedgerKind.PlatformRefund, Account.Platform, Account.BuyerRefund, amount);

    /// <summary>The platform pays the seller out of its own pocket (D28, D33).</summary>
    public static LedgerTransaction PlatformReleased(Money amount) => Move(LedgerKind.PlatformRelease, Account.Platform, Account.SellerPayout, amount);

    /// <summary>The buyer's bank takes money back: first what is in escrow, then what the seller was paid (D33).</summary>
    public static LedgerTransaction ChargedBack(Money fromEscrow, Money fromSeller) => Debit(LedgerKind.Chargeback, -fromEscrow, -fromSeller);

    /// <summary>The bank gives back what it took, to where it took it from (D30, D33).</summary>
    public static LedgerTransaction ChargebackReversed(Money toEscrow, Money toSeller) => Debit(LedgerKind.ChargebackReversed, toEscrow, toSeller);

    /// <summary>The seller pays what a lost chargeback took beyond the order (C6, D33); negative where the loss is undone.</summary>
    public static LedgerTransaction ExcessCharged(Money excess) => Move(LedgerKind.ChargebackExcess, Account.SellerPayout, Account.Chargeback, excess);

    /// <summary>The platform bears a lost chargeback: it makes up to the seller what the bank took, and pays what exceeds it (C6); negative where the loss is undone.</summary>
    public static LedgerTransaction LossCovered(Money taken, Money excess)
    {
        LedgerEntry[] entries = [new(Account.Platform, -(taken + excess).Minor), new(Account.SellerPayout, taken.Minor), new(Account.Chargeback, excess.Minor)];
        return new(LedgerKind.ChargebackCovered, taken.Currency, [.. entries.Where(entry => entry.Minor != 0)]);
    }

    /// <summary>What an account gained by the transaction.</summary>
    public Money Of(Account account) => new(Entries.Where(entry => entry.Account == account).Sum(entry => entry.Minor), Currency);

    private static LedgerTransaction Move(LedgerKind kind, Account from, Account to, Money amount) =>
        new(kind, amount.Currency, [new(from, checked(-amount.Minor)), new(to, amount.Minor)]);

    private static LedgerTransaction Debit(LedgerKind kind, Money escrow, Money seller)
    {
        LedgerEntry[] entries = [new(Account.Escrow, escrow.Minor), new(Account.SellerPayout, seller.Minor), new(Account.Chargeback, -(escrow + seller).Minor)];
        return new(kind, escrow.Currency, [.. entries.Where(entry => entry.Minor != 0)]);
    }
}

/// <summary>
/// What an order's payment has become: captured = refunded + charged back + released + remaining (D33), counted from the instruction.
/// What the platform paid out of its own pocket is kept apart.
/// </summary>
public sealed record Exposure(Money Captured, Money Refunded, Money ChargedBack, Money Released, Money PlatformRefunded, Money PlatformReleased)
{
    /// <summary>What is still disputable on the order; never negative (D33).</summary>
    public Money Remaining => Captured - Refunded - ChargedBack - Released;

    /// <summary>What the buyer has had by acts of ours, over all channels; never above what was captured (D33).</summary>
    public Money ToBuyer => Refunded + PlatformRefunded;

    /// <summary>What the platform can still give the buyer, who has had something of us and perhaps of the bank already; never negative (D33).</summary>
    public Money PlatformCanRefund => Money.Max(Captured - ChargedBack - ToBuyer, Money.Zero(Captured.Currency));

    /// <summary>What can still be given back out of the payment: all that remains, less what the platform gave the buyer in its place (D33).</summary>
    public Money Refundable => Money.Min(Remaining, PlatformCanRefund);

    /// <summary>The exposure of an order on which nothing has moved yet.</summary>
    public static Exposure Untouched(Money captured) =>
        Of(captured, Money.Zero(captured.Currency));

    /// <summary>The exposure after one more transaction; throws where anything would go below nothing, or the buyer would get more than was captured.</summary>
    public Exposure After(LedgerTransaction transaction)
    {
        var (toBuyer, toSeller) = (transaction.Of(Account.BuyerRefund), transaction.Of(Account.SellerPayout));
        var after = transaction.Kind switch
        {
            LedgerKind.PlatformRefund => this with { PlatformRefunded = PlatformRefunded + toBuyer },
            LedgerKind.PlatformRelease => this with { PlatformReleased = PlatformReleased + toSeller },
            // What exceeds the order is outside its exposure; what the platform makes up to the seller is the platform's money (C6, D33).
            LedgerKind.ChargebackExcess => this,
            LedgerKind.ChargebackCovered => this with { PlatformReleased = PlatformReleased + toSeller },
            LedgerKind.Capture => this with { Captured = Captured - transaction.Of(Account.Capture) },
            LedgerKind.Refund or LedgerKind.Release or LedgerKind.ChargeSeller or LedgerKind.Chargeback or LedgerKind.ChargebackReversed => this with
            {
                Refunded = Refunded + toBuyer,
                Released = Released + toSeller,
                ChargedBack = ChargedBack + transaction.Of(Account.Chargeback),
            },
        };
        return after.IsPossible ? after : throw new InvalidOperationException("A transaction would take more than there is (D33).");
    }

    private static Exposure Of(Money captured, Money none) => new(captured, none, none, none, none, none);

    private bool IsPossible => Remaining.Minor >= 0 && Refunded.Minor >= 0 && Released.Minor >= 0 && ChargedBack.Minor >= 0 && ToBuyer <= Captured;
}
