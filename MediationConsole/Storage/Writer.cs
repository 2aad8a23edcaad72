using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage;

/// <summary>
/// The single writer of the SQLite file. Whatever waits is committed together in one durable transaction; each piece of work
/// has a savepoint of its own, so that one that fails never fails its neighbours.
/// </summary>
public sealed partial class Writer : IAsyncDisposable
{
    private const int MostTogether = 300;

    private readonly Channel<Work> queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(20_000) { SingleReader = true });
    private readonly SqliteFile file;
    private readonly ILogger<Writer> log;
    private readonly Lazy<Task> loop;

    public Writer(SqliteFile file, ILogger<Writer> log)
    {
        (this.file, this.log) = (file, log);
        loop = new(() => Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap());
    }

    /// <summary>Does the work inside the next transaction and answers once it is durable. What the work throws comes back to its caller alone.</summary>
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
        await using var connection = await Open();
        if (connection is null) return;
        var batch = new List<Work>(MostTogether);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostTogether && queue.Reader.TryRead(out var item)) batch.Add(item);
            try
            {
                await Commit(connection, batch);
                foreach (var item in batch) item.Tell();
            }
            catch (Exception broken)
            {
                // Nothing of the batch is durable, and everybody who waits is told so.
                CommitFailed(log, broken, batch.Count);
                foreach (var item in batch) item.Fail(broken);
            }

            batch.Clear();
        }
    }

    // Where the file cannot be opened everybody who waits, or comes later, is told so; nobody waits for an answer that will not come.
    private async Task<SqliteConnection?> Open()
    {
        try
        {
            return await file.OpenWriter();
        }
        catch (Exception broken)
        {
            queue.Writer.TryComplete(broken);
            while (queue.Reader.TryRead(out var item)) item.Fail(broken);
            return null;
        }
    }

    private async Task Commit(SqliteConnection connection, List<Work> batch)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        await using var db = file.Use(connection);
        db.Database.AutoSavepointsEnabled = false;
        await db.Database.UseTransactionAsync(transaction);
        foreach (var item in batch)
        {
            await transaction.SaveAsync("work");
            if (await item.Do(db)) await transaction.ReleaseAsync("work");
            else await transaction.RollbackAsync("work");
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync();
    }

    [LoggerMessage(LogLevel.Error, "A transaction of {Count} pieces of work could not be committed")]
    private static partial void CommitFailed(ILogger log, Exception exception, int count);

    private abstract class Work
    {
        /// <summary>Does the work and saves it; false where it failed and must be rolled back.</summary>
        public abstract Task<bool> Do(ConsoleDb db);

        public abstract void Tell();

        public abstract void Fail(Exception broken);
    }

    private sealed class Work<T>(Func<ConsoleDb, Task<T>> work) : Work
    {
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? failure;
        private T? result;

        public Task<T> Answer => answer.Task;

        public override async Task<bool> Do(ConsoleDb db)
        {
            try
            {
                result = await work(db);
                await db.SaveChangesAsync();
                return true;
            }
            catch (Exception broken)
            {
                failure = broken;
                return false;
            }
        }

        public override void Tell()
        {
            if (failure is null) answer.SetResult(result!);
            else answer.SetException(failure);
        }

        public override void Fail(Exception broken) => answer.TrySetException(failure ?? broken);
    }
}
