namespace MediationConsole.Cases.Holds;

/// <summary>A hold as its facts have made it (section 3). Immutable; a new fact makes a new one.</summary>
public sealed partial record Hold : Case
{
    /// <summary>Why the order is frozen: a code of <see cref="HoldCauses"/> (H1).</summary>
    public required string Cause { get; init; }

    /// <summary>What the hold rests on (H6).</summary>
    public required string Facts { get; init; }

    /// <summary>Codes of <see cref="EvidenceTypes"/> that the seller can send (H6).</summary>
    public required IReadOnlyList<string> Material { get; init; }

    /// <summary>What the seller does to appeal (H6).</summary>
    public required string HowToAppeal { get; init; }

    /// <summary>Until when an appeal is waited for (H6).</summary>
    public required DateTimeOffset AppealUntil { get; init; }

    /// <summary>When staff look at the hold again (H6).</summary>
    public required DateTimeOffset ReviewAt { get; init; }

    /// <summary>True where somebody chose the date of review; otherwise it follows the policy.</summary>
    public bool ReviewFixed { get; init; }

    /// <summary>The statement of reasons, which other holds may share (H5).</summary>
    public required string StatementName { get; init; }

    /// <summary>What remained on the order when it was frozen.</summary>
    public required Money Remained { get; init; }

    /// <summary>Who froze the order; null where a rule or the bank did.</summary>
    public StaffId? PlacedBy { get; init; }

    public string? PlacedByName { get; init; }

    /// <summary>The chargeback for which the hold stands (H3).</summary>
    public CaseRef? Chargeback { get; init; }

    /// <summary>The rule that placed it, where no person did (H10).</summary>
    public string? Rule { get; init; }

    /// <summary>The seller's appeals, oldest first (H7).</summary>
    public IReadOnlyList<HoldAppeal> Appeals { get; init; } = [];

    /// <summary>The lift that waits for a second person, if any (H8).</summary>
    public LiftRequest? LiftAsked { get; init; }

    /// <summary>How the hold was lifted; null while it stands, and where it closed its order.</summary>
    public HoldEnd? End { get; init; }

    /// <summary>Why it was lifted.</summary>
    public string? EndReason { get; init; }

    /// <summary>What went back to the buyer when the hold closed its order (H4).</summary>
    public Money? Refund { get; init; }

    /// <summary>The appeal that waits for a decision, if any (H7).</summary>
    public HoldAppeal? OpenAppeal => Appeals.LastOrDefault(appeal => appeal.State == HoldAppealState.Open);

    /// <inheritdoc/>
    public override bool HasOpenAppeal => OpenAppeal is not null;

    /// <inheritdoc/>
    public override bool AwaitsApproval => LiftAsked is not null;

    /// <summary>True while the order is to be closed by itself (H4).</summary>
    public bool IsClosing => RunningTerm(TermCode.HoldRiskAddress) is not null;

    /// <summary>True where a person found that the hold should not be; a rule does not place it again on the same facts (H10).</summary>
    public bool WasLiftedByPerson => End is HoldEnd.Lifted or HoldEnd.Overturned or HoldEnd.StatementOverturned;

    /// <summary>Where it stands as outsiders see it: that a second person is asked is the centre's own business (H8).</summary>
    public Status StatusToOutsiders => Status == Status.AwaitingSecondApproval ? Status.UnderReview : Status;

    /// <inheritdoc/>
    public override Stage Stage => Status is Status.Lifted or Status.OrderClosed ? Stage.Closed : Stage.Open;

    /// <inheritdoc/>
    public override string Subject => Cause;

    /// <inheritdoc/>
    public override Money AtStake => Remained;

    /// <inheritdoc/>
    public override string? Statement => StatementName;

    /// <inheritdoc/>
    public override (int Have, int Need) Wanted =>
        (Material.Count(type => Exhibits.Any(exhibit => exhibit.Type == type && exhibit.IsSound)), Material.Count);

    /// <inheritdoc/>
    public override StaffRoles WorkedBy => StaffRoles.Risk;

    /// <inheritdoc/>
    public override string? WaitingFor => Status switch
    {
        Status.AwaitingSeller => "seller",
        Status.UnderReview or Status.AwaitingSecondApproval => "staff",
        _ when Settlements.Any(one => one.State == SettlementState.Failed) => "manager",
        _ => null,
    };

    /// <inheritdoc/>
    public override string? OrderLabel => Status switch
    {
        Status.Lifted => null,
        Status.OrderClosed => "Order closed; payment returned to buyer",
        _ => "Order frozen",
    };

    /// <inheritdoc/>
    internal override Decision? KeepsAway(Actor.Staff staff) =>
        OpenAppeal is not null && PlacedBy == staff.Id
            ? Law.Refuse(Refusal.OwnHold, "Another risk officer hears an appeal against one's own hold (H7).")
            : null;
}
