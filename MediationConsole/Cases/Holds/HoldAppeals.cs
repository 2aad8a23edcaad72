using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Holds;

/// <summary>The seller's appeal against a hold, and its hearing by somebody who did not freeze the order (H5, H7).</summary>
internal static class HoldAppeals
{
    public static Decision File(Situation s, Act.AppealHold act, DateTimeOffset now)
    {
        if (s.Hold.OpenAppeal is not null) return Refuse(Refusal.AlreadyAppealed, "An appeal waits for its decision already (H7).");
        if (Correspondence.Blank(act.Text, "text") is { } blank) return blank;
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        var draft = Correspondence.Attach(new Draft(s, now), act, Reader.Centre)
            .Write(new Fact.HoldAppealed(s.Hold.Appeals.Count + 1, CardNumbers.Mask(act.Text))).Meet(TermCode.HoldEvidence);
        // A lift for which a second person is asked goes on as if nothing had been written (H8).
        return (s.Hold.Status == Status.AwaitingSecondApproval ? draft : draft.ToReview("H7")).Granted();
    }

    public static Decision Uphold(Situation s, Act.UpholdHold act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Hears(s, staff, out var appeal) is { } refused) return refused;
        if (Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        var draft = new Draft(s, now).Write(new Fact.HoldUpheld(appeal, staff.Id, staff.Name, CardNumbers.Mask(act.Reason))).Meet(TermCode.HoldReview);
        // The hold of a chargeback ends with it, and an order about to be closed is closed; every other is looked at again (H3, H4, H6).
        return (s.Hold.Cause == HoldCauses.Chargeback || s.Hold.IsClosing ? draft : draft.ReviewAsSet()).Granted();
    }

    public static Decision Overturn(Situation s, Act.OverturnHold act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Hears(s, staff, out _) is { } refused) return refused;
        if (Lifts.ChargebackOpen(s) is { } open) return open;
        return Correspondence.Blank(act.Reason, "reason") ?? Lifts.Go(s, HoldEnd.Overturned, act.Reason, staff, now);
    }

    // Nobody hears an appeal against what they did themselves, and that comes first: it is so whatever else is (H7).
    private static Decision? Hears(Situation s, Actor.Staff staff, out int appeal)
    {
        appeal = s.Hold.OpenAppeal?.Number ?? 0;
        if (!staff.Is(StaffRoles.Risk)) return Correspondence.NoRole();
        if (s.Hold.PlacedBy == staff.Id) return Refuse(Refusal.OwnHold, "You froze this order: another risk officer upholds or overturns the hold (H7).");
        if (appeal == 0) return Refuse(Refusal.NotAtThisStage, "There is no appeal to decide (H7).");
        return Assignment.Bars(s, staff);
    }
}
