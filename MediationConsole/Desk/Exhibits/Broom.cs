using MediationConsole.Desk.Packs;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exhibits;

/// <summary>Removes files that no exhibit and no pack names: what the law refused after all, what an upload left that broke off, what was erased.</summary>
public sealed partial class Broom(IVault vault, IDbContextFactory<ConsoleDb> readers, WallClock wall, ILogger<Broom> log)
{
    private const int Batch = 500;

    // So many at once look like the evidence of another database.
    private const int Many = 100;

    // A file comes before the fact that names it; no upload takes as long as this.
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    /// <summary>Sweeps once; answers how many files were removed.</summary>
    public async Task<int> Sweep(CancellationToken cancellation)
    {
        var before = wall.Now - Age;
        if (vault.ForgetDrafts(before) is var drafts and > 0) DraftsForgotten(log, drafts);
        var (orphans, all) = await Orphans(before, cancellation);
        if (orphans.Count > Many && orphans.Count > all / 2)
        {
            TooMany(log, orphans.Count, all);
            return 0;
        }

        var removed = 0;
        foreach (var sha256 in orphans)
            if (await Discard(sha256, cancellation)) removed++;
        if (removed > 0) Swept(log, removed);
        return removed;
    }

    /// <summary>Removes the file unless an exhibit needs it, or it came only lately; answers whether it is gone by this.</summary>
    public Task<bool> Discard(string sha256, CancellationToken cancellation) => vault.Discard(sha256, wall.Now - Age, () => IsNamed(sha256, cancellation), cancellation);

    private async Task<bool> IsNamed(string sha256, CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        return await db.Exhibits.AnyAsync(row => row.Sha256 == sha256 && row.ErasedAt == null, cancellation) || await PackDesk.IsKept(db, sha256, cancellation);
    }

    private async Task<(List<string> Orphans, int All)> Orphans(DateTimeOffset before, CancellationToken cancellation)
    {
        var (orphans, all, batch) = (new List<string>(), 0, new List<string>(Batch));
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var packs = await PackDesk.Kept(db, cancellation);
        await foreach (var kept in vault.All(cancellation))
        {
            all++;
            if (kept.At < before && !packs.Contains(kept.Sha256)) batch.Add(kept.Sha256);
            if (batch.Count < Batch) continue;
            orphans.AddRange(await Unnamed(batch, cancellation));
            batch.Clear();
        }

        orphans.AddRange(await Unnamed(batch, cancellation));
        return (orphans, all);
    }

    private async Task<IEnumerable<string>> Unnamed(List<string> files, CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var named = await db.Exhibits.Where(row => files.Contains(row.Sha256) && row.ErasedAt == null).Select(row => row.Sha256).Distinct().ToListAsync(cancellation);
        return files.Except(named, StringComparer.Ordinal).ToList();
    }

    [LoggerMessage(LogLevel.Information, "{Drafts} uploads that broke off were forgotten")]
    private static partial void DraftsForgotten(ILogger log, int drafts);

    [LoggerMessage(LogLevel.Information, "{Removed} files that no exhibit names were removed")]
    private static partial void Swept(ILogger log, int removed);

    [LoggerMessage(LogLevel.Error, "{Orphans} of {All} files are named by no exhibit; that looks like the evidence of another database, so nothing was removed")]
    private static partial void TooMany(ILogger log, int orphans, int all);
}
