namespace MediationConsole.Storage;

/// <summary>What is kept of a party beside its orders: since when it is flagged, and by which case (G3).</summary>
public sealed class PartyRow
{
    public required string Site { get; set; }

    /// <summary>The party's id on that site.</summary>
    public required string PartyId { get; set; }

    /// <summary>When a report on the party was confirmed; the guarantee is lost from then on.</summary>
    public DateTimeOffset FlaggedAt { get; set; }

    /// <summary>The ref of the case in which that was done.</summary>
    public required string FlaggedBy { get; set; }
}
