using System.Globalization;
using System.Linq.Expressions;
using MediationConsole.Storage;

namespace MediationConsole.Console.Queue;

/// <summary>An order of the queue. Its parts are read one after the other until the page is full; ties are broken by the case's number.</summary>
internal abstract class QueueOrder
{
    public static QueueOrder Of(QueueFilter filter) => (filter.Sort, filter.Queue) switch
    {
        (SortColumn.Due, QueueKind.Disputes or QueueKind.Holds or QueueKind.Chargebacks or QueueKind.Guarantees) => new DueOrder(onlyDated: filter.Due is not null),
        (SortColumn.Due, QueueKind.Appeals or QueueKind.Approvals) => new RulingOrder(),
        (var column, _) => Of(column),
    };

    /// <summary>True where an index has the rows in this order, so that nothing is sorted.</summary>
    public virtual bool FollowsIndex => true;

    /// <summary>The index that has the open cases of a kind in this order, where it is not the one they are narrowed by.</summary>
    public virtual string? Index => null;

    /// <summary>The rows beyond the cursor (null: all), sorted.</summary>
    public abstract IReadOnlyList<IQueryable<CaseRow>> Parts(IQueryable<CaseRow> rows, bool descending, QueueCursor? cursor);

    /// <summary>What a cursor must keep of a row.</summary>
    public abstract string Key(QueueRow row);

