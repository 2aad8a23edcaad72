namespace MediationConsole.Cases.Chargebacks;

/// <summary>A chargeback as its facts have made it (section 4). Immutable; a new fact makes a new one.</summary>
public sealed partial record Chargeback : Case
{
    /// <summary>The card network, in small letters: <c>visa</c>, <c>mastercard</c> and so on; any other word as it was reported (C1).</summary>
    public required string Network { get; init; }

    /// <summary>The network's reason code; <see cref="NetworkCodes"/> knows most of them (C1).</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The code of the notice that opened it; later stages may bear others.</summary>
    public required string OpenedFor { get; init; }

    /// <summary>How the bank calls it (C1).</summary>
    public required string BankCaseId { get; init; }

    /// <summary>How far it has come (C7).</summary>
    public required NetworkStage NetworkStage { get; init; }

    /// <summary>What the bank takes back.</summary>
    public required Money Amount { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The bank's own date, or the network's where the bank named none (C1).</summary>
    public required DateTimeOffset RespondBy { get; init; }

    /// <summary>Who answers the bank (C3).</summary>
    public Defender DefendedBy { get; init; }

    /// <summary>The hold that freezes the order for it (H3).</summary>
    public CaseRef? Hold { get; init; }

    /// <summary>What the seller said, if anything (C4).</summary>
    public Defence? Defence { get; init; }

    /// <summary>All that was submitted, oldest first; one a stage at most (C5).</summary>
    public IReadOnlyList<Pack> Packs { get; init; } = [];

    /// <summary>All that the bank decided, oldest first (C6).</summary>
    public IReadOnlyList<BankDecision> Decisions { get; init; } = [];

    /// <summary>What the bank told of each stage, earliest stage first, in whatever order it came (C7).</summary>
    public IReadOnlyList<BankNotice> Notices { get; init; } = [];

    /// <summary>Who bears the loss; null while there is none (C6).</summary>
    public Bearer? Bearer { get; init; }

    /// <summary>The pack that was submitted last, if any (C5).</summary>
    public Pack? Pack => Packs.Count == 0 ? null : Packs[^1];

    /// <summary>The pack that lies with the bank, or lay there when it decided; null while an answer is prepared (C5).</summary>
    public Pack? SentPack => Status is Status.AwaitingSeller or Status.Preparing ? null : Pack;

    /// <summary>True until the bank has decided, its date has passed, or the loss was accepted.</summary>
    public bool IsUndecided => Status is Status.AwaitingSeller or Status.Preparing or Status.Submitted;

    /// <summary>The category of its code; null where the code is not listed (C1).</summary>
    public string? Category => NetworkCodes.Category(Network, ReasonCode);

    /// <inheritdoc/>
    public override Stage Stage => !IsUndecided ? Stage.Closed : NetworkStage switch
    {
        NetworkStage.Inquiry => Stage.Inquiry,
        NetworkStage.Chargeback => Stage.Chargeback,
        NetworkStage.PreArbitration => Stage.PreArbitration,
        NetworkStage.Arbitration => Stage.Arbitration,
    };

    /// <inheritdoc/>
    public override string Subject => OpenedFor;

    /// <inheritdoc/>
    public override Money AtStake => Amount;

    /// <inheritdoc/>
    public override string? WaitingFor => Status switch
    {
        Status.AwaitingSeller => "seller",
        Status.Preparing => "staff",
        Status.Submitted => "bank",
        _ => null,
    };

    /// <inheritdoc/>
    public override string? OrderLabel => Status switch
    {
        Status.Won => null,
        Status.Lost or Status.Expired or Status.Accepted => "Payment reversed by the buyer's bank",
        _ => "Payment refused by the buyer's bank",
    };

    /// <inheritdoc/>
    public override string? OutsideName => $"{Network}/{BankCaseId}";

    /// <inheritdoc/>
    public override (int Have, int Need) Wanted => Need.Count(this);

    /// <inheritdoc/>
    public override StaffRoles WorkedBy => StaffRoles.Risk;
}
