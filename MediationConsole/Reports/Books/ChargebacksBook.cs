using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using static MediationConsole.Reports.Books.Columns;

namespace MediationConsole.Reports.Books;

/// <summary>A chargeback with its order.</summary>
internal sealed record ChargebackLine(CaseLine Case, Chargeback Chargeback);

/// <summary>How the chargebacks of one network, code and currency ended.</summary>
internal sealed record CodeLine(string Network, string Code, Currency Currency, IReadOnlyList<Chargeback> All)
{
    public int Undecided => All.Count(one => one.IsUndecided);

    public int Of(Status status) => All.Count(one => one.Status == status);

    /// <summary>Of those that are decided, how many were won; null where none is.</summary>
    public double? WinRate => All.Count == Undecided ? null : (double)Of(Status.Won) / (All.Count - Undecided);

    public Money Sum(Func<Chargeback, bool> which) => All.Where(which).Aggregate(Money.Zero(Currency), (sum, one) => sum + one.Amount);
}

/// <summary>What banks took back, how it ended, and how often we win (section 4).</summary>
internal static class ChargebacksBook
{
    public static Book Book { get; } = new("chargebacks", source => source.Filtered.Where(row => row.Kind == CaseKind.Chargeback && row.OpenedAt >= source.From && row.OpenedAt < source.Until),
        [new Sheet<ChargebackLine>("Chargebacks", Chargebacks, Lines), new Sheet<CodeLine>("WinRates", Rates, Codes), MoneySheet.Of("Money")]);

    private static IReadOnlyList<BookColumn<ChargebackLine>> Chargebacks =>
    [
        Text<ChargebackLine>("Case", 11, (one, _) => one.Case.Row.Ref),
        Counted<ChargebackLine>("Order", 19, (one, _) => one.Case.Row.OrderNo),
        Text<ChargebackLine>("Site", 13, (one, reader) => reader.Site(one.Case.Row.Site)),
        Text<ChargebackLine>("Network", 13, (one, _) => one.Chargeback.Network),
        Text<ChargebackLine>("Code", 9, (one, _) => one.Chargeback.ReasonCode),
        Text<ChargebackLine>("CodeTitle", 36, (one, _) => NetworkCodes.Title(one.Chargeback.Network, one.Chargeback.ReasonCode)),
        Text<ChargebackLine>("Category", 20, (one, reader) => one.Chargeback.Category is { } category ? reader.Title("Category", category) : null),
        Prose<ChargebackLine>("BankCase", 20, (one, _) => one.Chargeback.BankCaseId),
        Text<ChargebackLine>("NetworkStage", 16, (one, reader) => reader.Word(one.Chargeback.NetworkStage)),
        Text<ChargebackLine>("Status", 24, (one, reader) => reader.Word(one.Chargeback.Status)),
        Instant<ChargebackLine>("Received", one => one.Chargeback.ReceivedAt),
        Instant<ChargebackLine>("RespondBy", one => one.Chargeback.RespondBy),
        Instant<ChargebackLine>("SubmittedAt", one => one.Chargeback.Pack?.At),
        Text<ChargebackLine>("Defender", 13, (one, reader) => reader.Word(one.Chargeback.DefendedBy)),
        Amount<ChargebackLine>("Amount", one => one.Chargeback.Amount),
        Currency<ChargebackLine>(one => one.Case.Row.Currency),
        Text<ChargebackLine>("Bearer", 14, (one, reader) => reader.Word(one.Chargeback.Bearer)),
        Number<ChargebackLine>("Expired", one => one.Chargeback.Status == Status.Expired ? 1 : 0, Foot.Sum, "{0}>0"),
        Name<ChargebackLine>("Buyer", 22, one => one.Case.Order.BuyerName),
        Name<ChargebackLine>("Seller", 24, one => one.Case.Order.SellerName),
    ];

    private static IReadOnlyList<BookColumn<CodeLine>> Rates =>
    [
        Text<CodeLine>("Network", 13, (one, _) => one.Network),
        Counted<CodeLine>("Code", 9, (one, _) => one.Code),
        Text<CodeLine>("CodeTitle", 36, (one, _) => NetworkCodes.Title(one.Network, one.Code)),
        Currency<CodeLine>(one => one.Currency.Code),
        Number<CodeLine>("Chargebacks", one => one.All.Count, Foot.Sum),
        Number<CodeLine>("Won", one => one.Of(Status.Won), Foot.Sum),
        Number<CodeLine>("Lost", one => one.Of(Status.Lost), Foot.Sum),
        Number<CodeLine>("Expired", one => one.Of(Status.Expired), Foot.Sum, "{0}>0"),
        Number<CodeLine>("Accepted", one => one.Of(Status.Accepted), Foot.Sum),
        Number<CodeLine>("Undecided", one => one.Undecided, Foot.Sum),
        Share<CodeLine>("WinRate", one => one.WinRate),
        Amount<CodeLine>("AmountWon", one => one.Sum(each => each.Status == Status.Won)),
        Amount<CodeLine>("AmountLost", one => one.Sum(each => each.Status is Status.Lost or Status.Expired or Status.Accepted)),
    ];

    private static async IAsyncEnumerable<ChargebackLine> Lines(BookSource source)
    {
        await foreach (var one in source.Cases())
            if (one.Case is Chargeback chargeback)
                yield return new(one, chargeback);
    }

    private static async IAsyncEnumerable<CodeLine> Codes(BookSource source)
    {
        var all = new List<Chargeback>();
        await foreach (var one in Lines(source)) all.Add(one.Chargeback);
        foreach (var group in all.GroupBy(one => (one.Network, one.ReasonCode, one.Currency)).OrderBy(group => group.Key.Network, StringComparer.Ordinal).ThenBy(group => group.Key.ReasonCode, StringComparer.Ordinal))
            yield return new(group.Key.Network, group.Key.ReasonCode, group.Key.Currency, [.. group]);
    }
}
