namespace MediationConsole.Storage.Evidence;

/// <summary>What came of a file: its SHA-256 in lower-case hex, its size in bytes.</summary>
public sealed record Stored(string Sha256, long Size);

/// <summary>A file that came in and is not kept yet: it can be looked at, and is gone with this unless it is kept.</summary>
public sealed class Received : IDisposable
{
    private readonly string draft;
    private readonly Func<CancellationToken, Task> keep;

    internal Received(Stored file, string draft, Func<CancellationToken, Task> keep) => (File, this.draft, this.keep) = (file, draft, keep);

    public Stored File { get; }

    /// <summary>The content as it came in, to be looked at before it is kept.</summary>
    public FileStream Open() => System.IO.File.OpenRead(draft);

    /// <summary>Puts the file where it belongs; once this is done it outlives a power cut.</summary>
    public Task Keep(CancellationToken cancellation = default) => keep(cancellation);

    public void Dispose() => System.IO.File.Delete(draft);
}
