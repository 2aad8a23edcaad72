using System.Security.Claims;
using MediationConsole.Console.Evidence;
using MediationConsole.Console.Queue;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace MediationConsole.Console.Shell;

/// <summary>The ways through the console that are open to the reader, with how much each queue holds.</summary>
public sealed partial class Rail(QueueTally tally, NavigationManager navigation) : IDisposable
{
    private static readonly (string Path, string Name, IconName Icon, string? Keys, Func<QueueCounts, int> Count)[] All =
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

    private static readonly string[] Ways =
        [.. All.Select(way => way.Path), "/deadlines", "/reports/exports", "/admin/policies", "/admin/holidays", "/admin/people", "/admin/webhooks"];

    private readonly Tongue tongue = new();
    private ClaimsPrincipal? person;
    private QueueCounts? counts;
    private string? here;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    // The failed payments are a manager's work; auditors read everything.
    private IEnumerable<(string Path, string Name, IconName Icon, string? Keys, Func<QueueCounts, int> Count)> Queues => Is("manager", "auditor") ? All : All[..^1];

    public void Dispose()
    {
        tally.Changed -= Counted;
        navigation.LocationChanged -= Moved;
    }

    protected override async Task OnInitializedAsync()
    {
        here = Here();
        person = (await Authentication).User is { Identity.IsAuthenticated: true } known ? known : null;
        if (RendererInfo.IsInteractive)
        {
            tally.Changed += Counted;
            navigation.LocationChanged += Moved;
        }

        counts = await tally.Read();
    }

    private bool Is(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (person?.IsInRole(role) == true) return true;
        }

        return false;
    }

    // Which of the ways the page lies on: itself, or the beginning of its address.
    private string? Here()
    {
        var path = new Uri(navigation.Uri).AbsolutePath;
        return path == "/" ? path : Array.Find(Ways, way => path == way || path.StartsWith(way + "/", StringComparison.Ordinal));
    }

    private void Moved(object? sender, LocationChangedEventArgs to) => _ = InvokeAsync(() =>
    {
        if (here == Here()) return;
        here = Here();
        StateHasChanged();
    });

    private void Counted(object? sender, EventArgs happened) => tongue.Speak(() => _ = InvokeAsync(async () =>
    {
        counts = await tally.Read();
        StateHasChanged();
    }));
}
