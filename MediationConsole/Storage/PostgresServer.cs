using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MediationConsole.Storage;

/// <summary>
/// A PostgreSQL server that several nodes share. Writers take turns, a transaction each, so that journals, outbox and numbers are in the
/// order of the commits on every node; a case's version guards against whoever writes out of turn.
/// </summary>
public sealed class PostgresServer : IDatabase, IAsyncDisposable
{
    private const int Migration = 2;
    private const int Names = 0x4d44;
    private const string NewsChannel = "mediation_console";

    /// <summary>A node that stands still in the middle of a transaction, or while it holds a name, loses both after this long, so that the others can go on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly NpgsqlDataSource readers;
    private readonly NpgsqlDataSource writers;
    private readonly PooledDbContextFactory<PostgresConsoleDb> contexts;
    private readonly NpgsqlConnectionStringBuilder address;
    private readonly string node = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N") + " ";

    public PostgresServer(StorageOptions options)
    {
        address = new(options.ConnectionString) { ApplicationName = "MediationConsole" };
        readers = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address.ConnectionString) { Options = "-c default_transaction_read_only=on" });
        var patience = (long)Patience.TotalMilliseconds;
        var writing = Alone();
        writing.Options = FormattableString.Invariant($"-c idle_in_transaction_session_timeout={patience} -c synchronous_commit=on");
        writers = NpgsqlDataSource.Create(writing);
        contexts = new(new DbContextOptionsBuilder<PostgresConsoleDb>().UseNpgsql(readers).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
    }

    public string Description => $"PostgreSQL at {address.Host}:{address.Port}, database {address.Database}";

    public bool IsShared => true;

    public ConsoleDb CreateDbContext() => contexts.CreateDbContext();

    public async Task<bool> Exists()
    {
        await using var db = CreateDbContext();
        return await db.Database.CanConnectAsync();
    }

    public async Task<ConsoleDb> OpenSnapshot()
    {
        var db = CreateDbContext();
        await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        return db;
    }

    public ConsoleDb Use(DbConnection writer) => new PostgresConsoleDb(new DbContextOptionsBuilder<PostgresConsoleDb>().UseNpgsql(writer).Options);

    public async Task<DbConnection> OpenWriter() => await writers.OpenConnectionAsync();

    public Task<DbTransaction> Begin(DbConnection writer) => PostgresTurn.Take((NpgsqlConnection)writer, Patience);

    public async Task Migrate()
    {
        await Create();
        await using var connection = await writers.OpenConnectionAsync();
        // Held by the session, since each migration has a transaction of its own; it goes with the connection.
        await Execute(connection, "SELECT pg_advisory_lock($1, $2)", PostgresTurn.House, Migration);
        await using var db = Use(connection);
        await db.Database.MigrateAsync();
    }

    public async Task<FileInfo> BackUp(DirectoryInfo to, CancellationToken cancellation)
    {
        var copy = new FileInfo(Path.Combine(to.FullName, "console.dump"));
        var dump = new ProcessStartInfo("pg_dump", ["--format=custom", "--no-password", $"--file={copy.FullName}"]) { UseShellExecute = false, RedirectStandardError = true };
        // By the environment, where a list of processes does not show a password.
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)
        [
            ("PGHOST", address.Host), ("PGPORT", FormattableString.Invariant($"{address.Port}")), ("PGDATABASE", address.Database), ("PGUSER", address.Username), ("PGPASSWORD", address.Password),
        ]) if (value is { Length: > 0 }) dump.Environment[name] = value;
        using var program = Process.Start(dump)!;
        var errors = await program.StandardError.ReadToEndAsync(cancellation);
        await program.WaitForExitAsync(cancellation);
        return program.ExitCode == 0 ? copy : throw new IOException($"pg_dump ended with code {program.ExitCode}: {errors.Trim()}");
    }

    public async Task Tell(DbTransaction transaction, IReadOnlyList<string> news)
    {
        if (news.Count > 0) await Execute(transaction.Connection!, "SELECT pg_notify($1, one) FROM unnest($2) AS one", NewsChannel, news.Select(one => node + one).ToArray());
    }

    public bool IsLostRace(Exception broken) => broken switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable } => true,
        // The session was ended (25P03: for standing still too long), and with it all that was not committed.
        PostgresException { SqlState: "25P03" or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => true,
        NpgsqlException { InnerException: IOException } => true,
        { InnerException: { } inner } => IsLostRace(inner),
        _ => false,
    };

    public async Task<IAsyncDisposable?> TryHold(string name, CancellationToken cancellation)
    {
        var connection = await writers.OpenConnectionAsync(cancellation);
        try
        {
            // Within a transaction, so that a node that stands still loses the name; who holds it shows signs of life meanwhile.
            var transaction = await connection.BeginTransactionAsync(cancellation);
            await using var command = Command(connection, "SELECT pg_try_advisory_xact_lock($1, hashtext($2))", Names, name);
            if (await command.ExecuteScalarAsync(cancellation) is true) return new Held(connection, transaction, Patience / 4);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public async Task Listen(Func<string, Task> heard, Func<Task> deaf, CancellationToken cancellation)
    {
        var alone = Alone();
        // Who only listens would never notice that the line is dead.
        alone.KeepAlive = 5;
        await using var connection = new NpgsqlConnection(alone.ConnectionString);
        var told = Channel.CreateUnbounded<string>();
        connection.Notification += (_, news) => told.Writer.TryWrite(news.Payload);
        await connection.OpenAsync(cancellation);
        await Execute(connection, $"LISTEN {NewsChannel}");
        await deaf();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var line = Attend(connection, told.Writer, end.Token);
        try
        {
            await foreach (var news in told.Reader.ReadAllAsync(cancellation))
                if (!news.StartsWith(node, StringComparison.Ordinal)) await heard(news[node.Length..]);
        }
        finally
        {
            await end.CancelAsync();
            await line;
        }
    }

    // Somebody is always on the line, however long it takes to deal with what was heard: a sign of life that passes over a line nobody
    // attends takes the news in without waking anyone.
    private static async Task Attend(NpgsqlConnection line, ChannelWriter<string> told, CancellationToken cancellation)
    {
        try
        {
            while (true) await line.WaitAsync(cancellation);
        }
        catch (Exception broken)
        {
            // Whoever reads what was told hears last that the line is dead.
            told.Complete(broken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await readers.DisposeAsync();
        await writers.DisposeAsync();
    }

    // A connection of its own, gone when it is closed.
    private NpgsqlConnectionStringBuilder Alone() => new(address.ConnectionString) { Pooling = false };

    private async Task Create()
    {
        await using var db = new PostgresConsoleDb(new DbContextOptionsBuilder<PostgresConsoleDb>().UseNpgsql(Alone().ConnectionString).Options);
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync()) return;
        try
        {
            await creator.CreateAsync();
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was quicker.
            if (!await creator.ExistsAsync()) throw;
        }
    }

    internal static async Task Execute(DbConnection connection, string text, params object[] values)
    {
        await using var command = Command(connection, text, values);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlCommand Command(DbConnection connection, string text, params object[] values)
    {
        var command = new NpgsqlCommand(text, (NpgsqlConnection)connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }

    private sealed class Held : IAsyncDisposable
    {
        private readonly NpgsqlConnection connection;
        private readonly CancellationTokenSource end = new();
        private readonly Task life;

        public Held(NpgsqlConnection connection, NpgsqlTransaction transaction, TimeSpan beat)
        {
            this.connection = connection;
            life = Live(transaction, beat);
        }

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await life.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await connection.DisposeAsync();
            end.Dispose();
        }

        private async Task Live(NpgsqlTransaction transaction, TimeSpan beat)
        {
            using var timer = new PeriodicTimer(beat);
            await using (transaction)
                while (await timer.WaitForNextTickAsync(end.Token)) await Execute(connection, "SELECT 1");
        }
    }
}
