using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Storage;

namespace MediationConsole.Api.OrderFiles;

/// <summary>Reads a reported order; what is impossible about it lands in the fields.</summary>
internal static class OrderReading
{
    private const int MostLines = 500;

    public static OrderReport? Read(string site, string number, OrderBody body, Fields fields)
    {
        if (!IsNumber(number)) fields.Fault("orderNo", "An order number is 1 to 64 visible characters.");
        if (!Currency.TryFrom(body.Currency, out var currency)) fields.Fault("currency", $"No books are kept in currency '{body.Currency}'.");
        var captured = InCurrency("captured", body.Captured, currency, fields, needed: true);
        if (captured is { IsPositive: false }) fields.Fault("captured", "What was captured is above zero.");
        var placed = fields.Needed("placedAt", fields.Instant("placedAt", body.PlacedAt));
        var details = new OrderDetails(
            Party("buyer", body.Buyer, fields), Party("seller", body.Seller, fields),
            [.. Lines("items", body.Items, fields).Select((item, i) => Item($"items[{i}]", item, currency, fields))],
            [.. Lines("shipments", body.Shipments, fields).Select((shipment, i) => Shipment($"shipments[{i}]", shipment, fields))],
            body.Guarantee ?? false);
        var status = fields.Text("status", body.Status, 40);
        return fields.Faulty || captured is null ? null : new OrderReport(site, number, placed, captured.Value, status, details);
    }

    private static bool IsNumber(string number) =>
        number.Length is >= 1 and <= 64 && number.All(letter => !char.IsControl(letter) && !char.IsWhiteSpace(letter)
            && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && letter is not ('/' or '\\'));

    private static Money? InCurrency(string field, MoneyBody? body, Currency currency, Fields fields, bool needed)
    {
        if (body is null && needed) fields.Fault(field, $"{field} is missing.");
        var money = fields.Amount(field, body);
        if (money is { } amount && currency.Code is not null && amount.Currency != currency) fields.Fault(field, $"The order is in {currency}, so {field} is as well.");
        return money;
    }

    private static Party Party(string field, PartyBody? body, Fields fields)
    {
        if (body is null) fields.Fault(field, $"{field} is missing.");
        body ??= new(null, null, null, null, null, null);
        var zone = fields.OptionalText(field + ".zone", body.Zone, 60) ?? "UTC";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) fields.Fault(field + ".zone", $"'{zone}' is no time zone.");
        return new(
            fields.Text(field + ".id", body.Id, 100),
            fields.Text(field + ".name", body.Name, 200),
            fields.OptionalText(field + ".email", body.Email, 254),
            fields.OptionalText(field + ".country", body.Country, 60),
            fields.OptionalText(field + ".language", body.Language, 35) ?? "en",
            zone);
    }

    private static OrderItem Item(string field, ItemBody body, Currency currency, Fields fields)
    {
        var quantity = fields.Needed(field + ".quantity", body.Quantity);
        if (body.Quantity is < 1 or > 1_000_000) fields.Fault(field + ".quantity", "A quantity is 1 to 1,000,000.");
        var price = InCurrency(field + ".unitPrice", body.UnitPrice, currency, fields, needed: true);
        return new(fields.Text(field + ".sku", body.Sku, 100), fields.Text(field + ".title", body.Title, 300), quantity, price ?? default);
    }

    private static Shipment Shipment(string field, ShipmentBody body, Fields fields) => new(
        fields.Text(field + ".carrier", body.Carrier, 60),
        fields.Text(field + ".trackingNumber", body.TrackingNumber, 80),
        fields.Instant(field + ".shippedAt", body.ShippedAt),
        fields.Instant(field + ".deliveredAt", body.DeliveredAt));

    private static IEnumerable<T> Lines<T>(string field, IReadOnlyList<T?>? lines, Fields fields) where T : class
    {
        if (lines is null) return [];
        if (lines.Count > MostLines) fields.Fault(field, $"At most {MostLines} {field}.");
        if (lines.Any(line => line is null)) fields.Fault(field, $"{field} holds an empty line.");
        return lines.Take(MostLines).OfType<T>();
    }
}
