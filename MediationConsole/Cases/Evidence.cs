using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases;

/// <summary>Exhibits of any case: what comes in, when it counts, how it is judged (D15, D16).</summary>
internal static class Evidence
{
    /// <summary>The party itself adds an exhibit.</summary>
    public static Decision Add(Situation s, Act.AddExhibit act, Side by, DateTimeOffset now) => Add(s, act, by, null, now);

    /// <summary>A member of staff files what a party sent by other ways; whether it is late is judged as if the party had added it.</summary>
    public static Decision FileFor(Situation s, Act.AddExhibit act, Side of, Actor.Staff staff, DateTimeOffset now) =>
        staff.Is(StaffRoles.Mediator | StaffRoles.Manager | StaffRoles.Risk) ? Add(s, act, of, new Filing(staff.Id, staff.Name), now) : Correspondence.NoRole();

    public static Decision Open(Situation s, Act.OpenExhibit act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Mediator | StaffRoles.Manager | StaffRoles.Risk)) return Correspondence.NoRole();
        if (s.Case.Exhibit(act.Exhibit) is not { } exhibit) return NoSuch(act.Exhibit);
        if (Unsafe(exhibit) is { } shut) return shut;
        if (exhibit.Erased is not null) return Impossible("exhibit", $"The file of {exhibit.Label} was erased.");
        if (exhibit.Damaged is not null) return Refuse(Refusal.Damaged, $"The file of {exhibit.Label} is damaged: it is not what was sent any more.");
        // Looking again adds nothing to the record.
        return exhibit.IsOpenedBy(staff.Id)
            ? new Decision.Granted([])
            : new Draft(s, now).Write(new Fact.ExhibitOpened(exhibit.Number, staff.Id, staff.Name)).Granted();
    }

    public static Decision Judge(Situation s, Act.JudgeExhibit act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Assignment.Bars(s, staff) is { } barred) return barred;
        if (s.Case.Exhibit(act.Exhibit) is not { } exhibit) return NoSuch(act.Exhibit);
        if (Unsafe(exhibit) is { } shut) return shut;
        if (!act.Valid && Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        return new Draft(s, now).Write(new Fact.ExhibitJudged(act.Exhibit, act.Valid, act.Valid ? null : act.Reason)).Granted();
    }

    public static Decision AdmitLate(Situation s, Act.AdmitLate act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Assignment.Bars(s, staff) is { } barred) return barred;
        if (s.Case.Exhibit(act.Exhibit) is not { } exhibit) return NoSuch(act.Exhibit);
        if (Unsafe(exhibit) is { } shut) return shut;
        if (exhibit.Counts) return Impossible("exhibit", "That exhibit counts already (D15).");
        return Correspondence.Blank(act.Reason, "reason") ?? new Draft(s, now).Write(new Fact.LateAdmitted(act.Exhibit, act.Reason)).Granted();
    }

    public static Decision NoSuch(int exhibit) => Impossible("exhibit", $"The case has no exhibit {exhibit}.");

    private static Decision Add(Situation s, Act.AddExhibit act, Side by, Filing? filed, DateTimeOffset now)
    {
        if (!Exists(act.Type)) return Impossible("type", $"There is no kind of evidence '{act.Type}'.");
        if (act.Note is { Length: > 2_000 }) return Impossible("note", "A note has 2,000 characters at most.");
        if (s.Case.Exhibits.Count >= Exhibit.MostInCase) return Refuse(Refusal.ExhibitLimit, $"A case holds {Exhibit.MostInCase} exhibits at most.");
        if (act.Size < 1) return Impossible("file", "The file is empty.");
        if (act.Size > Exhibit.MostBytesInCase - s.Case.Exhibits.Sum(exhibit => exhibit.Size)) return Refuse(Refusal.ExhibitLimit, "A case holds 200 MB of exhibits at most.");
        return new Draft(s, now).Write(new Fact.ExhibitAdded(
            s.Case.Exhibits.Count + 1, by, act.Type, act.FileName, act.MediaType, act.Size, act.Sha256, CardNumbers.MaskOrNull(act.Note), s.Case.IsLate(by, now), act.NeedsScan, filed)).Granted();
    }

    // Nobody looks at a file that may do harm; one that is damaged will never be scanned, and does none.
    private static Decision? Unsafe(Exhibit exhibit) => exhibit switch
    {
        { Scan: Scan.Waiting, Damaged: null } => Refuse(Refusal.NotScanned, $"{exhibit.Label} waits for its virus scan."),
        { IsSound: false, Finding: { } finding } => Refuse(Refusal.Infected, $"{exhibit.Label} is infected ({finding}): it counts for nothing and is handed to nobody."),
        { IsSound: false } => Refuse(Refusal.Infected, $"{exhibit.Label} is infected: it counts for nothing and is handed to nobody."),
        _ => null,
    };

    public static bool Exists(string? type) => type is not null && EvidenceTypes.All.ContainsKey(type);
}
