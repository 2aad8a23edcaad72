using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage;

/// <summary>Where the tables are: a SQLite file of one process, or a PostgreSQL server that several nodes share. Contexts it makes as a factory only read.</summary>
public interface IDatabase : IDbContextFactory<ConsoleDb>
{
    /// <summary>Which database this is and of what version, for the log and for people; never a password.</summary>
    string Description { get; }

    /// <summary>True where other nodes write as well, and have to be told what changed.</summary>
    bool IsShared { get; }

    /// <summary>True where there is a database at all, be it of an older version.</summary>
    Task<bool> Exists();

    /// <summary>Makes the database where there is none, and brings its tables up to date; of several who do so at once, one after the other.</summary>
    Task Migrate();

    /// <summary>A context that reads and sees the database as it is now, whatever is written meanwhile.</summary>
    Task<ConsoleDb> OpenSnapshot();

    /// <summary>A connection that may write, durable at every commit; the writer has one.</summary>
    Task<DbConnection> OpenWriter();

    /// <summary>Begins a transaction in which nobody else writes.</summary>
    Task<DbTransaction> Begin(DbConnection writer);

    /// <summary>A context over the writer's connection.</summary>
    ConsoleDb Use(DbConnection writer);

    /// <summary>Writes a copy of the database as it is now into a folder, while it is read and written on.</summary>
    /// <returns>The file, from which it can be restored.</returns>
    Task<FileInfo> BackUp(DirectoryInfo to, CancellationToken cancellation);

    /// <summary>Tells the other nodes, once the transaction is committed.</summary>
    Task Tell(DbTransaction transaction, IReadOnlyList<string> news);

    /// <summary>True where the work lost a race or its connection, has left nothing behind, and is best done again from the beginning.</summary>
    bool IsLostRace(Exception broken);

    /// <summary>Holds a name among all nodes until the answer is disposed of; null where another node holds it.</summary>
    Task<IAsyncDisposable?> TryHold(string name, CancellationToken cancellation);

    /// <summary>Hears what other nodes tell, until cancelled.</summary>
    /// <param name="heard">What was told.</param>
    /// <param name="deaf">Called when hearing begins, and begins again: what was told before is lost.</param>
    Task Listen(Func<string, Task> heard, Func<Task> deaf, CancellationToken cancellation);
}
