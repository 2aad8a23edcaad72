using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Console.Queue;
using MediationConsole.Reports;
using Microsoft.AspNetCore.WebUtilities;

namespace MediationConsole.Console.Evidence;

/// <summary>What the address of the evidence queue says: the group, what narrows it, order and page. What is unknown in it is left out.</summary>
public sealed record EvidenceFilter
{
    public const string Path = "/queues/evidence";

    public ExhibitGroup Group { get; init; }

    public string? Site { get; init; }

    public Side? Side { get; init; }

    public string? Type { get; init; }

    public string? Reason { get; init; }

    /// <summary>"me", "none" or a user name.</summary>
    public string? Assignee { get; init; }

    public string? Q { get; init; }

    /// <summary>What has waited longest comes first, unless said otherwise.</summary>
    public bool NewestFirst { get; init; }

    public int Size { get; init; } = 50;

    /// <summary>The place beyond which the page begins; null for the first page.</summary>
    public ExhibitPlace? After { get; init; }

    /// <summary>The place before which the page ends.</summary>
    public ExhibitPlace? Before { get; init; }

    public bool Narrows => Site is not null || Side is not null || Type is not null || Reason is not null || Assignee is not null || Q is not null;

    public string Address => QueryHelpers.AddQueryString(Path, Pairs());

    /// <summary>The same without the page, which belongs to one order and one set of filters.</summary>
    public EvidenceFilter FirstPage => this with { After = null, Before = null };

    public static EvidenceFilter Read(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(new("http://console"), address).Query);
        string? Text(string name) => query.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 and <= 100 } text ? text : null;
        return new()
        {
            Group = Snake.Read<ExhibitGroup>(Text("group")) ?? ExhibitGroup.New,
            Site = Text("site"),
            Side = Snake.Read<Side>(Text("side")),
            Type = Text("type") is { } type && EvidenceTypes.All.ContainsKey(type) ? type : null,
            Reason = Text("reason") is { } reason && Reasons.All.ContainsKey(reason) ? reason : null,
            Assignee = Text("assignee"),
            Q = Text("q"),
            NewestFirst = Text("dir") == "desc",
            Size = int.TryParse(Text("size"), CultureInfo.InvariantCulture, out var size) && QueueFilter.Sizes.Contains(size) ? size : 50,
            After = ExhibitPlace.Read(Text("after")),
            Before = ExhibitPlace.Read(Text("before")),
        };
    }

    /// <summary>The filter as the book understands it.</summary>
    public ExhibitFilter Of(StaffId? me) => new()
    {
        Group = Group,
        Site = Site,
        Side = Side,
        Type = Type,
        Reason = Reason,
        Assignee = Assignee switch { null or QueueFilter.Nobody => null, QueueFilter.Me => me?.Value ?? "", _ => Assignee },
        Unassigned = Assignee == QueueFilter.Nobody,
        Q = Q,
        OldestFirst = !NewestFirst,
    };

    private Dictionary<string, string?> Pairs() => new (string Name, string? Value)[]
    {
        ("group", Group == ExhibitGroup.New ? null : Snake.Write<ExhibitGroup>(Group)),
        ("site", Site),
        ("side", Snake.Write(Side)),
        ("type", Type),
        ("reason", Reason),
        ("assignee", Assignee),
        ("q", Q),
        ("dir", NewestFirst ? "desc" : null),
        ("size", Size == 50 ? null : Size.ToString(CultureInfo.InvariantCulture)),
        ("after", After?.ToString()),
        ("before", Before?.ToString()),
    }.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value);
}
