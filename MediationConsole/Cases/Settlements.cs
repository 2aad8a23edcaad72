using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases;

/// <summary>How money instructions end (D24).</summary>
internal static class Settlements
{
    public static Decision Confirm(Situation s, Act.ConfirmSettlement act, DateTimeOffset now)
    {
        if (Pending(s, act.Id) is { } refused) return refused;
        if (Correspondence.Blank(act.Reference, "reference") is { } blank) return blank;
        return new Draft(s, now).Write(new Fact.SettlementConfirmed(act.Id, act.Reference)).Settle().Granted();
    }

    public static Decision Fail(Situation s, Act.FailSettlement act, DateTimeOffset now)
    {
        if (Pending(s, act.Id) is { } refused) return refused;
        if (Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        var draft = new Draft(s, now).Write(new Fact.SettlementFailed(act.Id, act.Reason));
        // What an appeal moves after the end stays beside the case, which is closed (D28).
        return s.Case.Status == Status.Settling ? draft.Write(new Fact.StatusChanged(Status.SettlementFailed, "D24")).Granted() : draft.Granted();
    }

    public static Decision Retry(Situation s, Act.RetrySettlement act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Manager)) return Correspondence.NoRole();
        if (Failed(s, act.Id) is { } refused) return refused;
        if (Stopped(s) is { } stopped) return stopped;
        var settlement = s.Case.Settlements.First(one => one.Id == act.Id);
        return Onwards(new Draft(s, now).Write(new Fact.SettlementRetried(act.Id, settlement.Kind, settlement.Amount))).Granted();
    }

    public static Decision ByHand(Situation s, Act.SettleByHand act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Manager)) return Correspondence.NoRole();
        if (Failed(s, act.Id) is { } refused) return refused;
        if (Stopped(s) is { } stopped) return stopped;
        if (Correspondence.Blank(act.Reference, "reference") is { } blank) return blank;
        return Onwards(new Draft(s, now).Write(new Fact.SettledByHand(act.Id, act.Reference))).Granted();
    }

    // As long as one instruction stands failed, the case stays in the managers' queue.
    private static Draft Onwards(Draft draft) =>
        draft.Case.Status != Status.SettlementFailed || draft.Case.Settlements.Any(settlement => settlement.State == SettlementState.Failed)
            ? draft
            : draft.Write(new Fact.StatusChanged(Status.Settling, "D24")).Settle();

    // Frozen means frozen, for what is sent again and for what is paid by hand (D29, D30).
    private static Decision? Stopped(Situation s) => s.Order switch
    {
        { Holds.Count: > 0 } => Refuse(Refusal.OrderFrozen, "Nothing is paid while the order is frozen (D29)."),
        { OpenChargeback: not null } => Refuse(Refusal.ChargebackOpen, "Nothing is paid while a chargeback is open on the order (D30)."),
        _ => null,
    };

    private static Decision? Pending(Situation s, string id) => Stands(s, id, SettlementState.Pending, $"Settlement {id} is not waiting for the gateway (D24).");

    private static Decision? Failed(Situation s, string id) => Stands(s, id, SettlementState.Failed, $"Settlement {id} has not failed (D24).");

    private static Decision? Stands(Situation s, string id, SettlementState state, Saying otherwise) =>
        s.Case.Settlements.FirstOrDefault(settlement => settlement.Id == id) switch
        {
            null => Impossible("id", $"The case has no settlement '{id}'."),
            { Held: true } => Refuse(Refusal.OrderFrozen, $"Settlement {id} has not gone out: nothing is paid while the order is frozen (D29)."),
            var settlement when settlement.State != state => Refuse(Refusal.SettlementNotPending, otherwise),
            _ => null,
        };
}
