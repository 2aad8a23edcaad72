using System.IO.Compression;
using System.Xml.Linq;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Reports;
using MediationConsole.Storage;
using MediationConsole.Tests.Operations.Demo;

namespace MediationConsole.Tests.Reports;

public sealed class BookPayloadTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task What_people_wrote_is_never_a_formula_and_stays_as_they_wrote_it()
    {
        await using var bench = await DemoBench.Open();
        using var zip = new ZipArchive(await Book(bench));
        var sheets = zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(Xml).ToList();
        Assert.All(sheets, sheet => Assert.Empty(sheet.Descendants(Main + "f")));
        var texts = Xml(zip.GetEntry("xl/sharedStrings.xml")!).Descendants(Main + "si").Select(item => Plain(item.Value)).ToHashSet(StringComparer.Ordinal);
        Assert.All(Payloads.All, payload => Assert.Contains(Plain(payload), texts));
    }

    [Fact]
    public async Task Texts_that_invite_to_calculate_bear_the_mark_of_text()
    {
        await using var bench = await DemoBench.Open();
        using var zip = new ZipArchive(await Book(bench));
        Assert.Contains(Xml(zip.GetEntry("xl/styles.xml")!).Descendants(Main + "xf"), style => style.Attribute("quotePrefix")?.Value == "1");
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
    public void Control_characters_go_and_whole_characters_stay()
    {
        Assert.Equal("a\tb\nc", CellText.Clean("a\u0000\u0008\tb\u001F\nc\uFFFE"));
        Assert.Equal("\U0001F4E6", CellText.Clean("\U0001F4E6"));
        Assert.Equal("", CellText.Clean("\uD83D"));
    }

    [Fact]
    public void A_text_ends_where_a_cell_ends_and_never_inside_a_character()
    {
        Assert.Equal(CellText.Longest, CellText.Clean(new string('x', 40_000)).Length);
        Assert.Equal(CellText.Longest - 1, CellText.Clean(new string('x', CellText.Longest - 1) + "\U0001F4E6").Length);
    }

    private static async Task<MemoryStream> Book(DemoBench bench)
    {
        for (var number = 0; number < Payloads.All.Count; number++)
        {
            var report = new OrderReport("dhgate", $"T-{number:D3}", DemoBench.Present.AddDays(-9), new(8420, Currency.From("USD")), "shipped",
                new(new("b-1", Payloads.All[number], null, null, "en", "Europe/London"), new("s-1", "Blue Lantern", null, null, "en", "Asia/Shanghai"), [], [], false));
            var reported = await bench.Get<MediationConsole.Desk.Orders>().Report(report);
            await bench.Get<Clerk>().Open(reported.Order!.Id, new Act.OpenDispute("SNAD_QUALITY", new(Remedy.FullRefund, null)), new Actor.Buyer());
        }

        return await bench.Get<DisputesBook>().Make(new CaseFilter(), "=Lena", TestContext.Current.CancellationToken);
    }

    private static XDocument Xml(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    // XML knows one line end, and a workbook writes what XML cannot hold as a code.
    private static string Plain(string text) => text.Replace("_x000D_", "\n", StringComparison.OrdinalIgnoreCase).Replace("_x005F_", "_", StringComparison.OrdinalIgnoreCase).Replace('\r', '\n');
}
