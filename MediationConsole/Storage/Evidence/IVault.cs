namespace MediationConsole.Storage.Evidence;

/// <summary>A file the vault holds: its SHA-256 in lower-case hex, its size in bytes, and when it was last put there.</summary>
public sealed record Kept(string Sha256, long Size, DateTimeOffset At);

/// <summary>The files of the evidence, each named by its own hash; a name somebody sent is never a path.</summary>
public interface IVault
{
    /// <summary>Streams a file in while hashing it, without keeping it yet. Null where it is longer than allowed; then nothing is left of it.</summary>
    Task<Received?> Receive(Stream content, long most, CancellationToken cancellation);

    /// <summary>The file as it lies there, whatever became of it; null where there is none.</summary>
    Task<Stream?> Open(string sha256, CancellationToken cancellation = default);

    /// <summary>The file at its beginning, after its content was found to have that hash still; null where it is missing or damaged.</summary>
    Task<Stream?> OpenWhole(string sha256, CancellationToken cancellation = default);

    /// <summary>All files that are kept, in no order.</summary>
    IAsyncEnumerable<Kept> All(CancellationToken cancellation = default);

    /// <summary>
    /// Removes a file that was put there before that instant, unless it turns out to be named after all. One that is put there again
    /// meanwhile stays, so that no upload loses its file to the broom.
    /// </summary>
    /// <returns>True where the file is gone by this.</returns>
    Task<bool> Discard(string sha256, DateTimeOffset before, Func<Task<bool>> isNamed, CancellationToken cancellation = default);

    /// <summary>Removes what was begun before that instant and never came to its end; answers how many there were.</summary>
    int ForgetDrafts(DateTimeOffset before);
}

/// <summary>What is the same for every vault.</summary>
public static class VaultVerbs
{
    /// <summary>Streams a file in while hashing it, and keeps it. Null where it is longer than allowed; then nothing is kept.</summary>
    public static async Task<Stored?> Store(this IVault vault, Stream content, long most, CancellationToken cancellation)
    {
        using var received = await vault.Receive(content, most, cancellation);
        if (received is not null) await received.Keep(cancellation);
        return received?.File;
    }

    /// <summary>True when the file is there and its content still has that hash.</summary>
    public static async Task<bool> IsWhole(this IVault vault, string sha256, CancellationToken cancellation = default)
    {
        await using var file = await vault.OpenWhole(sha256, cancellation);
        return file is not null;
    }
}
