using static MediationConsole.Cases.Disputes.DisputeLaw;

namespace MediationConsole.Cases.Disputes;

/// <summary>Staff stop, restart and extend terms (D32).</summary>
internal static class TermChanges
{
    private const int MostDays = 30;

    public static Decision Stop(Situation s, Act.StopTerm act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Bars(s, act.Code, staff) is { } barred) return barred;
        if (s.Dispute.RunningTerm(act.Code) is not { } term) return NotRunning(act.Code);
        return Correspondence.Blank(act.Reason, "reason")
            ?? new Draft(s, now).Write(new Fact.TermStopped(act.Code, term.DueAt - now, act.Reason)).Granted();
    }

    public static Decision Restart(Situation s, Act.RestartTerm act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Bars(s, act.Code, staff) is { } barred) return barred;
        // A return that an appeal holds up must not run on behind its back (D28).
        if (s.Dispute.OpenAppeal is not null && IsOfReturn(act.Code)) return Refuse(Refusal.AppealPending, "An appeal is open; the return waits for its decision (D28).");
        return s.Dispute.Terms.LastOrDefault(term => term.Code == act.Code) is { State: TermState.Paused, Stopped: true, Remaining: { } remaining }
            ? new Draft(s, now).Write(new Fact.TermRestarted(act.Code, now + remaining)).Granted()
            : Refuse(Refusal.TermNotRunning, $"{Sentences.Of(act.Code)} was not stopped by staff (D32).");
    }

    public static Decision Extend(Situation s, Act.ExtendTerm act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Bars(s, act.Code, staff) is { } barred) return barred;
        if (act.Days is < 1 or > MostDays) return Impossible("days", $"Between 1 and {MostDays} days.");
        if (s.Dispute.RunningTerm(act.Code) is not { } term) return NotRunning(act.Code);
        return Correspondence.Blank(act.Reason, "reason")
            ?? new Draft(s, now).Write(new Fact.TermExtended(act.Code, term.DueAt.AddDays(act.Days), act.Reason)).Granted();
    }

    // The centre's own terms are what managers watch, so that nobody gives themselves more time; the undo term belongs to nobody.
    private static Decision? Bars(Situation s, TermCode code, Actor.Staff staff)
    {
        if (code == TermCode.Undo) return Impossible("code", "The term to take a ruling back cannot be changed (D23).");
        if (staff.Is(StaffRoles.Manager)) return Assignment.Conflict(s, staff);
        return code is TermCode.FirstContact or TermCode.Ruling ? Correspondence.NoRole() : Assignment.Bars(s, staff);
    }

    private static bool IsOfReturn(TermCode code) => code is TermCode.ReturnAddress or TermCode.ReturnTracking or TermCode.ReturnReceipt;

    private static Decision NotRunning(TermCode code) => Refuse(Refusal.TermNotRunning, $"{Sentences.Of(code)} does not run (D32).");
}
