using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>How a dispute begins (D1–D4).</summary>
public static class Opening
{
    /// <summary>Grants the opening with its first facts, or refuses it.</summary>
    public static Decision Decide(Standing order, Act.OpenDispute act, Actor actor, Policy policy, DateTimeOffset now)
    {
        if (actor is not Actor.Buyer) return Refuse(Refusal.RoleMissing, "Only the buyer opens a dispute (D1).");
        if (!Reasons.All.TryGetValue(act.Reason ?? "", out var reason)) return Impossible("reason", $"There is no reason '{act.Reason}' (D1).");
        if (order.Open(CaseKind.Dispute) is { } open) return Refuse(Refusal.AlreadyDisputed, $"The order has an open dispute, {open.Ref} (D3).");
        if (order.Open(CaseKind.Guarantee) is { } claim) return Refuse(Refusal.AlreadyClaimedGuarantee, $"The order has an open claim on the guarantee, {claim.Ref}; a dispute is possible when it has ended (G1).");
        if (order.Marks.OpenChargeback is not null) return Refuse(Refusal.ChargebackOpen, "The buyer's bank is deciding on this payment already (D30).");
        if (Offers.Check(act.Request, order.Exposure, reason.Family, out var amount) is { } refused) return refused;
        if (order.Cases.OfType<Dispute>().Any(one => one.Outcome is { How: OutcomeHow.Ruling, Remedy: Remedy.Release })) return Refuse(Refusal.AlreadyDisputed, "A ruling has released this order's payment to the seller (D3).");
        if (Correspondence.Impossible(act.Words) is { } words) return words;

        var opened = new Fact.DisputeOpened(order.Next(CaseKind.Dispute), order.Site, order.OrderNo, policy.Name, policy.Version, reason.Code, act.Request.Remedy, amount);
        var draft = new Draft(order.With(Dispute.Opened(opened, now), policy), now);
        draft.Start(TermCode.SellerResponse).Start(TermCode.NegotiationMax);
        Correspondence.Attach(draft, act, Reader.Both);
        var rest = ((Decision.Granted)draft.Granted()).Facts;
        return new Decision.Granted([opened, .. rest]);
    }
}
