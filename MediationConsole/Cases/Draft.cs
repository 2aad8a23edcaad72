namespace MediationConsole.Cases;

/// <summary>The facts of one act while they are being written: each is folded at once, so that the next sees it.</summary>
internal sealed class Draft(Situation situation, DateTimeOffset now)
{
    private readonly List<Fact> facts = [];

    /// <summary>The instant of the act.</summary>
    public DateTimeOffset Now => now;

    public Situation Situation { get; private set; } = situation;

    public Case Case => Situation.Case;

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
        var rule = Situation.Policy.Rule(code);
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
            if (Case.RunningTerm(code) is { } term) Write(new Fact.TermPaused(code, term.DueAt - now));
        return this;
    }

    /// <summary>Lets the terms run on that stand still, except where staff stopped them (D32).</summary>
    public Draft Resume(params ReadOnlySpan<TermCode> codes)
    {
        foreach (var code in codes)
            if (Live(code) is { State: TermState.Paused, Stopped: false, Remaining: { } remaining }) Write(new Fact.TermResumed(code, now + remaining));
        return this;
    }

    /// <summary>Starts a term that ends at an instant somebody else has set; one of that code that runs is cancelled first.</summary>
    public Draft StartUntil(TermCode code, DateTimeOffset due)
    {
        Cancel(code);
        var rule = Situation.Policy.Rule(code);
        return Write(new Fact.TermStarted(code, rule.Who, now, due, rule.OnSilence));
    }

    /// <summary>Ends every term that is still live, but for those named.</summary>
    public Draft CancelAllBut(params TermCode[] kept) =>
        Cancel([.. Case.Terms.Where(term => term.IsLive && !kept.Contains(term.Code)).Select(term => term.Code).Distinct()]);

    /// <summary>Instructs an amount, if there is one; while the order is frozen it waits (D29).</summary>
    public Draft Instruct(SettlementKind kind, Money amount)
    {
        if (!amount.IsPositive) return this;
        var id = $"{Case.Ref}-S{Case.SettlementsSoFar + 1}";
        return Situation.Order.PayoutStop is { } stop
            ? Write(new Fact.SettlementHeld(id, kind, amount, stop))
            : Write(new Fact.SettlementInstructed(id, kind, amount));
    }

    /// <summary>Sends what waited, if nothing stands in its way any more (D29): never more than is left, to the buyer first (D33).</summary>
    public Draft SendOut()
    {
        if (Situation.Order.PayoutStop is not null) return this;
        foreach (var held in Case.Settlements.Where(one => one.Held).OrderBy(one => one.Kind is SettlementKind.Release).ToList())
        {
            var possible = Money.Min(held.Amount, Possible(held.Kind));
            Write(possible.IsPositive ? new Fact.SettlementInstructed(held.Id, held.Kind, possible) : new Fact.SettlementDropped(held.Id));
        }

        return this;
    }

    /// <summary>Gives up what is held, so that other amounts can take its place (D28).</summary>
    public Draft DropHeld()
    {
        foreach (var held in Case.Settlements.Where(one => one.Held).ToList()) Write(new Fact.SettlementDropped(held.Id));
        return this;
    }

    /// <summary>Ends the case where it ends with its last payment, and that is made (D24).</summary>
    public Draft Settle() => Case.Settled(this);

    /// <summary>The latest term of that code, if what it waits for can still be done.</summary>
    public Term? Live(TermCode code) => Case.Terms.LastOrDefault(term => term.Code == code && term.IsLive);

    private Money Possible(SettlementKind kind) => kind switch
    {
        SettlementKind.Refund => Situation.Exposure.Refundable,
        SettlementKind.Release => Situation.Exposure.Remaining,
        SettlementKind.ChargeSeller => Situation.Exposure.Released,
        SettlementKind.PlatformRefund => Situation.Exposure.PlatformCanRefund,
        SettlementKind.PlatformRelease => Situation.Exposure.Captured,
    };
}
