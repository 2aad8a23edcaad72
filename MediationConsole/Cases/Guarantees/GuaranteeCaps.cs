namespace MediationConsole.Cases.Guarantees;

/// <summary>What the platform's guarantee pays at most in one currency (G1). Months are calendar months in the policy's zone.</summary>
/// <param name="PerClaim">For one claim.</param>
/// <param name="PerBuyerAndMonth">To one buyer in a month.</param>
/// <param name="FundPerMonth">To all buyers of the site in a month.</param>
public sealed record GuaranteeCaps(Money PerClaim, Money PerBuyerAndMonth, Money FundPerMonth);
