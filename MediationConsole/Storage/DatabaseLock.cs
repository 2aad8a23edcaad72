namespace MediationConsole.Storage;

/// <summary>Says that a process writes this database; a second one that wants to write is refused.</summary>
public sealed class DatabaseLock : IDisposable
{
    private readonly FileStream file;

    private DatabaseLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, or answers null where another process holds it.</summary>
    public static DatabaseLock? Take(SqliteFile database)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database.Path)!);
        try
        {
            return new(new FileStream(database.Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
