using System.Runtime.CompilerServices;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Radzen.Documents.Spreadsheet;

namespace MediationConsole.Reports;

/// <summary>Hears how far a book is.</summary>
public delegate Task BookProgress(long lines, long total);

/// <summary>
/// Any number of cases as a workbook: plain typed cells, written line by line, so that a million lines need no more memory than a
/// thousand. The first sheet says what the book is; a sheet that is full is followed by another.
/// </summary>
public sealed class StreamedBook(IDatabase database, PolicyBook policies, TimeProvider clock)
{
    /// <summary>How many rows a sheet holds, the head among them.</summary>
    public const int RowsOfSheet = 1_048_576;

    private static string First => BookWords.Of("Disputes");

    /// <summary>How many rows a sheet gets; fewer than it could hold only where somebody tries that out.</summary>
    internal int RowsPerSheet { get; init; } = RowsOfSheet;

    /// <summary>Writes the workbook of the cases a filter means, in the order of their numbers; it is safely on disk when this ends.</summary>
    /// <param name="by">The name of who asks.</param>
    /// <param name="path">Where the file is written; its folder takes the sheets meanwhile.</param>
    /// <returns>How many lines it has.</returns>
    public async Task<long> Make(CaseFilter filter, string by, string path, BookProgress progress, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var cases = await CaseLines.Open(database, filter, cancellation);
        await progress(0, cases.Count);
        var full = RowsPerSheet - 1;
        List<string> names = [.. Enumerable.Range(0, Math.Max(1, (cases.Count + full - 1) / full)).Select(at => at == 0 ? First : $"{First} ({at + 1})")];
        var about = new StreamedAbout(filter, by, now, names);
        var sheets = new List<(string Name, Stream Book)>();
        try
        {
            await WriteLines(cases, about, sheets, path, progress, cancellation);
            await progress(about.Lines, cases.Count);
            var opening = Draft(path, sheets.Count);
            sheets.Insert(0, (BookWords.Of("About this export"), opening));
            await StreamedSheet.Write(opening, StreamedAbout.Widths, headed: null, about.Rows(policies), cancellation);
            await using var target = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
            await BookBinding.Bind(target, sheets, CellText.Clean(by), cancellation);
            target.Flush(flushToDisk: true);
        }
        finally
        {
            foreach (var sheet in sheets) await sheet.Book.DisposeAsync();
        }

        return about.Lines;
    }

    private async Task WriteLines(CaseLines cases, StreamedAbout about, List<(string Name, Stream Book)> sheets, string path, BookProgress progress, CancellationToken cancellation)
    {
        var columns = DisputeColumns.Of(policies);
        await using var lines = Each(cases, progress, cancellation).GetAsyncEnumerator(cancellation);
        foreach (var name in about.Sheets)
        {
            var draft = Draft(path, sheets.Count);
            sheets.Add((name, draft));
            var count = Math.Min(RowsPerSheet - 1, cases.Count - about.Lines);
            await StreamedSheet.Write(draft, [.. columns.Select(column => column.Width)], (columns.Count, count), Rows(columns, lines, count, about), cancellation);
        }
    }

    private static async IAsyncEnumerable<(CellData? Value, Format? Look)[]> Rows(IReadOnlyList<Column> columns, IAsyncEnumerator<CaseLine> lines, int count, StreamedAbout about)
    {
        yield return [.. columns.Select(column => ((CellData?)CellData.FromString(column.Title), (Format?)StreamLooks.Head))];
        for (var line = 0; line < count && await lines.MoveNextAsync(); line++)
        {
            about.Count(lines.Current);
            var row = new (CellData? Value, Format? Look)[columns.Count];
            for (var column = 0; column < row.Length; column++) row[column] = columns[column].Stream(lines.Current);
            yield return row;
        }
    }

    private static async IAsyncEnumerable<CaseLine> Each(CaseLines cases, BookProgress progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        long written = 0;
        await foreach (var some in cases.Read(cancellation))
        {
            foreach (var line in some) yield return line;
            await progress(written += some.Count, cases.Count);
        }
    }

    // Gone as soon as it is closed, however the work ends.
    private static FileStream Draft(string path, int number) => new(
        $"{path}.sheet{number}", new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = 1 << 16 });
}
