namespace MediationConsole.Storage;

/// <summary>A book that is made by itself, week after week or month after month.</summary>
public sealed class ReportScheduleRow
{
    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The choice of the book as the query of an address; its range is the period.</summary>
    public required string Query { get; set; }

    /// <summary>The name of the book.</summary>
    public required string Book { get; set; }

    public bool Personal { get; set; }

    /// <summary>True for every month, false for every week.</summary>
    public bool Monthly { get; set; }

    /// <summary>The time zone by whose clock periods begin.</summary>
    public required string Zone { get; set; }

    /// <summary>In which language the book is.</summary>
    public required string Language { get; set; }

    /// <summary>The user name of whose schedule it is.</summary>
    public required string Owner { get; set; }

    public required string OwnerName { get; set; }

    /// <summary>The mail addresses that get the link, one a line; empty where nobody does.</summary>
    public required string Recipients { get; set; }

    /// <summary>The first day of the first period it is made for.</summary>
    public DateOnly StartsAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>When it was stopped; null while it goes on.</summary>
    public DateTimeOffset? StoppedAt { get; set; }
}
