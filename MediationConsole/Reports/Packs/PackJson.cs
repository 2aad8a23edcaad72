using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Storage;

namespace MediationConsole.Reports.Packs;

/// <summary>The pack for machines: what it answers, and what goes into which field of which processor (C5).</summary>
internal static class PackJson
{
    // Names in any script stay readable; no page ever shows this file.
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, Func<ProcessorField, string?> Of)[] Processors =
        [("stripe", field => field.Stripe), ("paypal", field => field.Paypal), ("ebay", field => field.Ebay), ("braintree", field => field.Braintree)];

    public static string Write(PackContent content)
    {
        var one = content.Chargeback;
        return new JsonObject
        {
            ["ref"] = one.Ref.ToString(),
            ["network"] = one.Network,
            ["reasonCode"] = one.ReasonCode,
            ["title"] = NetworkCodes.Title(one.Network, one.ReasonCode),
            ["category"] = one.Category,
            ["bankCaseId"] = one.BankCaseId,
            ["stage"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(one.NetworkStage.ToString()),
            ["amount"] = Money(one.Amount),
            ["receivedAt"] = Wire.Instant(one.ReceivedAt),
            ["respondBy"] = Wire.Instant(one.RespondBy),
            ["order"] = Order(content),
            ["statement"] = content.Statement,
            ["defence"] = one.Defence?.Text,
            ["needs"] = new JsonArray([.. content.Needs.Select(Need)]),
            ["exhibits"] = new JsonArray([.. content.Exhibits.Select(Exhibit)]),
            ["processors"] = new JsonObject(Processors.Select(processor => KeyValuePair.Create<string, JsonNode?>(processor.Name, Fields(content, processor.Of)))),
        }.ToJsonString(Form) + "\n";
    }

    private static JsonObject Order(PackContent content) => new()
    {
        ["number"] = content.Order.Number,
        ["site"] = content.Order.Site,
        ["placedAt"] = Wire.Instant(content.Order.PlacedAt),
        ["captured"] = Money(content.Order.Exposure().Captured),
        ["buyer"] = content.Details.Buyer.Name,
        ["seller"] = content.Details.Seller.Name,
        ["items"] = new JsonArray([.. content.Details.Items.Select(item => new JsonObject { ["sku"] = item.Sku, ["title"] = item.Title, ["quantity"] = item.Quantity, ["unitPrice"] = Money(item.UnitPrice) })]),
        ["shipments"] = new JsonArray([.. content.Details.Shipments.Select(parcel => new JsonObject
        {
            ["carrier"] = parcel.Carrier,
            ["trackingNumber"] = parcel.TrackingNumber,
            ["validForm"] = Carriers.Normalise(parcel.Carrier, parcel.TrackingNumber) is not null,
            ["shippedAt"] = parcel.ShippedAt is { } shipped ? Wire.Instant(shipped) : null,
            ["deliveredAt"] = parcel.DeliveredAt is { } delivered ? Wire.Instant(delivered) : null,
        })]),
    };

    private static JsonObject Need(Need need) => new() { ["text"] = need.Text, ["type"] = need.Type, ["there"] = need.IsThere };

    private static JsonObject Exhibit(PackExhibit one) => new()
    {
        ["label"] = one.Label,
        ["exhibit"] = one.Exhibit.Number,
        ["type"] = one.Exhibit.Type,
        ["title"] = EvidenceTypes.Title(one.Exhibit.Type),
        ["file"] = one.Path,
        ["mediaType"] = one.Exhibit.MediaType,
        ["size"] = one.Exhibit.Size,
        ["sha256"] = one.Exhibit.Sha256,
        ["fields"] = new JsonObject(Processors.Where(processor => processor.Of(ProcessorFields.Of(one.Exhibit.Type)) is not null)
            .Select(processor => KeyValuePair.Create<string, JsonNode?>(processor.Name, processor.Of(ProcessorFields.Of(one.Exhibit.Type))))),
    };

    // Under each field the files that go there; tracking is a number before it is a file.
    private static JsonObject Fields(PackContent content, Func<ProcessorField, string?> of)
    {
        var fields = new JsonObject();
        foreach (var (field, some) in content.Exhibits.Select(one => (Field: of(ProcessorFields.Of(one.Exhibit.Type)), one.Path)).Where(one => one.Field is not null).GroupBy(one => one.Field!, one => one.Path).Select(group => (group.Key, group)))
            fields[field] = new JsonArray([.. some.Select(path => (JsonNode)path)]);
        if (of(ProcessorFields.Of("TRACKING")) is { } tracking && content.Details.Shipments is [var parcel, ..]) fields[tracking] = parcel.TrackingNumber;
        return fields;
    }

    private static JsonObject Money(Money amount) => new() { ["amount"] = amount.Amount(), ["currency"] = amount.Currency.Code };
}
