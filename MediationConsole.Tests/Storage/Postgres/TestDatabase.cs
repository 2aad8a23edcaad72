using MediationConsole.Storage;

namespace MediationConsole.Tests.Storage.Postgres;

/// <summary>The database of one test: a file in its folder, or one of that folder's name on the test server.</summary>
internal static class TestDatabase
{
    /// <summary>The settings that lead to the database that goes with a folder; on the server it is made where there is none.</summary>
    public static async Task<(string Provider, string ConnectionString)> In(DirectoryInfo folder) => OnPostgresAttribute.Holds
        ? (nameof(DatabaseProvider.Postgres), await PostgresProcess.Database(folder.Name))
        : (nameof(DatabaseProvider.Sqlite), "Data Source=" + Path.Combine(folder.FullName, "cases.db"));
}
