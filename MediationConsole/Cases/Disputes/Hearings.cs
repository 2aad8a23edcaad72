using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>What a dispute makes of holds and chargebacks on its order (D29, D30). The order's marks already say how it stands.</summary>
internal static class Hearings
{
    private const string StayReason = "chargeback";

    public static Decision OfHold(Situation s, Act.HearOfHold act, DateTimeOffset now) =>
        new Draft(s, now).Write(new Fact.OrderFrozen(act.Hold.Ref, act.Hold.Cause)).Granted();

    public static Decision OfLift(Situation s, Act.HearOfLift act, DateTimeOffset now) =>
        new Draft(s, now).Write(new Fact.HoldLifted(act.Ref)).SendHeld().Granted();

    /// <summary>Nothing is left to dispute: all that remained goes back to the buyer (H4). What waited for the hold to go is given up.</summary>
    public static Decision OfClosing(Situation s, DateTimeOffset now)
    {
        var (draft, none) = (new Draft(s, now), Money.Zero(s.Dispute.Currency));
        if (s.Dispute.Outcome is null)
        {
            return draft.CancelAllBut().Write(new Fact.OutcomeReached(Remedy.Release, none, none, OutcomeHow.Default, "H4", Funding.Seller, "ALREADY_REFUNDED"))
                .Write(new Fact.StatusChanged(Status.Settling, "H4")).CloseWhenSettled().Granted();
        }

        if (!s.Dispute.HasHeld) return draft.Granted();
        var (refund, release) = (Left(s.Dispute, SettlementKind.Refund, SettlementKind.PlatformRefund), Left(s.Dispute, SettlementKind.Release, SettlementKind.PlatformRelease));
        return draft.DropHeld().Write(new Fact.OutcomeChanged(s.Dispute.Outcome!.Remedy, refund, release - Left(s.Dispute, SettlementKind.ChargeSeller, null), "H4")).CloseWhenSettled().Granted();
    }

    private static Money Left(Dispute dispute, SettlementKind kind, SettlementKind? or) =>
        dispute.Settlements.Where(one => !one.Held && (one.Kind == kind || one.Kind == or)).Aggregate(Money.Zero(dispute.Currency), (sum, one) => sum + one.Amount);

    public static Decision OfChargeback(Situation s, Act.HearOfChargeback act, DateTimeOffset now)
    {
        if (s.Dispute.Stay is not null || s.Dispute.Stage == Stage.Closed) return new Decision.Granted([]);
        TermCode[] stopped = [.. s.Dispute.Running.Select(term => term.Code).Distinct()];
        return new Draft(s, now).Pause(stopped).Write(new Fact.CaseStayed(act.Chargeback.Ref, StayReason, stopped)).Granted();
    }

    public static Decision OfBankDecision(Situation s, Act.HearOfBankDecision act, DateTimeOffset now)
    {
        var draft = new Draft(s, now);
        // Another chargeback may still be open; the case stands still until the last is decided.
        if (s.Order.OpenChargeback is not null) return draft.Granted();
        if (s.Dispute.Stay is { } stay)
            draft.Write(new Fact.StayLifted(act.Chargeback.Ref, act.Chargeback.State == ChargebackState.Won ? "won" : "lost")).Resume([.. stay.Terms]);
        // A bank that goes back on a decision takes the money without the case having stood still.
        return Covers(s, act.Chargeback)
            ? draft.Pay(Remedy.Release, Money.Zero(s.Dispute.Currency), OutcomeHow.Chargeback, "D30", reason: "DUPLICATE_CLAIM").Granted()
            : draft.SendHeld().Granted();
    }

    // What the bank gave the buyer for good since the dispute began is what the buyer asked for here, or there is nothing left to share.
    private static bool Covers(Situation s, OrderChargeback decided)
    {
        var lost = s.Order.Chargebacks.Where(one => one.State == ChargebackState.Lost).ToList();
        if (lost.Count == 0 || s.Dispute.Outcome is not null) return false;
        var taken = lost.Where(one => one.Since >= s.Dispute.OpenedAt || one.Ref == decided.Ref).Aggregate(Money.Zero(s.Dispute.Currency), (sum, one) => sum + one.Amount);
        return taken >= s.Dispute.Request.Amount || s.Exposure.Remaining.IsZero;
    }
}
