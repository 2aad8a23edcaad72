namespace MediationConsole.Cases.Disputes;

/// <summary>What is done about a dispute (D2, D20). A release is for staff and defaults only.</summary>
public enum Remedy { FullRefund, PartialRefund, ReturnAndRefund, Release }

/// <summary>A remedy as somebody asks for it; an amount left out means all that remains (D2, D6).</summary>
public sealed record Offer(Remedy Remedy, Money? Amount);

/// <summary>Where a proposal stands.</summary>
public enum ProposalStatus { Open, Accepted, Refused, Replaced, Lapsed }

/// <summary>A remedy with its amount that one side put to the other (D2, D6, D7, D9).</summary>
public sealed record Proposal(Side By, Remedy Remedy, Money Amount, ProposalStatus Status, DateTimeOffset At);

/// <summary>Where a proposed resolution stands.</summary>
public enum ResolutionStatus { Open, Accepted, Declined, Lapsed }

/// <summary>What the centre proposed to the parties, and who has agreed so far (D19). With <paramref name="Solo"/> one party's word is enough.</summary>
public sealed record Resolution(
    int Number, string ByName, Remedy Remedy, Money Amount, Side? Solo, ResolutionStatus Status, IReadOnlyList<Side> Approved, DateTimeOffset At)
{
    /// <summary>True where that party still has to say something.</summary>
    public bool Asks(Side side) => Status == ResolutionStatus.Open && (Solo is null || Solo == side) && !Approved.Contains(side);
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

/// <summary>Where a ruling stands: it can be taken back until it is in force (D22, D23); a later one supersedes it (D28).</summary>
public enum RulingState { Pending, InForce, TakenBack, Void, AwaitingApproval, Returned, Superseded }

/// <summary>What came of an appeal (D28).</summary>
public enum AppealResult { Upheld, Varied, Corrected }

/// <summary>Whether an appeal waits for a decision (D28).</summary>
public enum AppealState { Open, Decided }

/// <summary>A party's appeal against a ruling (D28): a record beside the case.</summary>
public sealed record Appeal(int Number, Side By, int Ruling, string Ground, string Text, DateTimeOffset At, AppealState State)
{
    public AppealResult? Result { get; init; }

    /// <summary>The reasons of who decided it.</summary>
    public string? Decision { get; init; }

    public StaffId? DecidedBy { get; init; }

    public string? DecidedByName { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The ruling that took the place of the one appealed, if any.</summary>
    public int? NewRuling { get; init; }
}

/// <summary>Why a case stands still, and which terms stand still with it (D30).</summary>
public sealed record Stay(string Ref, string Reason, DateTimeOffset Since, IReadOnlyList<TermCode> Terms);

/// <summary>A mediator's binding decision (D20). The amount is what the buyer gets back.</summary>
public sealed record Ruling(
    int Number, StaffId By, string ByName, DateTimeOffset At, Remedy Remedy, Money Amount, Responsible Responsible, Funding Funding,
    Freight? Freight, IReadOnlyList<Finding> Findings, string Text, RulingState State)
{
    /// <summary>What an appeal came to where the ruling decides one (D28); null for a first ruling.</summary>
    public AppealResult? OnAppeal { get; init; }

    /// <summary>The second person who approved it (D22).</summary>
    public StaffId? ApprovedBy { get; init; }

    public string? ApprovedByName { get; init; }

    /// <summary>The ruling that is another one as soon as a letter of it is: what a second person approves is this (D22).</summary>
    public string Hash => RulingHash.Of(this);

    /// <summary>True for a ruling that is or was in force, which nobody outside is kept from reading.</summary>
    public bool WasInForce => State is RulingState.InForce or RulingState.Superseded;

    /// <summary>True for whoever wrote the ruling or gave it the second approval (D21).</summary>
    public bool IsBy(StaffId person) => By == person || ApprovedBy == person;
}

/// <summary>What brought the outcome about.</summary>
public enum OutcomeHow { Agreement, Default, Ruling, Withdrawal, Chargeback }

/// <summary>How the money of the order was shared in the end, and under which rule.</summary>
public sealed record Outcome(
    Remedy Remedy, Money Refund, Money Release, OutcomeHow How, string Rule, Funding Funding = Funding.Seller, string? Reason = null);

/// <summary>A return that is under way: what the buyer gets back when it is complete, and where it comes from (D25–D27).</summary>
public sealed record ReturnCase(
    Money Refund, OutcomeHow How, string? Address, string? Carrier, string? TrackingNumber, Funding Funding = Funding.Seller);

/// <summary>How the goods came back (D27).</summary>
public enum ReturnCondition { Ok, Damaged, MissingItems, EmptyOrDifferent, NotReceived }
