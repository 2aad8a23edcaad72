using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Chargebacks;

/// <summary>How a chargeback begins (C1–C3).</summary>
public static class Opening
{
    /// <summary>Grants the opening with its first facts, or refuses it.</summary>
    public static Decision Decide(Standing order, Act.NotifyChargeback act, Actor actor, Policy policy, DateTimeOffset now)
    {
        if (!Banks.IsHeard(actor)) return Refuse(Refusal.RoleMissing, "Banks and risk staff report chargebacks (C1).");
        // Whoever must keep away from the parties cannot have the order frozen either (D21, H3).
        if (actor is Actor.Staff staff && Assignment.Conflict(order.Site, order.Marks, staff) is { } conflict) return conflict;
        var (notice, refusal) = Banks.Read(act, order.Exposure.Captured.Currency);
        if (refusal is not null) return refusal;
        if (Known(order, act) is { } known) return Refuse(Refusal.AlreadyDisputed, $"That bank case is {known.Ref} (C1).");
        if (order.Namesake is { } namesake) return Impossible("bankCaseId", $"That bank case is {namesake}, of another order (C1).");

        var opened = new Fact.ChargebackNotified(
            order.Next(CaseKind.Chargeback), order.Site, order.OrderNo, policy.Name, policy.Version, act.BankCaseId.Trim(), notice,
            order.Sheet.DefenderAgainst(notice), order.Next(CaseKind.Hold));
        var draft = new Draft(order.With(Chargeback.Opened(opened, now), policy), now).StartClocks();
        return new Decision.Granted([opened, .. ((Decision.Granted)draft.Granted()).Facts]);
    }

    /// <summary>The chargeback of the order that is that bank's case already, at whatever stage (C1).</summary>
    public static Chargeback? Known(Standing order, Act.NotifyChargeback act) =>
        Banks.NameOf(act) is { } name ? order.Cases.OfType<Chargeback>().FirstOrDefault(one => one.OutsideName == name) : null;
}
