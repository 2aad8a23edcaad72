using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage;

/// <summary>The tables on SQLite; it carries that provider's migrations.</summary>
public sealed class SqliteConsoleDb(DbContextOptions<SqliteConsoleDb> options) : ConsoleDb(options);

/// <summary>The tables on PostgreSQL; it carries that provider's migrations.</summary>
public sealed class PostgresConsoleDb(DbContextOptions<PostgresConsoleDb> options) : ConsoleDb(options)
{
    protected override bool HasNeighbours => true;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Texts are compared and ordered as SQLite does it, whatever language the server speaks.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // What an order was paid is changed by several cases of it; the row's own version guards it against writers out of turn.
        builder.Entity<OrderRow>().Property<uint>("xmin").IsRowVersion();
    }
}
