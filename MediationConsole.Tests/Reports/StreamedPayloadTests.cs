using System.IO.Compression;
using System.Xml.Linq;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Reports;
using MediationConsole.Storage;
using MediationConsole.Tests.Operations.Demo;

namespace MediationConsole.Tests.Reports;

/// <summary>Text stays text in the streamed book too.</summary>
public class StreamedPayloadTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task What_people_wrote_is_never_a_formula_and_stays_as_they_wrote_it()
    {
        await using var bench = await DemoBench.Open();
        using var zip = new ZipArchive(await Book(bench));
        var sheets = zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(Xml).ToList();
        Assert.All(sheets, sheet => Assert.Empty(sheet.Descendants(Main + "f")));
        var texts = sheets.SelectMany(sheet => sheet.Descendants(Main + "is")).Select(item => Plain(item.Value)).ToHashSet(StringComparer.Ordinal);
        Assert.All(Payloads.All, payload => Assert.Contains(Plain(payload), texts));
    }

    [Fact]
    public async Task Texts_bear_the_format_of_text_so_that_editing_them_calculates_nothing()
    {
        await using var bench = await DemoBench.Open();
        using var zip = new ZipArchive(await Book(bench));
        var looks = Xml(zip.GetEntry("xl/styles.xml")!).Descendants(Main + "cellXfs").Single().Elements().ToList();
        var texts = Xml(zip.GetEntry("xl/worksheets/sheet2.xml")!).Descendants(Main + "row").Skip(1).Elements().Where(cell => cell.Attribute("t")?.Value == "inlineStr").ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, cell => Assert.Equal("49", looks[(int)cell.Attribute("s")!].Attribute("numFmtId")!.Value));
    }

    [Fact]
    public async Task LibreOffice_opens_the_book_and_shows_the_texts_as_they_were_written()
    {
        await using var bench = await DemoBench.Open();
        var csv = await Spreadsheet.ToCsv(await Book(bench), sheet: 2);
        Assert.All(Payloads.All.Where(payload => !payload.Any(char.IsControl)), payload => Assert.Contains(payload.Replace("\"", "\"\"", StringComparison.Ordinal), csv, StringComparison.Ordinal));
        Assert.DoesNotContain("Err:", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LibreOffice_shows_the_first_sheet_and_the_ones_that_follow_a_full_one()
    {
        await using var bench = await DemoBench.Open();
        var book = await Book(bench, rowsPerSheet: 30);
        Assert.Contains("Cases that match", await Spreadsheet.ToCsv(book, sheet: 1), StringComparison.Ordinal);
        book.Position = 0;
        Assert.Contains("D-000030", await Spreadsheet.ToCsv(book, sheet: 3), StringComparison.Ordinal);
    }

    private static async Task<MemoryStream> Book(DemoBench bench, int rowsPerSheet = StreamedBook.RowsOfSheet)
    {
        for (var number = 0; number < Payloads.All.Count; number++)
        {
            var report = new OrderReport("dhgate", $"T-{number:D3}", DemoBench.Present.AddDays(-9), new(8420, Currency.From("USD")), "shipped",
                new(new("b-1", Payloads.All[number], null, null, "en", "Europe/London"), new("s-1", "Blue Lantern", null, null, "en", "Asia/Shanghai"), [], [], false));
            var reported = await bench.Get<MediationConsole.Desk.Orders>().Report(report);
            await bench.Get<Clerk>().Open(reported.Order!.Id, new Act.OpenDispute("SNAD_QUALITY", new(Remedy.FullRefund, null)), new Actor.Buyer());
        }

        var folder = Directory.CreateTempSubdirectory("mediation-stream-");
        var book = new StreamedBook(bench.Get<IDatabase>(), bench.Get<MediationConsole.Storage.Policies.PolicyBook>(), bench.Get<TimeProvider>()) { RowsPerSheet = rowsPerSheet };
        await book.Make(new CaseFilter(), "=Lena", Path.Combine(folder.FullName, "book.xlsx"), (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken);
        var read = new MemoryStream(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "book.xlsx"), TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
        return read;
    }

    private static XDocument Xml(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    // XML knows one line end, and a workbook writes what XML cannot hold as a code.
    private static string Plain(string text) => text.Replace("_x000D_", "\n", StringComparison.OrdinalIgnoreCase).Replace("_x005F_", "_", StringComparison.OrdinalIgnoreCase).Replace('\r', '\n');
}
