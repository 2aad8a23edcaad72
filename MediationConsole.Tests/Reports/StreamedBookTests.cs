using ClosedXML.Excel;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Reports;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Operations.Demo;

namespace MediationConsole.Tests.Reports;

/// <summary>The streamed book says what the formatted one says, of any number of cases.</summary>
public class StreamedBookTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mediation-stream-");
    private DemoBench bench = null!;

    private string Path => System.IO.Path.Combine(folder.FullName, "book.xlsx");

    public async ValueTask InitializeAsync()
    {
        bench = await DemoBench.Open();
        await bench.Tell(Plot.Make(36, 5, DemoBench.Present));
    }

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Cell_by_cell_it_says_the_same_as_the_formatted_book()
    {
        using var formatted = new XLWorkbook(await bench.Get<DisputesBook>().Make(new CaseFilter(), "Lena Marsh", TestContext.Current.CancellationToken));
        using var streamed = await Streamed(new CaseFilter());
        var (expected, read) = (Cells(formatted.Worksheet("Disputes")), Cells(streamed.Worksheet("Disputes")));
        Assert.Equal(36, read.Count - 1);
        Assert.Equal(Said(expected), Said(read));
    }

    [Fact]
    public async Task A_filter_narrows_it_and_its_first_sheet_says_so_with_sums_that_agree()
    {
        using var book = await Streamed(new CaseFilter { Stage = MediationConsole.Cases.Stage.Closed });
        var (about, lines) = (Cells(book.Worksheet(1)), Cells(book.Worksheet(2)));
        Assert.Equal("About this export", book.Worksheet(1).Name);
        Assert.Contains(about, line => line[0] == "Filter" && line[1] == "Stage: Closed");
        Assert.Contains(about, line => line[0] == "Made by" && line[1] == "Lena Marsh");
        Assert.All(lines.Skip(1), line => Assert.Equal("Closed", line[3]));
        Assert.Equal(lines.Count - 1, about.SkipWhile(line => line[0] != "Currency").Skip(1).TakeWhile(line => line[0].Length == 3).Sum(line => int.Parse(line[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_sheet_that_is_full_is_followed_by_another_with_the_same_head()
    {
        using var book = await Streamed(new CaseFilter(), rowsPerSheet: 15);
        using var whole = await Streamed(new CaseFilter());
        Assert.Equal(["About this export", "Disputes", "Disputes (2)", "Disputes (3)"], book.Worksheets.Select(sheet => sheet.Name));
        var sheets = book.Worksheets.Skip(1).Select(Cells).ToList();
        Assert.Equal([15, 15, 9], sheets.Select(sheet => sheet.Count));
        Assert.All(sheets, sheet => Assert.Equal(sheets[0][0], sheet[0]));
        Assert.Equal(Cells(whole.Worksheet("Disputes")).Skip(1), sheets.SelectMany(sheet => sheet.Skip(1)));
    }

    [Fact]
    public async Task Nothing_that_matches_is_a_book_too()
    {
        using var book = await Streamed(new CaseFilter { Q = "nobody of that name" });
        Assert.Single(Cells(book.Worksheet("Disputes")));
    }

    [Fact]
    public async Task How_far_it_is_is_told_from_the_first_to_the_last()
    {
        var told = new List<(long, long)>();
        await bench.Get<StreamedBook>().Make(new CaseFilter(), "Lena", Path, (lines, total) => { told.Add((lines, total)); return Task.CompletedTask; }, TestContext.Current.CancellationToken);
        Assert.Equal([(0, 36), (36, 36)], told);
        Assert.Equal(["book.xlsx"], folder.GetFiles().Select(file => file.Name));
    }

    private async Task<XLWorkbook> Streamed(CaseFilter filter, int rowsPerSheet = StreamedBook.RowsOfSheet)
    {
        var book = new StreamedBook(bench.Get<IDatabase>(), bench.Get<PolicyBook>(), bench.Get<TimeProvider>()) { RowsPerSheet = rowsPerSheet };
        await book.Make(filter, "Lena Marsh", Path, (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken);
        return new(Path);
    }

    private static IEnumerable<string> Said(List<List<string>> lines) =>
        lines.OrderBy(line => line[0], StringComparer.Ordinal).SelectMany(line => line.Select((cell, column) => $"{line[0]} {lines[0][column]}: {cell}"));

    // What a cell holds and of what kind it is; of numbers and instants also how they look.
    private static List<List<string>> Cells(IXLWorksheet sheet) => [.. sheet.Rows(1, sheet.LastRowUsed().RowNumber()).Select(row => Enumerable.Range(1, 32).Select(column => row.Cell(column)).Select(Cell).ToList())];

    private static string Cell(IXLCell cell) => cell.DataType switch
    {
        XLDataType.Number => cell.GetValue<decimal>().ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) + Look(cell),
        XLDataType.DateTime => cell.GetDateTime().AddMilliseconds(500).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + Look(cell),
        _ => cell.GetString(),
    };

    // The usual two digits have a number of their own instead of a format in letters.
    private static string Look(IXLCell cell) => cell.Style.NumberFormat is { NumberFormatId: 4 } ? " #,##0.00" : cell.Style.NumberFormat.Format is { Length: > 0 } format && format.Contains('.', StringComparison.Ordinal) ? " " + format : "";
}
