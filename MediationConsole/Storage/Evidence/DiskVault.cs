using System.Runtime.CompilerServices;

namespace MediationConsole.Storage.Evidence;

/// <summary>The evidence in a folder, which nodes of one console share.</summary>
public sealed class DiskVault(StorageOptions options) : IVault
{
    // What is about to be removed bears this while it is looked for once more.
    private const string Aside = ".aside";

    private readonly Drafts drafts = new(new DirectoryInfo(options.EvidencePath));

    public async Task<Received?> Receive(Stream content, long most, CancellationToken cancellation)
    {
        if (await drafts.Write(content, most, cancellation) is not ({ } file, { } draft)) return null;
        var place = PathOf(file.Sha256);
        return new(file, draft, _ =>
        {
            Put(draft, place);
            return Task.CompletedTask;
        });
    }

    public Task<Stream?> Open(string sha256, CancellationToken cancellation = default)
    {
        var place = PathOf(sha256);
        return Task.FromResult<Stream?>(File.Exists(place) ? File.OpenRead(place) : null);
    }

    public async Task<Stream?> OpenWhole(string sha256, CancellationToken cancellation = default) =>
        await Hashes.Whole(await Open(sha256, cancellation), sha256, cancellation);

    public async IAsyncEnumerable<Kept> All([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var folder = new DirectoryInfo(options.EvidencePath);
        if (!folder.Exists) yield break;
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Hashes.IsOne(file.Name)) yield return new(file.Name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc));
        }
    }

    // Renaming is the one step that cannot be torn: whoever puts the file there after it finds the place free, and what was put there
    // just before it tells so by its time.
    public async Task<bool> Discard(string sha256, DateTimeOffset before, Func<Task<bool>> isNamed, CancellationToken cancellation = default)
    {
        var place = PathOf(sha256);
        var aside = place + Aside;
        if (!File.Exists(place) || await isNamed()) return false;
        File.Move(place, aside, overwrite: true);
        if (File.GetLastWriteTimeUtc(aside) >= before.UtcDateTime || await isNamed())
        {
            File.Move(aside, place, overwrite: true);
            return false;
        }

        File.Delete(aside);
        return true;
    }

    public int ForgetDrafts(DateTimeOffset before)
    {
        // A program that was killed while it looked once more leaves the file aside; it is an orphan or it is not, so back it goes.
        if (Directory.Exists(options.EvidencePath))
            foreach (var aside in Directory.EnumerateFiles(options.EvidencePath, "*" + Aside, SearchOption.AllDirectories)) File.Move(aside, aside[..^Aside.Length], overwrite: true);
        return drafts.Forget(before);
    }

    private void Put(string draft, string place)
    {
        var folder = Path.GetDirectoryName(place)!;
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        File.Move(draft, place, overwrite: true);
        Durable.Flush(folder);
        if (isNew) Durable.Flush(options.EvidencePath);
    }

    private string PathOf(string sha256) => Path.Combine(options.EvidencePath, Hashes.Checked(sha256)[..2], sha256);
}
