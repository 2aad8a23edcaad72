using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exports;

/// <summary>What somebody wants exported.</summary>
/// <param name="Filter">The filter of the cases as JSON; nothing in it depends any more on who reads it or when.</param>
/// <param name="Address">The address of the queue it is asked from.</param>
/// <param name="Name">What the file is called, without date and ending.</param>
public sealed record ExportWish(string Filter, string Address, string Name);

/// <summary>What came of asking: the number of the export, or why there will be none, in a sentence.</summary>
public sealed record ExportAsked(long? Id, string? Refusal);

/// <summary>Takes orders for large exports, calls them off and hands them out: to who asked, and to managers.</summary>
public sealed class ExportDesk(Writer writer, IDbContextFactory<ConsoleDb> readers, ExportOptions options, ExportBell bell, TimeProvider clock)
{
    /// <summary>How many of one person may be under way at once.</summary>
    public const int MostAtOnce = 3;

    private const StaffRoles MayExport = StaffRoles.Mediator | StaffRoles.Risk | StaffRoles.Manager;

    /// <summary>Takes an order; it is carried out in the background.</summary>
    public async Task<ExportAsked> Ask(ExportWish wish, Actor.Staff by)
    {
        if (!by.Is(MayExport)) return new(null, "Only mediators, risk staff and managers export.");
        var now = clock.GetUtcNow();
        var asked = await writer.Write(async db =>
        {
            if (await db.Exports.CountAsync(row => row.AskedBy == by.Id.Value && row.State == ExportState.Running) >= MostAtOnce)
                return (ExportRow?)null;
            var row = new ExportRow
            {
                AskedBy = by.Id.Value,
                AskedByName = by.Name,
                Filter = wish.Filter,
                Address = wish.Address,
                FileName = $"{wish.Name}-{now.UtcDateTime.ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture)}.xlsx",
                AskedAt = now,
            };
            db.Exports.Add(row);
            db.Tell(() => Neighbours.ExportsMoved);
            return row;
        });
        if (asked is null) return new(null, $"{MostAtOnce} exports of yours are under way. Wait for one of them, or cancel it.");
        bell.Ring();
        return new(asked.Id, null);
    }

    /// <summary>Calls an export off that is not finished; false where it is none of theirs or has ended.</summary>
    public async Task<bool> Cancel(long id, Actor.Staff by)
    {
        var now = clock.GetUtcNow();
        var called = await writer.Write(async db =>
        {
            db.Tell(() => Neighbours.ExportsMoved);
            return await Theirs(db.Exports, by).Where(row => row.Id == id && row.State == ExportState.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ExportState.Cancelled).SetProperty(row => row.EndedAt, now)) > 0;
        });
        if (called) bell.Ring();
        return called;
    }

    /// <summary>The finished export and where its file lies; null where there is none, or it is none of theirs.</summary>
    public async Task<(ExportRow Export, FileInfo File)?> Find(long id, Actor.Staff by)
    {
        var now = clock.GetUtcNow();
        await using var db = await readers.CreateDbContextAsync();
        var row = await Theirs(db.Exports, by).FirstOrDefaultAsync(row => row.Id == id && row.State == ExportState.Done && row.ExpiresAt > now);
        return row is not null && new FileInfo(options.FileOf(id)) is { Exists: true } file ? (row, file) : null;
    }

    /// <summary>The newest exports that somebody may see.</summary>
    public async Task<IReadOnlyList<ExportRow>> Newest(int most, Actor.Staff by)
    {
        await using var db = await readers.CreateDbContextAsync();
        return await Theirs(db.Exports, by).OrderByDescending(row => row.Id).Take(most).ToListAsync();
    }

    private static IQueryable<ExportRow> Theirs(IQueryable<ExportRow> rows, Actor.Staff person) =>
        person.Is(StaffRoles.Manager) ? rows : person.Is(MayExport) ? rows.Where(row => row.AskedBy == person.Id.Value) : rows.Where(row => false);
}
