using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MediationConsole.Storage.Prepared;

/// <summary>Sets the parameters of one statement by their place, from 1.</summary>
internal sealed class Binder(sqlite3 connection, sqlite3_stmt statement)
{
    private static readonly MethodInfo[] Setters = [.. typeof(Binder).GetMethods().Where(method => method.Name == nameof(Set))];
    private static readonly MethodInfo NullSetter = typeof(Binder).GetMethod(nameof(SetNull))!;

    // One buffer for all texts: the library copies what it is given.
    private byte[] letters = new byte[4096];

    public void Set(int place, long value) => Check(raw.sqlite3_bind_int64(statement, place, value));

    public void Set(int place, double value) => Check(raw.sqlite3_bind_double(statement, place, value));

    public void Set(int place, string text)
    {
        // An empty span has no address, and no address would mean null.
        if (text.Length == 0)
        {
            Check(raw.sqlite3_bind_text(statement, place, text));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (letters.Length < most) letters = new byte[most];
        Check(raw.sqlite3_bind_text(statement, place, letters.AsSpan(0, Encoding.UTF8.GetBytes(text, letters))));
    }

    public void Set(int place, byte[] bytes) =>
        Check(bytes.Length == 0 ? raw.sqlite3_bind_zeroblob(statement, place, 0) : raw.sqlite3_bind_blob(statement, place, bytes));

    public void SetNull(int place) => Check(raw.sqlite3_bind_null(statement, place));

    /// <summary>How a row's values are set, compiled once: no value is boxed and no parameter looked up by its name.</summary>
    public static Action<Binder, TRow> For<TRow>(IReadOnlyList<Column<TRow>> columns) where TRow : class
    {
        var (binder, row) = (Expression.Parameter(typeof(Binder)), Expression.Parameter(typeof(TRow)));
        var sets = columns.Select((column, index) => Set(binder, index + 1, Expression.Property(row, column.Property.PropertyInfo!), column.ToProvider));
        return Expression.Lambda<Action<Binder, TRow>>(Expression.Block(sets), binder, row).Compile();
    }

    private static Expression Set(Expression binder, int place, Expression value, LambdaExpression? toProvider)
    {
        var type = Nullable.GetUnderlyingType(value.Type);
        var set = SetValue(binder, place, type is null ? value : Expression.Property(value, nameof(Nullable<>.Value)), toProvider);
        if (type is null && value.Type.IsValueType) return set;
        return Expression.IfThenElse(
            Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Call(binder, NullSetter, Expression.Constant(place)), set);
    }

    private static MethodCallExpression SetValue(Expression binder, int place, Expression value, LambdaExpression? toProvider)
    {
        var stored = toProvider is null ? value : Expression.Invoke(toProvider, Expression.Convert(value, toProvider.Parameters[0].Type));
        if (stored.Type == typeof(bool)) stored = Expression.Condition(stored, Expression.Constant(1L), Expression.Constant(0L));
        else if (stored.Type.IsPrimitive && stored.Type != typeof(double)) stored = Expression.Convert(stored, stored.Type == typeof(float) ? typeof(double) : typeof(long));
        var setter = Setters.FirstOrDefault(method => method.GetParameters()[1].ParameterType == stored.Type)
            ?? throw new NotSupportedException($"A value of {stored.Type} cannot be stored.");
        return Expression.Call(binder, setter, Expression.Constant(place), stored);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, connection);
}
