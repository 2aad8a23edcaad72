using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Reports;

/// <summary>Why evidence needs looking after: nobody opened it, it was not judged, it came late and was not admitted, its file is damaged, it waits for its scan (D15, D16, D20).</summary>
public enum ExhibitGroup { New, Unjudged, Late, Damaged, Waiting }

/// <summary>Which exhibits of a group are meant. What is left out does not narrow.</summary>
public sealed record ExhibitFilter
{
    public ExhibitGroup Group { get; init; }

    public string? Site { get; init; }

    /// <summary>Whose exhibits.</summary>
    public Side? Side { get; init; }

    /// <summary>Code of <see cref="EvidenceTypes"/>.</summary>
    public string? Type { get; init; }

    /// <summary>The case's reason, code of <see cref="Reasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The user name of who has the case.</summary>
    public string? Assignee { get; init; }

    /// <summary>Only exhibits of cases that nobody has.</summary>
    public bool Unassigned { get; init; }

    /// <summary>A case ref, the beginning of an order number, or part of a party's name.</summary>
    public string? Q { get; init; }

    /// <summary>True for the oldest first, false for the newest.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>The exhibits that are meant, in no order yet.</summary>
    internal IQueryable<ExhibitRow> Apply(ConsoleDb db)
    {
        var exhibits = In(db.Exhibits, Group);
        if (Site is { } site) exhibits = exhibits.Where(row => row.Site == site);
        if (Side is { } side) exhibits = exhibits.Where(row => row.By == side);
        if (Type is { } type) exhibits = exhibits.Where(row => row.Type == type);
        if (Reason is null && Assignee is null && !Unassigned && string.IsNullOrWhiteSpace(Q)) return exhibits;
        var cases = new CaseFilter { Reason = Reason, Assignee = Assignee, Unassigned = Unassigned, Q = Q }.Apply(db);
        return exhibits.Where(row => cases.Any(one => one.Id == row.CaseId));
    }

    /// <summary>In their order, from beyond a place on, or the other way round from before it.</summary>
    internal IQueryable<ExhibitRow> Beyond(IQueryable<ExhibitRow> exhibits, ExhibitPlace? place, bool backward)
    {
        var (at, id, number) = (place?.At, place?.CaseId ?? 0, place?.Number ?? 0);
        if (OldestFirst != backward)
        {
            if (at is not null) exhibits = exhibits.Where(row => row.At >= at && (row.At > at || row.CaseId > id || (row.CaseId == id && row.Number > number)));
            return exhibits.OrderBy(row => row.At).ThenBy(row => row.CaseId).ThenBy(row => row.Number);
        }

        if (at is not null) exhibits = exhibits.Where(row => row.At <= at && (row.At < at || row.CaseId < id || (row.CaseId == id && row.Number < number)));
        return exhibits.OrderByDescending(row => row.At).ThenByDescending(row => row.CaseId).ThenByDescending(row => row.Number);
    }

    // Said as in the index of each group.
    private static IQueryable<ExhibitRow> In(IQueryable<ExhibitRow> exhibits, ExhibitGroup group) => group switch
    {
        ExhibitGroup.New => exhibits.Where(row => row.Pending && !row.OpenedBySomebody),
        ExhibitGroup.Unjudged => exhibits.Where(row => row.Pending && row.Unjudged),
        ExhibitGroup.Late => exhibits.Where(row => row.Pending && row.Late && !row.Counts),
        ExhibitGroup.Damaged => exhibits.Where(row => row.State == ExhibitState.Damaged),
        ExhibitGroup.Waiting => exhibits.Where(row => row.State == ExhibitState.WaitingForScan),
    };
}
