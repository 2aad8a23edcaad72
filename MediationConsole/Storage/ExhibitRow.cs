using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Storage;

/// <summary>An exhibit as the evidence queue and the quotas see it, in step with the folded dispute. Size in bytes.</summary>
public sealed class ExhibitRow
{
    /// <summary>What acts change of an exhibit that is there; the rest stays as it came in.</summary>
    internal static readonly string[] Changing = [nameof(Counts), nameof(State), nameof(OpenedBySomebody), nameof(Unjudged), nameof(Pending), nameof(ErasedAt)];

    public long CaseId { get; set; }

    /// <summary>Its number in the case.</summary>
    public int Number { get; set; }

    public required string Ref { get; set; }

    public required string Site { get; set; }

    public Side By { get; set; }

    /// <summary>Its place among the exhibits of its side, from 1.</summary>
    public int Place { get; set; }

    /// <summary>The party of that side as the order named it when the exhibit came in.</summary>
    public required string PartyId { get; set; }

    /// <summary>Code of <see cref="EvidenceTypes"/>.</summary>
    public required string Type { get; set; }

    public required string FileName { get; set; }

    public required string MediaType { get; set; }

    public long Size { get; set; }

    public required string Sha256 { get; set; }

    public DateTimeOffset At { get; set; }

    public bool Late { get; set; }

    /// <summary>False for what came late and was not admitted, or is infected (D15).</summary>
    public bool Counts { get; set; }

    public ExhibitState State { get; set; }

    /// <summary>True once anybody of staff has opened it (D16).</summary>
    public bool OpenedBySomebody { get; set; }

    /// <summary>True for what can be judged and was not yet, whoever is shown it (D16).</summary>
    public bool Unjudged { get; set; }

    /// <summary>True while it can still bear on a decision: its case is not over, and it was neither found infected nor erased.</summary>
    public bool Pending { get; set; }

    /// <summary>When its file was given up; null while it is kept.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>What the picture looks like, as a perceptual hash; null where that is not known. The law knows nothing of it.</summary>
    public long? Look { get; set; }

    /// <summary>The first quarter of <see cref="Look"/>: of two pictures that look alike at least one quarter is the same.</summary>
    public short? Look0 { get; set; }

    public short? Look1 { get; set; }

    public short? Look2 { get; set; }

    public short? Look3 { get; set; }

    /// <summary>The finer grid of the look, 64 bytes, by which pictures are told apart that were found by a quarter.</summary>
    public byte[]? LookFine { get; set; }

    /// <summary>True for a photograph that nobody has looked at yet to say what it looks like.</summary>
    public bool Unlooked { get; set; }
}
