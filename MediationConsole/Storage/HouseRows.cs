namespace MediationConsole.Storage;

/// <summary>A person's own limit in one currency, in minor units (D22). A change ends the row and adds another, so that the rows are their own history.</summary>
public sealed class LimitRow
{
    public long Id { get; set; }

    /// <summary>Whose limit it is.</summary>
    public required string UserName { get; set; }

    public required string Currency { get; set; }

    public long Minor { get; set; }

    public DateTimeOffset SetAt { get; set; }

    public required string SetBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? EndedBy { get; set; }
}

/// <summary>A relation to a party that a person has declared (D21); the person may end it, and it stays in the history.</summary>
public sealed class RelationRow
{
    public long Id { get; set; }

    public required string UserName { get; set; }

    public required string Site { get; set; }

    public required string PartyId { get; set; }

    public required string Note { get; set; }

    public DateTimeOffset DeclaredAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>A published version of a policy, with nothing inherited any more; never changed and never deleted.</summary>
public sealed class PolicyRow
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public int Version { get; set; }

    /// <summary>The whole profile as JSON, exactly as cases have it pinned.</summary>
    public required string Profile { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>Who published it; null for what came with the program.</summary>
    public string? PublishedBy { get; set; }

    public required string Note { get; set; }
}

/// <summary>A day on which a site's centre does not work. Taking it away ends the row.</summary>
public sealed class HolidayRow
{
    public long Id { get; set; }

    public required string Site { get; set; }

    public DateOnly Day { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    /// <summary>Who added it; null for what was configured.</summary>
    public string? AddedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? EndedBy { get; set; }
}
