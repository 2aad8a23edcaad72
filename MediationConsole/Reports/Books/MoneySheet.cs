using MediationConsole.Cases;
using MediationConsole.Storage;
using static MediationConsole.Reports.Books.Columns;

namespace MediationConsole.Reports.Books;

/// <summary>A transaction of the ledger with what each account gained.</summary>
internal sealed record Movement(LedgerRow Row, List<LedgerEntryRow> Entries, string Site, string OrderNo)
{
    public Currency Currency { get; } = Currency.From(Row.Currency);

    /// <summary>What the account gained; null where it is not touched.</summary>
    public Money? Of(Account account) =>
        Entries.Exists(entry => entry.Account == account) ? new Money(Entries.Where(entry => entry.Account == account).Sum(entry => entry.Minor), Currency) : null;
}

/// <summary>What the cases of a book have moved: their transactions of the ledger, so that its sums are the ledger's (section 7).</summary>
internal static class MoneySheet
{
    public static Sheet Of(string key) => new Sheet<Movement>(key,
    [
        Text<Movement>("Case", 11, (one, _) => one.Row.CaseRef),
        new("Order", 19, (one, _) => Cell.Of(one.OrderNo), Foot.Count),
        Text<Movement>("Site", 13, (one, reader) => reader.Site(one.Site)),
        Instant<Movement>("At", one => one.Row.At),
        Text<Movement>("Movement", 26, (one, reader) => reader.Word(one.Row.Kind)),
        Text<Movement>("Settlement", 16, (one, _) => one.Row.Settlement),
        Currency<Movement>(one => one.Row.Currency),
        .. Enum.GetValues<Account>().Select(account => Amount<Movement>("Account." + account, one => one.Of(account))),
    ], Read);

    private static async IAsyncEnumerable<Movement> Read(BookSource source)
    {
        await foreach (var one in source.Of(Movements)) yield return one;
    }

    // By order, which has an index, and then those that a case of the book has moved.
    private static IQueryable<Movement> Movements(ConsoleDb db, long[] ids) =>
        db.Cases.Where(row => ids.Contains(row.Id))
            .Join(db.Ledger, row => row.OrderId, moved => moved.OrderId, (row, moved) => new { row, moved })
            .Where(both => both.moved.CaseRef == both.row.Ref).OrderBy(both => both.row.Id).ThenBy(both => both.moved.Id)
            .Select(both => new Movement(both.moved, both.moved.Entries, both.row.Site, both.row.OrderNo));
}
