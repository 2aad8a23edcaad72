namespace MediationConsole.Storage;

/// <summary>Where an export stands. Running ones that nobody has begun wait for their turn; of those taken at once only the record is kept.</summary>
public enum ExportState { Running, Done, Cancelled, Failed, Expired, Taken }

/// <summary>An export: a large one that is made in the background and what became of it, or the record of a book that was taken at once.</summary>
public sealed class ExportRow
{
    public long Id { get; set; }

    /// <summary>The user name of who asked for it.</summary>
    public required string AskedBy { get; set; }

    public required string AskedByName { get; set; }

    /// <summary>The name of the book; null for a queue.</summary>
    public string? Book { get; set; }

    /// <summary>True where names and what people wrote stand in it as they are: only who may read them gets it.</summary>
    public bool Personal { get; set; }

    /// <summary>The schedule by which it is made; null where somebody asked for it.</summary>
    public long? ScheduleId { get; set; }

    /// <summary>The first day of the period it is made for; a schedule has one export for each.</summary>
    public DateOnly? Period { get; set; }

    /// <summary>When its link was mailed; null where it was not.</summary>
    public DateTimeOffset? MailedAt { get; set; }

    /// <summary>The filter of the cases, or the choice of a book, as JSON, with everything in it that depends on who asked and when.</summary>
    public required string Filter { get; set; }

    /// <summary>The address of the page it was asked from.</summary>
    public required string Address { get; set; }

    public ExportState State { get; set; }

    /// <summary>How many lines are written.</summary>
    public long Lines { get; set; }

    /// <summary>How many lines there will be; null until they are counted.</summary>
    public long? Total { get; set; }

    /// <summary>The name under which the file is downloaded.</summary>
    public required string FileName { get; set; }

    /// <summary>How large the file is; null while there is none.</summary>
    public long? Bytes { get; set; }

    /// <summary>Why it failed; null where it did not.</summary>
    public string? Fault { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When it was begun; null while it waits.</summary>
    public DateTimeOffset? BegunAt { get; set; }

    /// <summary>The last sign of life of who makes it, by the real time whatever the clock of the cases says.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When the file is deleted; null where there is none.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }
}
