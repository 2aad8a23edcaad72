namespace MediationConsole.Cases.Disputes;

/// <content>How the money of a case is set moving (D5, D24, D29, D30, D33).</content>
internal sealed partial class Draft
{
    private Money Remaining => Situation.Exposure.Remaining;

    /// <summary>Carries a proposal or ruling out: money at once, or the return of the goods first (D5, D25).</summary>
    public Draft CarryOut(Remedy remedy, Money amount, OutcomeHow how, string rule, Funding funding = Funding.Seller)
    {
        if (remedy != Remedy.ReturnAndRefund) return Pay(remedy, amount, how, rule, funding);
        CancelAll();
        return Write(new Fact.ReturnAgreed(amount, how, funding)).MoveTo(Status.AwaitingReturnAddress, "D25");
    }

    /// <summary>
    /// Settles who gets what: the refund, and the unrefunded rest to the seller at once (D5, D24). Never more than remains (D33).
    /// Where the platform pays the refund, the seller gets all that remains (D20).
    /// </summary>
    public Draft Pay(Remedy remedy, Money refund, OutcomeHow how, string rule, Funding funding = Funding.Seller, string? reason = null)
    {
        CancelAll();
        var toBuyer = Money.Min(refund, Remaining);
        var toSeller = funding == Funding.Platform ? Remaining : Remaining - toBuyer;
        Write(new Fact.OutcomeReached(remedy, toBuyer, toSeller, how, rule, funding, reason)).Write(new Fact.StatusChanged(Status.Settling, "D24"));
        return Instruct(funding == Funding.Platform ? SettlementKind.PlatformRefund : SettlementKind.Refund, toBuyer)
            .Instruct(SettlementKind.Release, toSeller).CloseWhenSettled();
    }

    /// <summary>Instructs an amount, if there is one; while the order is frozen it waits (D29).</summary>
    public Draft Instruct(SettlementKind kind, Money amount)
    {
        if (!amount.IsPositive) return this;
        var id = $"{Dispute.Ref}-S{Dispute.SettlementsSoFar + 1}";
        return Situation.Order.PayoutStop is { } stop
            ? Write(new Fact.SettlementHeld(id, kind, amount, stop))
            : Write(new Fact.SettlementInstructed(id, kind, amount));
    }

    /// <summary>
    /// Nothing stands in the way any more: what waited goes out (D29). A chargeback that came between may have left less than was
    /// decided; then the buyer is served first, as when it was decided, and the outcome says so (D33).
    /// </summary>
    public Draft SendHeld()
    {
        if (Situation.Order.PayoutStop is not null || Held().Count == 0) return this;
        var before = (Dispute.Outcome!.Refund, Dispute.Outcome.Release);
        var (refund, release) = before;
        foreach (var held in Held().OrderBy(one => one.Kind is SettlementKind.Release))
        {
            var possible = Money.Min(held.Amount, Possible(held.Kind));
            Write(possible.IsPositive ? new Fact.SettlementInstructed(held.Id, held.Kind, possible) : new Fact.SettlementDropped(held.Id));
            var less = held.Amount - possible;
            (refund, release) = held.Kind switch
            {
                SettlementKind.Refund or SettlementKind.PlatformRefund => (refund - less, release),
                SettlementKind.Release or SettlementKind.PlatformRelease => (refund, release - less),
                SettlementKind.ChargeSeller => (refund, release + less),
            };
        }

        if ((refund, release) != before) Write(new Fact.OutcomeChanged(Dispute.Outcome.Remedy, refund, release, "D33"));
        return CloseWhenSettled();
    }

    /// <summary>Gives up what is held, so that other amounts can take its place (D28).</summary>
    public Draft DropHeld()
    {
        foreach (var held in Held()) Write(new Fact.SettlementDropped(held.Id));
        return this;
    }

    /// <summary>Closes the case once every instruction is confirmed or settled by hand (D24).</summary>
    public Draft CloseWhenSettled()
    {
        if (Dispute.Stage == Stage.Closed || Dispute.HasUnsettled) return this;
        // A closed case hears no more of chargebacks: were it left standing still, its ruling could never be appealed (D28, D30).
        if (Dispute.Stay is { } stay) Write(new Fact.StayLifted(stay.Ref, "settled")).Resume([.. stay.Terms]);
        return Write(new Fact.CaseClosed(Dispute.Outcome!.How == OutcomeHow.Withdrawal ? Status.Withdrawn : Status.Settled));
    }

    private List<Settlement> Held() => [.. Dispute.Settlements.Where(settlement => settlement.Held)];

    private Money Possible(SettlementKind kind) => kind switch
    {
        SettlementKind.Refund or SettlementKind.Release => Remaining,
        SettlementKind.ChargeSeller => Situation.Exposure.Released,
        SettlementKind.PlatformRefund => Situation.Exposure.PlatformCanRefund,
        SettlementKind.PlatformRelease => Situation.Exposure.Captured,
    };
}
