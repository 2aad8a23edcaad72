using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MediationConsole.Storage;

/// <summary>Tells the migration tool how the tables look on SQLite; it opens no database.</summary>
internal sealed class SqliteScaffolding : IDesignTimeDbContextFactory<SqliteConsoleDb>
{
    public SqliteConsoleDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteConsoleDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>Tells the migration tool how the tables look on PostgreSQL; it opens no database.</summary>
internal sealed class PostgresScaffolding : IDesignTimeDbContextFactory<PostgresConsoleDb>
{
    public PostgresConsoleDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresConsoleDb>().UseNpgsql("Host=localhost").Options);
}
