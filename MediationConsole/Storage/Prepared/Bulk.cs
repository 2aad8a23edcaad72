using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage.Prepared;

/// <summary>What suits the writing connection while a great many rows are written one after the other.</summary>
public static class Bulk
{
    // The pages of indexes are touched again and again: they stay in memory, and go to the file a few times rather than with every commit.
    private const string Roomy = "PRAGMA cache_size=-524288; PRAGMA wal_autocheckpoint=25000;";

    /// <summary>Gives the connection room, for as long as it is open.</summary>
    public static Task Begin(ConsoleDb db) => db.Database.IsSqlite() ? db.Database.ExecuteSqlRawAsync(Roomy) : Task.CompletedTask;
}
