using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Holds;

/// <summary>How a hold goes, and when that takes two (H2, H3, H5, H8).</summary>
internal static class Lifts
{
    public static Decision Lift(Situation s, Act.LiftHold act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Bars(s, staff) is { } barred) return barred;
        if (s.Hold.Cause == HoldCauses.Misconduct) return Refuse(Refusal.NotAtThisStage, "A hold for misconduct stays until an appeal succeeds (H5).");
        if (ChargebackOpen(s) is { } open) return open;
        return Correspondence.Blank(act.Reason, "reason") ?? Go(s, HoldEnd.Lifted, act.Reason, staff, now);
    }

    public static Decision Approve(Situation s, Actor.Staff staff, DateTimeOffset now)
    {
        var asked = s.Hold.LiftAsked!;
        if (!staff.Is(StaffRoles.Risk | StaffRoles.Manager)) return Correspondence.NoRole();
        if (asked.By == staff.Id) return Refuse(Refusal.OwnHold, "Nobody is the second person to what they asked for themselves (H8).");
        if (asked.As != HoldEnd.Lifted && s.Hold.PlacedBy == staff.Id) return Refuse(Refusal.OwnHold, "You froze this order: somebody else approves that the hold is overturned (H7).");
        return Assignment.Conflict(s, staff) ?? ChargebackOpen(s)
            ?? new Draft(s, now).Write(new Fact.LiftApproved(staff.Id, staff.Name)).End(asked.As, asked.Reason, asked.By, asked.ByName).Granted();
    }

    public static Decision Return(Situation s, Act.ReturnLift act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Risk | StaffRoles.Manager)) return Correspondence.NoRole();
        if (Assignment.Conflict(s, staff) is { } conflict) return conflict;
        if (Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        var draft = new Draft(s, now).Write(new Fact.LiftReturned(staff.Id, staff.Name, CardNumbers.Mask(act.Reason)));
        return (draft.Live(TermCode.HoldEvidence) is null ? draft.ToReview("H8") : draft.Write(new Fact.StatusChanged(Status.AwaitingSeller, "H8"))).Granted();
    }

    /// <summary>What the hold stood for is over. Where a person overturned its statement the limit of this order is looked at as well (H8).</summary>
    public static Decision End(Situation s, Act.EndHold act, DateTimeOffset now)
    {
        if (Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        var draft = new Draft(s, now);
        if (act is not { By: { } by, ByName: { } name }) return draft.End(HoldEnd.ChargebackEnded, act.Reason, null, null).Granted();
        if (s.Hold.LiftAsked is not null) return draft.Granted();
        return (Second(s, null) is null ? draft.End(HoldEnd.StatementOverturned, act.Reason, by, name) : draft.AskSecond(HoldEnd.StatementOverturned, act.Reason, by, name)).Granted();
    }

    /// <summary>Ends the hold, or asks a second person where one alone may not (H8).</summary>
    public static Decision Go(Situation s, HoldEnd how, string reason, Actor.Staff staff, DateTimeOffset now)
    {
        var (draft, words) = (new Draft(s, now), CardNumbers.Mask(reason));
        return (Second(s, staff) is null ? draft.End(how, words, staff.Id, staff.Name) : draft.AskSecond(how, words, staff.Id, staff.Name)).Granted();
    }

    /// <summary>Why a lift needs a second person, in one sentence; null where one is enough (H8).</summary>
    /// <param name="staff">Whose own limits count; null where only the policy's do.</param>
    public static string? Second(Situation s, Actor.Staff? staff)
    {
        var measured = s.Exposure.Remaining;
        var limit = default(Money);
        if (staff?.Limits.TryGetValue(measured.Currency, out limit) != true && !s.Policy.MediatorLimits.TryGetValue(measured.Currency, out limit))
            return $"Lifting a hold on an order in {measured.Currency} always needs a second person (H8).";
        return measured > limit ? $"{measured} is above the limit of {limit}: a second person approves that the hold is lifted (H8)." : null;
    }

    /// <summary>Why a hold for a chargeback stays; null where nothing of that kind stands in the way (H3).</summary>
    public static Decision? ChargebackOpen(Situation s) => s.Hold.Cause == HoldCauses.Chargeback && Undecided(s)
        ? Refuse(Refusal.ChargebackOpen, "The hold of a chargeback stays until the bank has decided (H3).")
        : null;

    /// <summary>Why that person decides nothing about a hold; null where they may (H4, D21).</summary>
    public static Decision? Bars(Situation s, Actor.Staff staff) =>
        staff.Is(StaffRoles.Risk) ? Assignment.Conflict(s, staff) : Correspondence.NoRole();

    private static bool Undecided(Situation s) => s.Hold.Chargeback is { } named
        ? s.Order.Chargebacks.Any(one => one.Ref == named.ToString() && one.State == ChargebackState.Open)
        : s.Order.OpenChargeback is not null;
}
