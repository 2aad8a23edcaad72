namespace MediationConsole.Cases.Disputes;

/// <summary>A dispute as its facts have made it (section 2). Immutable; a new fact makes a new one.</summary>
public sealed partial record Dispute : Case
{
    /// <summary>Code of <see cref="Reasons"/> (D1).</summary>
    public required string Reason { get; init; }

    /// <summary>All that was put to the other side, oldest first; the buyer's request is the first (D2).</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>What the centre proposed to the parties, oldest first (D19).</summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    /// <summary>The parties' appeals, oldest first (D28).</summary>
    public IReadOnlyList<Appeal> Appeals { get; init; } = [];

    /// <summary>Why the case stands still; null while it does not (D30).</summary>
    public Stay? Stay { get; init; }

    /// <summary>How many counter-proposals the seller has made (D6).</summary>
    public int SellerCounters { get; init; }

    /// <summary>Who owes evidence while the case awaits evidence (D14, D17).</summary>
    public Side? Asked { get; init; }

    public ReturnCase? Return { get; init; }

    public Outcome? Outcome { get; init; }

    public DateTimeOffset? EscalatedAt { get; init; }

    /// <inheritdoc/>
    public override Stage Stage => StageOf(Status);

    /// <inheritdoc/>
    public override string Subject => Reason;

    /// <inheritdoc/>
    public override Money AtStake => Request.Amount;

    /// <inheritdoc/>
    public override StaffRoles WorkedBy => StaffRoles.Mediator;

    /// <inheritdoc/>
    public override bool IsStayed => Stay is not null;

    /// <inheritdoc/>
    public override bool HasOpenAppeal => OpenAppeal is not null;

    /// <inheritdoc/>
    public override bool AwaitsApproval => RulingToApprove is not null;

    /// <inheritdoc/>
    public override (int Have, int Need) Wanted => Checklist.Count(this, Side.Seller);

    /// <summary>What the buyer asks for now: the last proposal of the buyer (D2, D7, D9).</summary>
    public Proposal Request => Proposals.Last(proposal => proposal.By == Side.Buyer);

    /// <summary>The seller's counter-proposal that waits for an answer, if any.</summary>
    public Proposal? OpenCounter => Proposals.LastOrDefault(proposal => proposal is { By: Side.Seller, Status: ProposalStatus.Open });

    /// <summary>The ruling that stands or waits for its undo term to end, if any.</summary>
    public Ruling? Ruling => Rulings.LastOrDefault(ruling => ruling.State is RulingState.Pending or RulingState.InForce or RulingState.AwaitingApproval);

    /// <summary>The ruling that is carried out, if any (D23, D28).</summary>
    public Ruling? RulingInForce => Rulings.LastOrDefault(ruling => ruling.State == RulingState.InForce);

    /// <summary>The ruling that waits for the second person, if any (D22).</summary>
    public Ruling? RulingToApprove => Rulings.LastOrDefault(ruling => ruling.State == RulingState.AwaitingApproval);

    /// <summary>True while a ruling of that person's waits for its approval or for its undo term to end (D22, D23).</summary>
    public bool AwaitsRulingOf(StaffId person) => Rulings.Any(ruling => Waits(ruling) && ruling.By == person);

    /// <summary>The proposed resolution that waits for the parties, if any (D19).</summary>
    public Resolution? OpenResolution => Resolutions.LastOrDefault(resolution => resolution.Status == ResolutionStatus.Open);

    /// <summary>The first appeal that waits for a decision, if any (D28).</summary>
    public Appeal? OpenAppeal => Appeals.FirstOrDefault(appeal => appeal.State == AppealState.Open);

    public ReasonFamily Family => Reasons.All[Reason].Family;

    /// <inheritdoc/>
    public override string? WaitingFor =>
        Stay is not null && Stage != Stage.Closed ? "bank"
        : OpenAppeal is not null && Return is not null && Stage == Stage.Execution ? "staff"
        : ByStatus;

