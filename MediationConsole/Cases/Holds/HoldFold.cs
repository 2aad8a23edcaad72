namespace MediationConsole.Cases.Holds;

/// <content>How facts make a hold. Folding never refuses: what is a fact has been granted.</content>
public sealed partial record Hold
{
    /// <summary>The hold at its first fact.</summary>
    public static Hold Opened(Fact.HoldPlaced fact, DateTimeOffset at) => new()
    {
        Ref = fact.Ref,
        Site = fact.Site,
        OrderNo = fact.OrderNo,
        Policy = fact.Policy,
        PolicyVersion = fact.PolicyVersion,
        OpenedAt = at,
        Version = 1,
        Status = fact.Cause == HoldCauses.Misconduct ? Status.AwaitingSeller : Status.UnderReview,
        Cause = fact.Cause,
        Facts = fact.Facts,
        Material = fact.Wanted,
        HowToAppeal = fact.HowToAppeal,
        AppealUntil = fact.AppealUntil,
        ReviewAt = fact.ReviewAt,
        StatementName = fact.Statement,
        Remained = fact.AtStake,
        PlacedBy = fact.By,
        PlacedByName = fact.ByName,
        Chargeback = fact.Chargeback,
        Rule = fact.Rule,
        ReviewFixed = fact.ReviewFixed,
    };

    /// <inheritdoc/>
    public override Hold Apply(Fact fact, DateTimeOffset at) => Fold(fact, at) with { Version = Version + 1 };

    private Hold Fold(Fact fact, DateTimeOffset at) => fact switch
    {
        // Who froze the order does not decide the appeal, and keeps no hand on the case (H7).
        Fact.HoldAppealed f => ((Hold)Unassigned(PlacedBy is not null && Assignee == PlacedBy)) with { Appeals = [.. Appeals, new(f.Number, f.Text, at, HoldAppealState.Open)] },
        Fact.HoldUpheld f => this with { Appeals = Decided(f.Appeal, HoldAppealState.Upheld, f.By, f.Name, f.Reason, at) },
        Fact.HoldOverturned f => this with { Appeals = Decided(f.Appeal, HoldAppealState.Overturned, f.By, f.Name, f.Reason, at) },

        Fact.LiftAsked f => this with { LiftAsked = new(f.As, f.By, f.Name, f.Reason, at) },
        Fact.LiftApproved => this with { LiftAsked = null },
        Fact.LiftReturned => this with { LiftAsked = null },
        Fact.ClosingStopped => this,
        Fact.ReviewSet f => this with { ReviewAt = f.At, ReviewFixed = true },

        Fact.HoldEnded f => this with { Status = Status.Lifted, ClosedAt = at, LiftAsked = null, Appeals = Moot(), End = f.As, EndReason = f.Reason },
        Fact.OrderClosed f => this with { Status = Status.OrderClosed, ClosedAt = at, LiftAsked = null, Appeals = Moot(), Refund = f.Refund },
        // The term of staff's review ends on the date of review, however it came to run (H6).
        Fact.TermStarted { Code: TermCode.HoldReview } f => ((Hold)Shared(f, at)) with { ReviewAt = f.DueAt },
        _ => (Hold)Shared(fact, at),
    };

    private IReadOnlyList<HoldAppeal> Moot() => [.. Appeals.Select(appeal => appeal.State == HoldAppealState.Open ? appeal with { State = HoldAppealState.Moot } : appeal)];

    private IReadOnlyList<HoldAppeal> Decided(int number, HoldAppealState state, StaffId by, string name, string reason, DateTimeOffset at) =>
    [
        .. Appeals.Select(appeal => appeal.Number != number ? appeal : appeal with
        {
            State = state,
            Decision = reason,
            DecidedBy = by,
            DecidedByName = name,
            DecidedAt = at,
        }),
    ];
}
