namespace MediationConsole.Cases;

/// <summary>The names of the running deadlines of cases (sections 1 to 5); stored and published as written in capitals.</summary>
public enum TermCode
{
    SellerResponse,
    CounterResponse,
    NegotiationMax,
    Waybill,
    BuyerEvidence,
    RequestedEvidence,
    PartyApproval,
    FirstContact,
    Ruling,
    Undo,
    ReturnAddress,
    ReturnTracking,
    ReturnReceipt,
    AppealWindow,

    /// <summary>When an order with a risky address is closed (H4).</summary>
    HoldRiskAddress,
    HoldEvidence,
    HoldReview,

    /// <summary>The bank's own date (C1, C5).</summary>
    ChargebackResponse,

    /// <summary>The seller's part of the bank's time (C3).</summary>
    ChargebackBuffer,
    ClaimReview,
}

/// <summary>Who must act before a term ends.</summary>
public enum Who { Buyer, Seller, Both, Asked, Staff }

/// <summary>What silence means when a term ends; the policy says which (section 1).</summary>
public enum Silence
{
    /// <summary>The buyer's request is carried out.</summary>
    ExecuteRequest,

    /// <summary>The case goes to mediation.</summary>
    Escalate,

    /// <summary>The dispute closes and the payment goes to the seller.</summary>
    CloseRelease,

    /// <summary>The payment goes to the seller.</summary>
    Release,

    /// <summary>The buyer is refunded.</summary>
    Refund,

    /// <summary>The case goes back to review.</summary>
    Review,

    /// <summary>Nothing is decided; the breach is shown, counted and told to a manager (D18).</summary>
    Breach,

    /// <summary>The ruling takes effect (D23).</summary>
    ExecuteRuling,

    /// <summary>The ruling can no longer be appealed (D28).</summary>
    Final,

    /// <summary>The order is closed and the buyer refunded (H4).</summary>
    CloseOrder,

    /// <summary>The hold stays and staff review it (H5).</summary>
    UpholdReview,

    /// <summary>The platform answers the bank without the seller (C3).</summary>
    PlatformAnswers,

    /// <summary>Nothing was submitted: the chargeback is lost (C5).</summary>
    Expire,
}

/// <summary>Where a term stands (section 1).</summary>
public enum TermState { Running, Met, Lapsed, Paused, Cancelled }

/// <summary>A running deadline of a case: who must act, by when, and what silence means (section 1). Instants are UTC.</summary>
/// <param name="Remaining">What was left when the term was paused; null in every other state.</param>
public sealed record Term(
    TermCode Code, Who Who, DateTimeOffset StartedAt, DateTimeOffset DueAt, Silence OnSilence, TermState State, TimeSpan? Remaining = null)
{
    /// <summary>In time means now &lt; due: at the due instant the term has ended (section 1).</summary>
    public bool IsDue(DateTimeOffset now) => State == TermState.Running && DueAt <= now;

    /// <summary>A lapse that comes later than this is marked late: the console was down, or could not keep up.</summary>
    internal static TimeSpan OnTime { get; } = TimeSpan.FromMinutes(1);

    /// <summary>True while staff have stopped it; it runs on only when staff restart it (D32).</summary>
    public bool Stopped { get; init; }

    /// <summary>True once it was extended because the console was down; that happens once (D31).</summary>
    public bool OutageMadeUp { get; init; }

    /// <summary>True while the step it waits for can still be done.</summary>
    public bool IsLive => State is TermState.Running or TermState.Paused;

    /// <summary>True for the terms of staff, whose end decides nothing about money (D18).</summary>
    public bool IsStaffTerm => OnSilence == Silence.Breach;
}

/// <summary>What the rulebook says of a term's end.</summary>
public static class TermRules
{
    /// <summary>The rule under which the end of such a term has its meaning.</summary>
    public static string Rule(this TermCode code) => code switch
    {
        TermCode.SellerResponse or TermCode.CounterResponse => "D8",
        TermCode.NegotiationMax => "D10",
        TermCode.Waybill => "D13",
        TermCode.BuyerEvidence => "D14",
        TermCode.RequestedEvidence => "D17",
        TermCode.PartyApproval => "D19",
        TermCode.FirstContact or TermCode.Ruling => "D18",
        TermCode.Undo => "D23",
        TermCode.ReturnAddress => "D25",
        TermCode.ReturnTracking => "D26",
        TermCode.ReturnReceipt => "D27",
        TermCode.AppealWindow => "D28",
        TermCode.HoldRiskAddress => "H4",
        TermCode.HoldEvidence or TermCode.HoldReview => "H5",
        TermCode.ChargebackResponse => "C5",
        TermCode.ChargebackBuffer => "C3",
        TermCode.ClaimReview => "G2",
    };
}
