namespace MediationConsole.Cases.Disputes;

/// <summary>A dispute as its facts have made it (section 2). Immutable; a new fact makes a new one.</summary>
public sealed partial record Dispute
{
    public required CaseRef Ref { get; init; }

    public required string Site { get; init; }

    public required string OrderNo { get; init; }

    /// <summary>The profile of terms pinned at opening.</summary>
    public required string Policy { get; init; }

    public required int PolicyVersion { get; init; }

    /// <summary>Code of <see cref="Reasons"/> (D1).</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>How many facts have made the case so far; what a caller means by the version it saw.</summary>
    public long Version { get; init; }

    public Status Status { get; init; }

    /// <summary>All that was put to the other side, oldest first; the buyer's request is the first (D2).</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>All terms that ever ran, oldest first.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    public IReadOnlyList<Exhibit> Exhibits { get; init; } = [];

    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    public IReadOnlyList<Settlement> Settlements { get; init; } = [];

    /// <summary>How many instructions there ever were; a number is never given twice.</summary>
    public int SettlementsSoFar { get; init; }

    /// <summary>What the centre proposed to the parties, oldest first (D19).</summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    /// <summary>The parties' appeals, oldest first (D28).</summary>
    public IReadOnlyList<Appeal> Appeals { get; init; } = [];

    /// <summary>Who stepped back from the case for good (D21).</summary>
    public IReadOnlyList<StaffId> Recused { get; init; } = [];

    /// <summary>Why the case stands still; null while it does not (D30).</summary>
    public Stay? Stay { get; init; }

    /// <summary>How many counter-proposals the seller has made (D6).</summary>
    public int SellerCounters { get; init; }

    /// <summary>Who owes evidence while the case awaits evidence (D14, D17).</summary>
    public Side? Asked { get; init; }

    public ReturnCase? Return { get; init; }

    public Outcome? Outcome { get; init; }

    public StaffId? Assignee { get; init; }

    public string? AssigneeName { get; init; }

    public DateTimeOffset? EscalatedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public Stage Stage => StageOf(Status);

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

    /// <summary>True while an instruction waits for the gateway, for a hold to be lifted, or for a manager (D24, D29).</summary>
    public bool HasUnsettled => Settlements.Any(settlement => !settlement.IsDone);

    /// <summary>True while an instruction waits for a hold to be lifted (D29).</summary>
    public bool HasHeld => Settlements.Any(settlement => settlement.Held);

    public Currency Currency => Request.Amount.Currency;

    public ReasonFamily Family => Reasons.All[Reason].Family;

    /// <summary>The terms that run now, next due first; ties in life order, so that the earlier article speaks first.</summary>
    public IEnumerable<Term> Running => Terms.Where(term => term.State == TermState.Running).OrderBy(term => term.DueAt).ThenBy(term => term.Code);

    /// <summary>Whose move it is, as screens and the API say it; null when the case is closed.</summary>
    public string? WaitingFor =>
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
    };

    /// <summary>The term of that code that runs now, if any.</summary>
    public Term? RunningTerm(TermCode code) => Terms.LastOrDefault(term => term.Code == code && term.State == TermState.Running);

    /// <summary>The exhibit of that number, if there is one.</summary>
    public Exhibit? Exhibit(int number) => Exhibits.FirstOrDefault(exhibit => exhibit.Number == number);

    /// <summary>How people call the exhibit of that number, wherever it is named (D20); the number itself where there is none.</summary>
    public string Label(int number) => Exhibit(number)?.Label ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The label an outsider sees on the order (S0).</summary>
    public string OrderLabel => this switch
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
}
