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

    private IReadOnlyList<(QueueKind Queue, IconName Icon, string? Keys)> Queues { get; set; } = [];

    public void Dispose() => tally.Changed -= Counted;

    protected override async Task OnInitializedAsync()
    {
        var person = (await Authentication).User;
        (QueueKind, IconName, string?)[] all =
        [
            (QueueKind.Disputes, IconName.Queue, "g q"), (QueueKind.Appeals, IconName.Scales, "g a"), (QueueKind.Approvals, IconName.Shield, "g v"), (QueueKind.Settlements, IconName.Money, null),
        ];
        // The failed payments are a manager's work; auditors read everything.
        Queues = person.IsInRole("manager") || person.IsInRole("auditor") ? all : all[..^1];
        if (RendererInfo.IsInteractive) tally.Changed += Counted;
        counts = await tally.Read();
    }

    private int? Of(QueueKind queue) => queue switch
    {
        QueueKind.Disputes => counts?.Disputes,
        QueueKind.Appeals => counts?.Appeals,
        QueueKind.Approvals => counts?.Approvals,
        QueueKind.Settlements => counts?.Settlements,
    };

    private void Counted(object? sender, EventArgs happened) => _ = InvokeAsync(async () =>
    {
        counts = await tally.Read();
        StateHasChanged();
    });
}
