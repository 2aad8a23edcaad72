using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Guarantees;

/// <summary>How a claim begins (G1, G3).</summary>
internal static class ClaimOpening
{
    /// <summary>Grants the opening with its first facts, or refuses it.</summary>
    public static Decision Decide(Standing order, Act.ClaimGuarantee act, Actor actor, Policy policy, DateTimeOffset now)
    {
        if (actor is not Actor.Buyer) return Refuse(Refusal.RoleMissing, "Only the buyer claims on the guarantee (G1).");
        if (!Reasons.All.TryGetValue(act.Reason ?? "", out var reason)) return Impossible("reason", $"There is no reason '{act.Reason}' (D1).");
        if (!order.Sheet.Guarantee) return Refuse(Refusal.NotGuaranteed, "This order was bought without the guarantee (G1).");
        if (Excluded(order) is { } excluded) return excluded;
        if (order.Guarantee.FlaggedBy is { } flagged) return Refuse(Refusal.BuyerFlagged, $"This buyer has lost the guarantee by the report on {flagged} (G3).");
        if (order.Marks.OpenChargeback is not null) return Refuse(Refusal.ChargebackOpen, "The buyer's bank is deciding on this payment already (D30).");
        if (Caps.OfClaim(policy, order.Exposure, act.Amount) is { } capped) return capped;
        if (Correspondence.Impossible(act.Words) is { } words) return words;

        var opened = new Fact.GuaranteeClaimed(order.Next(CaseKind.Guarantee), order.Site, order.OrderNo, policy.Name, policy.Version, reason.Code, act.Amount);
        var draft = new Draft(order.With(GuaranteeClaim.Opened(opened, now), policy), now).Start(TermCode.ClaimReview);
        var rest = ((Decision.Granted)Correspondence.Attach(draft, act, Reader.Both).Granted()).Facts;
        return new Decision.Granted([opened, .. rest]);
    }

    /// <summary>Why a claim and a dispute keep each other out; null where neither is open on the order (G1).</summary>
    private static Decision? Excluded(Standing order) =>
        order.Open(CaseKind.Dispute) is { } dispute ? Refuse(Refusal.AlreadyDisputed, $"The order has an open dispute, {dispute.Ref}; a claim is possible when it has ended (G1).")
        : order.Open(CaseKind.Guarantee) is { } claim ? Refuse(Refusal.AlreadyClaimedGuarantee, $"The order has an open claim on the guarantee, {claim.Ref} (G1).")
        : null;
}
