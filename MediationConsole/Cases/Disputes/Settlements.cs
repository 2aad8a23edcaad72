using static MediationConsole.Cases.Disputes.DisputeLaw;

namespace MediationConsole.Cases.Disputes;

/// <summary>How money instructions end (D24).</summary>
internal static class Settlements
{
    public static Decision Confirm(Situation s, Act.ConfirmSettlement act, DateTimeOffset now)
    {
        if (Pending(s, act.Id) is { } refused) return refused;
        if (Correspondence.Blank(act.Reference, "reference") is { } blank) return blank;
        return new Draft(s, now).Write(new Fact.SettlementConfirmed(act.Id, act.Reference)).CloseWhenSettled().Granted();
    }

    public static Decision Fail(Situation s, Act.FailSettlement act, DateTimeOffset now)
    {
        if (Pending(s, act.Id) is { } refused) return refused;
        if (Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        var draft = new Draft(s, now).Write(new Fact.SettlementFailed(act.Id, act.Reason));
        return s.Dispute.Status == Status.SettlementFailed ? draft.Granted() : draft.MoveTo(Status.SettlementFailed, "D24").Granted();
    }

    public static Decision Retry(Situation s, Act.RetrySettlement act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Manager)) return Correspondence.NoRole();
        if (Failed(s, act.Id) is { } refused) return refused;
        var settlement = s.Dispute.Settlements.First(one => one.Id == act.Id);
        return Onwards(new Draft(s, now).Write(new Fact.SettlementRetried(act.Id, settlement.Kind, settlement.Amount))).Granted();
    }

    public static Decision ByHand(Situation s, Act.SettleByHand act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Manager)) return Correspondence.NoRole();
        if (Failed(s, act.Id) is { } refused) return refused;
        if (Correspondence.Blank(act.Reference, "reference") is { } blank) return blank;
        return Onwards(new Draft(s, now).Write(new Fact.SettledByHand(act.Id, act.Reference))).Granted();
    }

    // As long as one instruction stands failed, the case stays in the managers' queue.
    private static Draft Onwards(Draft draft) =>
        draft.Dispute.Settlements.Any(settlement => settlement.State == SettlementState.Failed)
            ? draft
            : draft.MoveTo(Status.Settling, "D24").CloseWhenSettled();

    private static Decision? Pending(Situation s, string id) => Stands(s, id, SettlementState.Pending, "is not waiting for the gateway");

    private static Decision? Failed(Situation s, string id) => Stands(s, id, SettlementState.Failed, "has not failed");

    private static Decision? Stands(Situation s, string id, SettlementState state, string otherwise) =>
        s.Dispute.Settlements.FirstOrDefault(settlement => settlement.Id == id) switch
        {
            null => Impossible("id", $"The case has no settlement '{id}'."),
            var settlement when settlement.State != state => Refuse(Refusal.SettlementNotPending, $"Settlement {id} {otherwise} (D24)."),
            _ => null,
        };
}
