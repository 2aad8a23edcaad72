using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Desk;

/// <summary>Orders as marketplaces report and correct them (D33, section 7).</summary>
public class OrdersTests
{
    [Fact]
    public async Task A_first_report_creates_the_order_and_captures_its_payment()
    {
        await using var bench = await Bench.Open();
        var (first, again) = (await bench.Of<Orders>().Report(Bench.Order("A-1")), await bench.Of<Orders>().Report(Bench.Order("A-1")));
        Assert.Equal((true, false), (first.Created, again.Created));
        await using var db = bench.Read();
        Assert.Equal(1, await db.Ledger.CountAsync());
        Assert.Equal(12_000, (await db.Orders.SingleAsync()).Captured);
    }

    [Fact]
    public async Task The_same_number_on_another_site_is_another_order()
    {
        await using var bench = await Bench.Open();
        await bench.Of<Orders>().Report(Bench.Order("A-1"));
        Assert.True((await bench.Of<Orders>().Report(Bench.Order("A-1", site: "cnnect"))).Created);
    }

    [Fact]
    public async Task A_correction_of_the_amount_is_a_transaction_of_its_own()
    {
        await using var bench = await Bench.Open();
        await bench.Of<Orders>().Report(Bench.Order("A-1"));
        await bench.Of<Orders>().Report(Bench.Order("A-1", "100.00"));
        await using var db = bench.Read();
        var escrow = await db.LedgerEntries.Where(entry => entry.Account == Account.Escrow).OrderBy(entry => entry.Id).Select(entry => entry.Minor).ToListAsync();
        Assert.Equal([12_000, -2_000], escrow);
        Assert.Equal(10_000, (await db.Orders.SingleAsync()).Exposure().Remaining.Minor);
    }

    [Fact]
    public async Task An_order_keeps_its_currency()
    {
        await using var bench = await Bench.Open();
        await bench.Of<Orders>().Report(Bench.Order("A-1"));
        Assert.Equal(Refusal.WrongCurrency, (await bench.Of<Orders>().Report(Bench.Order("A-1", currency: "EUR"))).Refusal!.Code);
    }

    [Fact]
    public async Task What_was_captured_never_falls_below_what_was_paid_out_nor_below_nothing()
    {
        await using var bench = await Bench.Open();
        await bench.Do(await bench.Dispute(), new Act.Accept(), Seller);
        Assert.Equal(Refusal.ExceedsRemaining, (await bench.Of<Orders>().Report(Bench.Order("O-1", "119.99"))).Refusal!.Code);
        var less = Bench.Order("A-1") with { Captured = new Money(-1, Currency.From("USD")) };
        Assert.Equal((Refusal.ImpossibleValue, "captured"), ((await bench.Of<Orders>().Report(less)).Refusal!.Code, (await bench.Of<Orders>().Report(less)).Refusal!.Field));
        await using var db = bench.Read();
        Assert.Equal(Amount("120.00").Minor, (await db.Orders.SingleAsync()).Captured);
    }
}
