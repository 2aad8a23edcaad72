namespace MediationConsole.Storage;

/// <summary>A view of a queue that somebody saved: its address under a name, for themselves or for all.</summary>
public sealed class SavedViewRow
{
    public long Id { get; set; }

    /// <summary>The user name of whose view it is.</summary>
    public required string Owner { get; set; }

    public required string OwnerName { get; set; }

    /// <summary>The queue as addresses name it, for example <c>disputes</c>.</summary>
    public required string Queue { get; set; }

    public required string Name { get; set; }

    /// <summary>What follows the question mark of the address: filters, order and size, never a page.</summary>
    public required string Query { get; set; }

    /// <summary>True where everybody sees it.</summary>
    public bool Shared { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
