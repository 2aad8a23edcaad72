using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>What may be asked for or offered (D2, D6, D20, D33).</summary>
internal static class Offers
{
    /// <summary>The amount an offer means, or why it is impossible: positive, of the order's currency, never above what remains.</summary>
    public static Decision? Check(Offer? offer, Exposure exposure, ReasonFamily family, out Money amount)
    {
        var remaining = exposure.Refundable;
        amount = offer?.Amount ?? remaining;
        if (offer is null) return Impossible("remedy", "Say which remedy.");
        if (offer.Remedy == Remedy.Release) return Impossible("remedy", "A proposal gives the buyer something; releasing the payment is no proposal.");
        if (offer.Remedy == Remedy.ReturnAndRefund && family == ReasonFamily.Nr)
            return Refuse(Refusal.RemedyNotForReason, "Goods that were not received cannot be returned (D20).");
        if (offer.Remedy == Remedy.PartialRefund && offer.Amount is null) return Impossible("amount", "A partial refund needs an amount.");
        if (amount.Currency != remaining.Currency) return Refuse(Refusal.WrongCurrency, $"The order was paid in {remaining.Currency}.");
        if (offer.Amount is { IsPositive: false }) return Impossible("amount", "The amount must be above zero.");
        if (amount > remaining || remaining.IsZero) return Refuse(Refusal.ExceedsRemaining, $"Only {remaining} is still disputable on the order (D33).");
        if (offer.Remedy == Remedy.FullRefund && amount != remaining) return Impossible("amount", $"A full refund is all that remains, {remaining}.");
        return null;
    }
}
