using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MediationConsole.Storage;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>One thing done to a database file by somebody who has it in hand, and knows nothing of the program.</summary>
internal sealed class Tampering(IModel model, Random dice)
{
    // What the tables say that verifying does not vouch for: numbers of rows that nothing hangs on, what a marketplace told of an order, and what pictures look like.
    private static readonly string[] NotVouchedFor =
    [
        "facts.Id", "ledger.Id", "ledger_entries.Id",
        "exhibits.PartyId", "exhibits.Look", "exhibits.Look0", "exhibits.Look1", "exhibits.Look2", "exhibits.Look3",
        "orders.Marks", "orders.PlacedAt", "orders.Status", "orders.BuyerId", "orders.BuyerName", "orders.SellerId", "orders.SellerName", "orders.Details",
    ];

    private readonly List<(string Name, List<IProperty> Columns)> tables = [.. new[] { typeof(FactRow), typeof(CaseRow), typeof(TermRow), typeof(ExhibitRow), typeof(LedgerRow), typeof(LedgerEntryRow), typeof(OrderRow) }
        .Select(row => model.FindEntityType(row)!).Select(type => (type.GetTableName()!, type.GetProperties().Where(column => !NotVouchedFor.Contains($"{type.GetTableName()}.{column.Name}")).ToList()))];

    /// <summary>Does something at random; answers what, or null where it changed nothing or the database itself refused.</summary>
    public string? Do(SqliteConnection file)
    {
        using var whole = file.BeginTransaction();
        try
        {
            var done = dice.Next(10) switch
            {
                < 6 => Edit(file),
                < 8 => Delete(file),
                _ => Swap(file),
            };
            if (done is not null) whole.Commit();
            return done;
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == SqliteConstraint)
        {
            return null;
        }
    }

    private const int SqliteConstraint = 19;

    private string? Edit(SqliteConnection file)
    {
        var (table, columns) = dice.Pick(tables);
        if (IsEmpty(file, table)) return null;
        var (column, row) = (dice.Pick(columns), Row(file, table));
        var before = Read(file, $"SELECT \"{column.Name}\" FROM \"{table}\" WHERE rowid = {row}");
        // The instant of what no case instructed is vouched for by an anchor alone.
        if (table == "ledger" && column.Name == "At" && Read(file, $"SELECT CaseRef FROM ledger WHERE rowid = {row}") is DBNull) return null;
        Write(file, $"UPDATE \"{table}\" SET \"{column.Name}\" = $value WHERE rowid = {row}", Other(before, column));
        return $"edit of {table}";
    }

    private string? Delete(SqliteConnection file)
    {
        var table = dice.Pick(tables).Name;
        if (IsEmpty(file, table)) return null;
        Write(file, $"DELETE FROM \"{table}\" WHERE rowid = {Row(file, table)}", DBNull.Value);
        return $"delete in {table}";
    }

    private string? Swap(SqliteConnection file)
    {
        var (table, columns) = dice.Pick(tables);
        if (IsEmpty(file, table)) return null;
        var (column, one, other) = (dice.Pick(columns), Row(file, table), Row(file, table));
        var (left, right) = (Read(file, $"SELECT \"{column.Name}\" FROM \"{table}\" WHERE rowid = {one}"), Read(file, $"SELECT \"{column.Name}\" FROM \"{table}\" WHERE rowid = {other}"));
        if (column.Name == "Id" || Equals(left, right) || AreAlike(file, table, column.Name, one, other)) return null;
        var set = $"UPDATE \"{table}\" SET \"{column.Name}\" = $value WHERE rowid = ";
        // In between something else stands there, since some values may stand only once.
        Write(file, set + one, left is string || right is string ? "~" : -1L);
        Write(file, set + other, left);
        Write(file, set + one, right);
        return $"swap in {table}";
    }

    // Two rows that differ in nothing else are the same two rows when they have changed places.
    private static bool AreAlike(SqliteConnection file, string table, string column, long one, long other) => (table, column) switch
    {
        ("ledger_entries", _) => Said(file, $"SELECT Account || Minor FROM ledger_entries WHERE rowid = {one}") == Said(file, $"SELECT Account || Minor FROM ledger_entries WHERE rowid = {other}"),
        ("ledger", "At") => Read(file, $"SELECT min(ifnull(CaseRef, '')) FROM ledger WHERE rowid IN ({one}, {other})") is "",
        ("ledger", "OrderId") => Booked(file, one) == Booked(file, other),
        _ => false,
    };

    private static string Booked(SqliteConnection file, long row) =>
        Said(file, $"SELECT Kind || Currency || ifnull(Settlement, '') || (SELECT group_concat(Account || Minor) FROM ledger_entries WHERE TransactionId = ledger.Id) FROM ledger WHERE rowid = {row}");

    private object Other(object before, IProperty column) => before switch
    {
        long flag when (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) == typeof(bool) => 1 - flag,
        not DBNull when column.IsNullable && dice.Next(4) == 0 => DBNull.Value,
        long number => number + (dice.Next(2) == 0 ? 1 : -1) * dice.Next(1, 1000),
        string { Length: > 0 } text => Changed(text),
        _ when column.GetRelationalTypeMapping().Converter?.ProviderClrType == typeof(long) || column.ClrType == typeof(long) => dice.Next(1, 1000),
        _ => "x",
    };

    private string Changed(string text)
    {
        var at = dice.Next(text.Length);
        var letter = text[at];
        return dice.Next(3) switch
        {
            0 when char.IsLetter(letter) => text[..at] + (char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)) + text[(at + 1)..],
            1 => text.Remove(at, 1),
            _ => text[..at] + (letter == '7' ? '8' : '7') + text[(at + 1)..],
        } is var changed && changed != text ? changed : text + "7";
    }

    // Not every handful of cases has evidence.
    private static bool IsEmpty(SqliteConnection file, string table) => Read(file, $"SELECT count(*) FROM \"{table}\"") is 0L;

    private long Row(SqliteConnection file, string table)
    {
        var rows = (long)Read(file, $"SELECT count(*) FROM \"{table}\"");
        return (long)Read(file, $"SELECT rowid FROM \"{table}\" LIMIT 1 OFFSET {dice.NextInt64(rows)}");
    }

    private static string Said(SqliteConnection file, string statement) => (string)Read(file, statement);

    private static object Read(SqliteConnection file, string statement)
    {
        using var command = file.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar()!;
    }

    private static void Write(SqliteConnection file, string statement, object value)
    {
        using var command = file.CreateCommand();
        command.CommandText = statement;
        command.Parameters.AddWithValue("$value", value);
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
