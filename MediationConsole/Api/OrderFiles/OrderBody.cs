namespace MediationConsole.Api.OrderFiles;

/// <summary>An order as a marketplace reports it. Amounts are all in the order's currency; instants are ISO 8601 with their offset.</summary>
/// <param name="Site">The site the order was placed on; the key must be bound to it.</param>
/// <param name="Captured">What the buyer paid; above zero.</param>
/// <param name="Items">Quantities from 1.</param>
/// <param name="Status">Where the order stands by the marketplace's own word, for example <c>shipped</c>.</param>
public sealed record OrderBody(
    string? Site, string? PlacedAt, string? Currency, MoneyBody? Captured, PartyBody? Buyer, PartyBody? Seller,
    IReadOnlyList<ItemBody?>? Items, IReadOnlyList<ShipmentBody?>? Shipments, bool? Guarantee, string? Status);

/// <summary>A party of an order. <paramref name="Language"/> is a language tag (without one: en), <paramref name="Zone"/> a time zone's name (without one: UTC).</summary>
public sealed record PartyBody(string? Id, string? Name, string? Email, string? Country, string? Language, string? Zone);

/// <summary>One line of an order.</summary>
public sealed record ItemBody(string? Sku, string? Title, int? Quantity, MoneyBody? UnitPrice);

/// <summary>A parcel; its number is not checked for form (D13).</summary>
public sealed record ShipmentBody(string? Carrier, string? TrackingNumber, string? ShippedAt, string? DeliveredAt);
