using MediationConsole.Cases;
using MediationConsole.Cases.Holds;

namespace MediationConsole.Console.Queue;

/// <summary>The queues there are. Each is a list of cases with columns and an order of its own.</summary>
public enum QueueKind { Disputes, Holds, Chargebacks, Guarantees, Appeals, Approvals, Reports, Settlements }

/// <summary>Where the queues are, and what they are called.</summary>
internal static class QueueKinds
{
    public static string Path(this QueueKind queue) => "/queues/" + Snake.Write<QueueKind>(queue);

    /// <summary>The queue an address leads to; the workbook's address names it in its query.</summary>
    public static QueueKind Read(Uri address, string? named) =>
        Snake.Read<QueueKind>(address.Segments[^1].Trim('/')) ?? Snake.Read<QueueKind>(named) ?? QueueKind.Disputes;

    /// <summary>The name of a text that every queue has of its own.</summary>
    public static string Text(this QueueKind queue, string name) => $"Queue.{queue}.{name}";

    /// <summary>The kind of case a queue lists; null for one that lists what is to be done about cases of any kind.</summary>
    public static CaseKind? Of(this QueueKind queue) => queue switch
    {
        QueueKind.Disputes => CaseKind.Dispute,
        QueueKind.Holds => CaseKind.Hold,
        QueueKind.Chargebacks => CaseKind.Chargeback,
        QueueKind.Guarantees => CaseKind.Guarantee,
        QueueKind.Appeals or QueueKind.Approvals or QueueKind.Reports or QueueKind.Settlements => null,
    };

    /// <summary>Who takes cases of the queue on (section 1).</summary>
    public static StaffRoles WorkedBy(this QueueKind queue) => queue is QueueKind.Holds or QueueKind.Chargebacks or QueueKind.Reports ? StaffRoles.Risk : StaffRoles.Mediator;

    /// <summary>What the cases of a queue can be about, for its filter.</summary>
    public static IEnumerable<string> Subjects(this QueueKind queue) => queue switch
    {
        QueueKind.Holds => HoldCauses.All,
        QueueKind.Chargebacks => [],
        _ => Reasons.All.Keys,
    };
}
