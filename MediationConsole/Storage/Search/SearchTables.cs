using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage.Search;

/// <summary>
/// The two tables that words are found in: one line an order, one a fact with people's words. On SQLite they are full-text tables whose
/// row is the row of the order or the fact; on PostgreSQL a vector beside its number.
/// </summary>
public static class SearchTables
{
    /// <summary>The orders that bear what is sought, the newest first.</summary>
    /// <param name="most">How many of them at most.</param>
    public static IQueryable<long> OrdersWith(this ConsoleDb db, Sought sought, int most) => db.Database.IsSqlite()
        ? db.Database.SqlQuery<long>($"""SELECT "rowid" AS "Value" FROM "search_orders" WHERE "search_orders" MATCH {sought.Match} ORDER BY "rowid" DESC LIMIT {most}""")
        : db.Database.SqlQuery<long>($"""SELECT "OrderId" AS "Value" FROM "search_orders" WHERE "Words" @@ CAST({sought.Query} AS tsquery) ORDER BY "OrderId" DESC LIMIT {most}""");

    /// <summary>The lines of journals that bear what is sought, the newest first.</summary>
    /// <inheritdoc cref="OrdersWith" path="/param"/>
    public static IQueryable<long> FactsWith(this ConsoleDb db, Sought sought, int most) => db.Database.IsSqlite()
        ? db.Database.SqlQuery<long>($"""SELECT "rowid" AS "Value" FROM "search_texts" WHERE "search_texts" MATCH {sought.Match} ORDER BY "rowid" DESC LIMIT {most}""")
        : db.Database.SqlQuery<long>($"""SELECT "FactId" AS "Value" FROM "search_texts" WHERE "Words" @@ CAST({sought.Query} AS tsquery) ORDER BY "FactId" DESC LIMIT {most}""");

    /// <summary>Lays down the words of what was written in this transaction, all at once: on SQLite each interruption would cost a piece of the table of its own.</summary>
    internal static async Task LayWords(this ConsoleDb db)
    {
        if (db.Spoken.Count == 0) return;
        await using var orders = Keeping.OfOrders(db);
        await using var facts = Keeping.OfFacts(db);
        foreach (var spoken in db.Spoken)
        {
            if (spoken.Order is { } order) await orders.Keep(Texts.Of(order), order.Id, 0, spoken.IsNew);
            else await facts.Keep(spoken.Words, spoken.Fact!.CaseId, spoken.Fact.Seq, isNew: true);
        }
    }
}

/// <summary>An order or a line of a journal whose words are laid down with the transaction.</summary>
internal sealed record Spoken(OrderRow? Order, FactRow? Fact, IReadOnlyList<string> Words, bool IsNew);
