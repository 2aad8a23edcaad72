using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Reports.Books;
using MediationConsole.Storage;
using MediationConsole.Tests.Operations.Demo;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Reports;

/// <summary>Books say what the database says, and nothing that people wrote in them is ever calculated.</summary>
public sealed class BooksTests : IAsyncLifetime
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private DemoBench bench = null!;

    public async ValueTask InitializeAsync() => bench = await DemoBench.Open();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task The_money_of_the_cases_is_the_ledgers_of_every_account_and_currency()
    {
        await bench.Tell(Plot.Make(40, 7, DemoBench.Present));
        using var book = new XLWorkbook(await Make(new("cases")));
        var sums = About(book).Where(line => line[0] == "Money").ToDictionary(line => (line[1], line[2]), line => decimal.Parse(line[4], System.Globalization.CultureInfo.InvariantCulture));
        var booked = await bench.Read(db => db.Ledger.Where(row => row.CaseRef != null).SelectMany(row => row.Entries, (row, entry) => new { row.Currency, entry.Account, entry.Minor }).ToListAsync(TestContext.Current.CancellationToken));
        var ledger = booked.GroupBy(one => (new MediationConsole.Reports.Books.Reader("en", "UTC", personal: true, bench.Get<MediationConsole.Storage.Policies.PolicyBook>()).Say("Col.Account." + one.Account), one.Currency))
            .ToDictionary(group => group.Key, group => new Money(group.Sum(one => one.Minor), Currency.From(group.Key.Currency)).ToDecimal());
        Assert.NotEmpty(ledger);
        Assert.Equal(ledger.OrderBy(one => one.Key), sums.OrderBy(one => one.Key));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task LibreOffice_opens_every_book_and_finds_no_mistake_in_it(string language)
    {
        await bench.Tell(Plot.Make(40, 7, DemoBench.Present));
        foreach (var name in BookShelf.Names)
        {
            using var book = new XLWorkbook(await Make(new(name) { Language = language }));
            Assert.All(book.Worksheets.Skip(1), sheet => Assert.Equal(sheet.Row(1).CellsUsed().Count(), sheet.Row(1).CellsUsed().Select(cell => cell.GetString()).Distinct().Count()));
        }

        Assert.DoesNotContain("Err:", await Spreadsheet.ToCsv(await Make(new("rulings") { Language = language }), sheet: 2), StringComparison.Ordinal);
    }

    public static TheoryData<string> Languages => ["en", "zh-CN"];

    [Fact]
    public async Task What_people_wrote_is_never_a_formula()
    {
        foreach (var (number, payload) in Payloads.All.Index())
        {
            var report = new OrderReport("dhgate", $"T-{number:D3}", DemoBench.Present.AddDays(-9), new(8420, Currency.From("USD")), "shipped",
                new(new("b-1", payload, null, null, "en", "Europe/London"), new("s-1", payload, null, null, "en", "Asia/Shanghai"), [], [], false));
            var order = (await bench.Get<MediationConsole.Desk.Orders>().Report(report)).Order!;
            await bench.Get<Clerk>().Open(order.Id, new Act.OpenDispute("SNAD_QUALITY", new(Remedy.FullRefund, null)), new Actor.Buyer());
        }

        foreach (var name in BookShelf.Names)
            foreach (var sheet in await Parts(await Make(new(name) { Personal = true })))
                Assert.All(sheet.Descendants(Main + "f"), formula => Assert.StartsWith("SUBTOTAL(", formula.Value, StringComparison.Ordinal));
    }

    private async Task<MemoryStream> Make(BookChoice choice)
    {
        var stream = new MemoryStream();
        await bench.Get<BookMaker>().Make(choice, "=Lena", stream, (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return stream;
    }

    private static IEnumerable<List<string>> About(XLWorkbook book) =>
        book.Worksheet(1).RowsUsed().Select(row => Enumerable.Range(1, 5).Select(column => row.Cell(column).DataType == XLDataType.Number ? row.Cell(column).GetValue<decimal>().ToString(System.Globalization.CultureInfo.InvariantCulture) : row.Cell(column).GetString()).ToList()).Where(line => line[2].Length == 3);

    private static async Task<List<XDocument>> Parts(Stream book)
    {
        await using var zip = new ZipArchive(book);
        var sheets = new List<XDocument>();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            await using var stream = await entry.OpenAsync(TestContext.Current.CancellationToken);
            sheets.Add(await XDocument.LoadAsync(stream, System.Xml.Linq.LoadOptions.PreserveWhitespace, TestContext.Current.CancellationToken));
        }

        return sheets;
    }
}
