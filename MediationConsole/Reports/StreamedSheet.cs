using System.Runtime.CompilerServices;
using Radzen.Documents.Spreadsheet;

namespace MediationConsole.Reports;

/// <summary>Writes one sheet, as a workbook of its own, a line at a time.</summary>
internal static class StreamedSheet
{
    // The writer measures columns in dots.
    private const double DotsOfLetter = 7.5;

    /// <summary>Writes the sheet.</summary>
    /// <param name="widths">Of the columns, in letters.</param>
    /// <param name="headed">The columns and lines of a list with a head that stays in sight and filters; null for a sheet without.</param>
    public static async Task Write(Stream target, IReadOnlyList<double> widths, (int Columns, int Lines)? headed, IAsyncEnumerable<(CellData? Value, Format? Look)[]> rows, CancellationToken cancellation)
    {
        var book = new Workbook();
        var sheet = book.AddSheet("Sheet", Math.Max(1, headed?.Lines + 1 ?? 1), widths.Count);
        for (var column = 0; column < widths.Count; column++) sheet.Columns[column] = widths[column] * DotsOfLetter;
        if (headed is { } list)
        {
            (sheet.Rows.Frozen, sheet.Columns.Frozen) = (1, 1);
            sheet.AutoFilter.Range = new RangeRef(new CellRef(0, 0), new CellRef(list.Lines, list.Columns - 1));
        }

        // Texts stay in the sheet: a table of all of them would have to be kept in memory.
        await book.SaveToStreamAsync(target, WithLooks(rows, widths.Count, cancellation)!, useInlineStrings: true, cancellation);
    }

    // The writer numbers looks as it meets them. Empty cells to the right of the head bring them all, so that every sheet of a book numbers them alike.
    private static async IAsyncEnumerable<(CellData? Value, Format? Look)[]> WithLooks(
        IAsyncEnumerable<(CellData? Value, Format? Look)[]> rows, int columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var first = true;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if (first)
            {
                var longer = new (CellData? Value, Format? Look)[columns + StreamLooks.All.Count];
                row.CopyTo(longer, 0);
                for (var look = 0; look < StreamLooks.All.Count; look++) longer[columns + look] = (CellData.Empty, StreamLooks.All[look]);
                yield return longer;
            }
            else
            {
                yield return row;
            }

            first = false;
        }
    }
}
