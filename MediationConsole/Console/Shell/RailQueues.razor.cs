using MediationConsole.Console.Evidence;
using MediationConsole.Console.Queue;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MediationConsole.Console.Shell;

/// <summary>The ways to the queues, with how much each holds.</summary>
public sealed partial class RailQueues(QueueTally tally) : IDisposable
{
    private QueueCounts? counts;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private IReadOnlyList<(string Path, string Name, IconName Icon, string? Keys, Func<QueueCounts, int> Count)> Queues { get; set; } = [];

    public void Dispose() => tally.Changed -= Counted;

    protected override async Task OnInitializedAsync()
    {
        var person = (await Authentication).User;
        (string, string, IconName, string?, Func<QueueCounts, int>)[] all =
        [
            (QueueKind.Disputes.Path(), nameof(QueueKind.Disputes), IconName.Queue, "g q", now => now.Disputes),
            (EvidenceFilter.Path, nameof(QueueCounts.Evidence), IconName.Image, "g e", now => now.Evidence),
            (QueueKind.Holds.Path(), nameof(QueueKind.Holds), IconName.Lock, "g h", now => now.Holds),
            (QueueKind.Chargebacks.Path(), nameof(QueueKind.Chargebacks), IconName.Bank, "g c", now => now.Chargebacks),
            (QueueKind.Guarantees.Path(), nameof(QueueKind.Guarantees), IconName.Umbrella, "g u", now => now.Guarantees),
            (QueueKind.Appeals.Path(), nameof(QueueKind.Appeals), IconName.Scales, "g a", now => now.Appeals),
            (QueueKind.Approvals.Path(), nameof(QueueKind.Approvals), IconName.Shield, "g v", now => now.Approvals),
            (QueueKind.Reports.Path(), nameof(QueueKind.Reports), IconName.Warning, "g r", now => now.Reports),
            (QueueKind.Settlements.Path(), nameof(QueueKind.Settlements), IconName.Money, null, now => now.Settlements),
        ];
        // The failed payments are a manager's work; auditors read everything.
        Queues = person.IsInRole("manager") || person.IsInRole("auditor") ? all : all[..^1];
        if (RendererInfo.IsInteractive) tally.Changed += Counted;
        counts = await tally.Read();
    }

    private void Counted(object? sender, EventArgs happened) => _ = InvokeAsync(async () =>
    {
        counts = await tally.Read();
        StateHasChanged();
    });
}
