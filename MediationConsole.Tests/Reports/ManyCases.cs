using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MediationConsole.Tests.Reports;

/// <summary>Many cases soon: those that stand in a file, written over and over under other numbers. Good for reading only.</summary>
internal static class ManyCases
{
    /// <summary>Makes so many of the cases in the file.</summary>
    public static async Task Make(string connectionString, int cases)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await Hurry(connection);
        var last = await Number(connection, "SELECT max(\"Id\") FROM cases");
        var columns = new List<string>();
        await using (var info = Command(connection, "SELECT name FROM pragma_table_info('cases') WHERE name NOT IN ('Id', 'Ref')"))
        await using (var names = await info.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await names.ReadAsync(TestContext.Current.CancellationToken)) columns.Add($"\"{names.GetString(0)}\"");
        }

        var list = string.Join(", ", columns);
        await using var copy = Command(connection, $"""
            WITH RECURSIVE number(n) AS (SELECT {Text(last + 1)} UNION ALL SELECT n + 1 FROM number WHERE n < {Text(cases)})
            INSERT INTO cases ("Id", "Ref", {list})
            SELECT n, printf('D-%06d', n), {list} FROM number JOIN cases ON cases."Id" = 1 + n % {Text(last)} WHERE n <= {Text(cases)}
            """);
        await copy.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Assert.Equal(cases, await Number(connection, "SELECT count(*) FROM cases"));
    }

    // Nobody looks a case up here, and nobody needs the file after a power cut.
    private static async Task Hurry(SqliteConnection connection)
    {
        var texts = new List<string> { "PRAGMA synchronous=OFF" };
        await using (var known = Command(connection, "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'cases' AND sql IS NOT NULL"))
        await using (var names = await known.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await names.ReadAsync(TestContext.Current.CancellationToken)) texts.Add($"DROP INDEX \"{names.GetString(0)}\"");
        }

        await using var drop = Command(connection, string.Join("; ", texts));
        await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<long> Number(SqliteConnection connection, string text)
    {
        await using var command = Command(connection, text);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static SqliteCommand Command(SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
