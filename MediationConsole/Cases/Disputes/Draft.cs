namespace MediationConsole.Cases.Disputes;

/// <summary>All the law looks at: the case, what the order's money has become, and the pinned policy.</summary>
public sealed record Situation(Dispute Dispute, Exposure Exposure, Policy Policy)
{
    /// <summary>What weighs on the order now (D21, D29, D30).</summary>
    public OrderMarks Order { get; init; } = OrderMarks.None;

    /// <summary>When the console was down lately (D31).</summary>
    public IReadOnlyList<Outage> Outages { get; init; } = [];

    /// <summary>The situation after one more fact: the case with it, and the order's money where the fact moves any.</summary>
    public Situation After(Fact fact, DateTimeOffset at) => this with
    {
        Dispute = Dispute.Apply(fact, at),
        Exposure = fact is Fact.SettlementInstructed paid ? Exposure.After(Settlement.Movement(paid.Kind, paid.Amount)) : Exposure,
    };
}

/// <summary>The facts of one act while they are being written: each is folded at once, so that the next sees it.</summary>
internal sealed partial class Draft(Situation situation, DateTimeOffset now)
{
    private readonly List<Fact> facts = [];

    public Situation Situation { get; private set; } = situation;

    public Dispute Dispute => Situation.Dispute;

    public Decision Granted() => new Decision.Granted(facts);

    public Draft Write(Fact fact)
    {
        facts.Add(fact);
        Situation = Situation.After(fact, now);
        return this;
    }

    /// <summary>Starts a term by the policy, or with a length in days of one's own; one of that code that runs is cancelled first.</summary>
    public Draft Start(TermCode code, Side? asked = null, int? days = null)
    {
        Cancel(code);
        var rule = Situation.Policy.Terms[code];
        var due = days is { } length ? now.AddDays(length) : Situation.Policy.DueAt(code, now);
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

    /// <summary>Lets the terms stand still that run; each keeps what remains.</summary>
    public Draft Pause(params ReadOnlySpan<TermCode> codes)
    {
        foreach (var code in codes)
            if (Dispute.RunningTerm(code) is { } term) Write(new Fact.TermPaused(code, term.DueAt - now));
        return this;
    }

    /// <summary>Lets the terms run on that stand still, except where staff stopped them (D32).</summary>
    public Draft Resume(params ReadOnlySpan<TermCode> codes)
    {
        foreach (var code in codes)
            if (Live(code) is { State: TermState.Paused, Stopped: false, Remaining: { } remaining }) Write(new Fact.TermResumed(code, now + remaining));
        return this;
    }

    /// <summary>Moves the case on and starts the term of its new status. RULING stands still outside review and second approval and keeps what remained (D18).</summary>
    public Draft MoveTo(Status to, string rule, Side? asked = null, int? days = null)
    {
        var reviewed = to is Status.UnderReview or Status.AwaitingSecondApproval;
        if (!reviewed) Pause(TermCode.Ruling);
        Write(new Fact.StatusChanged(to, rule));
        if (reviewed) return Review();
        return Timetable.For(to, asked) is { } code ? Start(code, asked, days) : this;
    }

    /// <summary>Takes the case to mediation (D7, D10, D13, D14); FIRST_CONTACT begins (D18).</summary>
    public Draft Escalate(string rule)
    {
        Write(new Fact.Escalated(rule)).Cancel(TermCode.SellerResponse, TermCode.CounterResponse, TermCode.NegotiationMax);
        Start(TermCode.FirstContact);
        return Dispute.Family == ReasonFamily.Nr ? MoveTo(Status.AwaitingWaybill, "D13") : MoveTo(Status.AwaitingEvidence, "D14");
    }

    /// <summary>Out of a return the case comes back as a new question: the centre has a whole term for it, and the ruling so far is no longer the last word (D27, D31).</summary>
    public Draft BackToReview(string rule)
    {
        if (Dispute.Stage == Stage.Execution) Cancel(TermCode.AppealWindow).Start(TermCode.Ruling);
        return MoveTo(Status.UnderReview, rule);
    }

    // A review that a member of staff stopped stays stopped whatever happens around it (D32).
    private Draft Review() => Dispute.Terms.LastOrDefault(term => term.Code == TermCode.Ruling) switch
    {
        { State: TermState.Paused } => Resume(TermCode.Ruling),
        { State: TermState.Running or TermState.Lapsed } => this,
        _ => Start(TermCode.Ruling),
    };

    // The window to appeal outlives the end of the case (D28).
    private void CancelAll() =>
        Cancel([.. Dispute.Terms.Where(term => term.IsLive && term.Code != TermCode.AppealWindow).Select(term => term.Code).Distinct()]);

    private Term? Live(TermCode code) => Dispute.Terms.LastOrDefault(term => term.Code == code && term.IsLive);
}
