using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace MediationConsole.Storage.Prepared;

/// <summary>
/// Updates that name those columns only which are others than when the row was read: the database writes every index on a named column
/// anew, whether its value is another one or not, and a message moves a case in no queue.
/// </summary>
internal sealed class ChangedRows<TRow> : IDisposable where TRow : class
{
    // What acts change are a few dozen patterns; beyond that all columns are named.
    private const int Most = 100;

    private static readonly ConditionalWeakTable<TRow, TRow> AsRead = [];

    private readonly SqliteConnection connection;
    private readonly Table<TRow> table;
    private readonly IReadOnlyList<string> changing;
    private readonly Statement<TRow> whole;
    private readonly Dictionary<ulong, Statement<TRow>> some = [];
    private readonly Func<TRow, TRow> copy;
    private readonly Func<TRow, TRow, ulong> differences;

    public ChangedRows(SqliteConnection connection, Table<TRow> table, Func<string, bool> changes)
    {
        (this.connection, this.table) = (connection, table);
        Column<TRow>[] columns = [.. table.All.Where(column => !table.Keys.Contains(column) && changes(column.Property.Name))];
        if (columns.Length > 64) throw new NotSupportedException("A pattern has room for 64 columns.");
        changing = [.. columns.Select(column => column.Property.Name)];
        whole = Statement<TRow>.Update(connection, table, changes);
        (copy, differences) = (Copy(table), Differences(columns));
    }

    /// <summary>Remembers how a row stood when it was read.</summary>
    public TRow? Keep(TRow? row)
    {
        if (row is not null) AsRead.AddOrUpdate(row, copy(row));
        return row;
    }

    public void Run(TRow row)
    {
        var pattern = AsRead.TryGetValue(row, out var before) ? differences(before, row) : 0;
        // Whoever lays the row down once more, as after a failure, writes all of it.
        AsRead.Remove(row);
        (pattern == 0 ? whole : Of(pattern)).Run(row);
    }

    public void Dispose()
    {
        whole.Dispose();
        foreach (var statement in some.Values) statement.Dispose();
    }

    private Statement<TRow> Of(ulong pattern)
    {
        if (some.TryGetValue(pattern, out var statement)) return statement;
        if (some.Count == Most) return whole;
        var named = changing.Where((_, place) => (pattern & (1UL << place)) != 0).ToHashSet();
        return some[pattern] = Statement<TRow>.Update(connection, table, named.Contains);
    }

    private static Func<TRow, TRow> Copy(Table<TRow> table)
    {
        var row = Expression.Parameter(typeof(TRow));
        var values = table.All.Select(column => Expression.Bind(column.Property.PropertyInfo!, Expression.Property(row, column.Property.PropertyInfo!)));
        return Expression.Lambda<Func<TRow, TRow>>(Expression.MemberInit(Expression.New(typeof(TRow)), values), row).Compile();
    }

    private static Func<TRow, TRow, ulong> Differences(Column<TRow>[] columns)
    {
        var (one, other) = (Expression.Parameter(typeof(TRow)), Expression.Parameter(typeof(TRow)));
        Expression all = Expression.Constant(0UL);
        for (var place = 0; place < columns.Length; place++)
        {
            var property = columns[place].Property.PropertyInfo!;
            var differs = Expression.NotEqual(Expression.Property(one, property), Expression.Property(other, property));
            all = Expression.Or(all, Expression.Condition(differs, Expression.Constant(1UL << place), Expression.Constant(0UL)));
        }

        return Expression.Lambda<Func<TRow, TRow, ulong>>(all, one, other).Compile();
    }
}
