using MediationConsole.Cases;
using MediationConsole.Reports;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Queue;

/// <summary>A page of the queue as it stood at one instant.</summary>
/// <param name="Count">How many match; at most <see cref="QueueQuery.CountLimit"/> + 1, which means "more".</param>
/// <param name="Unclaimed">How many of them nobody has, counted alike.</param>
/// <param name="First">The place of the first row in the whole list, from 1.</param>
public sealed record QueuePageOf(
    IReadOnlyList<QueueRow> Rows, int Count, int Unclaimed, int First, QueueCursor? Previous, QueueCursor? Next, DateTimeOffset AsOf)
{
    /// <summary>True where so many orders bear the words that only the newest of them were looked at.</summary>
    public bool Cut { get; init; }
}

/// <summary>Of some cases that changed: how they stand now, and which of them belong to the queue as filtered.</summary>
/// <param name="Heard">What was heard of each, by ref.</param>
public sealed record QueueNews(IReadOnlyDictionary<string, Heard> Heard, IReadOnlyDictionary<string, QueueRow> Rows, IReadOnlySet<string> Matching, DateTimeOffset AsOf);

/// <summary>Reads the queue: only the columns it shows, by keys and capped counts, so that a million cases read like a hundred.</summary>
public sealed class QueueQuery(IDbContextFactory<ConsoleDb> readers, TimeProvider clock)
{
    public const int CountLimit = 10_000;

    public async Task<QueuePageOf> Read(QueueFilter filter, StaffId? me)
    {
        var now = clock.GetUtcNow();
        await using var db = await readers.CreateDbContextAsync();
        var meant = filter.Nearest(me, now);
        var matching = await meant.Near(db);
        var backward = filter.Cursor is { Forward: false };
        var order = QueueOrder.Of(filter);
        int? counted = order.FollowsIndex ? null : await Capped(matching.Rows);
        // One row more than fits tells whether there is another page.
        var rows = await Take(db, order, InOrder(db, meant, order, matching.Rows, counted), filter.Descending != backward, filter.Cursor, filter.Size + 1);
        var more = rows.Count > filter.Size;
        if (more) rows.RemoveAt(filter.Size);
        if (backward) rows.Reverse();
        var first = First(filter, rows.Count);
        // What fits on one page is counted on it.
        var (count, unclaimed) = filter.Cursor is null && !more ? (rows.Count, rows.Count(row => row.Assignee is null))
            : (counted ?? await Capped(matching.Rows), await Capped(CaseFilter.Free(matching.Rows)));
        return new(rows, count, unclaimed, first,
            (backward ? more : filter.Cursor is not null) && rows.Count > 0 ? new(false, first, rows[0].Id, order.Key(rows[0])) : null,
            (backward || more) && rows.Count > 0 ? new(true, first + rows.Count, rows[^1].Id, order.Key(rows[^1])) : null,
            now)
        { Cut = matching.Cut };
    }

    /// <summary>The first unclaimed cases of the filter, in its order.</summary>
    public async Task<IReadOnlyList<string>> Unclaimed(QueueFilter filter, StaffId me, int most) =>
        await First(filter, me, rows => CaseFilter.Free(rows).Where(row => row.Stage != Cases.Stage.Closed || row.AppealOpen), most);

    /// <summary>The refs of the filter, in its order.</summary>
    public async Task<IReadOnlyList<string>> Refs(QueueFilter filter, StaffId me, int most) => await First(filter, me, rows => rows, most);

    public async Task<QueueNews> Changed(QueueFilter filter, StaffId? me, IReadOnlyDictionary<string, Heard> heard)
    {
        string[] refs = [.. heard.Keys];
        var now = clock.GetUtcNow();
        await using var db = await readers.CreateDbContextAsync();
        var rows = await db.Cases.Where(row => refs.Contains(row.Ref)).Select(QueueRow.Of).ToDictionaryAsync(row => row.Ref);
        var matching = await filter.Nearest(me, now).Apply(db).Where(row => refs.Contains(row.Ref)).Select(row => row.Ref).ToListAsync();
        return new(heard, rows, matching.ToHashSet(), now);
    }

    /// <summary>Everybody who can have a case, for the filter by owner.</summary>
    public async Task<IReadOnlyList<StaffChoice>> Owners()
    {
        await using var db = await readers.CreateDbContextAsync();
        return [.. (await db.Users.OrderBy(user => user.DisplayName).Select(user => new { user.UserName, user.DisplayName, user.Roles }).ToListAsync())
            .Where(user => (user.Roles & StaffRoles.Mediator) != 0).Select(user => new StaffChoice(user.UserName!, user.DisplayName))];
    }

    private async Task<IReadOnlyList<string>> First(QueueFilter filter, StaffId me, Func<IQueryable<CaseRow>, IQueryable<CaseRow>> those, int most)
    {
        await using var db = await readers.CreateDbContextAsync();
        var meant = filter.Nearest(me, clock.GetUtcNow());
        var (matching, order) = (await meant.Near(db), QueueOrder.Of(filter));
        int? counted = order.FollowsIndex ? null : await Capped(matching.Rows);
        return [.. (await Take(db, order, those(InOrder(db, meant, order, matching.Rows, counted)), filter.Descending, cursor: null, most)).Select(row => row.Ref)];
    }

    // A few thousand are sorted; of a great many, an index that has them in the order finds the first ones at once.
    private static IQueryable<CaseRow> InOrder(ConsoleDb db, CaseFilter meant, QueueOrder order, IQueryable<CaseRow> matching, int? counted) =>
        counted > CountLimit && order.Index is { } index && meant.Follow(db, index) is { } ordered ? ordered : matching;

    private static Task<int> Capped(IQueryable<CaseRow> rows) => rows.Take(CountLimit + 1).CountAsync();

    private static async Task<List<QueueRow>> Take(ConsoleDb db, QueueOrder order, IQueryable<CaseRow> matching, bool descending, QueueCursor? cursor, int most)
    {
        var rows = new List<QueueRow>(most);
        foreach (var part in order.Parts(matching, descending, cursor))
        {
            if (rows.Count == most) break;
            rows.AddRange(order.FollowsIndex ? await part.Take(most - rows.Count).Select(QueueRow.Of).ToListAsync() : await Sorted(db, part.Take(most - rows.Count)));
        }

        return rows;
    }

    // What has to be sorted is sorted by what stands in an index; the rows themselves are read for the few that are shown.
    private static async Task<IEnumerable<QueueRow>> Sorted(ConsoleDb db, IQueryable<CaseRow> part)
    {
        var ids = await part.Select(row => row.Id).ToListAsync();
        var rows = await db.Cases.Where(row => ids.Contains(row.Id)).Select(QueueRow.Of).ToDictionaryAsync(row => row.Id);
        return ids.Where(rows.ContainsKey).Select(id => rows[id]);
    }

    private static int First(QueueFilter filter, int count) => filter.Cursor switch
    {
        null => count == 0 ? 0 : 1,
        { Forward: true } cursor => cursor.Ordinal,
        { } cursor => Math.Max(1, cursor.Ordinal - count),
    };
}
