using System.Globalization;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exports;

/// <summary>The book kept by who makes the exports: which is next, how far it is, how it ended. Whatever has ended meanwhile stays as it is.</summary>
public sealed partial class ExportBook(
    Writer writer, IDatabase database, ExportOptions options, ExportBell bell, TimeProvider clock, WallClock wall, ILogger<ExportBook> log)
{
    /// <summary>What an export says that was under way when its program ended.</summary>
    public const string Stopped = "The console was stopped.";

    // A node that makes an export gives a sign of life every second.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Gives up what nobody makes any more: on a database of its own all that was begun before this program, on a shared one what gave no sign of life for long.</summary>
    /// <param name="starting">True when this program has begun none yet.</param>
    public async Task GiveUp(bool starting)
    {
        if (!starting && !database.IsShared) return;
        var lost = database.IsShared ? wall.Now - Patience : DateTimeOffset.MaxValue;
        List<long> ids;
        await using (var db = await database.CreateDbContextAsync())
            ids = await db.Exports.Where(row => row.State == ExportState.Running && row.SeenAt < lost).Select(row => row.Id).ToListAsync();
        foreach (var id in ids) await Fail(id, Stopped);
    }

    /// <summary>In which language whoever asked for an export reads it.</summary>
    public async Task<CultureInfo> ReadsIn(ExportRow export)
    {
        await using var db = await database.CreateDbContextAsync();
        return (await Preferences.Of(db, new(export.AskedBy))).Culture;
    }

    /// <summary>Takes the next that waits; null where none does.</summary>
    public async Task<ExportRow?> Take()
    {
        var (now, seen) = (clock.GetUtcNow(), wall.Now);
        return await writer.Write(async db =>
        {
            var row = await db.Exports.Where(row => row.State == ExportState.Running && row.BegunAt == null).OrderBy(row => row.Id).FirstOrDefaultAsync();
            if (row is not null) (row.BegunAt, row.SeenAt) = (now, seen);
            return row;
        });
    }

    /// <summary>Writes down how far an export is; false where it was called off.</summary>
    public Task<bool> Report(long id, long lines, long? total)
    {
        var seen = wall.Now;
        return Change(id, rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Lines, lines).SetProperty(row => row.Total, total).SetProperty(row => row.SeenAt, seen)));
    }

    /// <summary>Writes down that the file lies there; where the export was called off meanwhile, the file goes.</summary>
    public async Task<bool> Finish(long id, long lines, long bytes)
    {
        var now = clock.GetUtcNow();
        var until = now + options.Keep;
        var done = await Change(id, rows => rows.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, ExportState.Done).SetProperty(row => row.Lines, lines).SetProperty(row => row.Total, (long?)lines)
            .SetProperty(row => row.Bytes, bytes).SetProperty(row => row.EndedAt, now).SetProperty(row => row.ExpiresAt, until)));
        if (!done) File.Delete(options.FileOf(id));
        return done;
    }

    /// <summary>Writes down that an export came to nothing, and why.</summary>
    public async Task Fail(long id, string fault)
    {
        var now = clock.GetUtcNow();
        var failed = await Change(id, rows => rows.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, ExportState.Failed).SetProperty(row => row.Fault, fault).SetProperty(row => row.EndedAt, now)));
        if (failed && Directory.Exists(options.DraftOf(id))) Directory.Delete(options.DraftOf(id), recursive: true);
    }

    /// <summary>Deletes the files whose time is over; answers how many there were.</summary>
    public async Task<int> Expire()
    {
        var now = clock.GetUtcNow();
        List<long> ids;
        await using (var db = await database.CreateDbContextAsync())
            ids = await db.Exports.Where(row => row.State == ExportState.Done && row.ExpiresAt <= now).Select(row => row.Id).ToListAsync();
        foreach (var id in ids)
        {
            // First the file: a row that still says "done" is looked at again tomorrow, a file without a row never.
            File.Delete(options.FileOf(id));
            await writer.Write(db => db.Exports.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ExportState.Expired)));
            Expired(log, id);
        }

        if (ids.Count > 0) bell.Ring();
        return ids.Count;
    }

    private async Task<bool> Change(long id, Func<IQueryable<ExportRow>, Task<int>> change)
    {
        var changed = await writer.Write(async db =>
        {
            db.Tell(() => Neighbours.ExportsMoved);
            return await change(db.Exports.Where(row => row.Id == id && row.State == ExportState.Running)) > 0;
        });
        if (changed) bell.Ring();
        return changed;
    }

    [LoggerMessage(LogLevel.Information, "Export {Id} has expired and its file is deleted")]
    private static partial void Expired(ILogger log, long id);
}
