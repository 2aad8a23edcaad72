namespace MediationConsole.Cases;

/// <summary>The quarter of a case's life. A dispute goes through the first three (section 2), a chargeback through those of its network (C7); holds and claims are open or closed.</summary>
public enum Stage { Agreement, Mediation, Execution, Closed, Open, Inquiry, Chargeback, PreArbitration, Arbitration }

/// <summary>Where a case stands (sections 2 to 5); each kind of case has its own of these.</summary>
public enum Status
{
    AwaitingSeller,
    AwaitingBuyer,
    AwaitingWaybill,
    AwaitingEvidence,
    UnderReview,
    AwaitingPartyApproval,
    AwaitingSecondApproval,
    Ruled,
    AwaitingReturnAddress,
    AwaitingReturnTracking,
    AwaitingReturnReceipt,
    Settling,
    SettlementFailed,
    Settled,
    Withdrawn,

    /// <summary>A hold is gone and the order goes on (H2).</summary>
    Lifted,

    /// <summary>A hold closed its order (H4).</summary>
    OrderClosed,

    /// <summary>Risk staff put the answer to the bank together (C1).</summary>
    Preparing,

    /// <summary>The answer lies with the bank (C1, C5).</summary>
    Submitted,
    Won,
    Lost,

    /// <summary>Nothing was submitted by the bank's date, which counts as lost (C5).</summary>
    Expired,

    /// <summary>The loss was accepted without a defence (C7).</summary>
    Accepted,

    /// <summary>The guarantee paid (G1).</summary>
    Paid,
    Declined,

    /// <summary>The parties settled by themselves (G5).</summary>
    Lapsed,
}

/// <summary>Where a money instruction stands (D24).</summary>
public enum SettlementState { Pending, Confirmed, Failed, Manual }

/// <summary>What a money instruction does (D24).</summary>
public enum SettlementKind { Refund, Release, ChargeSeller, PlatformRefund, PlatformRelease }

/// <summary>A money instruction that carries an outcome out, exactly once (D24).</summary>
public sealed record Settlement(string Id, SettlementKind Kind, Money Amount, SettlementState State, string? Note = null)
{
    /// <summary>True while the instruction waits because nothing may be paid out; the note says why (D29).</summary>
    public bool Held { get; init; }

    /// <summary>How often it was instructed: 0 while held, and one more each time a manager sends it again (D24).</summary>
    public int Attempt { get; init; }

    /// <summary>True once the money has moved.</summary>
    public bool IsDone => State is SettlementState.Confirmed or SettlementState.Manual;

    /// <summary>What the instruction books on the order.</summary>
    public static LedgerTransaction Movement(SettlementKind kind, Money amount) => kind switch
    {
        SettlementKind.Refund => LedgerTransaction.Refunded(amount),
        SettlementKind.Release => LedgerTransaction.Released(amount),
        SettlementKind.ChargeSeller => LedgerTransaction.SellerCharged(amount),
        SettlementKind.PlatformRefund => LedgerTransaction.PlatformRefunded(amount),
        SettlementKind.PlatformRelease => LedgerTransaction.PlatformReleased(amount),
    };
}

/// <summary>Who may read a message (D12).</summary>
public enum Reader { Buyer, Seller, Both, Centre }
