using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MediationConsole.Storage.Prepared;

/// <summary>A table as the model maps it, so that statements written by hand and by Entity Framework agree on every column.</summary>
internal sealed class Table<TRow> where TRow : class
{
    private readonly IEntityType type;

    public Table(IModel model)
    {
        type = model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"The model has no table for {typeof(TRow).Name}.");
        All = [.. type.GetProperties().Where(property => !property.IsShadowProperty()).Select(property => new Column<TRow>(property))];
        Keys = [.. All.Where(column => column.Property.IsPrimaryKey())];
        Given = [.. All.Where(column => !column.Property.IsPrimaryKey() || column.Property.ValueGenerated == ValueGenerated.Never || Keys.Count > 1)];
    }

    /// <summary>The name of the table in quotes.</summary>
    public string Name => $"\"{type.GetTableName()}\"";

    public IReadOnlyList<Column<TRow>> All { get; }

    public IReadOnlyList<Column<TRow>> Keys { get; }

    /// <summary>The columns whose values come with the row; a number that the database gives is none.</summary>
    public IReadOnlyList<Column<TRow>> Given { get; }

    public Column<TRow> Column(string property) => All.First(column => column.Property.Name == property);
}
