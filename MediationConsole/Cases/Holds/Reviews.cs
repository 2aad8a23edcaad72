using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Holds;

/// <summary>What risk officers do about the clocks of a hold (H4, H6).</summary>
internal static class Reviews
{
    public static Decision StopClosing(Situation s, Act.StopClosing act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Lifts.Bars(s, staff) is { } barred) return barred;
        if (!s.Hold.IsClosing) return Refuse(Refusal.NotAtThisStage, "The order is not about to be closed (H4).");
        return Correspondence.Blank(act.Reason, "reason")
            ?? new Draft(s, now).Write(new Fact.ClosingStopped(staff.Id, staff.Name, CardNumbers.Mask(act.Reason))).Cancel(TermCode.HoldRiskAddress).ReviewAsSet().Granted();
    }

    public static Decision Set(Situation s, Act.SetReview act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Lifts.Bars(s, staff) is { } barred) return barred;
        if (act.At <= now) return Impossible("at", "The date of review lies in the future (H6).");
        if (Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        var draft = new Draft(s, now).Write(new Fact.ReviewSet(act.At, staff.Id, staff.Name, CardNumbers.Mask(act.Reason)));
        // While the seller is asked, or the order is about to be closed, staff's own term has not begun.
        return (s.Hold.Status == Status.AwaitingSeller || s.Hold.IsClosing ? draft : draft.Meet(TermCode.HoldReview).Review(act.At)).Granted();
    }
}
