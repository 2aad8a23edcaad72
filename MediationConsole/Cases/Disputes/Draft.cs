namespace MediationConsole.Cases.Disputes;

/// <summary>All the law looks at: the case, what the order's money has become, and the pinned policy.</summary>
public sealed record Situation(Dispute Dispute, Exposure Exposure, Policy Policy);

/// <summary>The facts of one act while they are being written: each is folded at once, so that the next sees it.</summary>
internal sealed class Draft(Situation situation, DateTimeOffset now)
{
    private readonly List<Fact> facts = [];

    public Dispute Dispute { get; private set; } = situation.Dispute;

    private Money Remaining => situation.Exposure.Remaining;

    public Decision Granted() => new Decision.Granted(facts);

    public Draft Write(Fact fact)
    {
        facts.Add(fact);
        Dispute = Dispute.Apply(fact, now);
        return this;
    }

    /// <summary>Starts a term by the policy, or with a length in days of one's own; one of that code that runs is cancelled first.</summary>
    public Draft Start(TermCode code, Side? asked = null, int? days = null)
    {
        Cancel(code);
        var rule = situation.Policy.Terms[code];
        var due = days is { } length ? now.AddDays(length) : situation.Policy.DueAt(code, now);
        var who = rule.Who != Who.Asked ? rule.Who : asked == Side.Seller ? Who.Seller : Who.Buyer;
        return Write(new Fact.TermStarted(code, who, now, due, rule.OnSilence));
    }

    public Draft Meet(TermCode code) => Live(code) is null ? this : Write(new Fact.TermMet(code));

    public Draft Cancel(params ReadOnlySpan<TermCode> codes)
    {
        foreach (var code in codes)
            if (Live(code) is not null) Write(new Fact.TermCancelled(code));
        return this;
    }

    /// <summary>Moves the case on and starts the term of its new status. RULING stands still outside review and keeps what remained (D18).</summary>
    public Draft MoveTo(Status to, string rule, Side? asked = null, int? days = null)
    {
        if (to != Status.UnderReview && Dispute.RunningTerm(TermCode.Ruling) is { } review)
            Write(new Fact.TermPaused(TermCode.Ruling, review.DueAt - now));
        Write(new Fact.StatusChanged(to, rule));
        if (to == Status.UnderReview) return Review();
        return Timetable.For(to, asked) is { } code ? Start(code, asked, days) : this;
    }

    /// <summary>Takes the case to mediation (D7, D10, D13, D14); FIRST_CONTACT begins (D18).</summary>
    public Draft Escalate(string rule)
    {
        Write(new Fact.Escalated(rule)).Cancel(TermCode.SellerResponse, TermCode.CounterResponse, TermCode.NegotiationMax);
        Start(TermCode.FirstContact);
        return Dispute.Family == ReasonFamily.Nr ? MoveTo(Status.AwaitingWaybill, "D13") : MoveTo(Status.AwaitingEvidence, "D14");
    }

    /// <summary>Carries a proposal or ruling out: money at once, or the return of the goods first (D5, D25).</summary>
    public Draft CarryOut(Remedy remedy, Money amount, OutcomeHow how, string rule)
    {
        if (remedy != Remedy.ReturnAndRefund) return Pay(remedy, amount, how, rule);
        CancelAll();
        return Write(new Fact.ReturnAgreed(amount, how)).MoveTo(Status.AwaitingReturnAddress, "D25");
    }

    /// <summary>Instructs the refund and releases the unrefunded rest to the seller at once (D5, D24). Never more than remains (D33).</summary>
    public Draft Pay(Remedy remedy, Money refund, OutcomeHow how, string rule)
    {
        CancelAll();
        var toBuyer = Money.Min(refund, Remaining);
        var toSeller = Remaining - toBuyer;
        Write(new Fact.OutcomeReached(remedy, toBuyer, toSeller, how, rule)).Write(new Fact.StatusChanged(Status.Settling, "D24"));
        if (toBuyer.IsPositive) Instruct(SettlementKind.Refund, toBuyer);
        if (toSeller.IsPositive) Instruct(SettlementKind.Release, toSeller);
        return CloseWhenSettled();
    }

    /// <summary>Closes the case once every instruction is confirmed or settled by hand (D24).</summary>
    public Draft CloseWhenSettled() =>
        Dispute.Settlements.All(settlement => settlement.State is SettlementState.Confirmed or SettlementState.Manual)
            ? Write(new Fact.CaseClosed(Dispute.Outcome!.How == OutcomeHow.Withdrawal ? Status.Withdrawn : Status.Settled))
            : this;

    private void Instruct(SettlementKind kind, Money amount) =>
        Write(new Fact.SettlementInstructed($"{Dispute.Ref}-S{Dispute.Settlements.Count + 1}", kind, amount));

    private Draft Review() => Dispute.Terms.LastOrDefault(term => term.Code == TermCode.Ruling) switch
    {
        { State: TermState.Paused, Remaining: { } remaining } => Write(new Fact.TermResumed(TermCode.Ruling, now + remaining)),
        { State: TermState.Running or TermState.Lapsed } => this,
        _ => Start(TermCode.Ruling),
    };

    private void CancelAll() =>
        Cancel([.. Dispute.Terms.Where(term => term.State is TermState.Running or TermState.Paused).Select(term => term.Code).Distinct()]);

    private Term? Live(TermCode code) =>
        Dispute.Terms.LastOrDefault(term => term.Code == code && term.State is TermState.Running or TermState.Paused);
}
