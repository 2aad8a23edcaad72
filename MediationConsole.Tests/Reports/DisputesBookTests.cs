using System.Globalization;
using ClosedXML.Excel;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Reports;
using MediationConsole.Storage;
using MediationConsole.Tests.Operations.Demo;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Reports;

public class DisputesBookTests : IAsyncLifetime
{
    private DemoBench bench = null!;
    private List<CaseRow> cases = [];

    public async ValueTask InitializeAsync()
    {
        bench = await DemoBench.Open();
        await bench.Tell(Plot.Make(36, 5, DemoBench.Present));
        cases = await bench.Read(db => db.Cases.ToListAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_first_sheet_says_what_the_book_is_and_its_sums_agree_with_the_second()
    {
        using var book = await Open(new CaseFilter { Stage = Stage.Closed });
        var about = book.Worksheet(1);
        Assert.Equal("About this export", about.Name);
        Assert.Equal("Stage: Closed", Said(about, "Filter"));
        Assert.Equal("Lena Marsh", Said(about, "Made by"));
        Assert.Equal("2026-11-20 14:02", Said(about, "Data as of"));
        Assert.Equal("UTC", Said(about, "Time zone"));
        Assert.Equal(cases.Count(row => row.Stage == Stage.Closed).ToString(CultureInfo.InvariantCulture), Said(about, "Cases that match"));
        foreach (var sum in about.RowsUsed().SkipWhile(row => row.Cell(1).GetString() != "Currency").Skip(1).TakeWhile(row => row.Cell(1).GetString().Length == 3))
            Assert.Equal(Lines(book).Where(line => line["Currency"].GetString() == sum.Cell(1).GetString()).Sum(line => line["At stake"].GetValue<decimal>()), sum.Cell(3).GetValue<decimal>());
    }

    [Fact]
    public async Task A_reader_of_Chinese_reads_heads_values_and_the_first_sheet_in_Chinese()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        using var book = await Open(new CaseFilter { Stage = Stage.Closed });
        var (about, heads) = (book.Worksheet("导出说明"), book.Worksheet("纠纷").Row(1).CellsUsed().Select(cell => cell.GetString()).ToList());
        Assert.Equal(("阶段：已结案", "Lena Marsh"), (Said(about, "筛选条件"), Said(about, "制作人")));
        Assert.Equal(["案件", "订单", "站点", "阶段", "状态", "原因"], heads.Take(6));
        Assert.All(book.Worksheet("纠纷").RowsUsed().Skip(1), row => Assert.Equal("已结案", row.Cell(4).GetString()));
    }

    [Fact]
    public async Task Every_case_is_a_line_with_typed_cells()
    {
        using var book = await Open(new CaseFilter());
        var lines = Lines(book);
        Assert.Equal(cases.Select(row => row.Ref).Order(StringComparer.Ordinal), lines.Select(line => line["Case"].GetString()).Order(StringComparer.Ordinal));
        Assert.All(lines, line =>
        {
            Assert.Equal(XLDataType.Text, line["Order"].DataType);
            Assert.Equal(XLDataType.DateTime, line["Opened (UTC)"].DataType);
            Assert.Equal(XLDataType.Number, line["At stake"].DataType);
            Assert.Equal(3, line["Currency"].GetString().Length);
        });
    }

    [Fact]
    public async Task Amounts_show_exactly_the_digits_of_their_currency()
    {
        using var book = await Open(new CaseFilter());
        var formats = Lines(book).ToLookup(line => line["Currency"].GetString(), line => line["At stake"].Style.NumberFormat.Format);
        Assert.All(formats["JPY"], format => Assert.Equal("#,##0", format));
        Assert.All(formats["KWD"], format => Assert.Equal("#,##0.000", format));
        Assert.All(formats["USD"], format => Assert.Equal("#,##0.00", format));
    }

    [Fact]
    public async Task The_lines_are_a_real_table_with_filter_and_frozen_header()
    {
        using var book = await Open(new CaseFilter());
        var sheet = book.Worksheet("Disputes");
        var table = Assert.Single(sheet.Tables);
        Assert.True(table.ShowAutoFilter);
        Assert.Equal(cases.Count, table.DataRange.RowCount());
        Assert.Equal(1, sheet.SheetView.SplitRow);
    }

    [Fact]
    public async Task A_filter_that_matches_nothing_gives_a_book_that_says_so()
    {
        using var book = await Open(new CaseFilter { Q = "nobody of that name" });
        Assert.Equal("0", Said(book.Worksheet(1), "Cases that match"));
        Assert.Equal("Search: nobody of that name", Said(book.Worksheet(1), "Filter"));
    }

    private async Task<XLWorkbook> Open(CaseFilter filter) => new(await bench.Get<DisputesBook>().Make(filter, "Lena Marsh", TestContext.Current.CancellationToken));

    private static string Said(IXLWorksheet about, string name) => about.RowsUsed().First(row => row.Cell(1).GetString() == name).Cell(2).GetString();

    private static List<Dictionary<string, IXLCell>> Lines(XLWorkbook book)
    {
        var table = book.Worksheet("Disputes").Table("Disputes");
        var titles = table.HeadersRow().Cells().Select(cell => cell.GetString()).ToList();
        return [.. table.DataRange.Rows().Select(row => titles.Select((title, index) => (title, row.Cell(index + 1))).ToDictionary(pair => pair.title, pair => pair.Item2))];
    }
}
