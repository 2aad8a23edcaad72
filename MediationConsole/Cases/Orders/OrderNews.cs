namespace MediationConsole.Cases.Orders;

/// <summary>What happens to an order from outside its disputes: holds and chargebacks come and go (D29, D30).</summary>
public abstract record OrderNews
{
    private OrderNews()
    {
    }

    /// <summary>The order is frozen for that cause.</summary>
    public sealed record Frozen(string Ref, string Cause) : OrderNews;

    /// <summary>A hold is gone.</summary>
    public sealed record Unfrozen(string Ref) : OrderNews;

    /// <summary>A hold closed the order, and what remained goes back to the buyer (H4).</summary>
    public sealed record Closed(string Ref) : OrderNews;

    /// <summary>The buyer's bank demands a payment back.</summary>
    public sealed record ChargebackNotified(string Ref, Money Amount) : OrderNews;

    /// <summary>The bank has decided; it may decide again later.</summary>
    public sealed record ChargebackDecided(string Ref, bool Won) : OrderNews
    {
        /// <summary>True where the platform bears the loss in the seller's place (C6).</summary>
        public bool PlatformBears { get; init; }
    }

    /// <summary>The bank has taken a decided chargeback up again, or asks for another amount (C7).</summary>
    public sealed record ChargebackRenewed(string Ref, Money Amount) : OrderNews;
}
