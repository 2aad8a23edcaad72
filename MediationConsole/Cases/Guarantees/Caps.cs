using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Guarantees;

/// <summary>How much the guarantee pays (G1): for a claim, to a buyer in a month, out of the fund of a month. Asked in the transaction that pays.</summary>
internal static class Caps
{
    /// <summary>Why the guarantee cannot pay that much for one claim; null where it can, as far as the claim alone goes (G1, D33).</summary>
    public static Decision? OfClaim(Policy policy, Exposure exposure, Money amount)
    {
        var currency = exposure.Captured.Currency;
        if (amount.Currency != currency) return Refuse(Refusal.WrongCurrency, $"The order was paid in {currency}.");
        if (!amount.IsPositive) return Impossible("amount", "The amount must be above zero.");
        if (!policy.Guarantee.TryGetValue(currency, out var caps)) return Refuse(Refusal.NotGuaranteed, $"Under this policy there is no guarantee in {currency} (G1).");
        if (amount > caps.PerClaim) return Refuse(Refusal.CapExceeded, $"The guarantee pays {caps.PerClaim} for one claim at most (G1).");
        return amount > exposure.PlatformCanRefund
            ? Refuse(Refusal.ExceedsRemaining, $"Only {exposure.PlatformCanRefund} of the payment can still be given back to the buyer (D33).")
            : null;
    }

    /// <summary>Why the guarantee cannot pay that much now; null where it can (G1, D33).</summary>
    public static Decision? Now(Situation s, Money amount)
    {
        if (OfClaim(s.Policy, s.Exposure, amount) is { } refused) return refused;
        var caps = s.Policy.Guarantee[amount.Currency];
        var (buyer, fund) = (Left(caps.PerBuyerAndMonth, s.Guarantee.BuyerUsed), Left(caps.FundPerMonth, s.Guarantee.FundUsed));
        if (amount > buyer) return Refuse(Refusal.CapExceeded, $"The guarantee pays one buyer {caps.PerBuyerAndMonth} a month at most; {buyer} is left (G1).");
        return amount > fund ? Refuse(Refusal.FundExhausted, $"The fund of this month is {caps.FundPerMonth}; {fund} is left (G1).") : null;
    }

    /// <summary>What is left of a cap; never below nothing.</summary>
    public static Money Left(Money cap, long used) => Money.Max(cap - new Money(used, cap.Currency), Money.Zero(cap.Currency));
}
