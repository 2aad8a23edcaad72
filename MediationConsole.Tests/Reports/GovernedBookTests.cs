using ClosedXML.Excel;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Console.Queue;
using MediationConsole.Reports;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Desk;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Reports;

/// <summary>What the workbook says of stays, holds, appeals, approvals and failed payments.</summary>
public class GovernedBookTests
{
    [Fact]
    public async Task A_ruling_that_waits_is_in_the_book_of_its_queue_and_nothing_else()
    {
        await using var bench = await Bench.Open();
        var reference = await Ruled(bench, Funding.Platform);
        await bench.Dispute();
        using var book = await Make(bench, "/exports/disputes.xlsx?queue=approvals");
        var line = Assert.Single(Lines(book));
        Assert.Equal((reference.ToString(), "Full refund of USD 120.00, by Mia"), (line["Case"], line["Waits for approval"]));
        Assert.Equal("Waiting for a second approval", line["Status"]);
        Assert.Contains(book.Worksheet(1).CellsUsed(), cell => cell.GetString() == "Only cases with a ruling that waits for a second person");
    }

    [Fact]
    public async Task An_appeal_outlives_the_end_of_its_case_in_the_book_too()
    {
        await using var bench = await Bench.Open();
        var reference = await Ruled(bench, Funding.Seller);
        await bench.Hand.Advance(TimeSpan.FromHours(2));
        await bench.Do(reference, new Act.Appeal("It was delivered", "See the carrier."), Seller);
        using var book = await Make(bench, "/exports/disputes.xlsx?queue=appeals");
        var line = Assert.Single(Lines(book));
        Assert.Equal(("Settled", "Seller: It was delivered"), (line["Status"], line["Open appeal"]));
    }

    [Fact]
    public async Task What_is_frozen_or_stayed_says_by_what()
    {
        await using var bench = await Bench.Open();
        var (frozen, stayed) = (await bench.Dispute(), await bench.Dispute());
        await bench.Clerk.Hear((await bench.Row(frozen)).OrderId, new OrderNews.Frozen("H-7", "manual"), Rita);
        await bench.Clerk.Hear((await bench.Row(stayed)).OrderId, new OrderNews.ChargebackNotified("C-9", Story.Amount("20.00")), Rita);
        using var book = await Make(bench, "/exports/disputes.xlsx");
        var lines = Lines(book).ToDictionary(line => line["Case"]);
        Assert.Equal("H-7", lines[frozen.ToString()]["Frozen"]);
        Assert.StartsWith("chargeback C-9, since 2026-11-02", lines[stayed.ToString()]["Stayed"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_payment_says_how_much_and_why()
    {
        await using var bench = await Bench.Open("external");
        var reference = await bench.Dispute();
        await bench.Do(reference, new Act.Accept(), Seller);
        await bench.Do(reference, new Act.FailSettlement($"{reference}-S1", "=1+1"), Gateway);
        using var book = await Make(bench, "/exports/disputes.xlsx?queue=settlements");
        Assert.Equal("USD 120.00: =1+1", Assert.Single(Lines(book))["Failed payments"]);
    }

    private static async Task<CaseRef> Ruled(Bench bench, Funding funding)
    {
        var reference = await bench.Dispute("NR_CUSTOMS");
        await bench.Hand.Advance(TimeSpan.FromDays(3));
        foreach (var (act, by) in new (Act, Actor)[] { (new Act.Escalate(), Buyer), (Acts.Waybill(), Seller), (new Act.Claim(), Mia), (Acts.Rule(funding: funding), Mia) })
            Assert.IsType<Decision.Granted>((await bench.Do(reference, act, by)).Decision);
        return reference;
    }

    private static async Task<XLWorkbook> Make(Bench bench, string address) =>
        new(await new DisputesBook(bench.Of<IDatabase>(), bench.Of<PolicyBook>(), bench.Of<TimeProvider>()).Make(QueueFilter.Read(address).Of(null, bench.Now), "Max", TestContext.Current.CancellationToken));

    private static List<Dictionary<string, string>> Lines(XLWorkbook book)
    {
        var table = book.Worksheet("Disputes").Table("Disputes");
        var titles = table.HeadersRow().Cells().Select(cell => cell.GetString()).ToList();
        return [.. table.DataRange.Rows().Select(row => titles.Select((title, index) => (title, row.Cell(index + 1).GetString())).ToDictionary(pair => pair.title, pair => pair.Item2))];
    }
}
