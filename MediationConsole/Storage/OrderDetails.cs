using MediationConsole.Cases;

namespace MediationConsole.Storage;

/// <summary>A party of an order as the marketplace reported it.</summary>
public sealed record Party(string Id, string Name, string? Email, string? Country, string Language, string Zone);

/// <summary>One line of an order.</summary>
public sealed record OrderItem(string Sku, string Title, int Quantity, Money UnitPrice);

/// <summary>A parcel as the marketplace reported it; its number is not checked for form (D13).</summary>
public sealed record Shipment(string Carrier, string TrackingNumber, DateTimeOffset? ShippedAt, DateTimeOffset? DeliveredAt);

/// <summary>All of an order that the law does not look at.</summary>
public sealed record OrderDetails(Party Buyer, Party Seller, IReadOnlyList<OrderItem> Items, IReadOnlyList<Shipment> Shipments, bool Guarantee)
{
    /// <summary>The party of that side.</summary>
    public Party Of(Side side) => side switch { Side.Buyer => Buyer, Side.Seller => Seller };
}

/// <summary>What can be read off an order's row.</summary>
public static class OrderRows
{
    /// <summary>What the order's money has become (D33).</summary>
    public static Exposure Exposure(this OrderRow row)
    {
        var currency = Currency.From(row.Currency);
        return new(new(row.Captured, currency), new(row.Refunded, currency), new(row.ChargedBack, currency), new(row.Released, currency));
    }

    /// <summary>Parties, items and shipments of the order.</summary>
    public static OrderDetails Read(this OrderRow row) => Wire.Read<OrderDetails>(row.Details);
}