    private string? ByStatus => Status switch
    {
        Status.AwaitingSeller or Status.AwaitingWaybill or Status.AwaitingReturnAddress or Status.AwaitingReturnReceipt => "seller",
        Status.AwaitingBuyer or Status.AwaitingReturnTracking => "buyer",
        Status.AwaitingEvidence => Asked == Side.Seller ? "seller" : "buyer",
        Status.UnderReview or Status.Ruled or Status.AwaitingSecondApproval => "staff",
        Status.AwaitingPartyApproval => OpenResolution is { } asked ? WhoIsAsked(asked) : "both",
        Status.Settling => "gateway",
        Status.SettlementFailed => "manager",
        Status.Settled or Status.Withdrawn when Settlements.Any(one => one.State == SettlementState.Failed) => "manager",
        Status.Settled or Status.Withdrawn => OpenAppeal is null ? null : "staff",
        Status.Lifted or Status.OrderClosed or Status.Preparing or Status.Submitted or Status.Won or Status.Lost or Status.Expired or Status.Accepted
            or Status.Paid or Status.Declined or Status.Lapsed => throw NotOfDisputes(Status),
    };

    private static string WhoIsAsked(Resolution resolution) => (resolution.Asks(Side.Buyer), resolution.Asks(Side.Seller)) switch
    {
        (true, false) => "buyer",
        (false, true) => "seller",
        _ => "both",
    };

    /// <summary>The stage a status belongs to (section 2).</summary>
    public static Stage StageOf(Status status) => status switch
    {
        Status.AwaitingSeller or Status.AwaitingBuyer => Stage.Agreement,
        Status.AwaitingWaybill or Status.AwaitingEvidence or Status.UnderReview
            or Status.AwaitingPartyApproval or Status.AwaitingSecondApproval => Stage.Mediation,
        Status.Ruled or Status.AwaitingReturnAddress or Status.AwaitingReturnTracking or Status.AwaitingReturnReceipt
            or Status.Settling or Status.SettlementFailed => Stage.Execution,
        Status.Settled or Status.Withdrawn => Stage.Closed,
        Status.Lifted or Status.OrderClosed or Status.Preparing or Status.Submitted or Status.Won or Status.Lost or Status.Expired or Status.Accepted
            or Status.Paid or Status.Declined or Status.Lapsed => throw NotOfDisputes(status),
    };

    internal static InvalidOperationException NotOfDisputes(Status status) => new($"No dispute is ever {status}.");

    /// <inheritdoc/>
    public override string OrderLabel => this switch
    {
        { Status: Status.AwaitingPartyApproval } => "Pending approval on dispute resolution",
        { Status: Status.AwaitingReturnAddress or Status.AwaitingReturnTracking or Status.AwaitingReturnReceipt } => "Return under way",
        { Outcome: { } outcome } => outcome.How switch
        {
            OutcomeHow.Agreement => $"Agreement reached; payment released to {Receivers(outcome)}",
            OutcomeHow.Withdrawal => "Dispute withdrawn; payment released to seller",
            OutcomeHow.Ruling => $"Dispute decided; payment released to {Receivers(outcome)}",
            OutcomeHow.Default => $"Dispute closed; payment released to {Receivers(outcome)}",
            OutcomeHow.Chargeback => "Dispute closed; payment reversed by the buyer's bank",
        },
        _ => "Dispute opened",
    };

    private static string Receivers(Outcome outcome) => outcome switch
    {
        { Refund.IsPositive: true, Release.IsPositive: true } => "buyer and seller",
        { Refund.IsPositive: true } => "buyer",
        _ => "seller",
    };

    /// <inheritdoc/>
    internal override bool IsLate(Side by, DateTimeOffset now)
    {
        // Late is what comes when all the time that side was given has run out (D15). A seller whose waybill is in may still send the proof
        // of delivery until the day the waybill was due; who has said that the evidence is complete has ended that term. While a term
        // stands still nobody can be late.
        var terms = Terms.Where(term => IsEvidenceTermOf(term, by)).ToList();
        return terms.Count > 0 && terms.TrueForAll(term => term.State != TermState.Paused && (term.DueAt <= now || (term.State == TermState.Met && term.Code != TermCode.Waybill)));
    }

    /// <inheritdoc/>
    internal override Decision? KeepsAway(Actor.Staff staff) => Disputes.Appeals.IsOwn(this, staff.Id)
        ? new Decision.Refused(Refusal.OwnRuling, "Another mediator hears an appeal against one's own ruling (D21, D28).")
        : null;

    /// <inheritdoc/>
    internal override Draft Settled(Draft draft) => draft.CloseWhenSettled();

    private static bool IsEvidenceTermOf(Term term, Side by) =>
        term.Code is TermCode.BuyerEvidence or TermCode.Waybill or TermCode.RequestedEvidence && term.Who == (by == Side.Buyer ? Who.Buyer : Who.Seller);
}
