using MediationConsole.Cases;
using MediationConsole.Desk.Exhibits;
using MediationConsole.Reports.Parties;

namespace MediationConsole.Console.Guarantees;

/// <summary>An earlier claim of the buyer, on this order or another.</summary>
public sealed record EarlierClaim(CaseRef Ref, string OrderNo, string Reason, Status Status, string? WaitingFor, Money AtStake, DateTimeOffset OpenedAt);

/// <summary>A photograph of this claim that was used in another case.</summary>
public sealed record PhotoElsewhere(int Number, string Label, Lookalike Elsewhere);

/// <summary>What a claim is decided on beside its evidence: buyer, seller, and what the fund has left (G1, G2).</summary>
public sealed record ClaimBackground
{
    public required SideFigures Buyer { get; init; }

    public required SideFigures Seller { get; init; }

    public required GuaranteeUse Use { get; init; }

    /// <summary>The fund of this month in the order's currency; null where there is no guarantee in it.</summary>
    public MonthlyUse? Fund { get; init; }

    /// <summary>What the guarantee pays at most for one claim; null where there is no guarantee in that currency.</summary>
    public Money? PerClaim { get; init; }

    /// <summary>The buyer's share of this month in the order's currency.</summary>
    public MonthlyUse? OfBuyer { get; init; }

    public required IReadOnlyList<EarlierClaim> Earlier { get; init; }

    public required IReadOnlyList<PhotoElsewhere> Photos { get; init; }

    /// <summary>The claim on which a report of this buyer was confirmed, if there is one (G3).</summary>
    public CaseRef? FlaggedBy { get; init; }
}
