namespace MediationConsole.Console.Queue;

/// <summary>The queues there are. Each is a list of cases with columns and an order of its own.</summary>
public enum QueueKind { Disputes, Appeals, Approvals, Settlements }

/// <summary>Where the queues are, and what they are called.</summary>
internal static class QueueKinds
{
    public static string Path(this QueueKind queue) => "/queues/" + Snake.Write<QueueKind>(queue);

    /// <summary>The queue an address leads to; the workbook's address names it in its query.</summary>
    public static QueueKind Read(Uri address, string? named) =>
        Snake.Read<QueueKind>(address.Segments[^1].Trim('/')) ?? Snake.Read<QueueKind>(named) ?? QueueKind.Disputes;

    /// <summary>The name of a text that every queue has of its own.</summary>
    public static string Text(this QueueKind queue, string name) => $"Queue.{queue}.{name}";
}
