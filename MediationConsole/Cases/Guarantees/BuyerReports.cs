using MediationConsole.Cases.Disputes;
using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Guarantees;

/// <summary>The seller's report of a malicious buyer (G3), and the questionnaire on the rules (G6): records beside the claim, which decide nothing in it.</summary>
internal static class BuyerReports
{
    public static Decision File(Situation s, GuaranteeClaim claim, Act.ReportBuyer act, DateTimeOffset now)
    {
        if (claim.Report is not null) return Refuse(Refusal.AlreadyReported, "The buyer was reported on this claim already (G3).");
        return Correspondence.Blank(act.Text, "text") ?? new Draft(s, now).Write(new Fact.BuyerReported(act.Text)).Granted();
    }

    /// <summary>The buyer loses the guarantee; what is still open is decided by people (G3).</summary>
    public static Decision Confirm(Situation s, GuaranteeClaim claim, Act.ConfirmReport act, Actor.Staff staff, DateTimeOffset now) =>
        Judges(s, claim, act.Reason, staff) ?? new Draft(s, now).Write(new Fact.ReportConfirmed(staff.Id, staff.Name, act.Reason)).Granted();

    public static Decision Dismiss(Situation s, GuaranteeClaim claim, Act.DismissReport act, Actor.Staff staff, DateTimeOffset now) =>
        Judges(s, claim, act.Reason, staff) ?? new Draft(s, now).Write(new Fact.ReportDismissed(staff.Id, staff.Name, act.Reason)).Granted();

    public static Decision Answer(Situation s, GuaranteeClaim claim, Act.AnswerQuestionnaire act, Side by, DateTimeOffset now)
    {
        if (claim.Questionnaires.Any(one => one.By == by)) return Refuse(Refusal.AlreadyAnswered, $"The {by} has answered the questionnaire already (G6).");
        return Questions.Fault(act.Answers) is { } fault ? Impossible("answers", fault) : new Draft(s, now).Write(new Fact.QuestionnaireAnswered(by, [.. act.Answers])).Granted();
    }

    private static Decision? Judges(Situation s, GuaranteeClaim claim, string reason, Actor.Staff staff)
    {
        if (!staff.Is(StaffRoles.Risk)) return Correspondence.NoRole();
        if (!claim.HasOpenReport) return Refuse(Refusal.NotAtThisStage, "No report of the buyer waits for a decision (G3).");
        return Assignment.Conflict(s, staff) ?? Correspondence.Blank(reason, "reason");
    }
}
