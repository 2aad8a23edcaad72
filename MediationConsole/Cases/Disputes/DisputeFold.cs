namespace MediationConsole.Cases.Disputes;

/// <content>How facts make a dispute. Folding never refuses: what is a fact has been granted.</content>
public sealed partial record Dispute
{
    /// <summary>The dispute that its journal makes, facts oldest first.</summary>
    public static Dispute From(IEnumerable<Entry> journal)
    {
        Dispute? dispute = null;
        foreach (var entry in journal)
            dispute = dispute is null ? Opened((Fact.DisputeOpened)entry.Fact, entry.At) : dispute.Apply(entry.Fact, entry.At);
        return dispute ?? throw new InvalidOperationException("A journal without facts makes no dispute.");
    }

    /// <summary>The dispute at its first fact.</summary>
    public static Dispute Opened(Fact.DisputeOpened fact, DateTimeOffset at) => new()
    {
        Ref = fact.Ref,
        Site = fact.Site,
        OrderNo = fact.OrderNo,
        Policy = fact.Policy,
        PolicyVersion = fact.PolicyVersion,
        Reason = fact.Reason,
        OpenedAt = at,
        Version = 1,
        Status = Status.AwaitingSeller,
        Proposals = [new(Side.Buyer, fact.Remedy, fact.Amount, ProposalStatus.Open, at)],
    };

    /// <summary>The dispute after one more fact.</summary>
    public Dispute Apply(Fact fact, DateTimeOffset at) => Fold(fact, at) with { Version = Version + 1 };

    private Dispute Fold(Fact fact, DateTimeOffset at) => fact switch
    {
        Fact.TermStarted f => this with { Terms = [.. Terms, new(f.Code, f.Who, f.StartedAt, f.DueAt, f.OnSilence, TermState.Running)] },
        Fact.TermMet f => With(f.Code, term => term with { State = TermState.Met, Remaining = null }),
        Fact.TermLapsed f => With(f.Code, term => term with { State = TermState.Lapsed }),
        Fact.TermCancelled f => With(f.Code, term => term with { State = TermState.Cancelled, Remaining = null }),
        Fact.TermPaused f => With(f.Code, term => term with { State = TermState.Paused, Remaining = f.Remaining }),
        Fact.TermResumed f => With(f.Code, term => term with { State = TermState.Running, DueAt = f.DueAt, Remaining = null }),

        Fact.RequestModified f => Propose(Side.Buyer, f.Remedy, f.Amount, at),
        Fact.CounterProposed f => Propose(f.By, f.Remedy, f.Amount, at) with { SellerCounters = SellerCounters + (f.By == Side.Seller ? 1 : 0) },
        Fact.ProposalAccepted f => Answer(f.By, ProposalStatus.Accepted),
        Fact.CounterRefused => Answer(Side.Buyer, ProposalStatus.Refused),
        Fact.Escalated => this with { EscalatedAt = at, Asked = Family == ReasonFamily.Snad ? Side.Buyer : null, Proposals = Close(Side.Seller, ProposalStatus.Lapsed) },
        Fact.DisputeWithdrawn => this with { Rulings = WithRuling(ruling => ruling.State == RulingState.Pending, RulingState.Void) },

        Fact.ExhibitAdded f => this with
        {
            Exhibits = [.. Exhibits, new(f.Number, f.By, f.Type, f.FileName, f.MediaType, f.Size, f.Sha256, f.Note, at, f.Late, false, ExhibitState.Unjudged, null, [])],
        },
        Fact.ExhibitOpened f => With(f.Exhibit, exhibit => exhibit with { OpenedBy = [.. exhibit.OpenedBy, f.By] }),
        Fact.ExhibitJudged f => With(f.Exhibit, exhibit => exhibit with { State = f.Valid ? ExhibitState.Valid : ExhibitState.Deficient, Reason = f.Reason }),
        Fact.LateAdmitted f => With(f.Exhibit, exhibit => exhibit with { Admitted = true }),
        Fact.EvidenceRequested f => this with { Asked = f.From },

        Fact.CaseClaimed f => this with { Assignee = f.By, AssigneeName = f.Name },
        Fact.CaseAssigned f => this with { Assignee = f.To, AssigneeName = f.Name },
        Fact.ClaimReleased => this with { Assignee = null, AssigneeName = null },

        Fact.RulingIssued f => this with { Rulings = [.. Rulings, f.Ruling] },
        Fact.RulingTakenBack f => this with { Rulings = WithRuling(ruling => ruling.Number == f.Number, RulingState.TakenBack) },
        Fact.RulingTookEffect f => this with { Rulings = WithRuling(ruling => ruling.Number == f.Number, RulingState.InForce) },

        Fact.ReturnAgreed f => this with { Return = new(f.Refund, f.How, null, null, null) },
        Fact.ReturnAddressGiven f => this with { Return = Return! with { Address = f.Address } },
        Fact.ReturnTrackingGiven f => this with { Return = Return! with { Carrier = f.Carrier, TrackingNumber = f.TrackingNumber } },

        Fact.StatusChanged f => this with { Status = f.To },
        Fact.OutcomeReached f => this with { Outcome = new(f.Remedy, f.Refund, f.Release, f.How, f.Rule) },
        Fact.SettlementInstructed f => this with { Settlements = [.. Settlements, new(f.Id, f.Kind, f.Amount, SettlementState.Pending)] },
        Fact.SettlementConfirmed f => With(f.Id, SettlementState.Confirmed, f.Reference),
        Fact.SettlementFailed f => With(f.Id, SettlementState.Failed, f.Reason),
        Fact.SettlementRetried f => With(f.Id, SettlementState.Pending, null, again: 1),
        Fact.SettledByHand f => With(f.Id, SettlementState.Manual, f.Reference),
        Fact.CaseClosed f => this with { Status = f.As, ClosedAt = at },

        Fact.MessageWritten or Fact.NoteWritten or Fact.WaybillGiven or Fact.EvidenceSubmitted or Fact.ReturnConfirmed => this,
        _ => throw new InvalidOperationException($"A dispute has no fact {fact.GetType().Name}."),
    };

