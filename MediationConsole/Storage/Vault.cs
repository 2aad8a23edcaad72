using System.Security.Cryptography;

namespace MediationConsole.Storage;

/// <summary>What came of a stored file: its SHA-256 in lower-case hex, its size in bytes, its first bytes for telling its kind.</summary>
public sealed record Stored(string Sha256, long Size, byte[] Head);

/// <summary>A file that came in and is not kept yet: it can be looked at, and is gone with this unless it is kept.</summary>
public sealed class Received : IDisposable
{
    private readonly string draft;
    private readonly string place;

    internal Received(Stored file, string draft, string place) => (File, this.draft, this.place) = (file, draft, place);

    public Stored File { get; }

    public FileStream Open() => System.IO.File.OpenRead(draft);

    /// <summary>Puts the file where it belongs; once it is kept it stays.</summary>
    public void Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        System.IO.File.Move(draft, place, overwrite: true);
    }

    public void Dispose() => System.IO.File.Delete(draft);
}

/// <summary>The evidence on disk, named by its own hash; a name somebody sent is never a path.</summary>
public sealed class Vault(StorageOptions options)
{
    /// <summary>How the name of a file ends that is still coming in.</summary>
    public const string Draft = ".part";

    private const int HeadLength = 4096;

    /// <summary>Streams a file to disk while hashing it, and keeps it. Null where it is longer than allowed; then nothing is kept.</summary>
    public async Task<Stored?> Store(Stream content, long most, CancellationToken cancellation)
    {
        using var received = await Receive(content, most, cancellation);
        received?.Keep();
        return received?.File;
    }

    /// <summary>Streams a file to disk while hashing it, without keeping it yet. Null where it is longer than allowed.</summary>
    public async Task<Received?> Receive(Stream content, long most, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.EvidencePath);
        var draft = Path.Combine(options.EvidencePath, Path.GetRandomFileName() + Draft);
        Received? received = null;
        try
        {
            if (await Copy(content, draft, most, cancellation) is { } file) received = new(file, draft, PathOf(file.Sha256));
            return received;
        }
        finally
        {
            if (received is null) File.Delete(draft);
        }
    }

    /// <summary>The file of that hash, or null where the vault does not have it.</summary>
    public FileStream? Open(string sha256) => File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    /// <summary>True when the file is there and its content still has that hash.</summary>
    public async Task<bool> IsWhole(string sha256, CancellationToken cancellation = default)
    {
        await using var file = await OpenWhole(sha256, cancellation);
        return file is not null;
    }

    /// <summary>The file at its beginning, after its content was found to have that hash still; null where it is missing or damaged.</summary>
    public async Task<FileStream?> OpenWhole(string sha256, CancellationToken cancellation = default)
    {
        var file = Open(sha256);
        if (file is null) return null;
        try
        {
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) == sha256)
            {
                file.Position = 0;
                (var whole, file) = (file, null);
                return whole;
            }

            return null;
        }
        finally
        {
            if (file is not null) await file.DisposeAsync();
        }
    }

    private static async Task<Stored?> Copy(Stream content, string draft, long most, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[81920];
        var head = Array.Empty<byte>();
        long size = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            size += read;
            if (size > most) return null;
            if (head.Length < HeadLength) head = [.. head, .. buffer.AsSpan(0, Math.Min(read, HeadLength - head.Length))];
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        await file.FlushAsync(cancellation);
        file.Flush(flushToDisk: true);
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), size, head);
    }

    private string PathOf(string sha256) =>
        sha256.Length == 64 && sha256.All(letter => char.IsAsciiHexDigitLower(letter))
            ? Path.Combine(options.EvidencePath, sha256[..2], sha256)
            : throw new ArgumentException("That is no SHA-256 in hex.", nameof(sha256));
}
