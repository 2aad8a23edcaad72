using Microsoft.Data.Sqlite;

namespace MediationConsole.Benchmarks;

/// <summary>Prepared statements of Microsoft.Data.Sqlite and nothing else: what the machine itself can do.</summary>
internal static class Bare
{
    public static SqliteConnection Open(string database, bool writes = false)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        Run(connection, writes ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;" : "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0;");
        return connection;
    }

    // The texts are constants of the benchmarks or made of names of the database's own columns.
#pragma warning disable CA2100
    public static SqliteCommand Prepare(SqliteConnection connection, string text, params IEnumerable<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        command.Prepare();
        return command;
    }
#pragma warning restore CA2100

    public static void Run(SqliteConnection connection, string text)
    {
        using var command = Prepare(connection, text);
        command.ExecuteNonQuery();
    }

    public static long Long(SqliteConnection connection, string text)
    {
        using var command = Prepare(connection, text);
        return command.ExecuteScalar() is long value ? value : 0;
    }

    /// <summary>Reads every value of every row, as whoever shows them must, and answers how many rows there were.</summary>
    public static int Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (; reader.Read(); rows++)
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (!reader.IsDBNull(i)) reader.GetValue(i);
            }
        }

        return rows;
    }

    /// <summary>Every row as an array of its values.</summary>
    public static List<object[]> Rows(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}

/// <summary>How long something takes when it is done again and again.</summary>
internal static class Timing
{
    /// <summary>The median of two things in milliseconds, done in turns so that whatever else the machine does hits both alike.</summary>
    public static async Task<(double First, double Second)> Medians(Func<Task> first, Action second, int times)
    {
        var (ours, bare) = (new double[times], new double[times]);
        for (var i = -times / 5; i < times; i++)
        {
            var a = TimeProvider.System.GetTimestamp();
            await first();
            var b = TimeProvider.System.GetTimestamp();
            second();
            var c = TimeProvider.System.GetTimestamp();
            if (i >= 0) (ours[i], bare[i]) = (TimeProvider.System.GetElapsedTime(a, b).TotalMilliseconds, TimeProvider.System.GetElapsedTime(b, c).TotalMilliseconds);
        }

        return (At(ours, 0.5), At(bare, 0.5));
    }

    /// <summary>The value below which that share of all lies.</summary>
    public static double At(double[] values, double share)
    {
        Array.Sort(values);
        return values[Math.Min(values.Length - 1, (int)(values.Length * share))];
    }
}
