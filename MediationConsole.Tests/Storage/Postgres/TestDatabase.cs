using MediationConsole.Storage;

namespace MediationConsole.Tests.Storage.Postgres;

/// <summary>The database of one test: a file in its folder, or one of that folder's name on the test server.</summary>
internal static class TestDatabase
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(Migrate);

    /// <summary>The settings that lead to the database that goes with a folder; on the server it is made where there is none.</summary>
    public static async Task<(string Provider, string ConnectionString)> In(DirectoryInfo folder) => OnPostgresAttribute.Holds
        ? (nameof(DatabaseProvider.Postgres), await PostgresProcess.Database(folder.Name))
        : (nameof(DatabaseProvider.Sqlite), "Data Source=" + FileIn(folder));

    /// <summary>The same, with its tables up to date: a copy of a file that was migrated once, rather than migrated anew for every test.</summary>
    public static async Task<(string Provider, string ConnectionString)> Ready(DirectoryInfo folder)
    {
        var there = await In(folder);
        if (!OnPostgresAttribute.Holds && !File.Exists(FileIn(folder))) await File.WriteAllBytesAsync(FileIn(folder), await Migrated.Value);
        return there;
    }

    private static string FileIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "cases.db");

    private static async Task<byte[]> Migrate()
    {
        using var folder = new TemporaryFolder();
        await new SqliteFile(new($"Data Source={FileIn(folder.Info)}", folder.Info.FullName)).Migrate();
        return await File.ReadAllBytesAsync(FileIn(folder.Info));
    }
}
