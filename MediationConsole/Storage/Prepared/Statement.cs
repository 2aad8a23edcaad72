using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace MediationConsole.Storage.Prepared;

/// <summary>
/// A statement about one row of a table, prepared once and run for any number of rows: by the library's own calls, since on the way
/// through commands and parameters most of the time goes into looking up names and wrapping values.
/// </summary>
internal sealed class Statement<TRow> : IDisposable where TRow : class
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly Action<Binder, TRow> bind;
    private readonly Binder binder;

    private Statement(SqliteConnection connection, IReadOnlyList<Column<TRow>> columns, string text)
    {
        this.connection = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        // The text is made of names of the model alone; every value is a parameter.
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(this.connection, text, out statement), this.connection);
        (binder, bind) = (new(this.connection, statement), Binder.For(columns));
    }

    public static Statement<TRow> Insert(SqliteConnection connection, Table<TRow> table, bool answersNumber = false)
    {
        var names = string.Join(", ", table.Given.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", table.Given.Select((_, index) => Name(index)));
        return new(connection, table.Given, $"INSERT INTO {table.Name} ({names}) VALUES ({values}){(answersNumber ? $" RETURNING \"{table.Keys[0].Name}\"" : "")}");
    }

    /// <summary>Changes those columns of the row that has the same key; an index on none of them is left alone.</summary>
    public static Statement<TRow> Update(SqliteConnection connection, Table<TRow> table, Func<string, bool> changes)
    {
        var changed = table.All.Where(column => !table.Keys.Contains(column) && changes(column.Property.Name)).ToList();
        var sets = changed.Select((column, index) => $"\"{column.Name}\" = {Name(index)}");
        var where = table.Keys.Select((key, index) => $"\"{key.Name}\" = {Name(changed.Count + index)}");
        return new(connection, [.. changed, .. table.Keys], $"UPDATE {table.Name} SET {string.Join(", ", sets)} WHERE {string.Join(" AND ", where)}");
    }

    /// <summary>Runs it for a row; it must concern one row of the table.</summary>
    public void Run(TRow row)
    {
        Number(row);
        if (raw.sqlite3_changes(connection) != 1) throw new DbUpdateConcurrencyException($"A row of {typeof(TRow).Name} is not where it was.");
    }

    /// <summary>Runs it for a row and answers the number that the database gave, where it was asked for one.</summary>
    public long Number(TRow row)
    {
        try
        {
            bind(binder, row);
            var code = raw.sqlite3_step(statement);
            var number = code == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : 0;
            if (code == raw.SQLITE_ROW) code = raw.sqlite3_step(statement);
            if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, connection);
            return number;
        }
        catch (SqliteException broken)
        {
            // Whoever asked hears of a row that cannot be written in the same words, whichever way it was to be written.
            throw new DbUpdateException($"A row of {typeof(TRow).Name} could not be written.", broken);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private static string Name(int index) => "?" + (index + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Finds a row by one column, prepared once.</summary>
internal sealed class Lookup<TRow> where TRow : class
{
    private readonly DbCommand command;
    private readonly DbParameter key;
    private readonly Func<DbDataReader, TRow> read;

    public Lookup(DbConnection connection, Table<TRow> table, string property)
    {
        var column = table.Column(property);
        command = connection.CreateCommand();
        key = column.Parameter(command, "@key");
#pragma warning disable CA2100
        command.CommandText = $"SELECT {string.Join(", ", table.All.Select(one => $"\"{one.Name}\""))} FROM {table.Name} WHERE \"{column.Name}\" = @key";
#pragma warning restore CA2100
        command.Parameters.Add(key);
        read = Reader(table);
    }

    public TRow? Find(object value, DbTransaction? transaction)
    {
        (command.Transaction, key.Value) = (transaction, value);
        using var reader = command.ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    private static Func<DbDataReader, TRow> Reader(Table<TRow> table)
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        var bindings = table.All.Select((column, index) => Expression.Bind(column.Property.PropertyInfo!, column.Read(reader, index)));
        return Expression.Lambda<Func<DbDataReader, TRow>>(Expression.MemberInit(Expression.New(typeof(TRow)), bindings), reader).Compile();
    }
}
