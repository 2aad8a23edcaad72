using System.Security.Cryptography;

namespace MediationConsole.Storage;

/// <summary>What came of a stored file: its SHA-256 in lower-case hex, its size in bytes, its first bytes for telling its kind.</summary>
public sealed record Stored(string Sha256, long Size, byte[] Head);

/// <summary>The evidence on disk, named by its own hash; a name somebody sent is never a path.</summary>
public sealed class Vault(StorageOptions options)
{
    private const int HeadLength = 4096;

    /// <summary>Streams a file to disk while hashing it. Null where it is longer than allowed; then nothing is kept.</summary>
    public async Task<Stored?> Store(Stream content, long most, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.EvidencePath);
        var draft = Path.Combine(options.EvidencePath, Path.GetRandomFileName() + ".part");
        try
        {
            var stored = await Copy(content, draft, most, cancellation);
            if (stored is null) return null;
            var place = PathOf(stored.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(draft, place, overwrite: true);
            return stored;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The file of that hash, or null where the vault does not have it.</summary>
    public FileStream? Open(string sha256) => File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    /// <summary>True when the file is there and its content still has that hash.</summary>
    public async Task<bool> IsWhole(string sha256, CancellationToken cancellation = default)
    {
        await using var file = Open(sha256);
        return file is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) == sha256;
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
