using MediationConsole.Cases.Disputes;
using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases;

/// <summary>
/// What becomes of the file of an exhibit, and who is shown it (D15, D16). The clock tells what was found of files; that moves no case,
/// runs no term and pays nobody.
/// </summary>
internal static class Custody
{
    private const int LongestFinding = 500;
    private const int LongestClass = 50;

    public static Decision Scanned(Situation s, Act.ScanExhibit act, DateTimeOffset now)
    {
        if (s.Case.Exhibit(act.Exhibit) is not { } exhibit) return Evidence.NoSuch(act.Exhibit);
        if (exhibit is not { Scan: Scan.Waiting, Erased: null }) return Impossible("exhibit", $"{exhibit.Label} waits for no scan.");
        if (act.Finding is { Length: > LongestFinding }) return Impossible("finding", "What a scanner found has 500 characters at most.");
        return new Draft(s, now).Write(new Fact.ExhibitScanned(exhibit.Number, act.Clean, act.Finding)).Granted();
    }

    public static Decision Damaged(Situation s, Act.ReportDamage act, DateTimeOffset now)
    {
        if (s.Case.Exhibit(act.Exhibit) is not { } exhibit) return Evidence.NoSuch(act.Exhibit);
        if (exhibit is not { Damaged: null, Erased: null }) return Impossible("exhibit", $"{exhibit.Label} is known to be damaged, or was erased.");
        return new Draft(s, now).Write(new Fact.ExhibitDamaged(exhibit.Number)).Granted();
    }

    public static Decision Whole(Situation s, Act.ReportWhole act, DateTimeOffset now)
    {
        if (s.Case.Exhibit(act.Exhibit) is not { } exhibit) return Evidence.NoSuch(act.Exhibit);
        if (exhibit is not { Damaged: not null, Erased: null }) return Impossible("exhibit", $"{exhibit.Label} is not damaged.");
        return new Draft(s, now).Write(new Fact.ExhibitRestored(exhibit.Number)).Granted();
    }

    public static Decision Withhold(Situation s, Act.WithholdExhibit act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Shows(s, staff) is { } barred) return barred;
        if (s.Case.Exhibit(act.Exhibit) is not { } exhibit) return Evidence.NoSuch(act.Exhibit);
        if (exhibit.Withheld is not null) return Impossible("exhibit", $"{exhibit.Label} is withheld already.");
        return Correspondence.Blank(act.Reason, "reason")
            ?? new Draft(s, now).Write(new Fact.ExhibitWithheld(exhibit.Number, act.Reason, staff.Id, staff.Name)).Granted();
    }

    public static Decision Show(Situation s, Act.ShowExhibit act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Shows(s, staff) is { } barred) return barred;
        if (s.Case.Exhibit(act.Exhibit) is not { } exhibit) return Evidence.NoSuch(act.Exhibit);
        if (exhibit.Withheld is null) return Impossible("exhibit", $"{exhibit.Label} is not withheld.");
        return Correspondence.Blank(act.Reason, "reason")
            ?? new Draft(s, now).Write(new Fact.ExhibitShown(exhibit.Number, act.Reason, staff.Id, staff.Name)).Granted();
    }

    /// <summary>Gives a file up once nobody can need it for this case any more: no appeal is or can be filed, and no money moves.</summary>
    public static Decision Erase(Situation s, Act.EraseExhibit act, DateTimeOffset now)
    {
        if (!IsOver(s)) return Refuse(Refusal.NotAtThisStage, "A file is kept until its case is closed, all is paid, and no appeal is open or can be filed.");
        if (s.Case.Exhibit(act.Exhibit) is not { } exhibit) return Evidence.NoSuch(act.Exhibit);
        if (exhibit.Erased is not null) return Impossible("exhibit", $"{exhibit.Label} was erased already.");
        if (string.IsNullOrWhiteSpace(act.Class) || act.Class.Length > LongestClass) return Impossible("class", "Say under which class of retention, in 50 characters at most.");
        return new Draft(s, now).Write(new Fact.ExhibitErased(exhibit.Number, act.Class)).Granted();
    }

    private static bool IsOver(Situation s) =>
        s.Case is { IsClosed: true, HasUnsettled: false } and not Dispute { OpenAppeal: not null } && s.Order.OpenChargeback is null
        && !s.Case.Terms.Any(term => term is { Code: TermCode.AppealWindow, IsLive: true });

    private static Decision? Shows(Situation s, Actor.Staff staff) =>
        !staff.Is(StaffRoles.Mediator | StaffRoles.Manager) ? Correspondence.NoRole()
            : !staff.Is(StaffRoles.Manager) && s.Case.Assignee != staff.Id
                ? Refuse(Refusal.NotAssigned, "Only the mediator who has the case, or a manager, decides what the other party is shown (D16).")
            : Assignment.Conflict(s, staff);
}
