using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MediationConsole.Storage;

/// <summary>
/// The SQLite file: one writing connection, any number of reading ones. The SQLite inside can lose its write-ahead log when two
/// connections write or checkpoint at once, so readers can do neither.
/// </summary>
public sealed class SqliteFile : IDbContextFactory<ConsoleDb>
{
    private readonly DbContextOptions<SqliteConsoleDb> readers;

    public SqliteFile(StorageOptions options)
    {
        ConnectionString = options.ConnectionString;
        Path = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        readers = new DbContextOptionsBuilder<SqliteConsoleDb>().UseSqlite(ConnectionString).AddInterceptors(new OnlyRead())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
    }

    public string ConnectionString { get; }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>A context that reads; its connection refuses to write.</summary>
    public ConsoleDb CreateDbContext() => new SqliteConsoleDb(readers);

    /// <summary>A context that reads and sees the database as it is now, whatever is written meanwhile.</summary>
    public async Task<ConsoleDb> OpenSnapshot()
    {
        var db = CreateDbContext();
        await db.Database.OpenConnectionAsync();
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction);
        return db;
    }

    /// <summary>A context over the writer's connection.</summary>
    public ConsoleDb Use(SqliteConnection connection) =>
        new SqliteConsoleDb(new DbContextOptionsBuilder<SqliteConsoleDb>().UseSqlite(connection).Options);

    /// <summary>The one connection that writes: durable at every commit.</summary>
    public async Task<SqliteConnection> OpenWriter()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await Pragma(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;");
        return connection;
    }

    /// <summary>Makes the file where there is none, and brings its tables up to date.</summary>
    public async Task Migrate()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await using var connection = await OpenWriter();
        await using var db = Use(connection);
        await db.Database.MigrateAsync();
    }

    /// <summary>The version of the SQLite inside, for the log.</summary>
    public static string Version => SqliteVersion();

    private static string SqliteVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }

    private static async Task Pragma(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    private sealed class OnlyRead : DbConnectionInterceptor
    {
        private const string Text = "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA busy_timeout=5000;";

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
            Pragma(connection, Text);

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
        }
    }
}
