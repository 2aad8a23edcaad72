using System.Buffers;
using System.Security.Cryptography;

namespace MediationConsole.Storage.Evidence;

/// <summary>Where files lie while they come in: on the local disk, whatever keeps them afterwards.</summary>
internal sealed class Drafts(DirectoryInfo folder)
{
    /// <summary>How the name of a file ends that is still coming in.</summary>
    public const string Ending = ".part";

    private const int Piece = 80 * 1024;

    /// <summary>Writes the content to a new draft while hashing it. Null where it is longer than allowed; then nothing is left of it.</summary>
    public async Task<(Stored File, string Draft)?> Write(Stream content, long most, CancellationToken cancellation)
    {
        folder.Create();
        var draft = NewName();
        var written = false;
        try
        {
            if (await Copy(content, draft, most, cancellation) is not { } file) return null;
            written = true;
            return (file, draft);
        }
        finally
        {
            if (!written) File.Delete(draft);
        }
    }

    /// <summary>A name no other draft has.</summary>
    public string NewName()
    {
        folder.Create();
        return Path.Combine(folder.FullName, Path.GetRandomFileName() + Ending);
    }

    /// <summary>Removes drafts begun before that instant: a program that was killed leaves them behind.</summary>
    public int Forget(DateTimeOffset before)
    {
        if (!Directory.Exists(folder.FullName)) return 0;
        var old = folder.EnumerateFiles("*" + Ending).Where(draft => draft.LastWriteTimeUtc < before.UtcDateTime).ToList();
        old.ForEach(draft => draft.Delete());
        return old.Count;
    }

    private static async Task<Stored?> Copy(Stream content, string draft, long most, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The pieces are large already: a buffer of the stream's own would only be one more.
        await using var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            long size = 0;
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(0, Piece), cancellation)) > 0)
            {
                size += read;
                if (size > most) return null;
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            file.Flush(flushToDisk: true);
            return new(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
