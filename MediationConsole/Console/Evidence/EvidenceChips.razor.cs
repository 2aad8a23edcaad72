using MediationConsole.Cases;
using MediationConsole.Console.Queue;
using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.Evidence;

/// <summary>What narrows the evidence queue, as chips that can be taken off one by one, and a menu to add more.</summary>
public sealed partial class EvidenceChips(IStringLocalizer<ConsoleTexts> common)
{
    [Parameter, EditorRequired]
    public EvidenceFilter Filter { get; set; } = new();

    [Parameter]
    public IReadOnlyList<SiteChoice> Sites { get; set; } = [];

    [Parameter]
    public IReadOnlyList<StaffChoice> Owners { get; set; } = [];

    [Parameter, EditorRequired]
    public Action<EvidenceFilter> Go { get; set; } = _ => { };

    private IStringLocalizer<ConsoleTexts> Common => common;

    /// <summary>What narrows the queue, in words, each with the filter that is left without it.</summary>
    public static IEnumerable<(string Label, EvidenceFilter Without)> Labels(
        EvidenceFilter filter, IStringLocalizer t, IStringLocalizer common, IReadOnlyList<SiteChoice> sites, IReadOnlyList<StaffChoice> owners)
    {
        var bare = filter.FirstPage;
        if (filter.Side is { } side) yield return (t["Queue.Chip.Side", t["Side." + side]], bare with { Side = null });
        if (filter.Type is { } type) yield return (t["Queue.Chip.Type", LawNames.Evidence(type)], bare with { Type = null });
        if (filter.Site is { } site) yield return (common["Chip.Site", sites.FirstOrDefault(one => one.Id == site)?.Title ?? site], bare with { Site = null });
        if (filter.Reason is { } reason) yield return (common["Chip.Reason", Words.Reason(common, reason)], bare with { Reason = null });
        if (filter.Assignee is { } owner) yield return (common["Chip.Owner", Owner(owner, common, owners)], bare with { Assignee = null });
        if (filter.Q is { } words) yield return (common["Chip.Words", words], bare with { Q = null });
    }

    private static string Owner(string owner, IStringLocalizer common, IReadOnlyList<StaffChoice> owners) => owner switch
    {
        QueueFilter.Me => common["Owner.Me"],
        QueueFilter.Nobody => common["Owner.Nobody"],
        _ => owners.FirstOrDefault(one => one.Id == owner)?.Name ?? owner,
    };

    private IEnumerable<(string Title, IEnumerable<(string Label, EvidenceFilter With)> Choices)> Groups()
    {
        var bare = Filter.FirstPage;
        yield return (T["Queue.Side"], Enum.GetValues<Side>().Select(side => (T["Side." + side].Value, bare with { Side = side })));
        yield return (common["Group.Owner"], new[] { QueueFilter.Me, QueueFilter.Nobody }.Concat(Owners.Select(owner => owner.Id))
            .Select(owner => (Owner(owner, common, Owners), bare with { Assignee = owner })));
        yield return (common["Group.Site"], Sites.Select(site => (site.Title, bare with { Site = site.Id })));
        yield return (common["Group.Reason"], Reasons.All.Keys.Select(reason => (Words.Reason(common, reason), bare with { Reason = reason })));
        yield return (T["Queue.Type"], EvidenceTypes.All.Select(type => (LawNames.Evidence(type.Key), bare with { Type = type.Key })));
    }
}
