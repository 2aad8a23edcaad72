using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using MediationConsole.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage;

/// <summary>
/// The single writer of this process. Whatever waits is committed together in one durable transaction; each piece of work has a
/// savepoint of its own, so that one that fails never fails its neighbours. Work that lost a race against another node, or its
/// connection before anything was committed, is done again from the beginning.
/// </summary>
public sealed partial class Writer : IAsyncDisposable
{
    private const int MostTogether = 500;
    private const int MostAttempts = 5;

    private readonly Channel<Work> queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(20_000) { SingleReader = true });
    private readonly IDatabase database;
    private readonly ILogger<Writer> log;
    private readonly Lazy<Task> loop;
    private DbConnection? connection;

    public Writer(IDatabase database, ILogger<Writer> log)
    {
        (this.database, this.log) = (database, log);
        loop = new(() => Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap());
    }

    /// <summary>
    /// Does the work inside the next transaction and answers once it is durable. What the work throws comes back to its caller alone.
    /// The work may be done more than once; only what the last time left is committed.
    /// </summary>
    public async Task<T> Write<T>(Func<ConsoleDb, Task<T>> work)
    {
        _ = loop.Value;
        var item = new Work<T>(work);
        await queue.Writer.WriteAsync(item);
        return await item.Answer;
    }

    /// <inheritdoc cref="Write{T}"/>
    public Task Write(Func<ConsoleDb, Task> work) => Write(async db =>
    {
        await work(db);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (loop.IsValueCreated) await loop.Value;
    }

    private async Task Run()
    {
        var batch = new List<Work>(MostTogether);
        while (batch.Count > 0 || await queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostTogether && queue.Reader.TryRead(out var item)) batch.Add(item);
            await Commit(batch);
            foreach (var done in batch.Where(item => !item.IsToDoAgain)) done.Tell();
            batch.RemoveAll(item => !item.IsToDoAgain);
        }

        if (connection is not null) await connection.DisposeAsync();
    }

    // Nothing of a batch that broke is durable, unless the commit itself went unanswered; everybody who waits is told so.
    private async Task Commit(List<Work> batch)
    {
        var committing = false;
        try
        {
            var open = await Open();
            await using var transaction = await database.Begin(open);
            await using var db = database.Use(open);
            db.Database.AutoSavepointsEnabled = false;
            await db.Database.UseTransactionAsync(transaction);
            foreach (var item in batch) await Do(item, db, transaction);
            await db.LayWords();
            await database.Tell(transaction, db.News);
            committing = true;
            await transaction.CommitAsync();
        }
        catch (Exception broken)
        {
            CommitFailed(log, broken, batch.Count);
            var again = !committing && (database.IsLostRace(broken) || connection is { State: not ConnectionState.Open });
            foreach (var item in batch) item.Undone(broken, again && item.Attempts < MostAttempts);
            await Close();
        }
    }

    private async Task Do(Work item, ConsoleDb db, DbTransaction transaction)
    {
        var mark = db.Mark;
        await transaction.SaveAsync("work");
        var failure = await item.Do(db);
        db.ChangeTracker.Clear();
        if (failure is null)
        {
            await transaction.ReleaseAsync("work");
            return;
        }

        db.Unsay(mark);
        await transaction.RollbackAsync("work");
        if (item.Attempts < MostAttempts && (failure is DbUpdateConcurrencyException || database.IsLostRace(failure))) item.Undone(failure, again: true);
    }

    private async Task<DbConnection> Open()
    {
        if (connection is { State: ConnectionState.Open }) return connection;
        await Close();
        return connection = await database.OpenWriter();
    }

    // A connection that broke is not trusted with anything more.
    private async Task Close()
    {
        if (connection is not { } broken) return;
        connection = null;
        await broken.DisposeAsync();
    }

    [LoggerMessage(LogLevel.Error, "A transaction of {Count} pieces of work could not be committed")]
    private static partial void CommitFailed(ILogger log, Exception exception, int count);

    private abstract class Work
    {
        /// <summary>How often it was done.</summary>
        public int Attempts { get; protected set; }

        /// <summary>True while it left nothing behind and is to be done once more.</summary>
        public bool IsToDoAgain { get; private set; }

        protected Exception? Failure { get; set; }

        /// <summary>Does the work and saves it; answers why it failed and must be rolled back, or null.</summary>
        public async Task<Exception?> Do(ConsoleDb db)
        {
            (Failure, IsToDoAgain, Attempts) = (null, false, Attempts + 1);
            try
            {
                await Try(db);
                await db.SaveChangesAsync();
            }
            catch (Exception broken)
            {
                Failure = broken;
            }

            return Failure;
        }

        public void Undone(Exception broken, bool again) => (Failure, IsToDoAgain) = (Failure ?? broken, again);

        public abstract void Tell();

        protected abstract Task Try(ConsoleDb db);
    }

    private sealed class Work<T>(Func<ConsoleDb, Task<T>> work) : Work
    {
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Answer => answer.Task;

        public override void Tell()
        {
            if (Failure is null) answer.SetResult(result!);
            else answer.SetException(Failure);
        }

        protected override async Task Try(ConsoleDb db) => result = await work(db);
    }
}