    private Dispute Propose(Side by, Remedy remedy, Money amount, DateTimeOffset at) => this with
    {
        // A buyer's word replaces what either side had put; a seller's replaces the seller's own and leaves the request standing.
        Proposals = [.. by == Side.Buyer ? Close(null, ProposalStatus.Replaced) : Close(Side.Seller, ProposalStatus.Replaced), new(by, remedy, amount, ProposalStatus.Open, at)],
    };

    private Dispute Answer(Side by, ProposalStatus status) => this with
    {
        Proposals = Close(by == Side.Buyer ? Side.Seller : Side.Buyer, status),
    };

    private IReadOnlyList<Proposal> Close(Side? of, ProposalStatus status) =>
        [.. Proposals.Select(proposal => proposal.Status == ProposalStatus.Open && (of is null || proposal.By == of) ? proposal with { Status = status } : proposal)];

    private Dispute With(TermCode code, Func<Term, Term> change)
    {
        var terms = Terms.ToArray();
        var last = Array.FindLastIndex(terms, term => term.Code == code);
        terms[last] = change(terms[last]);
        return this with { Terms = terms };
    }

    private Dispute With(int number, Func<Exhibit, Exhibit> change) =>
        this with { Exhibits = [.. Exhibits.Select(exhibit => exhibit.Number == number ? change(exhibit) : exhibit)] };

    private Dispute With(string id, SettlementState state, string? note, int again = 0) => this with
    {
        Settlements = [.. Settlements.Select(settlement => settlement.Id == id ? settlement with { State = state, Note = note, Attempt = settlement.Attempt + again } : settlement)],
    };

    private IReadOnlyList<Ruling> WithRuling(Func<Ruling, bool> which, RulingState state) =>
        [.. Rulings.Select(ruling => which(ruling) ? ruling with { State = state } : ruling)];
}
