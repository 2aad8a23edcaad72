namespace MediationConsole.Cases.Disputes;

/// <summary>The four quarters of a dispute's life (section 2).</summary>
public enum Stage { Agreement, Mediation, Execution, Closed }

/// <summary>Where a dispute stands (section 2). Each status belongs to one stage.</summary>
public enum Status
{
    AwaitingSeller,
    AwaitingBuyer,
    AwaitingWaybill,
    AwaitingEvidence,
    UnderReview,
    Ruled,
    AwaitingReturnAddress,
    AwaitingReturnTracking,
    AwaitingReturnReceipt,
    Settling,
    SettlementFailed,
    Settled,
    Withdrawn,
}

/// <summary>What is done about a dispute (D2, D20). A release is for staff and defaults only.</summary>
public enum Remedy { FullRefund, PartialRefund, ReturnAndRefund, Release }

/// <summary>A remedy as somebody asks for it; an amount left out means all that remains (D2, D6).</summary>
public sealed record Offer(Remedy Remedy, Money? Amount);

/// <summary>Where a proposal stands.</summary>
public enum ProposalStatus { Open, Accepted, Refused, Replaced, Lapsed }

/// <summary>A remedy with its amount that one side put to the other (D2, D6, D7, D9).</summary>
public sealed record Proposal(Side By, Remedy Remedy, Money Amount, ProposalStatus Status, DateTimeOffset At);

/// <summary>How an exhibit stands (D16).</summary>
public enum ExhibitState { Unjudged, Valid, Deficient }

/// <summary>One piece of evidence (D15, D16). Size in bytes; <paramref name="Admitted"/> is for late ones; <paramref name="OpenedBy"/> lists staff.</summary>
public sealed record Exhibit(
    int Number, Side By, string Type, string FileName, string MediaType, long Size, string Sha256, string? Note, DateTimeOffset At,
    bool Late, bool Admitted, ExhibitState State, string? Reason, IReadOnlyList<StaffId> OpenedBy)
{
    /// <summary>Late exhibits count only when a mediator admits them (D15).</summary>
    public bool Counts => !Late || Admitted;
}

/// <summary>Who is responsible for what went wrong (D20).</summary>
public enum Responsible { Buyer, Seller, Carrier, Platform, Nobody }

/// <summary>Whose money pays the remedy (D20).</summary>
public enum Funding { Seller, Platform }

/// <summary>Who pays the freight of a return (D20).</summary>
public enum Freight { Buyer, Seller, Platform }

/// <summary>What a ruling says on one point: the claim in free words, why, and the exhibits it rests on (D20).</summary>
public sealed record Finding(string Point, string Reason, IReadOnlyList<int> Exhibits);

/// <summary>A ruling as its author writes it (D20).</summary>
public sealed record RulingText(
    Remedy Remedy, Money? Amount, Responsible Responsible, Funding Funding, Freight? Freight, IReadOnlyList<Finding> Findings, string Text);

/// <summary>Where a ruling stands: it can be taken back while pending (D23).</summary>
public enum RulingState { Pending, InForce, TakenBack, Void }

/// <summary>A mediator's binding decision (D20). The amount is what the buyer gets back.</summary>
public sealed record Ruling(
    int Number, StaffId By, string ByName, DateTimeOffset At, Remedy Remedy, Money Amount, Responsible Responsible, Funding Funding,
    Freight? Freight, IReadOnlyList<Finding> Findings, string Text, RulingState State);

/// <summary>What brought the outcome about.</summary>
public enum OutcomeHow { Agreement, Default, Ruling, Withdrawal, Chargeback }

/// <summary>How the money of the order was shared in the end, and under which rule.</summary>
public sealed record Outcome(Remedy Remedy, Money Refund, Money Release, OutcomeHow How, string Rule);

/// <summary>A return that is under way: what the buyer gets back when it is complete, and where it comes from (D25–D27).</summary>
public sealed record ReturnCase(Money Refund, OutcomeHow How, string? Address, string? Carrier, string? TrackingNumber);

/// <summary>How the goods came back (D27).</summary>
public enum ReturnCondition { Ok, Damaged, MissingItems, EmptyOrDifferent, NotReceived }

/// <summary>Where a money instruction stands (D24).</summary>
public enum SettlementState { Pending, Confirmed, Failed, Manual }

/// <summary>What a money instruction does (D24).</summary>
public enum SettlementKind { Refund, Release }

/// <summary>A money instruction that carries an outcome out, exactly once (D24). <paramref name="Attempt"/> counts how often it was given.</summary>
public sealed record Settlement(string Id, SettlementKind Kind, Money Amount, SettlementState State, string? Note = null, int Attempt = 1);

/// <summary>Who may read a message (D12).</summary>
public enum Reader { Buyer, Seller, Both, Centre }
