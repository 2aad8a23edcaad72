using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Reports;

/// <summary>What weighs on a case beside its status, whether it is closed or not (D22, D24, D28–D30, G3).</summary>
public enum Burden { Stayed, Frozen, Appeal, Approval, Failed, Report }

/// <summary>Cases to be read in an order and a page at a time.</summary>
/// <param name="Cut">True where so many orders bear the words that only the newest of them were looked at.</param>
public sealed record NearCases(IQueryable<CaseRow> Rows, bool Cut);

/// <summary>Which cases are meant: the one filter of the queue, the API's list and the workbook. What is left out does not narrow.</summary>
public sealed record CaseFilter
{
    /// <summary>Of the orders that bear the words, how many a page goes through at most.</summary>
    public const int Many = 1_000;

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
        var cases = Narrowed(db.Cases);
        return string.IsNullOrWhiteSpace(Q) ? cases : Search(db, cases, Q.Trim());
    }

    /// <summary>
    /// As above, for what is read in an order and a page at a time: by the index that leaves the fewest cases to go through. Orders that
    /// bear the words are named one by one, because a database that has to guess how few there are walks the whole queue for them.
    /// </summary>
    public async Task<NearCases> Near(ConsoleDb db, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(Q)) return new(Narrowed(db.CasesBy(Index)), Cut: false);
        if (CaseRef.TryParse(Q.Trim().ToUpperInvariant(), out _)) return new(Apply(db), Cut: false);
        var most = Math.Min(OrdersAtMost, Many);
        var orders = await db.OrdersMeant(Pieces(Q), most + 1, cancellation);
        var named = orders.Take(most).ToArray();
        return new(Narrowed(db.CasesBy("IX_cases_OrderId")).Where(row => EF.Parameter(named).Contains(row.OrderId)), Cut: orders.Count > most);
    }

    /// <summary>
    /// The same cases by an index of open cases that has them in an order; null where words, closed cases or one status are meant. What has one
    /// status lies close together in time, so that of those opened first hundreds of thousands can have another.
    /// </summary>
    public IQueryable<CaseRow>? Follow(ConsoleDb db, string index) =>
        Kind is not null && IsOpen == true && Status is null && Q is null ? Narrowed(db.CasesBy(index)) : null;

    /// <summary>Those that nobody has.</summary>
    public static IQueryable<CaseRow> Free(IQueryable<CaseRow> cases) => cases.Where(row => row.Assignee == null);

    /// <summary>
    /// The index that leaves the fewest cases to go through. A person has few; what weighs on cases weighs on few; a reason narrows more than
    /// most statuses, a status more than a site, and a stage less than any of them.
    /// </summary>
    internal string? Index
    {
        get
        {
            if (AmongSites is not null) return null;
            if (Flag is { } flag) return Kind is not null ? $"IX_cases_{NameOf(flag)}_kind" : flag is Burden.Stayed or Burden.Frozen ? null : $"IX_cases_{NameOf(flag)}";
            if (Kind is null) return null;
            if (IsOpen is not { } open) return null;
            var half = open ? "IX_cases_open" : "IX_cases_closed";
            if (Assignee is not null) return half + "_owner";
            if (Reason is not null) return half + "_reason";
            if (Status is not null) return "IX_cases_status";
            return open && Site is not null ? half + "_site" : half;
        }
    }

    // True where only open cases are meant, false where only closed ones are.
    private bool? IsOpen => OnlyOpen ? true : Stage is { } stage ? stage != Cases.Stage.Closed : Status is { } status ? !status.Ends() : null;

    private IQueryable<CaseRow> Narrowed(IQueryable<CaseRow> cases)
    {
        if (Kind is { } kind) cases = cases.Where(row => row.Kind == kind);
        // Said as the indexes of open and of closed cases say it, so that the database sees that they hold all that is meant.
        if (IsOpen == true) cases = cases.Where(row => row.Stage != Cases.Stage.Closed);
        if (IsOpen == false) cases = cases.Where(row => row.Stage == Cases.Stage.Closed);
        if (Stage is { } stage && stage != Cases.Stage.Closed) cases = cases.Where(row => row.Stage == stage);
        if (Status is { } status) cases = cases.Where(row => row.Status == status);
        if (Site is { } site) cases = cases.Where(row => row.Site == site);
        if (AmongSites is { } sites) cases = cases.Where(row => sites.Contains(row.Site));
        if (Reason is { } reason) cases = cases.Where(row => row.Reason == reason);
        if (Assignee is { } assignee) cases = cases.Where(row => row.Assignee == assignee);
        if (Unassigned) cases = Free(cases);
        if (DueBefore is { } before) cases = cases.Where(row => row.NextDue < before);
        return Flag is { } flag ? Flagged(cases, flag) : cases;
    }

    private static string NameOf(Burden flag) => flag switch
    {
        Burden.Stayed => "stayed",
        Burden.Frozen => "frozen",
        Burden.Appeal => "appeals",
        Burden.Approval => "approvals",
        Burden.Failed => "failed",
        Burden.Report => "reports",
    };

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
