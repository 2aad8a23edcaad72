namespace MediationConsole.Cases.Disputes;

/// <content>How facts make a dispute. Folding never refuses: what is a fact has been granted.</content>
public sealed partial record Dispute
{
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

    /// <inheritdoc/>
    public override Dispute Apply(Fact fact, DateTimeOffset at) => Fold(fact, at) with { Version = Version + 1 };

    private Dispute Fold(Fact fact, DateTimeOffset at) => fact switch
    {
        Fact.RequestModified f => Propose(Side.Buyer, f.Remedy, f.Amount, at),
        Fact.CounterProposed f => Propose(f.By, f.Remedy, f.Amount, at) with { SellerCounters = SellerCounters + (f.By == Side.Seller ? 1 : 0) },
        Fact.ProposalAccepted f => Answer(f.By, ProposalStatus.Accepted),
        Fact.CounterRefused => Answer(Side.Buyer, ProposalStatus.Refused),
        Fact.Escalated => this with { EscalatedAt = at, Asked = Family == ReasonFamily.Snad ? Side.Buyer : null, Proposals = Close(Side.Seller, ProposalStatus.Lapsed) },
        Fact.DisputeWithdrawn => this with { Rulings = WithRuling(Waits, RulingState.Void), Resolutions = Close(ResolutionStatus.Lapsed) },

        Fact.EvidenceRequested f => this with { Asked = f.From },

        Fact.ResolutionProposed f => this with { Resolutions = [.. Resolutions, new(f.Number, f.ByName, f.Remedy, f.Amount, f.Solo, ResolutionStatus.Open, [], at)] },
        Fact.ResolutionApproved f => this with { Resolutions = Agreed(f.By) },
        Fact.ResolutionDeclined => this with { Resolutions = Close(ResolutionStatus.Declined) },

        // A ruling written anew takes the place of one that still waits for its approval (D22).
        Fact.RulingIssued f => this with { Rulings = [.. WithRuling(ruling => ruling.State == RulingState.AwaitingApproval, RulingState.Void), f.Ruling] },
        Fact.RulingTakenBack f => this with { Rulings = WithRuling(ruling => ruling.Number == f.Number, RulingState.TakenBack) },
        Fact.RulingReturned f => this with { Rulings = WithRuling(ruling => ruling.Number == f.Number, RulingState.Returned) },
        Fact.RulingApproved f => this with { Rulings = [.. Rulings.Select(one => one.Number == f.Number ? one with { State = RulingState.Pending, ApprovedBy = f.By, ApprovedByName = f.Name } : one)] },
        Fact.RulingTookEffect f => this with { Rulings = [.. Rulings.Select(one => TakeEffect(one, f.Number))] },

        Fact.AppealFiled f => ((Dispute)Unassigned(Assignee is { } assignee && Rulings.First(one => one.Number == f.Ruling).IsBy(assignee))) with
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

        Fact.WaybillGiven or Fact.EvidenceSubmitted or Fact.ReturnConfirmed or Fact.UnreadExhibitsFound => this,
        _ => (Dispute)Shared(fact, at),
    };
}
