using MediationConsole.Console.Evidence;
using MediationConsole.Console.Queue;

namespace MediationConsole.Console.Shell;

/// <summary>Which ways stand in the rail.</summary>
/// <param name="Roles">The reader's roles.</param>
/// <param name="Here">The way on which the page lies.</param>
/// <param name="IsBelow">True for those that stand below the saved views.</param>
public sealed record WaysLook(Same<string> Roles, string? Here, QueueCounts? Counts, bool IsBelow)
{
    public bool Is(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.All.Contains(role)) return true;
        }

        return false;
    }
}

/// <summary>The ways through the console, with how much each queue holds.</summary>
public sealed partial class RailWays
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

    /// <summary>The beginnings of all addresses to which a way leads.</summary>
    internal static readonly string[] Paths =
        [.. All.Select(way => way.Path), "/deadlines", "/reports/exports", "/reports", "/admin/policies", "/admin/holidays", "/admin/people", "/admin/webhooks"];

    // The failed payments are a manager's work; auditors read everything.
    private IEnumerable<(string Path, string Name, IconName Icon, string? Keys, Func<QueueCounts, int> Count)> Queues => Look.Is("manager", "auditor") ? All : All[..^1];
}
