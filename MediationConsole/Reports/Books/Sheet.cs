namespace MediationConsole.Reports.Books;

/// <summary>A column as a page offers it.</summary>
public sealed record ColumnChoice(string Sheet, string Column, bool IsPersonal)
{
    /// <summary>How a choice names it.</summary>
    public string Key => $"{Sheet}.{Column}";
}

/// <summary>A sheet of a book: columns, and where its lines are read.</summary>
internal abstract class Sheet(string key)
{
    /// <summary>Names the sheet, its words and its list.</summary>
    public string Key => key;

    public abstract IReadOnlyList<ColumnChoice> Choices { get; }

    /// <summary>The columns that are chosen, ready to be written.</summary>
    public abstract ISheetLines Chosen(BookChoice choice, Reader reader);
}

/// <summary>The chosen columns of a sheet.</summary>
internal interface ISheetLines
{
    string Key { get; }

    /// <summary>Key, width, foot and mark of each.</summary>
    IReadOnlyList<(string Key, double Width, Foot Foot, bool IsAmount, string? Breach)> Columns { get; }

    /// <summary>The lines, each in the same cells as the line before.</summary>
    IAsyncEnumerable<Cell[]> Read(BookSource source, ControlSums sums);
}

/// <inheritdoc/>
internal sealed class Sheet<T>(string key, IReadOnlyList<BookColumn<T>> columns, Func<BookSource, IAsyncEnumerable<T>> rows) : Sheet(key)
{
    public IReadOnlyList<BookColumn<T>> Columns => columns;

    public override IReadOnlyList<ColumnChoice> Choices => [.. columns.Select(column => new ColumnChoice(Key, column.Key, column.IsPersonal))];

    public override ISheetLines Chosen(BookChoice choice, Reader reader) => new Lines(Key, [.. columns.Where(column => choice.Shows(Key, column.Key))], rows, reader);

    private sealed class Lines(string key, BookColumn<T>[] columns, Func<BookSource, IAsyncEnumerable<T>> rows, Reader reader) : ISheetLines
    {
        public string Key => key;

        public IReadOnlyList<(string Key, double Width, Foot Foot, bool IsAmount, string? Breach)> Columns { get; } =
            [.. columns.Select(column => (column.Key, column.Width, column.Foot, column.Amount is not null, column.Breach))];

        public async IAsyncEnumerable<Cell[]> Read(BookSource source, ControlSums sums)
        {
            var cells = new Cell[columns.Length];
            await foreach (var row in rows(source))
            {
                for (var column = 0; column < columns.Length; column++)
                {
                    cells[column] = columns[column].Read(row, reader);
                    if (columns[column].Amount?.Invoke(row) is { } amount) sums.Add(column, amount);
                }

                yield return cells;
            }
        }
    }
}

/// <summary>A book: its sheets, the first of which is the one it is about.</summary>
/// <param name="Name">Names the book in addresses, in choices and among the words.</param>
/// <param name="Cases">The cases the book is about, where it is read by cases; null where it is not.</param>
internal sealed record Book(string Name, Func<BookSource, IQueryable<Storage.CaseRow>>? Cases, IReadOnlyList<Sheet> Sheets);
