using static MediationConsole.Cases.Disputes.DisputeLaw;

namespace MediationConsole.Cases.Disputes;

/// <summary>Waybills and exhibits: what comes in, when it counts, how it is judged (D13–D17).</summary>
internal static class Evidence
{
    /// <summary>The party itself adds an exhibit.</summary>
    public static Decision Add(Situation s, Act.AddExhibit act, Side by, DateTimeOffset now) => Add(s, act, by, null, now);

    /// <summary>A member of staff files what a party sent by other ways; whether it is late is judged as if the party had added it.</summary>
    public static Decision FileFor(Situation s, Act.AddExhibit act, Side of, Actor.Staff staff, DateTimeOffset now) =>
        staff.Is(StaffRoles.Mediator | StaffRoles.Manager | StaffRoles.Risk) ? Add(s, act, of, new Filing(staff.Id, staff.Name), now) : Correspondence.NoRole();

    public static Decision GiveWaybill(Situation s, Act.GiveWaybill act, DateTimeOffset now)
    {
        if (Carriers.Normalise(act.Carrier, act.TrackingNumber) is not { } number) return Refuse(Refusal.InvalidWaybill, InvalidForm(act.Carrier));
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.WaybillGiven(act.Carrier.Trim(), number)).Meet(TermCode.Waybill).MoveTo(Status.UnderReview, "D13").Granted();
    }

    public static Decision Submit(Situation s, Act act, Side by, DateTimeOffset now)
    {
        if (s.Dispute.Asked != by) return Refuse(Refusal.NotYourTurn, $"The case waits for the evidence of the {s.Dispute.WaitingFor}.");
        var term = s.Dispute.RunningTerm(TermCode.RequestedEvidence) is null ? TermCode.BuyerEvidence : TermCode.RequestedEvidence;
        // Before the first review an empty file loses (D14); ending the term early with nothing in it would hide that.
        if (term == TermCode.BuyerEvidence && !s.Dispute.Exhibits.Any(exhibit => exhibit.By == by && exhibit.IsSound))
            return Refuse(Refusal.NoEvidence, "There is no exhibit of the buyer yet (D14).");
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.EvidenceSubmitted(by)).Meet(term).MoveTo(Status.UnderReview, Timetable.RuleOf(term)).Granted();
    }

    public static Decision Open(Situation s, Act.OpenExhibit act, Actor.Staff staff, DateTimeOffset now)
    {
        if (!staff.Is(StaffRoles.Mediator | StaffRoles.Manager | StaffRoles.Risk)) return Correspondence.NoRole();
        if (s.Dispute.Exhibit(act.Exhibit) is not { } exhibit) return NoSuch(act.Exhibit);
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
        if (s.Dispute.Exhibit(act.Exhibit) is not { } exhibit) return NoSuch(act.Exhibit);
        if (Unsafe(exhibit) is { } shut) return shut;
        if (!act.Valid && Correspondence.Blank(act.Reason, "reason") is { } blank) return blank;
        return new Draft(s, now).Write(new Fact.ExhibitJudged(act.Exhibit, act.Valid, act.Valid ? null : act.Reason)).Granted();
    }

    public static Decision AdmitLate(Situation s, Act.AdmitLate act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Assignment.Bars(s, staff) is { } barred) return barred;
        if (s.Dispute.Exhibit(act.Exhibit) is not { } exhibit) return NoSuch(act.Exhibit);
        if (Unsafe(exhibit) is { } shut) return shut;
        if (exhibit.Counts) return Impossible("exhibit", "That exhibit counts already (D15).");
        return Correspondence.Blank(act.Reason, "reason") ?? new Draft(s, now).Write(new Fact.LateAdmitted(act.Exhibit, act.Reason)).Granted();
    }

    public static Decision Request(Situation s, Act.RequestEvidence act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Assignment.Bars(s, staff) is { } barred) return barred;
        if (act.Types is not { Count: > 0 and <= 20 }) return Impossible("types", "Name what is wanted: 1 to 20 kinds of evidence (D17).");
        if (act.Types.Where(type => !Exists(type)).ToList() is [var unknown, ..]) return Impossible("types", $"There is no kind of evidence '{unknown}'.");
        if (act.Days is < 1 or > 30) return Impossible("days", "Between 1 and 30 days.");
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, act.From == Side.Buyer ? Reader.Buyer : Reader.Seller)
            .Write(new Fact.EvidenceRequested(act.From, [.. act.Types.Distinct(StringComparer.Ordinal)]))
            .Meet(TermCode.FirstContact).MoveTo(Status.AwaitingEvidence, "D17", act.From, act.Days).Granted();
    }

    public static string InvalidForm(string? carrier) => $"That is no tracking number of {(string.IsNullOrWhiteSpace(carrier) ? "a carrier" : carrier.Trim())}.";

    public static Decision NoSuch(int exhibit) => Impossible("exhibit", $"The case has no exhibit {exhibit}.");

    private static Decision Add(Situation s, Act.AddExhibit act, Side by, Filing? filed, DateTimeOffset now)
    {
        if (!Exists(act.Type)) return Impossible("type", $"There is no kind of evidence '{act.Type}'.");
        if (act.Note is { Length: > 2_000 }) return Impossible("note", "A note has 2,000 characters at most.");
        if (s.Dispute.Exhibits.Count >= Exhibit.MostInCase) return Refuse(Refusal.ExhibitLimit, $"A case holds {Exhibit.MostInCase} exhibits at most.");
        if (act.Size < 1) return Impossible("file", "The file is empty.");
        if (act.Size > Exhibit.MostBytesInCase - s.Dispute.Exhibits.Sum(exhibit => exhibit.Size)) return Refuse(Refusal.ExhibitLimit, "A case holds 200 MB of exhibits at most.");
        return new Draft(s, now).Write(new Fact.ExhibitAdded(
            s.Dispute.Exhibits.Count + 1, by, act.Type, act.FileName, act.MediaType, act.Size, act.Sha256, act.Note, IsLate(s.Dispute, by, now), act.NeedsScan, filed)).Granted();
    }

    // Nobody looks at a file that may do harm; one that is damaged will never be scanned, and does none.
    private static Decision? Unsafe(Exhibit exhibit) => exhibit switch
    {
        { Scan: Scan.Waiting, Damaged: null } => Refuse(Refusal.NotScanned, $"{exhibit.Label} waits for its virus scan."),
        { IsSound: false } => Refuse(Refusal.Infected, $"{exhibit.Label} is infected{(exhibit.Finding is { } finding ? $" ({finding})" : "")}: it counts for nothing and is handed to nobody."),
        _ => null,
    };

    // Late is what comes when all the time that side was given has run out (D15). A seller whose waybill is in may still send the proof
    // of delivery until the day the waybill was due; who has said that the evidence is complete has ended that term. While a term
    // stands still nobody can be late.
    private static bool IsLate(Dispute dispute, Side by, DateTimeOffset now)
    {
        var terms = dispute.Terms.Where(term => IsEvidenceTermOf(term, by)).ToList();
        return terms.Count > 0 && terms.TrueForAll(term => term.State != TermState.Paused && (term.DueAt <= now || (term.State == TermState.Met && term.Code != TermCode.Waybill)));
    }

    private static bool IsEvidenceTermOf(Term term, Side by) =>
        term.Code is TermCode.BuyerEvidence or TermCode.Waybill or TermCode.RequestedEvidence && term.Who == (by == Side.Buyer ? Who.Buyer : Who.Seller);

    private static bool Exists(string? type) => type is not null && EvidenceTypes.All.ContainsKey(type);
}
