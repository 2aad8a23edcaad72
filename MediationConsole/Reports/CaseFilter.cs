using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Reports;

/// <summary>What weighs on a case beside its status, whether it is closed or not (D22, D24, D28–D30, G3).</summary>
public enum Burden { Stayed, Frozen, Appeal, Approval, Failed, Report }

/// <summary>Which cases are meant: the one filter of the queue, the API's list and the workbook. What is left out does not narrow.</summary>
public sealed record CaseFilter
{
    private const int Few = 500;

    public CaseKind? Kind { get; init; }

    public Stage? Stage { get; init; }

    public Status? Status { get; init; }

    /// <summary>Leaves closed cases out.</summary>
    public bool OnlyOpen { get; init; }

    public string? Site { get; init; }

    /// <summary>The sites the asker may see; null for all.</summary>
    public IReadOnlyList<string>? AmongSites { get; init; }

    /// <summary>Code of <see cref="Reasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The user name of who has the case.</summary>
    public string? Assignee { get; init; }

    /// <summary>Only cases that nobody has.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Only cases whose next term ends before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Only cases on which that weighs.</summary>
    public Burden? Flag { get; init; }

    /// <summary>A case ref, the beginning of an order number, or words of the order's parties, mail addresses and parcels.</summary>
    public string? Q { get; init; }

    /// <summary>Of the orders that bear the words, how many are looked at, the newest first; all of them where it is not said.</summary>
    public int OrdersAtMost { get; init; } = int.MaxValue;

    /// <summary>The filter as text, for who carries it out later.</summary>
    public string Write() => Wire.Write(this);

    /// <summary>The filter that <see cref="Write"/> wrote.</summary>
    public static CaseFilter Read(string text) => Wire.Read<CaseFilter>(text);

    /// <summary>The cases that are meant, in no order yet.</summary>
    public IQueryable<CaseRow> Apply(ConsoleDb db)
    {
        IQueryable<CaseRow> cases = db.Cases;
        if (Kind is { } kind) cases = cases.Where(row => row.Kind == kind);
        if (Stage is { } stage) cases = cases.Where(row => row.Stage == stage);
        if (OnlyOpen) cases = cases.Where(row => row.Stage != Cases.Stage.Closed);
        if (Status is { } status) cases = cases.Where(row => row.Status == status);
        if (Site is { } site) cases = cases.Where(row => row.Site == site);
        if (AmongSites is { } sites) cases = cases.Where(row => sites.Contains(row.Site));
        if (Reason is { } reason) cases = cases.Where(row => row.Reason == reason);
        if (Assignee is { } assignee) cases = cases.Where(row => row.Assignee == assignee);
        if (Unassigned) cases = Free(cases);
        if (DueBefore is { } before) cases = cases.Where(row => row.NextDue < before);
        if (Flag is { } flag) cases = Flagged(cases, flag);
        return string.IsNullOrWhiteSpace(Q) ? cases : Search(db, cases, Q.Trim());
    }

    /// <summary>
    /// As above, for what is read in an order and a page at a time: few orders that bear the words are named one by one, because a database
    /// that has to guess how few there are walks the whole queue for them. Of many, some stand near.
    /// </summary>
    public async Task<IQueryable<CaseRow>> Near(ConsoleDb db, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(Q) || CaseRef.TryParse(Q.Trim().ToUpperInvariant(), out _)) return Apply(db);
        var orders = await db.OrdersMeant(Pieces(Q), Few + 1).ToListAsync(cancellation);
        return orders.Count > Few ? Apply(db) : (this with { Q = null }).Apply(db).Where(row => orders.Contains(row.OrderId));
    }

    /// <summary>
    /// Those that nobody has, which are nearly all that there are: an index by owner finds the open cases of a kind in their order, and
    /// whatever else is meant must be found by an index of its own.
    /// </summary>
    public IQueryable<CaseRow> Free(IQueryable<CaseRow> cases) =>
        Kind is not null && OnlyOpen ? cases.Where(row => row.Assignee == null) : cases.Where(row => (row.Assignee ?? "") == "");

    // The columns stand alone, as in the indexes that hold these few cases of many.
    private static IQueryable<CaseRow> Flagged(IQueryable<CaseRow> cases, Burden flag) => flag switch
    {
        Burden.Stayed => cases.Where(row => row.Stayed),
        Burden.Frozen => cases.Where(row => row.Frozen),
        Burden.Appeal => cases.Where(row => row.AppealOpen),
        Burden.Approval => cases.Where(row => row.AwaitsApproval),
        Burden.Failed => cases.Where(row => row.FailedSettlements > 0),
        Burden.Report => cases.Where(row => row.ReportOpen),
    };

    private IQueryable<CaseRow> Search(ConsoleDb db, IQueryable<CaseRow> cases, string words)
    {
        // A ref names one case, and its index finds it at once.
        var upper = words.ToUpperInvariant();
        if (CaseRef.TryParse(upper, out _)) return cases.Where(row => row.Ref == upper);
        var orders = db.OrdersMeant(Pieces(words), OrdersAtMost);
        return cases.Where(row => orders.Contains(row.OrderId));
    }

    private static string[] Pieces(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
