namespace MediationConsole.Cases.Orders;

/// <summary>What news make of an order: its marks, and what moves in its ledger; null where nothing changes.</summary>
public sealed record OrderChange(OrderMarks Marks, LedgerTransaction? Movement)
{
    /// <summary>What moves after that, each a transaction of its own (C6).</summary>
    public IReadOnlyList<LedgerTransaction> Further { get; init; } = [];

    /// <summary>All that moves, in order.</summary>
    public IReadOnlyList<LedgerTransaction> Movements => Movement is null ? Further : [Movement, .. Further];
}

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
        OrderNews.ChargebackDecided a => Chargedback.Decide(marks, exposure, a),
        OrderNews.ChargebackRenewed a => Chargedback.Renew(marks, exposure, a),
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
        return marks.Chargebacks.Any(one => one.Ref == news.Ref) ? (null, null) : (Chargedback.First(marks, exposure, news, now), null);
    }

    private static bool May(OrderNews news, Actor actor) => actor switch
    {
        // What follows from a case that the law has decided on.
        Actor.Clock => true,
        Actor.Staff staff => staff.Is(StaffRoles.Risk),
        Actor.Marketplace => news is OrderNews.Frozen or OrderNews.Unfrozen,
        Actor.Bank => news is OrderNews.ChargebackNotified or OrderNews.ChargebackDecided or OrderNews.ChargebackRenewed,
        _ => false,
    };

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestText;

    internal static (OrderChange?, Decision.Refused?) Impossible(string field, Saying sentence) => (null, new(Refusal.ImpossibleValue, sentence, field));
}
