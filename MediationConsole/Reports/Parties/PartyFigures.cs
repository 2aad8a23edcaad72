using MediationConsole.Cases;

namespace MediationConsole.Reports.Parties;

/// <summary>So many out of so many; no rate where there is nothing to count.</summary>
public sealed record Share(int Part, int Whole)
{
    /// <summary>The share as a number from 0 to 1; null out of nothing.</summary>
    public double? Rate => Whole == 0 ? null : (double)Part / Whole;
}

/// <summary>What a party did on one side of its orders. A payout of the guarantee is no part of any of these, so that none lowers a rate (G4).</summary>
/// <param name="Orders">How many orders it has on that side.</param>
/// <param name="Disputed">Of these, how many were ever disputed, however the disputes ended.</param>
/// <param name="Won">Of the disputes that were ruled on or decided by silence, how many this side won: the buyer by a refund, the seller by a release.</param>
/// <param name="ChargedBack">Of the orders, how many the buyer's bank demanded back.</param>
public sealed record SideFigures(Side Side, int Orders, Share Disputed, Share Won, Share ChargedBack);

/// <summary>What a buyer had of the guarantee (G1, G2).</summary>
/// <param name="ThisMonth">Paid or promised this month, by currency, with what the policy allows a buyer at most.</param>
public sealed record GuaranteeUse(int Claims, int Paid, int Declined, IReadOnlyList<Money> InAll, IReadOnlyList<MonthlyUse> ThisMonth);

/// <summary>What was used of a cap in a month, in one currency (G1).</summary>
public sealed record MonthlyUse(Money Used, Money Cap)
{
    /// <summary>What is left; never below nothing.</summary>
    public Money Left => Money.Max(Cap - Used, Money.Zero(Cap.Currency));
}

/// <summary>A case of a party, for its history.</summary>
/// <param name="Side">On which side of the order the party stands.</param>
public sealed record PartyCase(
    CaseRef Ref, string Reason, Status Status, string? WaitingFor, bool HeldBack, DateTimeOffset OpenedAt, string OrderNo, Side Side, Money AtStake);

/// <summary>A file of the party that was sent in another case as well.</summary>
public sealed record ReusedExhibit(CaseRef Ref, int Number, string Label, string FileName, CaseRef Elsewhere, int ElsewhereNumber, string ElsewhereLabel, bool ByAnother);

/// <summary>Since when a buyer has no guarantee any more, and by the report on which claim (G3).</summary>
public sealed record BuyerFlag(CaseRef By, DateTimeOffset At);

/// <summary>All that the page of a party shows.</summary>
public sealed record PartyFile(string Site, string Id, string Name, IReadOnlyList<SideFigures> Sides, GuaranteeUse Guarantee, BuyerFlag? Flag)
{
    public required IReadOnlyList<PartyCase> Cases { get; init; }

    /// <summary>How many cases there are in all; the newest are listed.</summary>
    public required int CasesInAll { get; init; }

    public required IReadOnlyList<ReusedExhibit> Reused { get; init; }
}
