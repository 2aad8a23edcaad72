namespace MediationConsole.Cases.Chargebacks;

/// <content>How facts make a chargeback. Folding never refuses: what is a fact has been granted.</content>
public sealed partial record Chargeback
{
    /// <summary>The chargeback at its first fact.</summary>
    public static Chargeback Opened(Fact.ChargebackNotified fact, DateTimeOffset at) => new()
    {
        Ref = fact.Ref,
        Site = fact.Site,
        OrderNo = fact.OrderNo,
        Policy = fact.Policy,
        PolicyVersion = fact.PolicyVersion,
        OpenedAt = at,
        Version = 1,
        Status = fact.DefendedBy == Defender.Seller ? Status.AwaitingSeller : Status.Preparing,
        Network = fact.Notice.Network,
        ReasonCode = fact.Notice.ReasonCode,
        OpenedFor = fact.Notice.ReasonCode,
        BankCaseId = fact.BankCaseId,
        NetworkStage = fact.Notice.Stage,
        Amount = fact.Notice.Amount,
        ReceivedAt = fact.Notice.ReceivedAt,
        RespondBy = fact.Notice.RespondBy,
        DefendedBy = fact.DefendedBy,
        Hold = fact.Hold,
        Notices = [fact.Notice],
    };

    /// <inheritdoc/>
    public override Case Apply(Fact fact, DateTimeOffset at) => Fold(fact, at) with { Version = Version + 1 };

    private Case Fold(Fact fact, DateTimeOffset at) => fact switch
    {
        Fact.ChargebackNoticedAgain f => this with { Notices = Heard(f.Notice) },
        Fact.ChargebackAdvanced f => this with
        {
            Network = f.Notice.Network,
            ReasonCode = f.Notice.ReasonCode,
            NetworkStage = f.Notice.Stage,
            Amount = f.Notice.Amount,
            ReceivedAt = f.Notice.ReceivedAt,
            RespondBy = f.Notice.RespondBy,
            DefendedBy = f.DefendedBy,
            Hold = f.Hold ?? Hold,
            Notices = Heard(f.Notice),
            Bearer = null,
            ClosedAt = null,
            Status = Status.Preparing,
        },
        Fact.ChargebackDefended f => this with { Defence = new(f.Text, f.Shipping, at) },
        Fact.PackSubmitted f => this with { Packs = [.. Packs, new(f.Stage, f.Hash, f.Exhibits, f.Statement, f.By, f.Name, at)], Status = Status.Submitted },
        Fact.PackAcknowledged f => this with { Packs = [.. Packs.SkipLast(1), Packs[^1] with { Acknowledgement = f.Reference }] },
        Fact.ChargebackDecided f => this with
        {
            Decisions = [.. Decisions, new(f.Won, f.Reference, f.Stage, at)],
            Bearer = f.Bearer,
            Status = f.Won ? Status.Won : Status.Lost,
            ClosedAt = at,
        },
        Fact.ChargebackAccepted f => this with { Bearer = f.Bearer, Status = Status.Accepted, ClosedAt = at },
        Fact.ChargebackExpired f => this with { Bearer = f.Bearer, Status = Status.Expired, ClosedAt = at },
        _ => Shared(fact, at),
    };

    // The stages in their order, whatever order they were told in: that is what makes shuffled notices end as the ordered ones do.
    private IReadOnlyList<BankNotice> Heard(BankNotice notice) => [.. Notices.Append(notice).OrderBy(one => one.Stage)];
}
