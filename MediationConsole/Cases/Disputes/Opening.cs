using static MediationConsole.Cases.Disputes.DisputeLaw;

namespace MediationConsole.Cases.Disputes;

/// <summary>What the law must know of an order before a dispute is opened on it (D3).</summary>
public sealed record OrderStanding(string Site, string Number, Exposure Exposure, CaseRef? OpenDispute, bool ReleasedByRuling)
{
    /// <summary>What weighs on the order (D29, D30).</summary>
    public OrderMarks Marks { get; init; } = OrderMarks.None;
}

/// <summary>How a dispute begins (D1–D4).</summary>
public static class Opening
{
    /// <summary>Grants the opening with its first facts, or refuses it.</summary>
    /// <param name="reference">The ref the dispute will bear.</param>
    public static Decision Decide(CaseRef reference, OrderStanding order, Act.OpenDispute act, Actor actor, Policy policy, DateTimeOffset now)
    {
        if (actor is not Actor.Buyer) return Refuse(Refusal.RoleMissing, "Only the buyer opens a dispute (D1).");
        if (!Reasons.All.TryGetValue(act.Reason ?? "", out var reason)) return Impossible("reason", $"There is no reason '{act.Reason}' (D1).");
        if (order.OpenDispute is { } open) return Refuse(Refusal.AlreadyDisputed, $"The order has an open dispute, {open} (D3).");
        if (order.Marks.OpenChargeback is not null) return Refuse(Refusal.ChargebackOpen, "The buyer's bank is deciding on this payment already (D30).");
        if (Offers.Check(act.Request, order.Exposure, reason.Family, out var amount) is { } refused) return refused;
        if (order.ReleasedByRuling) return Refuse(Refusal.AlreadyDisputed, "A ruling has released this order's payment to the seller (D3).");
        if (Correspondence.Impossible(act.Words) is { } words) return words;

        var opened = new Fact.DisputeOpened(reference, order.Site, order.Number, policy.Name, policy.Version, reason.Code, act.Request.Remedy, amount);
        var draft = new Draft(new Situation(Dispute.Opened(opened, now), order.Exposure, policy) { Order = order.Marks }, now);
        draft.Start(TermCode.SellerResponse).Start(TermCode.NegotiationMax);
        Correspondence.Attach(draft, act, Reader.Both);
        var rest = ((Decision.Granted)draft.Granted()).Facts;
        return new Decision.Granted([opened, .. rest]);
    }
}
