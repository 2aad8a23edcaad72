using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Orders;

/// <summary>A case of an order, for the list of its cases.</summary>
public sealed record OrderCase(CaseRef Ref, string Reason, Status Status, string? WaitingFor, bool HeldBack, DateTimeOffset OpenedAt, string? Label, string? OutsideName);

/// <summary>All that the order page shows.</summary>
public sealed record OrderView(
    OrderRow Order, OrderDetails Details, Exposure Exposure, IReadOnlyList<LedgerRow> Ledger, IReadOnlyList<OrderCase> Cases, string SiteTitle, TimeZoneInfo Zone);

/// <summary>What a number leads to: an order, a choice of sites, or nothing.</summary>
public sealed record OrderFound(OrderView? Order, IReadOnlyList<string> Sites);

/// <summary>Reads one order for its page; read-only.</summary>
public sealed class OrderQuery(IDbContextFactory<ConsoleDb> readers, PolicyBook policies)
{
    public string Title(string site) => policies.Title(site);

    /// <summary>The order of that number; where several sites have it and none is named, the sites to choose from.</summary>
    public async Task<OrderFound> Find(string number, string? site, CancellationToken cancellation = default)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var orders = await db.Orders.Where(order => order.Number == number && (site == null || order.Site == site)).OrderBy(order => order.Site).ToListAsync(cancellation);
        if (orders is not [var order]) return new(null, [.. orders.Select(one => one.Site)]);
        var ledger = await db.Ledger.Include(row => row.Entries).Where(row => row.OrderId == order.Id).OrderBy(row => row.Id).ToListAsync(cancellation);
        var cases = await db.Cases.Where(row => row.OrderId == order.Id).OrderByDescending(row => row.Id).ToListAsync(cancellation);
        return new(new(order, order.Read(), order.Exposure(), ledger, [.. cases.Select(Case)], policies.Title(order.Site), policies.ForNew(order.Site).Zone), []);
    }

    private static OrderCase Case(CaseRow row) => new(
        CaseRef.Parse(row.Ref), row.Reason, row.Status, row.WaitingFor, row.HeldBack, row.OpenedAt, Wire.ReadCase(row.Kind, row.State).OrderLabel, row.OutsideName);
}
