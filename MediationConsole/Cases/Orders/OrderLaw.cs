namespace MediationConsole.Cases.Orders;

/// <summary>What news make of an order: its marks, and what moves in its ledger; null where nothing changes.</summary>
public sealed record OrderChange(OrderMarks Marks, LedgerTransaction? Movement);

/// <summary>How holds and chargebacks weigh on an order (D29, D30, D33). The same news twice are one.</summary>
public static class OrderLaw
{
    private const int LongestText = 200;

    /// <summary>What the news change, or why it are refused. No change and no refusal means that it was known already.</summary>
    /// <param name="actor">Marketplaces and risk staff freeze; banks and risk staff report chargebacks.</param>
    public static (OrderChange? Change, Decision.Refused? Refusal) Decide(OrderMarks marks, Exposure exposure, OrderNews news, Actor actor, DateTimeOffset now) => news switch
    {
        _ when !May(news, actor) => (null, new(Refusal.RoleMissing, "Your role does not allow this.")),
        OrderNews.Frozen a => Freeze(marks, a, now),
        OrderNews.Unfrozen a => Unfreeze(marks, a),
        OrderNews.Closed a => Close(marks, a),
        OrderNews.ChargebackNotified a => Notify(marks, exposure, a, now),
        OrderNews.ChargebackDecided a => DecideChargeback(marks, exposure, a),
        _ => throw new InvalidOperationException("News without a meaning."),
    };

    private static (OrderChange?, Decision.Refused?) Freeze(OrderMarks marks, OrderNews.Frozen news, DateTimeOffset now)
    {
        if (Blank(news.Ref)) return Impossible("ref", "A hold has a ref.");
        if (Blank(news.Cause)) return Impossible("cause", "Say why the order is frozen.");
        if (marks.Holds.Any(hold => hold.Ref == news.Ref)) return (null, null);
        return (new(marks with { Holds = [.. marks.Holds, new(news.Ref, news.Cause, now)] }, null), null);
    }

    private static (OrderChange?, Decision.Refused?) Unfreeze(OrderMarks marks, OrderNews.Unfrozen news)
    {
        var left = marks.Holds.Where(hold => hold.Ref != news.Ref).ToList();
        return left.Count == marks.Holds.Count ? Impossible("ref", $"The order has no hold '{news.Ref}'.") : (new(marks with { Holds = left }, null), null);
    }

    private static (OrderChange?, Decision.Refused?) Close(OrderMarks marks, OrderNews.Closed news) =>
        marks.ClosedBy is null ? (new(marks with { ClosedBy = news.Ref }, null), null) : (null, null);

    private static (OrderChange?, Decision.Refused?) Notify(OrderMarks marks, Exposure exposure, OrderNews.ChargebackNotified news, DateTimeOffset now)
    {
        if (Blank(news.Ref)) return Impossible("ref", "A chargeback has a ref.");
        if (!news.Amount.IsPositive) return Impossible("amount", "The amount must be above zero.");
        if (news.Amount.Currency != exposure.Captured.Currency) return (null, new(Refusal.WrongCurrency, $"The order was paid in {exposure.Captured.Currency}."));
        if (marks.Chargebacks.Any(one => one.Ref == news.Ref)) return (null, null);
        var taken = Take(new(news.Ref, news.Amount, ChargebackState.Open, now, Money.Zero(news.Amount.Currency), Money.Zero(news.Amount.Currency)), exposure);
        return (new(marks with { Chargebacks = [.. marks.Chargebacks, taken] }, Movement(taken)), null);
    }

    private static (OrderChange?, Decision.Refused?) DecideChargeback(OrderMarks marks, Exposure exposure, OrderNews.ChargebackDecided news)
    {
        if (marks.Chargebacks.FirstOrDefault(one => one.Ref == news.Ref) is not { } before) return Impossible("ref", $"The order has no chargeback '{news.Ref}'.");
        var state = news.Won ? ChargebackState.Won : ChargebackState.Lost;
        if (before.State == state) return (null, null);
        var after = (before.State, state) switch
        {
            (ChargebackState.Won, ChargebackState.Lost) => Take(before, exposure) with { State = state },
            _ => before with { State = state },
        };
        var movement = state == ChargebackState.Won ? Back(before) : before.State == ChargebackState.Won ? Movement(after) : null;
        return (new(marks with { Chargebacks = [.. marks.Chargebacks.Select(one => one.Ref == news.Ref ? after : one)] }, movement), null);
    }

    private static bool May(OrderNews news, Actor actor) => actor switch
    {
        // What follows from a case that the law has decided on.
        Actor.Clock => true,
        Actor.Staff staff => staff.Is(StaffRoles.Risk),
        Actor.Marketplace => news is OrderNews.Frozen or OrderNews.Unfrozen,
        Actor.Bank => news is OrderNews.ChargebackNotified or OrderNews.ChargebackDecided,
        _ => false,
    };

    // A bank's debit cannot be refused: it takes what remains, then what the seller was paid; the rest is outside the exposure (D33).
    private static OrderChargeback Take(OrderChargeback chargeback, Exposure exposure)
    {
        var fromEscrow = Money.Min(chargeback.Amount, exposure.Remaining);
        return chargeback with { FromEscrow = fromEscrow, FromSeller = Money.Min(chargeback.Amount - fromEscrow, exposure.Released) };
    }

    private static LedgerTransaction? Movement(OrderChargeback taken) =>
        (taken.FromEscrow + taken.FromSeller).IsZero ? null : LedgerTransaction.ChargedBack(taken.FromEscrow, taken.FromSeller);

    private static LedgerTransaction? Back(OrderChargeback taken) =>
        (taken.FromEscrow + taken.FromSeller).IsZero ? null : LedgerTransaction.ChargebackReversed(taken.FromEscrow, taken.FromSeller);

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestText;

    private static (OrderChange?, Decision.Refused?) Impossible(string field, string sentence) => (null, new(Refusal.ImpossibleValue, sentence, field));
}
