namespace MediationConsole.Storage;

/// <summary>By which way something goes out.</summary>
public enum DeliveryChannel { Webhook, Mail, Gateway }

/// <summary>How far a delivery is: it waits for its next attempt, arrived, was dropped as pointless, was given up, or lacks a word.</summary>
public enum DeliveryState { Waiting, Delivered, Dropped, Dead, Blocked }

/// <summary>One thing that goes out by one channel to one target; the row of the outbox says what it is.</summary>
public sealed class DeliveryRow
{
    public long Id { get; set; }

    public long OutboxId { get; set; }

    public required string CaseRef { get; set; }

    public DeliveryChannel Channel { get; set; }

    /// <summary>The name of a webhook, <c>buyer</c> or <c>seller</c> of a letter, or <c>gateway</c>.</summary>
    public required string Target { get; set; }

    public DeliveryState State { get; set; }

    /// <summary>How often it was tried since it was made, or since it was last sent again by hand.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried next; it counts while the delivery waits.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>When the first of these attempts was made: the 72 hours run from here.</summary>
    public DateTimeOffset? FirstAt { get; set; }

    public DateTimeOffset? LastAt { get; set; }

    /// <summary>The HTTP status of the last answer, where there was one.</summary>
    public int? LastStatus { get; set; }

    /// <summary>Why the last attempt failed, or why the delivery was dropped or blocked.</summary>
    public string? LastError { get; set; }
}
