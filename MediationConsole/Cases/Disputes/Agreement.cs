using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>The two sides among themselves (D5–D11).</summary>
internal static class Agreement
{
    public static Decision SellerAccepts(Situation s, Act act, DateTimeOffset now) => Accept(s, act, s.Dispute.Request, Side.Seller, "D5", now);

    public static Decision BuyerAccepts(Situation s, Act act, DateTimeOffset now) => Accept(s, act, s.Dispute.OpenCounter!, Side.Buyer, "D7", now);

    public static Decision SellerRefuses() =>
        Refuse(Refusal.CounterNeedsRemedy, "A seller cannot merely refuse: a refusal is a counter-proposal with a remedy (D6).");

    public static Decision SellerCounters(Situation s, Act.Counter act, DateTimeOffset now)
    {
        if (act.Offer is null) return SellerRefuses();
        if (s.Dispute.SellerCounters >= s.Policy.SellerCounters)
            return Refuse(Refusal.NoMoreCounters, $"The seller has made all {s.Policy.SellerCounters} counter-proposals of this policy (D6).");
        return Propose(s, act, act.Offer, Side.Seller, TermCode.SellerResponse, draft => draft.MoveTo(Status.AwaitingBuyer, "D6"), now);
    }

    public static Decision BuyerCounters(Situation s, Act.Counter act, DateTimeOffset now)
    {
        if (s.Policy.SellerCounters <= 1) return Refuse(Refusal.NoMoreCounters, "Under this policy the buyer accepts or refuses a counter-proposal (D7).");
        if (act.Offer is null) return Refuse(Refusal.CounterNeedsRemedy, "A counter-proposal needs a remedy (D6).");
        return Propose(s, act, act.Offer, Side.Buyer, TermCode.CounterResponse, draft => draft.MoveTo(Status.AwaitingSeller, "D7"), now);
    }

    public static Decision BuyerModifies(Situation s, Act.Modify act, DateTimeOffset now)
    {
        if (Offers.Check(act.Request, s.Exposure, s.Dispute.Family, out var amount) is { } refused) return refused;
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        var draft = Correspondence.Attach(new Draft(s, now), act, Reader.Both);
        return draft.Write(new Fact.RequestModified(act.Request.Remedy, amount))
            .Cancel(TermCode.CounterResponse).Start(TermCode.SellerResponse).Granted();
    }

    public static Decision BuyerRefuses(Situation s, Act act, DateTimeOffset now)
    {
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        var counter = s.Dispute.OpenCounter!;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.CounterRefused(counter.Remedy, counter.Amount)).Meet(TermCode.CounterResponse).Escalate("D7").Granted();
    }

    public static Decision BuyerEscalates(Situation s, Act act, DateTimeOffset now)
    {
        var from = s.Dispute.OpenedAt.AddDays(s.Policy.EscalateFromDays);
        if (now < from) return Refuse(Refusal.TooEarlyToEscalate, $"The buyer can escalate from {from} on (D10).");
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both).Escalate("D10").Granted();
    }

    public static Decision BuyerWithdraws(Situation s, Act act, DateTimeOffset now)
    {
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both).Write(new Fact.DisputeWithdrawn())
            .Pay(Remedy.Release, Money.Zero(s.Dispute.Currency), OutcomeHow.Withdrawal, "D11").Granted();
    }

    private static Decision Accept(Situation s, Act act, Proposal proposal, Side by, string rule, DateTimeOffset now)
    {
        // A full refund is all that remains, however much that still is (D30).
        if (proposal.Amount > s.Exposure.Refundable && proposal.Remedy != Remedy.FullRefund)
            return Refuse(Refusal.ExceedsRemaining, $"Only {s.Exposure.Refundable} is left on the order (D33).");
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.ProposalAccepted(by, proposal.Remedy, proposal.Amount))
            .Meet(by == Side.Seller ? TermCode.SellerResponse : TermCode.CounterResponse)
            .CarryOut(proposal.Remedy, proposal.Amount, OutcomeHow.Agreement, rule).Granted();
    }

    private static Decision Propose(Situation s, Act act, Offer offer, Side by, TermCode answered, Func<Draft, Draft> next, DateTimeOffset now)
    {
        if (Offers.Check(offer, s.Exposure, s.Dispute.Family, out var amount) is { } refused) return refused;
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        var draft = Correspondence.Attach(new Draft(s, now), act, Reader.Both);
        return next(draft.Write(new Fact.CounterProposed(by, offer.Remedy, amount)).Meet(answered)).Granted();
    }
}
