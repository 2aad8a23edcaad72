namespace MediationConsole.Cases.Orders;

/// <summary>
/// What a bank's debit does to the money of an order (D33, C6). It takes what remains, then what the seller was paid; whoever bears a loss
/// pays what exceeds both, and the platform, where it bears it, makes up to the seller what was taken. Each way back is a movement of its own.
/// </summary>
internal static class Chargedback
{
    public static OrderChange First(OrderMarks marks, Exposure exposure, OrderNews.ChargebackNotified news, DateTimeOffset now)
    {
        var taken = Take(new(news.Ref, news.Amount, ChargebackState.Open, now, Money.Zero(news.Amount.Currency), Money.Zero(news.Amount.Currency)), exposure);
        return new(marks with { Chargebacks = [.. marks.Chargebacks, taken] }, Debit(taken));
    }

    public static (OrderChange?, Decision.Refused?) Decide(OrderMarks marks, Exposure exposure, OrderNews.ChargebackDecided news)
    {
        if (Of(marks, news.Ref) is not { } before) return Unknown(news.Ref);
        var state = news.Won ? ChargebackState.Won : ChargebackState.Lost;
        if (before.State == state) return (null, null);
        List<LedgerTransaction?> moved = [];
        var after = before;
        if (state == ChargebackState.Won)
        {
            if (before.State == ChargebackState.Lost) moved.Add(Unborne(before));
            moved.Add(Credit(before));
            after = before with { State = state, PlatformBears = false };
        }
        else
        {
            // What was given back is taken anew, of what there is now.
            if (before.State == ChargebackState.Won) moved.Add(Debit(after = Take(before, exposure)));
            after = after with { State = state, PlatformBears = news.PlatformBears };
            moved.Add(Borne(after));
        }

        return (Change(marks, after, moved), null);
    }

    /// <summary>The chargeback is open again. What was given back, or was charged for the loss, is as it was before the decision; another amount is taken in place of the one before.</summary>
    public static (OrderChange?, Decision.Refused?) Renew(OrderMarks marks, Exposure exposure, OrderNews.ChargebackRenewed news)
    {
        if (Of(marks, news.Ref) is not { } before) return Unknown(news.Ref);
        if (!news.Amount.IsPositive || news.Amount.Currency != before.Amount.Currency) return OrderLaw.Impossible("amount", "The amount must be above zero, in the order's currency.");
        if (before.State == ChargebackState.Open && before.Amount == news.Amount) return (null, null);
        List<LedgerTransaction?> moved = [];
        if (before.State == ChargebackState.Lost) moved.Add(Unborne(before));
        var after = before;
        if (before.State == ChargebackState.Won || before.Amount != news.Amount)
        {
            var back = before.State == ChargebackState.Won ? null : Credit(before);
            moved.Add(back);
            after = Take(before with { Amount = news.Amount }, back is null ? exposure : exposure.After(back));
            moved.Add(Debit(after));
        }

        return (Change(marks, after with { State = ChargebackState.Open, PlatformBears = false }, moved), null);
    }

    // A bank's debit cannot be refused: it takes what remains, then what the seller was paid; the rest is outside the exposure (D33).
    private static OrderChargeback Take(OrderChargeback chargeback, Exposure exposure)
    {
        var fromEscrow = Money.Min(chargeback.Amount, exposure.Remaining);
        return chargeback with { FromEscrow = fromEscrow, FromSeller = Money.Min(chargeback.Amount - fromEscrow, exposure.Released) };
    }

    private static LedgerTransaction? Debit(OrderChargeback taken) =>
        taken.Taken.IsZero ? null : LedgerTransaction.ChargedBack(taken.FromEscrow, taken.FromSeller);

    private static LedgerTransaction? Credit(OrderChargeback taken) =>
        taken.Taken.IsZero ? null : LedgerTransaction.ChargebackReversed(taken.FromEscrow, taken.FromSeller);

    private static LedgerTransaction? Borne(OrderChargeback lost) => lost.PlatformBears ? LedgerTransaction.LossCovered(lost.Taken, lost.Excess)
        : lost.Excess.IsZero ? null
        : LedgerTransaction.ExcessCharged(lost.Excess);

    private static LedgerTransaction? Unborne(OrderChargeback lost) => lost.PlatformBears ? LedgerTransaction.LossCovered(-lost.Taken, -lost.Excess)
        : lost.Excess.IsZero ? null
        : LedgerTransaction.ExcessCharged(-lost.Excess);

    private static OrderChange Change(OrderMarks marks, OrderChargeback after, IEnumerable<LedgerTransaction?> moved)
    {
        List<LedgerTransaction> all = [.. moved.OfType<LedgerTransaction>()];
        return new(marks with { Chargebacks = [.. marks.Chargebacks.Select(one => one.Ref == after.Ref ? after : one)] }, all.Count == 0 ? null : all[0]) { Further = [.. all.Skip(1)] };
    }

    private static OrderChargeback? Of(OrderMarks marks, string reference) => marks.Chargebacks.FirstOrDefault(one => one.Ref == reference);

    private static (OrderChange?, Decision.Refused?) Unknown(string reference) => OrderLaw.Impossible("ref", $"The order has no chargeback '{reference}'.");
}
