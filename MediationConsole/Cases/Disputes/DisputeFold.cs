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
        Fact.TermMet f => With(f.Code, term => term with { State = TermState.Met, Remaining = null, Stopped = false }),
        Fact.TermLapsed f => With(f.Code, term => term with { State = TermState.Lapsed }),
        Fact.TermCancelled f => With(f.Code, term => term with { State = TermState.Cancelled, Remaining = null, Stopped = false }),
        Fact.TermPaused f => With(f.Code, term => term with { State = TermState.Paused, Remaining = f.Remaining }),
        Fact.TermResumed f => With(f.Code, term => term with { State = TermState.Running, DueAt = f.DueAt, Remaining = null }),
        Fact.TermStopped f => With(f.Code, term => term with { State = TermState.Paused, Remaining = f.Remaining, Stopped = true }),
        Fact.TermRestarted f => With(f.Code, term => term with { State = TermState.Running, DueAt = f.DueAt, Remaining = null, Stopped = false }),
        Fact.TermExtended f => With(f.Code, term => term with { DueAt = f.DueAt }),
        Fact.OutageMadeUp f => With(f.Code, term => term with { DueAt = f.DueAt, OutageMadeUp = true }),

        Fact.RequestModified f => Propose(Side.Buyer, f.Remedy, f.Amount, at),
        Fact.CounterProposed f => Propose(f.By, f.Remedy, f.Amount, at) with { SellerCounters = SellerCounters + (f.By == Side.Seller ? 1 : 0) },
        Fact.ProposalAccepted f => Answer(f.By, ProposalStatus.Accepted),
        Fact.CounterRefused => Answer(Side.Buyer, ProposalStatus.Refused),
        Fact.Escalated => this with { EscalatedAt = at, Asked = Family == ReasonFamily.Snad ? Side.Buyer : null, Proposals = Close(Side.Seller, ProposalStatus.Lapsed) },
        Fact.DisputeWithdrawn => this with { Rulings = WithRuling(Waits, RulingState.Void), Resolutions = Close(ResolutionStatus.Lapsed) },

        Fact.ExhibitAdded f => this with { Exhibits = [.. Exhibits, Added(f, at)] },
        Fact.ExhibitOpened f => With(f.Exhibit, exhibit => exhibit with { OpenedBy = [.. exhibit.OpenedBy, new(f.By, f.Name, at)] }),
        Fact.ExhibitJudged f => With(f.Exhibit, exhibit => exhibit with { Judgement = f.Valid ? Judgement.Valid : Judgement.Deficient, Reason = f.Reason }),
        Fact.LateAdmitted f => With(f.Exhibit, exhibit => exhibit with { Admitted = true }),
        Fact.ExhibitScanned f => With(f.Exhibit, exhibit => exhibit with { Scan = f.Clean ? Scan.Clean : Scan.Infected, Finding = f.Finding }),
        Fact.ExhibitDamaged f => With(f.Exhibit, exhibit => exhibit with { Damaged = at }),
        Fact.ExhibitRestored f => With(f.Exhibit, exhibit => exhibit with { Damaged = null }),
        Fact.ExhibitWithheld f => With(f.Exhibit, exhibit => exhibit with { Withheld = new(f.Reason, f.By, f.Name, at) }),
        Fact.ExhibitShown f => With(f.Exhibit, exhibit => exhibit with { Withheld = null }),
        Fact.ExhibitErased f => With(f.Exhibit, exhibit => exhibit with { Erased = new(f.Class, at) }),
        Fact.EvidenceRequested f => this with { Asked = f.From },

        Fact.CaseClaimed f => this with { Assignee = f.By, AssigneeName = f.Name },
        Fact.CaseAssigned f => this with { Assignee = f.To, AssigneeName = f.Name },
        Fact.ClaimReleased => this with { Assignee = null, AssigneeName = null },
        Fact.CaseRecused f => Unassigned(f.By == Assignee) with { Recused = [.. Recused, f.By] },

        Fact.ResolutionProposed f => this with { Resolutions = [.. Resolutions, new(f.Number, f.ByName, f.Remedy, f.Amount, f.Solo, ResolutionStatus.Open, [], at)] },
        Fact.ResolutionApproved f => this with { Resolutions = Agreed(f.By) },
        Fact.ResolutionDeclined => this with { Resolutions = Close(ResolutionStatus.Declined) },

        // A ruling written anew takes the place of one that still waits for its approval (D22).
        Fact.RulingIssued f => this with { Rulings = [.. WithRuling(ruling => ruling.State == RulingState.AwaitingApproval, RulingState.Void), f.Ruling] },
        Fact.RulingTakenBack f => this with { Rulings = WithRuling(ruling => ruling.Number == f.Number, RulingState.TakenBack) },
        Fact.RulingReturned f => this with { Rulings = WithRuling(ruling => ruling.Number == f.Number, RulingState.Returned) },
        Fact.RulingApproved f => this with { Rulings = [.. Rulings.Select(one => one.Number == f.Number ? one with { State = RulingState.Pending, ApprovedBy = f.By, ApprovedByName = f.Name } : one)] },
        Fact.RulingTookEffect f => this with { Rulings = [.. Rulings.Select(one => TakeEffect(one, f.Number))] },

        Fact.AppealFiled f => Unassigned(Assignee is { } assignee && Rulings.First(one => one.Number == f.Ruling).IsBy(assignee)) with
        {
            Appeals = [.. Appeals, new(f.Number, f.By, f.Ruling, f.Ground, f.Text, at, AppealState.Open)],
            // A decision that waits for its approval was written without this appeal, and must be written anew (D22).
            Rulings = WithRuling(Waits, RulingState.Void),
        },
        // A decision that waited for its approval when another one was made has nothing to decide any more.
        Fact.AppealDecided f => this with { Appeals = [.. Appeals.Select(one => Decided(one, f, at))], Rulings = WithRuling(one => Waits(one) && one.Number != f.Ruling, RulingState.Void) },

        Fact.CaseStayed f => this with { Stay = new(f.Ref, f.Reason, at, f.Terms) },
        Fact.StayLifted => this with { Stay = null },

        Fact.ReturnAgreed f => this with { Return = new(f.Refund, f.How, null, null, null, f.Funding) },
        Fact.ReturnVaried f => this with { Return = Return! with { Refund = f.Refund } },
        Fact.ReturnAddressGiven f => this with { Return = Return! with { Address = f.Address } },
        Fact.ReturnTrackingGiven f => this with { Return = Return! with { Carrier = f.Carrier, TrackingNumber = f.TrackingNumber } },

        // A status that ends the parties' approval leaves no resolution open (D19).
        Fact.StatusChanged f => this with { Status = f.To, Resolutions = f.To == Status.AwaitingPartyApproval ? Resolutions : Close(ResolutionStatus.Lapsed) },
        // Once the money is shared there is nothing left that a ruling which still waits could decide (D30).
        Fact.OutcomeReached f => this with { Outcome = new(f.Remedy, f.Refund, f.Release, f.How, f.Rule, f.Funding, f.Reason), Rulings = WithRuling(Waits, RulingState.Void) },
        Fact.OutcomeChanged f => this with { Outcome = Outcome! with { Remedy = f.Remedy, Refund = f.Refund, Release = f.Release, Rule = f.Rule } },
        Fact.SettlementHeld f => Settle(new(f.Id, f.Kind, f.Amount, SettlementState.Pending, f.Reason) { Held = true }),
        Fact.SettlementDropped f => this with { Settlements = [.. Settlements.Where(one => one.Id != f.Id)] },
        Fact.SettlementInstructed f => Settle(new(f.Id, f.Kind, f.Amount, SettlementState.Pending) { Attempt = 1 }),
        Fact.SettlementConfirmed f => With(f.Id, SettlementState.Confirmed, f.Reference),
        Fact.SettlementFailed f => With(f.Id, SettlementState.Failed, f.Reason),
        Fact.SettlementRetried f => this with { Settlements = [.. Settlements.Select(one => one.Id == f.Id ? one with { State = SettlementState.Pending, Note = null, Attempt = one.Attempt + 1 } : one)] },
        Fact.SettledByHand f => With(f.Id, SettlementState.Manual, f.Reference),
        Fact.CaseClosed f => this with { Status = f.As, ClosedAt = at },

        Fact.MessageWritten or Fact.NoteWritten or Fact.WaybillGiven or Fact.EvidenceSubmitted or Fact.ReturnConfirmed
            or Fact.OrderFrozen or Fact.HoldLifted or Fact.UnreadExhibitsFound => this,
        _ => throw new InvalidOperationException($"A dispute has no fact {fact.GetType().Name}."),
    };
}
