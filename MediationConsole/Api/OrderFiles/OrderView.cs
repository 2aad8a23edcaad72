using System.Text.Json.Serialization;
using MediationConsole.Cases;
using MediationConsole.Storage;

namespace MediationConsole.Api.OrderFiles;

/// <summary>An order as it is answered: what was reported, and what its payment has become. The last parts only where the order is read.</summary>
/// <param name="OrderStatus">The label an outsider sees: of the latest case, else of the order's own status (S0).</param>
/// <param name="Holds">What freezes the order now (D29).</param>
/// <param name="Chargebacks">What the buyer's bank took back, and where that stands (D30).</param>
/// <param name="Frozen">The payout is frozen: a dispute is open (D4), or there is a hold (D29).</param>
/// <param name="Cases">The refs of the order's cases, oldest first.</param>
public sealed record OrderView(
    string OrderNo, string Site, DateTimeOffset PlacedAt, string Currency, Money Captured, Party Buyer, Party Seller,
    IReadOnlyList<OrderItem> Items, IReadOnlyList<Shipment> Shipments, bool Guarantee, string Status, ExposureView Exposure,
    IReadOnlyList<HoldView> Holds, IReadOnlyList<ChargebackView> Chargebacks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OrderStatus = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Frozen = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Cases = null)
{
    public static OrderView Of(OrderRow row)
    {
        var details = row.Read();
        var (exposure, marks) = (row.Exposure(), row.Weighing());
        return new(
            row.Number, row.Site, row.PlacedAt, row.Currency, exposure.Captured, details.Buyer, details.Seller,
            details.Items, details.Shipments, details.Guarantee, row.Status, ExposureView.Of(exposure),
            [.. marks.Holds.Select(one => new HoldView(one.Ref, one.Cause, one.Since))],
            [.. marks.Chargebacks.Select(one => new ChargebackView(one.Ref, one.Amount, one.State, one.Since))]);
    }
}

/// <summary>Something that freezes an order (D29).</summary>
public sealed record HoldView(string Ref, string Cause, DateTimeOffset Since);

/// <summary>What the buyer's bank took back: open, won or lost (D30).</summary>
public sealed record ChargebackView(string Ref, Money Amount, ChargebackState State, DateTimeOffset Since);

/// <summary>
/// What an order's payment has become: captured = refunded + chargedBack + released + remaining (D33). What the platform paid out of its
/// own pocket stands apart.
/// </summary>
public sealed record ExposureView(Money Captured, Money Refunded, Money ChargedBack, Money Released, Money Remaining, Money PlatformRefunded, Money PlatformReleased)
{
    public static ExposureView Of(Exposure exposure) =>
        new(exposure.Captured, exposure.Refunded, exposure.ChargedBack, exposure.Released, exposure.Remaining, exposure.PlatformRefunded, exposure.PlatformReleased);
}

/// <summary>The ledger of an order, oldest transaction first (section 7).</summary>
public sealed record LedgerView(IReadOnlyList<TransactionView> Items);

/// <summary>A transaction; its entries sum to zero. The case and the settlement are those that moved the money, if any.</summary>
public sealed record TransactionView(long Id, DateTimeOffset At, LedgerKind Kind, string? CaseRef, string? Settlement, IReadOnlyList<EntryView> Entries);

/// <summary>What an account gains, or loses when negative.</summary>
public sealed record EntryView(Account Account, Money Amount);
