using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>An order as a marketplace reports it.</summary>
public sealed record OrderReport(string Site, string Number, DateTimeOffset PlacedAt, Money Captured, string Status, OrderDetails Details);

/// <summary>What came of a report: the order's row, or why it is refused.</summary>
public sealed record Reported(OrderRow? Order, bool Created, Decision.Refused? Refusal)
{
    public Answer? Answer { get; init; }
}

/// <summary>Takes in orders and corrections of them; the captured amount enters the ledger (D33, section 7).</summary>
public sealed class Orders(Writer writer, TimeProvider clock)
{
    /// <summary>Creates the order, or brings it up to date. The currency stays, and what was captured never falls below what was paid out.</summary>
    public Task<Reported> Report(OrderReport report, Receipt? receipt = null, Func<Reported, Answer>? answer = null) => writer.Write(async db =>
    {
        var reported = await Take(db, report);
        if (answer is null) return reported;
        var said = answer(reported);
        if (receipt is not null) db.Receipts.Add(Receipts.Row(receipt, said, clock.GetUtcNow()));
        return reported with { Answer = said };
    });

    private async Task<Reported> Take(ConsoleDb db, OrderReport report)
    {
        var row = await db.Orders.FirstOrDefaultAsync(order => order.Number == report.Number && order.Site == report.Site);
        if (Refused(row, report) is { } refused) return new(null, false, refused);
        var created = row is null;
        var more = report.Captured.Minor - (row?.Captured ?? 0);
        var before = row is null ? [] : Texts.Of(row);
        if (row is null) db.Orders.Add(row = New(report));
        else Copy(report, row);
        if (created || !Texts.Of(row).SequenceEqual(before)) db.Speak(row, isNew: created);
        await db.SaveChangesAsync(); // the ledger needs the id
        if (more != 0) db.Ledger.Add(LedgerRows.Of(LedgerTransaction.Captured(new(more, report.Captured.Currency)), row, clock.GetUtcNow()));
        return new(row, created, null);
    }

    private static Decision.Refused? Refused(OrderRow? row, OrderReport report)
    {
        if (report.Captured.Minor < 0) return new(Refusal.ImpossibleValue, "An order is not paid with less than nothing.", "captured");
        if (row is null) return null;
        if (row.Currency != report.Captured.Currency.Code)
            return new(Refusal.WrongCurrency, $"The order was paid in {row.Currency}; an order keeps its currency.");
        // What the platform paid the buyer counts as well: nobody gets back more than they paid (D33).
        var paidOut = Math.Max(row.Refunded + row.ChargedBack + row.Released, row.Refunded + row.PlatformRefunded);
        return report.Captured.Minor < paidOut
            ? new(Refusal.ExceedsRemaining, $"{new Money(paidOut, report.Captured.Currency)} of the order is paid out already (D33).")
            : null;
    }

    /// <summary>The row of an order that was not known before.</summary>
    internal static OrderRow New(OrderReport report)
    {
        var row = new OrderRow
        {
            Site = report.Site,
            Number = report.Number,
            Currency = report.Captured.Currency.Code,
            Status = report.Status,
            BuyerId = "",
            BuyerName = "",
            SellerId = "",
            SellerName = "",
            Details = "",
        };
        Copy(report, row);
        return row;
    }

    private static void Copy(OrderReport report, OrderRow row)
    {
        (row.Captured, row.PlacedAt, row.Status, row.Details) = (report.Captured.Minor, report.PlacedAt, report.Status, Wire.Write(report.Details));
        (row.BuyerId, row.BuyerName) = (report.Details.Buyer.Id, report.Details.Buyer.Name);
        (row.SellerId, row.SellerName) = (report.Details.Seller.Id, report.Details.Seller.Name);
    }
}
