using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage.Policies;

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
        return new(
            new(row.Captured, currency), new(row.Refunded, currency), new(row.ChargedBack, currency), new(row.Released, currency),
            new(row.PlatformRefunded, currency), new(row.PlatformReleased, currency));
    }

    /// <summary>What weighs on the order, with its parties (D21, D29, D30).</summary>
    public static OrderMarks Weighing(this OrderRow row) =>
        (row.Marks.Length == 0 ? OrderMarks.None : Wire.Read<OrderMarks>(row.Marks)) with { BuyerId = row.BuyerId, SellerId = row.SellerId };

    /// <summary>All the law looks at, from what is stored of a case and its order.</summary>
    public static Situation Situation(this OrderRow row, Case one, PolicyBook policies) =>
        new(one, row.Exposure(), policies.Pinned(one.Site, one.Policy, one.PolicyVersion)) { Order = row.Weighing(), Sheet = one.Ref.Kind == CaseKind.Dispute ? OrderSheet.Blank : row.Sheet() };

    /// <summary>Keeps what weighs on the order; the parties have columns of their own.</summary>
    public static void Keep(this OrderRow row, OrderMarks marks) => row.Marks = Wire.Write(marks with { BuyerId = "", SellerId = "" });

    /// <summary>Books what a transaction moved.</summary>
    public static void Book(this OrderRow row, LedgerTransaction transaction)
    {
        var after = row.Exposure().After(transaction);
        (row.Captured, row.Refunded, row.ChargedBack, row.Released) = (after.Captured.Minor, after.Refunded.Minor, after.ChargedBack.Minor, after.Released.Minor);
        (row.PlatformRefunded, row.PlatformReleased) = (after.PlatformRefunded.Minor, after.PlatformReleased.Minor);
    }

    /// <summary>What of the order bears on decisions beside its money (C3, G1).</summary>
    public static OrderSheet Sheet(this OrderRow row)
    {
        var details = row.Read();
        return new([.. details.Shipments.Select(one => new Parcel(one.Carrier, one.TrackingNumber, one.ShippedAt, one.DeliveredAt))], details.Guarantee, row.Status);
    }

    /// <summary>Parties, items and shipments of the order.</summary>
    public static OrderDetails Read(this OrderRow row) => Wire.Read<OrderDetails>(row.Details);
}
