using System.Globalization;
using System.Text.Json.Nodes;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;

namespace MediationConsole.Operations;

/// <summary>What came of a backup: its folder, and the first reason why it is not good, in one sentence.</summary>
internal sealed record BackupMade(DirectoryInfo Folder, string? Fault);

/// <summary>
/// Copies the database as it stands and then the evidence, while a server runs. The database comes first: a file lies in the vault
/// before a journal speaks of it, so that all the copied journals speak of is there to be copied.
/// </summary>
internal sealed class Backup(IDatabase database, IVault vault, TimeProvider clock)
{
    private const string Unfinished = ".unfinished";

    /// <summary>Makes a folder of its own below the one named. Only a whole backup bears its final name.</summary>
    public async Task<BackupMade> Make(DirectoryInfo below, CancellationToken cancellation)
    {
        var name = "backup-" + clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var folder = Directory.CreateDirectory(Path.Combine(below.FullName, name + Unfinished));
        var copy = await database.BackUp(folder, cancellation);
        var files = await CopyEvidence(Directory.CreateDirectory(Path.Combine(folder.FullName, "evidence")), cancellation);
        var (fault, anchor) = await Prove(copy, folder, cancellation);
        var about = new JsonObject { ["takenAt"] = Wire.Instant(clock.GetUtcNow()), ["database"] = database.Description, ["file"] = copy.Name, ["bytes"] = copy.Length, ["exhibits"] = files, ["anchor"] = anchor?.ToString(), ["fault"] = fault };
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "backup.json"), about.ToJsonString(Wire.Options), cancellation);
        if (fault is not null) return new(folder, $"{folder.FullName} is not good: {fault}");
        folder.MoveTo(Path.Combine(below.FullName, name));
        return new(folder, null);
    }

    // Laid out as the vault of a folder is, whatever keeps the evidence here: so the copy can be read wherever it is put. What no
    // exhibit names may be swept away while this runs.
    private async Task<int> CopyEvidence(DirectoryInfo to, CancellationToken cancellation)
    {
        var copied = 0;
        await foreach (var kept in vault.All(cancellation))
        {
            await using var file = await vault.Open(kept.Sha256, cancellation);
            if (file is null) continue;
            await using var copy = File.Create(Path.Combine(to.CreateSubdirectory(kept.Sha256[..2]).FullName, kept.Sha256));
            await file.CopyToAsync(copy, cancellation);
            copied++;
        }

        return copied;
    }

    // A copy that was never read is a hope. What PostgreSQL dumped can be read only by restoring it.
    private async Task<(string? Fault, Anchor? Anchor)> Prove(FileInfo copy, DirectoryInfo folder, CancellationToken cancellation)
    {
        if (database.IsShared) return (copy is { Exists: true, Length: > 0 } ? null : "the dump is empty.", null);
        var there = new StorageOptions($"Data Source={copy.FullName};Pooling=False", Path.Combine(folder.FullName, "evidence"));
        var verdict = await new Verification(new SqliteFile(there), new DiskVault(there)).Run(cancellation: cancellation);
        return (verdict.Fault, verdict.Anchor);
    }
}