    protected static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    protected static long Number(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // A payment that failed runs towards no end: the oldest case comes first.
    private static QueueOrder Of(SortColumn column) => column switch
    {
        SortColumn.Due or SortColumn.Case => new KeyOrder<long>(row => row.Id, row => row.Id, Number, Number, "IX_cases_open_id"),
        SortColumn.Reason => new KeyOrder<string>(row => row.Reason, row => row.Reason, Same, Same, "IX_cases_open_reason"),
        SortColumn.Stake => new KeyOrder<long>(row => row.AtStake, row => row.AtStake, Number, Number, "IX_cases_open_stake"),
        SortColumn.Site => new KeyOrder<string>(row => row.Site, row => row.Site, Same, Same, "IX_cases_open_site"),
        SortColumn.Owner => new KeyOrder<string>(row => row.AssigneeName ?? "", row => row.AssigneeName ?? "", Same, Same, null),
    };

    private static string Same(string text) => text;
}

/// <summary>Next due first, then the larger amount. Cases without a running term come after all others, as a part of their own, so that both parts follow an index.</summary>
/// <param name="onlyDated">True where the filter asks when the term ends: then nothing is without one.</param>
internal sealed class DueOrder(bool onlyDated = false) : QueueOrder
{
    public override IReadOnlyList<IQueryable<CaseRow>> Parts(IQueryable<CaseRow> rows, bool descending, QueueCursor? cursor)
    {
        var dated = Sorted(rows.Where(row => row.NextDue != null), descending);
        var undated = Sorted(rows.Where(row => row.NextDue == null), descending);
        if (cursor is null && onlyDated) return [dated];
        if (cursor is null) return descending ? [undated, dated] : [dated, undated];
        var (id, stake) = (cursor.Id, Number(cursor.Key.Split('.').Last()));
        if (cursor.Key.StartsWith('-'))
        {
            var rest = Beyond(undated, stake, id, descending);
            return descending ? [rest, dated] : [rest];
        }

        var due = new DateTimeOffset(Math.Clamp(Number(cursor.Key.Split('.')[0]), 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
        return descending
            ? [dated.Where(row => row.NextDue <= due && (row.NextDue < due || row.AtStake > stake || (row.AtStake == stake && row.Id < id)))]
            : [dated.Where(row => row.NextDue >= due && (row.NextDue > due || row.AtStake < stake || (row.AtStake == stake && row.Id > id))), .. onlyDated ? (IQueryable<CaseRow>[])[] : [undated]];
    }

    public override string Key(QueueRow row) => $"{(row.NextDue is { } due ? Number(due.UtcTicks) : "-")}.{Number(row.AtStake)}";

    private static IQueryable<CaseRow> Sorted(IQueryable<CaseRow> rows, bool descending) => descending
        ? rows.OrderByDescending(row => row.NextDue).ThenBy(row => row.AtStake).ThenByDescending(row => row.Id)
        : rows.OrderBy(row => row.NextDue).ThenByDescending(row => row.AtStake).ThenBy(row => row.Id);

    private static IQueryable<CaseRow> Beyond(IQueryable<CaseRow> rows, long stake, long id, bool descending) => descending
        ? rows.Where(row => row.AtStake > stake || (row.AtStake == stake && row.Id < id))
        : rows.Where(row => row.AtStake < stake || (row.AtStake == stake && row.Id > id));
}

/// <summary>By when the centre owes its ruling, what is overdue first; where that stands still the case comes after all others.</summary>
internal sealed class RulingOrder : QueueOrder
{
    public override IReadOnlyList<IQueryable<CaseRow>> Parts(IQueryable<CaseRow> rows, bool descending, QueueCursor? cursor)
    {
        var dated = Sorted(rows.Where(row => row.RulingDue != null), descending);
        var undated = Sorted(rows.Where(row => row.RulingDue == null), descending);
        if (cursor is null) return descending ? [undated, dated] : [dated, undated];
        var id = cursor.Id;
        if (cursor.Key == "-")
            return descending ? [undated.Where(row => row.Id < id), dated] : [undated.Where(row => row.Id > id)];
        var due = new DateTimeOffset(Math.Clamp(Number(cursor.Key), 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
        return descending
            ? [dated.Where(row => row.RulingDue <= due && (row.RulingDue < due || row.Id < id))]
            : [dated.Where(row => row.RulingDue >= due && (row.RulingDue > due || row.Id > id)), undated];
    }

    public override string Key(QueueRow row) => row.RulingDue is { } due ? Number(due.UtcTicks) : "-";

    private static IQueryable<CaseRow> Sorted(IQueryable<CaseRow> rows, bool descending) =>
        descending ? rows.OrderByDescending(row => row.RulingDue).ThenByDescending(row => row.Id) : rows.OrderBy(row => row.RulingDue).ThenBy(row => row.Id);
}

/// <summary>By one column, then by the case's number.</summary>
internal sealed class KeyOrder<T>(Expression<Func<CaseRow, T>> column, Func<QueueRow, T> ofRow, Func<T, string> write, Func<string, T> read, string? index) : QueueOrder
{
    public override string? Index => index;

    public override bool FollowsIndex => false;

    public override IReadOnlyList<IQueryable<CaseRow>> Parts(IQueryable<CaseRow> rows, bool descending, QueueCursor? cursor)
    {
        if (cursor is not null) rows = rows.Where(Beyond(read(cursor.Key), cursor.Id, descending));
        return [descending ? rows.OrderByDescending(column).ThenByDescending(row => row.Id) : rows.OrderBy(column).ThenBy(row => row.Id)];
    }

    public override string Key(QueueRow row) => write(ofRow(row));

    // key > value or (key = value and id > last), for whatever type the key has.
    private Expression<Func<CaseRow, bool>> Beyond(T value, long last, bool descending)
    {
        // Read through a field, so that the value becomes a parameter of the statement.
        Expression<Func<T>> given = () => value;
        Expression<Func<long>> lastId = () => last;
        var (key, row) = (column.Body, column.Parameters[0]);
        var (left, right) = typeof(T) == typeof(string)
            ? (Expression.Call(typeof(string), nameof(string.Compare), null, key, given.Body), (Expression)Expression.Constant(0))
            : (key, given.Body);
        var id = Expression.Property(row, nameof(CaseRow.Id));
        var further = descending ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
        var later = descending ? Expression.LessThan(id, lastId.Body) : Expression.GreaterThan(id, lastId.Body);
        return Expression.Lambda<Func<CaseRow, bool>>(Expression.OrElse(further, Expression.AndAlso(Expression.Equal(key, given.Body), later)), row);
    }
}
