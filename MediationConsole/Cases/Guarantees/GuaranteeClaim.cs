namespace MediationConsole.Cases.Guarantees;

/// <summary>A claim on the platform's after-sales guarantee as its facts have made it (section 5). Immutable; a new fact makes a new one.</summary>
public sealed partial record GuaranteeClaim : Case
{
    /// <summary>Code of <see cref="Reasons"/> (D1).</summary>
    public required string Reason { get; init; }

    /// <summary>What the buyer asks for (G1).</summary>
    public required Money Amount { get; init; }

    /// <summary>What mediators would have the guarantee pay, oldest first; at most the last one counts (D22).</summary>
    public IReadOnlyList<ClaimPayment> Payments { get; init; } = [];

    /// <summary>When the second person approved; the payment belongs to that month (G1).</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>What the guarantee pays, once it is approved; less than was approved where less could still be given back (D33).</summary>
    public Money? Pays { get; init; }

    /// <summary>What the parties were told when it was declined.</summary>
    public string? DeclineText { get; init; }

    /// <summary>Why nothing was left to claim; null where it was decided (G5).</summary>
    public ClaimEnd? End { get; init; }

    /// <summary>The seller's report of the buyer, if there is one (G3).</summary>
    public BuyerReport? Report { get; init; }

    /// <summary>What the parties answered on the dispute rules (G6).</summary>
    public IReadOnlyList<Questionnaire> Questionnaires { get; init; } = [];

    /// <summary>The payment that waits for the second person, if any (D22).</summary>
    public ClaimPayment? ToApprove => Payments.LastOrDefault(payment => payment.State == ClaimPaymentState.AwaitingApproval);

    /// <summary>The payment that was approved, if any (D22).</summary>
    public ClaimPayment? Approved => Payments.LastOrDefault(payment => payment.State == ClaimPaymentState.Approved);

    /// <summary>True while a report waits for risk staff (G3).</summary>
    public bool HasOpenReport => Report is { State: ReportState.Open };

    /// <summary>True while nobody has decided yet.</summary>
    public bool IsUndecided => Status is Status.UnderReview or Status.AwaitingSecondApproval;

    /// <summary>What this claim takes out of the fund, paid already or promised; null where it takes nothing (G1).</summary>
    public Money? FromFund => Status is Status.Declined or Status.Lapsed ? null : Pays;

    public override Stage Stage => StageOf(Status);

    public override string Subject => Reason;

    public override bool AwaitsApproval => ToApprove is not null;

    public override StaffRoles WorkedBy => StaffRoles.Mediator;

    public override Money AtStake => Pays ?? Amount;

    public override string? WaitingFor => Status switch
    {
        Status.Settling => "gateway",
        Status.SettlementFailed => "manager",
        Status.Paid or Status.Declined or Status.Lapsed => HasOpenReport ? "staff" : null,
        _ => "staff",
    };

    public override string? OrderLabel => Status switch
    {
        Status.Paid => "Guarantee claim paid",
        Status.Declined => "Guarantee claim declined",
        Status.Lapsed => "Guarantee claim lapsed",
        Status.Settling or Status.SettlementFailed => "Guarantee claim approved",
        _ => "Guarantee claim under review",
    };

    internal override Draft Settled(Draft draft) => draft.CloseWhenPaid();

    /// <summary>The stage a status belongs to (G1).</summary>
    public static Stage StageOf(Status status) => status is Status.Paid or Status.Declined or Status.Lapsed ? Stage.Closed : Stage.Open;
}
