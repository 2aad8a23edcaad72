using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Reports;
using Microsoft.AspNetCore.WebUtilities;

namespace MediationConsole.Console.Queue;

/// <summary>What the address of the queue says: filters, order and page. What is unknown in it is left out.</summary>
public sealed record QueueFilter
{
    public const string Me = "me";

    public const string Nobody = "none";

    public static readonly IReadOnlyList<string> Dues = ["overdue", "1h", "24h", "7d"];

    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100];

    public QueueKind Queue { get; init; }

    public Stage? Stage { get; init; }

    public Status? Status { get; init; }

    public string? Site { get; init; }

    public string? Reason { get; init; }

    /// <summary>"me", "none" or a user name.</summary>
    public string? Assignee { get; init; }

    /// <summary>One of <see cref="Dues"/>.</summary>
    public string? Due { get; init; }

    /// <summary>What weighs on a case beside its status; in the queues of one kind only, since the others are such lists already.</summary>
    public Burden? Flag { get; init; }

    public string? Q { get; init; }

    public SortColumn Sort { get; init; } = SortColumn.Due;

    public bool Descending { get; init; }

    public int Size { get; init; } = 50;

    /// <summary>Where the page begins or ends; null for the first page.</summary>
    public QueueCursor? Cursor { get; init; }

    /// <summary>True where anything narrows the queue.</summary>
    public bool Narrows => Stage is not null || Status is not null || Site is not null || Reason is not null || Assignee is not null || Due is not null || Flag is not null || Q is not null;

    public static QueueFilter Read(string address)
    {
        var uri = new Uri(new("http://console"), address);
        var query = QueryHelpers.ParseQuery(uri.Query);
        string? Text(string name) => query.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 and <= 100 } text ? text : null;
        var queue = QueueKinds.Read(uri, Text("queue"));
        return new()
        {
            Queue = queue,
            Stage = Snake.Read<Stage>(Text("stage")),
            Status = Snake.Read<Status>(Text("status")),
            Site = Text("site"),
            Reason = Text("reason") is { } reason && queue.Subjects().Contains(reason) ? reason : null,
            Assignee = Text("assignee"),
            Due = Text("due") is { } due && Dues.Contains(due) ? due : null,
            Flag = queue.Of() is not null ? Snake.Read<Burden>(Text("flag")) : null,
            Q = Text("q"),
            Sort = Snake.Read<SortColumn>(Text("sort")) ?? SortColumn.Due,
            Descending = Text("dir") == "desc",
            Size = int.TryParse(Text("size"), System.Globalization.CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : 50,
            Cursor = QueueCursor.Read(Text("after"), forward: true) ?? QueueCursor.Read(Text("before"), forward: false),
        };
    }

    /// <summary>The address that says the same.</summary>
    public string Address => QueryHelpers.AddQueryString(Home, Pairs());

    /// <summary>The address of the whole queue.</summary>
    public string Home => Queue.Path();

    /// <summary>The workbook of the same cases.</summary>
    public string ExportAddress => QueryHelpers.AddQueryString(
        Queue == QueueKind.Disputes ? "/exports/disputes.xlsx" : $"/exports/disputes.xlsx?queue={Snake.Write<QueueKind>(Queue)}", (this with { Cursor = null }).Pairs());

    /// <summary>
    /// The filter as queue, list and workbook understand it. Without a stage, a status or words, closed cases are left out of the disputes;
    /// an appeal or a failed payment outlives the end of its case.
    /// </summary>
    public CaseFilter Of(StaffId? me, DateTimeOffset now) => new()
    {
        // A kind beside it would keep the index of the lists of what is to be done from being used.
        Kind = Queue.Of(),
        Flag = Queue switch
        {
            QueueKind.Appeals => Burden.Appeal,
            QueueKind.Approvals => Burden.Approval,
            QueueKind.Reports => Burden.Report,
            QueueKind.Settlements => Burden.Failed,
            QueueKind.Disputes or QueueKind.Holds or QueueKind.Chargebacks or QueueKind.Guarantees => Flag,
        },
        Stage = Stage,
        Status = Status,
        OnlyOpen = Queue.Of() is not null && Stage is null && Status is null && Q is null && Flag is null,
        Site = Site,
        Reason = Reason,
        Assignee = Assignee switch { null or Nobody => null, Me => me?.Value ?? "", _ => Assignee },
        Unassigned = Assignee == Nobody,
        DueBefore = Due switch { "overdue" => now, "1h" => now.AddHours(1), "24h" => now.AddDays(1), "7d" => now.AddDays(7), _ => null },
        Q = Q,
    };

    /// <summary>The filter as a page of the queue reads it: words that a great many orders bear are looked for among the newest of these.</summary>
    public CaseFilter Nearest(StaffId? me, DateTimeOffset now) => Of(me, now) with { OrdersAtMost = CaseFilter.Many };

    private Dictionary<string, string?> Pairs() => new (string Name, string? Value)[]
    {
        ("stage", Snake.Write(Stage)),
        ("status", Snake.Write(Status)),
        ("site", Site),
        ("reason", Reason),
        ("assignee", Assignee),
        ("due", Due),
        ("flag", Snake.Write(Flag)),
        ("q", Q),
        ("sort", Sort == SortColumn.Due ? null : Snake.Write<SortColumn>(Sort)),
        ("dir", Descending ? "desc" : null),
        ("size", Size == 50 ? null : Size.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("after", Cursor is { Forward: true } ? Cursor.Text : null),
        ("before", Cursor is { Forward: false } ? Cursor.Text : null),
    }.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value);
}
