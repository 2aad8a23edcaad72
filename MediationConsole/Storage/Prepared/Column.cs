using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MediationConsole.Storage.Prepared;

/// <summary>One column of a table as the model maps it: how a row's value is written into a statement and read from an answer.</summary>
internal sealed class Column<TRow>(IProperty property) where TRow : class
{
    private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
    public IProperty Property => property;

    public string Name { get; } = property.GetColumnName();

    /// <summary>How a value becomes what the provider stores; null where it is stored as it is.</summary>
    public LambdaExpression? ToProvider => mapping.Converter?.ConvertToProviderExpression;

    /// <summary>A parameter of the provider's type; its value is set for each row.</summary>
    public DbParameter Parameter(DbCommand command, string name) => mapping.CreateParameter(command, name, value: null, nullable: true);

    /// <summary>Reads the column at that place of an answer.</summary>
    public Expression Read(ParameterExpression reader, int place)
    {
        Expression value = Expression.Call(reader, mapping.GetDataReaderMethod(), Expression.Constant(place));
        if (mapping.Converter is { } converter) value = Expression.Invoke(converter.ConvertFromProviderExpression, Expression.Convert(value, converter.ConvertFromProviderExpression.Parameters[0].Type));
        value = Expression.Convert(value, property.ClrType);
        var missing = Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, Expression.Constant(place));
        return property.IsNullable ? Expression.Condition(missing, Expression.Default(property.ClrType), value) : value;
    }
}
