using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Storage;

/// <summary>The two sets of migrations say the same as the tables in the code.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void No_change_of_the_tables_lacks_its_migration_on_either_database()
    {
        using var sqlite = new SqliteScaffolding().CreateDbContext([]);
        using var postgres = new PostgresScaffolding().CreateDbContext([]);
        Assert.All(new ConsoleDb[] { sqlite, postgres }, db => Assert.False(db.Database.HasPendingModelChanges(), db.GetType().Name));
    }
}
