using System.Globalization;
using MediationConsole.Storage;
using MediationConsole.Tests.Desk;
using MediationConsole.Tests.Storage.Postgres;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>Disputes whose terms end one after the other, for a console that is started on them later.</summary>
internal static class Spread
{
    private const int Together = 10;

    /// <summary>How long a seller of dhgate has to answer.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromDays(5);

    /// <summary>Opens disputes whose sellers' time ends from an instant on, evenly over some time.</summary>
    public static async Task Disputes(DirectoryInfo folder, int count, DateTimeOffset firstDue, TimeSpan over)
    {
        await using var bench = await Bench.Open(folder: folder, more: ("Clock:Start", (firstDue - Answer).ToString("O", CultureInfo.InvariantCulture)));
        for (var i = 0; i < count; i += Together)
        {
            await Task.WhenAll(Enumerable.Range(i, Together).Select(number => bench.Dispute(number: $"S-{number}")));
            await bench.Hand.Advance(over * Together / count);
        }
    }

    /// <summary>The database that goes with a folder, to look into while a console works on it.</summary>
    public static async Task<IDatabase> Database(DirectoryInfo folder)
    {
        var (provider, connection) = await TestDatabase.In(folder);
        var options = new StorageOptions(connection, Path.Combine(folder.FullName, "evidence"), Enum.Parse<DatabaseProvider>(provider));
        return options.Provider == DatabaseProvider.Sqlite ? new SqliteFile(options) : new PostgresServer(options);
    }
}
