using MediationConsole.Storage;

namespace MediationConsole.Operations;

/// <summary>This process's hold on the database, let go when the program ends and everything is written.</summary>
public sealed class DatabaseHold(IDatabase database) : IDisposable
{
    private DatabaseLock? held;

    /// <summary>Takes the hold, or says why it cannot be had. A server of PostgreSQL is shared and needs none.</summary>
    public string? Take() => database is SqliteFile file && (held ??= DatabaseLock.Take(file)) is null
        ? $"Another process, a server or a command that writes, holds {file.Path}. Stop it first; while a server runs, its own pages do this."
        : null;

    public void Dispose() => held?.Dispose();
}
