using MediationConsole.Desk;
using MediationConsole.Cases;
using MediationConsole.Operations.Demo.Drawing;
using MediationConsole.Storage;

namespace MediationConsole.Operations.Demo.Trade;

/// <summary>Finds the people and goods behind an order that is stored already, also one that somebody sent through the API.</summary>
internal static class Shelves
{
    public static Deal DealOf(OrderRow order)
    {
        var details = order.Read();
        var item = details.Items.Count > 0 ? details.Items[0] : new OrderItem("ITEM-1", "Item", 1, new(order.Captured, Currency.From(order.Currency)));
        var shipments = details.Shipments.Count > 0 ? details.Shipments : [new Shipment("DPD", "00000000000000", null, null)];
        var ware = Wares.Goods.Concat(Wares.Downloads).FirstOrDefault(ware => ware.Sku == item.Sku) ?? new Ware(item.Sku, item.Title, Thing.Mug, 0x2c7a7b, 10m, 300);
        var report = new OrderReport(order.Site, order.Number, order.PlacedAt, new(order.Captured, Currency.From(order.Currency)), order.Status, details with { Items = [item], Shipments = shipments });
        return new(report, Of(details.Buyer, Folk.Buyers), Of(details.Seller, Folk.Shops), ware, item.Quantity);
    }

    private static Person Of(Party party, IReadOnlyList<Person> known) =>
        known.FirstOrDefault(person => person.Name == party.Name) ?? new(party.Name, party.Name, party.Country ?? "GB", Spoken(party.Language), party.Zone);

    private static string Spoken(string language) => language is "de" or "es" or "fr" or "ja" or "zh-Hans" ? language : "en";
}
