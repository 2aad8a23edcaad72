using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Storage.Prepared;

/// <summary>A statement about one row of a table, prepared once and run for any number of rows.</summary>
internal sealed class Statement<TRow> where TRow : class
{
    private readonly DbCommand command;
    private readonly IReadOnlyList<Column<TRow>> columns;
    private readonly DbParameter[] parameters;

    private Statement(DbConnection connection, IReadOnlyList<Column<TRow>> columns, string text)
    {
        (this.columns, command) = (columns, connection.CreateCommand());
        parameters = [.. columns.Select((column, index) => column.Parameter(command, Name(index)))];
        // The text is made of names of the model alone; every value is a parameter.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        command.Parameters.AddRange(parameters);
    }

    public static Statement<TRow> Insert(DbConnection connection, Table<TRow> table, bool answersNumber = false)
    {
        var names = string.Join(", ", table.Given.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", table.Given.Select((_, index) => Name(index)));
        return new(connection, table.Given, $"INSERT INTO {table.Name} ({names}) VALUES ({values}){(answersNumber ? $" RETURNING \"{table.Keys[0].Name}\"" : "")}");
    }

    /// <summary>Changes those columns of the row that has the same key; an index on none of them is left alone.</summary>
    public static Statement<TRow> Update(DbConnection connection, Table<TRow> table, Func<string, bool> changes)
    {
        var changed = table.All.Where(column => !table.Keys.Contains(column) && changes(column.Property.Name)).ToList();
        var sets = changed.Select((column, index) => $"\"{column.Name}\" = {Name(index)}");
        var where = table.Keys.Select((key, index) => $"\"{key.Name}\" = {Name(changed.Count + index)}");
        return new(connection, [.. changed, .. table.Keys], $"UPDATE {table.Name} SET {string.Join(", ", sets)} WHERE {string.Join(" AND ", where)}");
    }

    /// <summary>Runs it for a row; it must concern one row of the table.</summary>
    public void Run(TRow row, DbTransaction? transaction)
    {
        if (Said(row, transaction, filled => filled.ExecuteNonQuery()) != 1) throw new DbUpdateConcurrencyException($"A row of {typeof(TRow).Name} is not where it was.");
    }

    /// <summary>Runs it for a row and answers the number that the database gave.</summary>
    public long Number(TRow row, DbTransaction? transaction) => Convert.ToInt64(Said(row, transaction, filled => filled.ExecuteScalar()), CultureInfo.InvariantCulture);

    // Whoever asked hears of a row that cannot be written in the same words, whichever way it was to be written.
    private T Said<T>(TRow row, DbTransaction? transaction, Func<DbCommand, T> run)
    {
        try
        {
            return run(Filled(row, transaction));
        }
        catch (DbException broken)
        {
            throw new DbUpdateException($"A row of {typeof(TRow).Name} could not be written.", broken);
        }
    }

    private DbCommand Filled(TRow row, DbTransaction? transaction)
    {
        command.Transaction = transaction;
        for (var i = 0; i < parameters.Length; i++) parameters[i].Value = columns[i].Of(row);
        return command;
    }

    private static string Name(int index) => "@p" + index.ToString(CultureInfo.InvariantCulture);
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
