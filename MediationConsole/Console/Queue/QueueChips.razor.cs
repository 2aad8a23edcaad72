using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using MediationConsole.Reports;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.Queue;

/// <summary>What narrows a queue, and what else can.</summary>
public sealed record ChipsLook(QueueFilter Filter, Same<SiteChoice> Sites, Same<StaffChoice> Owners);

/// <summary>The filters of the address as chips that can be taken off one by one, and a menu to add more.</summary>
public sealed partial class QueueChips
{
    private QueueFilter Filter => Look.Filter;

    /// <summary>What narrows the queue, in words, each with the filter that is left without it.</summary>
    public static IEnumerable<(string Label, QueueFilter Without)> Labels(QueueFilter filter, IStringLocalizer t, IReadOnlyList<SiteChoice> sites, IReadOnlyList<StaffChoice> owners)
    {
        var bare = filter with { Cursor = null };
        if (filter.Stage is { } stage) yield return (t["Chip.Stage", Words.Stage(t, stage)], bare with { Stage = null });
        if (filter.Status is { } status) yield return (t["Chip.Status", Words.Status(t, status, kind: filter.Queue.Of() ?? CaseKind.Dispute)], bare with { Status = null });
        if (filter.Due is { } due) yield return (t["Chip.Due", t["Due." + due]], bare with { Due = null });
        if (filter.Site is { } site) yield return (t["Chip.Site", sites.FirstOrDefault(one => one.Id == site)?.Title ?? site], bare with { Site = null });
        if (filter.Reason is { } reason) yield return (t["Chip.Reason", Words.Reason(t, reason)], bare with { Reason = null });
        if (filter.Assignee is { } owner) yield return (t["Chip.Owner", Owner(owner, t, owners)], bare with { Assignee = null });
        if (filter.Flag is { } flag) yield return (t["Flag." + flag], bare with { Flag = null });
        if (filter.Q is { } words) yield return (t["Chip.Words", words], bare with { Q = null });
    }

    private static string Owner(string owner, IStringLocalizer t, IReadOnlyList<StaffChoice> owners) => owner switch
    {
        QueueFilter.Me => t["Owner.Me"],
        QueueFilter.Nobody => t["Owner.Nobody"],
        _ => owners.FirstOrDefault(one => one.Id == owner)?.Name ?? owner,
    };

    private IEnumerable<(string Title, IEnumerable<(string Label, QueueFilter With)> Choices)> Groups()
    {
        yield return (T["Group.Due"], QueueFilter.Dues.Select(due => (T["Due." + due].Value, Filter with { Due = due })));
        yield return (T["Group.Owner"], new[] { QueueFilter.Me, QueueFilter.Nobody }.Concat(Look.Owners.All.Select(owner => owner.Id))
            .Select(owner => (Owner(owner, T, Look.Owners.All), Filter with { Assignee = owner })));
        yield return (T["Group.Stage"], (Filter.Queue.Of() ?? CaseKind.Dispute).Stages().Select(stage => (Words.Stage(T, stage), Filter with { Stage = stage, Status = null, Flag = null })));
        yield return (T["Group.Status"], (Filter.Queue.Of() ?? CaseKind.Dispute).Statuses().Select(status => (Words.Status(T, status, kind: Filter.Queue.Of() ?? CaseKind.Dispute), Filter with { Status = status, Stage = null, Flag = null })));
        if (Filter.Queue.Of() is not null) yield return (T["Group.Flag"], Enum.GetValues<Burden>().Select(flag => (T["Flag." + flag].Value, Filter with { Flag = flag, Stage = null, Status = null })));
        yield return (T["Group.Site"], Look.Sites.All.Select(site => (site.Title, Filter with { Site = site.Id })));
        yield return (T["Group.Reason"], Filter.Queue.Subjects().Select(reason => (Words.Reason(T, reason), Filter with { Reason = reason })));
    }
}

/// <summary>A site that can be chosen.</summary>
public sealed record SiteChoice(string Id, string Title);

/// <summary>A member of staff that can be chosen.</summary>
public sealed record StaffChoice(string Id, string Name);
