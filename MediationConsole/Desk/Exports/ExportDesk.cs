using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exports;

/// <summary>What somebody wants exported.</summary>
/// <param name="Filter">The filter of the cases, or the choice of a book, as JSON; nothing in it depends any more on who reads it or when.</param>
/// <param name="Address">The address of the page it is asked from.</param>
/// <param name="Name">What the file is called, without date and ending.</param>
/// <param name="Book">The name of the book; null for a queue.</param>
/// <param name="Personal">True where personal data stand in it as they are.</param>
public sealed record ExportWish(string Filter, string Address, string Name, string? Book = null, bool Personal = false);

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
        if (Bars(wish, by) is { } barred) return new(null, barred);
        var now = clock.GetUtcNow();
        var asked = await writer.Write(async db =>
        {
            if (await db.Exports.CountAsync(row => row.AskedBy == by.Id.Value && row.State == ExportState.Running) >= MostAtOnce)
                return (ExportRow?)null;
            var row = RowOf(wish, by, $"{wish.Name}-{now.UtcDateTime.ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture)}", now);
            db.Exports.Add(row);
            db.Tell(() => Neighbours.ExportsMoved);
            return row;
        });
        if (asked is null) return new(null, $"{MostAtOnce} exports of yours are under way. Wait for one of them, or cancel it.");
        bell.Ring();
        return new(asked.Id, null);
    }

    /// <summary>Writes down that somebody takes a book at once: what of it, and when. How much it was is written down when it has gone out.</summary>
    public async Task<long> Note(ExportWish wish, Actor.Staff by)
    {
        if (Bars(wish, by) is { } barred) throw new InvalidOperationException(barred);
        var now = clock.GetUtcNow();
        var row = await writer.Write(db =>
        {
            var taken = RowOf(wish, by, wish.Name, now);
            (taken.State, taken.BegunAt, taken.Total) = (ExportState.Taken, now, 0);
            db.Exports.Add(taken);
            db.Tell(() => Neighbours.ExportsMoved);
            return Task.FromResult(taken);
        });
        return row.Id;
    }

    /// <summary>Writes down how many lines went out.</summary>
    public async Task Noted(long id, long lines)
    {
        var now = clock.GetUtcNow();
        await writer.Write(db => db.Exports.Where(row => row.Id == id && row.State == ExportState.Taken)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Lines, lines).SetProperty(row => row.Total, (long?)lines).SetProperty(row => row.EndedAt, now)));
        bell.Ring();
    }

    /// <summary>Why that person does not get it, in a sentence; null where they do.</summary>
    public static string? Bars(ExportWish wish, Actor.Staff by) => wish switch
    {
        { Book: null } => by.Is(MayExport) ? null : "Only mediators, risk staff and managers export.",
        _ when !by.Is(StaffRoles.Manager) => "Only managers export books.",
        { Personal: true } when !BookRights.SeesPersonal(by) => "Personal data are shown to managers who are auditors as well.",
        _ => null,
    };

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

    internal static ExportRow RowOf(ExportWish wish, Actor.Staff by, string name, DateTimeOffset now) => new()
    {
        AskedBy = by.Id.Value,
        AskedByName = by.Name,
        Book = wish.Book,
        Personal = wish.Personal,
        Filter = wish.Filter,
        Address = wish.Address,
        FileName = name + ".xlsx",
        AskedAt = now,
    };

    // Books are for managers, and those with personal data for who may read them, whoever asked.
    private static IQueryable<ExportRow> Theirs(IQueryable<ExportRow> rows, Actor.Staff person)
    {
        if (BookRights.SeesPersonal(person)) return rows;
        if (person.Is(StaffRoles.Manager)) return rows.Where(row => !row.Personal);
        return person.Is(MayExport) ? rows.Where(row => row.AskedBy == person.Id.Value && row.Book == null) : rows.Where(row => false);
    }
}
