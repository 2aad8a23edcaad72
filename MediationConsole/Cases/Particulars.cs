using MediationConsole.Cases.Disputes;

namespace MediationConsole.Cases;

/// <summary>What a letter says beside the order, the date and the link: each letter has what its phrase needs, the rest is null (section 8).</summary>
public sealed record Particulars
{
    /// <summary>What is asked for, proposed or decided.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>What the buyer gets.</summary>
    public Money? Amount { get; init; }

    /// <summary>What the seller gets.</summary>
    public Money? Release { get; init; }

    /// <summary>A code of <see cref="Reasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Who did or wrote it: <c>buyer</c>, <c>seller</c> or <c>centre</c>.</summary>
    public string? From { get; init; }

    /// <summary>What somebody wrote.</summary>
    public string? Words { get; init; }

    /// <summary>Codes of <see cref="EvidenceTypes"/> that are wanted.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The number of the exhibit it is about.</summary>
    public int? Exhibit { get; init; }

    /// <summary>How people call the exhibits that are named, by number (D20).</summary>
    public IReadOnlyDictionary<int, string>? Labels { get; init; }

    public string? Carrier { get; init; }

    public string? TrackingNumber { get; init; }

    /// <summary>Where the goods go back to.</summary>
    public string? Address { get; init; }

    public Freight? Freight { get; init; }

    public ReturnCondition? Condition { get; init; }

    public IReadOnlyList<Finding>? Findings { get; init; }

    public OutcomeHow? How { get; init; }

    public AppealResult? Result { get; init; }

    /// <summary>The term that is told of.</summary>
    public TermCode? Term { get; init; }

    /// <summary>Why a case stands still, in a word.</summary>
    public string? Cause { get; init; }

    /// <summary>What silence then means.</summary>
    public Silence? Silence { get; init; }
}
