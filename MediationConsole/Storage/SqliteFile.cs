using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MediationConsole.Storage;

/// <summary>
/// The SQLite file: one writing connection, any number of reading ones. The SQLite inside can lose its write-ahead log when two
/// connections write or checkpoint at once, so readers can do neither.
/// </summary>
public sealed class SqliteFile : IDatabase
{
    // Made once and lent out again and again: a request makes several.
    private readonly PooledDbContextFactory<SqliteConsoleDb> readers;
    private readonly string connectionString;

    public SqliteFile(StorageOptions options)
    {
        connectionString = options.ConnectionString;
        Path = new SqliteConnectionStringBuilder(connectionString).DataSource;
        readers = new(new DbContextOptionsBuilder<SqliteConsoleDb>().UseSqlite(connectionString).AddInterceptors(new OnlyRead())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    public string Description => $"SQLite {SqliteVersion()} with {Path}";

    public bool IsShared => false;

    public Task<bool> Exists() => Task.FromResult(File.Exists(Path));

    public ConsoleDb CreateDbContext() => readers.CreateDbContext();

    public async Task<ConsoleDb> OpenSnapshot()
    {
        var db = CreateDbContext();
        await db.Database.OpenConnectionAsync();
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction);
        return db;
    }

    public ConsoleDb Use(DbConnection writer) =>
        new SqliteConsoleDb(new DbContextOptionsBuilder<SqliteConsoleDb>().UseSqlite(writer).Options);

    public async Task<DbConnection> OpenWriter()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        // Each act touches a dozen indexes: their upper pages stay in memory, and pages that change again and again go to the file less often.
        await Pragma(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=8000;");
        return connection;
    }

    public Task<DbTransaction> Begin(DbConnection writer) => Task.FromResult<DbTransaction>(((SqliteConnection)writer).BeginTransaction(deferred: false));

    public async Task Migrate()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await using var connection = await OpenWriter();
        // Who was killed in the middle of this left its mark behind, for whose end the next one would wait for ever. The file has one process, and that is us.
        await Pragma(connection, "DROP TABLE IF EXISTS \"__EFMigrationsLock\";");
        await using var db = Use(connection);
        await db.Database.MigrateAsync();
    }

    public async Task<FileInfo> BackUp(DirectoryInfo to, CancellationToken cancellation)
    {
        var copy = new FileInfo(System.IO.Path.Combine(to.FullName, "console.db"));
        await using var db = CreateDbContext();
        await db.Database.OpenConnectionAsync(cancellation);
        await using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy.FullName, Pooling = false }.ToString()))
        {
            await target.OpenAsync(cancellation);
            // In one step: a reader's snapshot, which holds no writer up and is not begun anew with every commit.
            ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(target);
            await Pragma(target, "PRAGMA journal_mode=DELETE;");
        }

        return copy;
    }

    public Task Tell(DbTransaction transaction, IReadOnlyList<string> news) => Task.CompletedTask;

    public bool IsLostRace(Exception broken) => false;

    public Task<IAsyncDisposable?> TryHold(string name, CancellationToken cancellation) => Task.FromResult<IAsyncDisposable?>(new Held());

    public Task Listen(Func<string, Task> heard, Func<Task> deaf, CancellationToken cancellation) => Task.CompletedTask;

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

    // There is no other node that could hold the name.
    private sealed class Held : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class OnlyRead : DbConnectionInterceptor
    {
        private const string Text = "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA busy_timeout=5000;";

        // A connection out of the pool has been told before: the settings stay with the handle below it.
        private readonly ConditionalWeakTable<object, object> told = [];

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
            IsNew(connection) ? Pragma(connection, Text) : Task.CompletedTask;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (!IsNew(connection)) return;
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
        }

        private bool IsNew(DbConnection connection) => ((SqliteConnection)connection).Handle is not { } handle || told.TryAdd(handle, handle);
    }
}
