using MediationConsole.Cases.Disputes;
using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases;

/// <summary>Staff stop, restart and extend terms (D32).</summary>
internal static class TermChanges
{
    private const int MostDays = 30;

    public static Decision Stop(Situation s, Act.StopTerm act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Bars(s, act.Code, staff) is { } barred) return barred;
        if (s.Case.RunningTerm(act.Code) is not { } term) return NotRunning(act.Code);
        return Correspondence.Blank(act.Reason, "reason")
            ?? new Draft(s, now).Write(new Fact.TermStopped(act.Code, term.DueAt - now, act.Reason)).Granted();
    }

    public static Decision Restart(Situation s, Act.RestartTerm act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Bars(s, act.Code, staff) is { } barred) return barred;
        if (StandsStill(s.Case, act.Code) is { } still) return still;
        return s.Case.Terms.LastOrDefault(term => term.Code == act.Code) is { State: TermState.Paused, Stopped: true, Remaining: { } remaining }
            ? new Draft(s, now).Write(new Fact.TermRestarted(act.Code, now + remaining)).Granted()
            : Refuse(Refusal.TermNotRunning, $"{Sentences.Say(act.Code)} was not stopped by staff (D32).");
    }

    public static Decision Extend(Situation s, Act.ExtendTerm act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Bars(s, act.Code, staff) is { } barred) return barred;
        if (act.Days is < 1 or > MostDays) return Impossible("days", $"Between 1 and {MostDays} days.");
        if (s.Case.RunningTerm(act.Code) is not { } term) return NotRunning(act.Code);
        return Correspondence.Blank(act.Reason, "reason")
            ?? new Draft(s, now).Write(new Fact.TermExtended(act.Code, term.DueAt.AddDays(act.Days), act.Reason)).Granted();
    }

    // The centre's own terms are what managers watch, so that nobody gives themselves more time; the undo term belongs to nobody.
    private static Decision? Bars(Situation s, TermCode code, Actor.Staff staff)
    {
        if (code == TermCode.Undo) return Impossible("code", "The term to take a ruling back cannot be changed (D23).");
        if (code == TermCode.ChargebackResponse) return Impossible("code", "The bank's own date cannot be changed (C1).");
        if (staff.Is(StaffRoles.Manager)) return Assignment.Conflict(s, staff);
        return code is TermCode.FirstContact or TermCode.Ruling or TermCode.HoldReview or TermCode.ClaimReview ? Correspondence.NoRole() : Assignment.Bars(s, staff);
    }

    // What would stand still anyway does not run on because staff had stopped it as well (D18, D28).
    private static Decision? StandsStill(Case one, TermCode code) => one is not Dispute dispute ? null : code switch
    {
        TermCode.ReturnAddress or TermCode.ReturnTracking or TermCode.ReturnReceipt when dispute.OpenAppeal is not null =>
            Refuse(Refusal.AppealPending, "An appeal is open; the return waits for its decision (D28)."),
        TermCode.Ruling when dispute is { OpenAppeal: null, Status: not (Status.UnderReview or Status.AwaitingSecondApproval) } =>
            Refuse(Refusal.NotAtThisStage, "The centre's term to rule runs only while the case is under review (D18)."),
        _ => null,
    };

    private static Decision NotRunning(TermCode code) => Refuse(Refusal.TermNotRunning, $"{Sentences.Say(code)} does not run (D32).");
}
