using System.Collections.Concurrent;
using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Operations.Demo.Drawing;
using MediationConsole.Storage.Evidence;

namespace MediationConsole.Operations.Demo.Trade;

/// <summary>Makes evidence and puts it into the vault.</summary>
/// <param name="model">The deal whose papers stand for those of every other one, where there are too many to draw each; null where each case has its own.</param>
internal sealed class Proofs(IVault vault, Deal? model = null) : IDisposable
{
    private const long Most = 20 * 1024 * 1024;

    // Drawing keeps a processor busy; the others are for who opens the first page meanwhile.
    private readonly SemaphoreSlim pencil = new(1);
    private readonly ConcurrentDictionary<string, Lazy<Task<Act.AddExhibit>>> models = new(StringComparer.Ordinal);

    /// <summary>The act that adds a piece of evidence of that kind to the case.</summary>
    public async Task<Act.AddExhibit> Make(Deal deal, Side by, string type, DateTimeOffset at, Random chance)
    {
        if (model is null) return await MakeAnew(deal, by, type, at, chance);
        var drawn = models.GetOrAdd(type, _ => new(() => MakeAnew(model, by, type, model.Report.PlacedAt, new Random(type.Length))));
        return await drawn.Value with { Note = Note(by, type) };
    }

    public void Dispose() => pencil.Dispose();

    private async Task<Act.AddExhibit> MakeAnew(Deal deal, Side by, string type, DateTimeOffset at, Random chance)
    {
        var shot = Shot(deal, type, at, chance.Next());
        var (name, media, content) = type switch
        {
            "TRACKING" => ("tracking-history.txt", "text/plain", Papers.TrackingHistory(deal, at, chance)),
            "STATEMENT" or "EXPERT_REPORT" => (type.ToLowerInvariant().Replace('_', '-') + ".pdf", "application/pdf", Statement(deal, type, at)),
            _ => ($"IMG_{at.UtcDateTime.ToString("yyyyMMdd_HHmmss", CultureInfo.InvariantCulture)}.png", "image/png", await Draw(shot)),
        };
        using var stream = new MemoryStream(content);
        var stored = await vault.Store(stream, Most, CancellationToken.None) ?? throw new InvalidOperationException("A drawn picture is larger than an exhibit may be.");
        return new(type, name, media, stored.Size, stored.Sha256, Note(by, type));
    }


    private async Task<byte[]> Draw(Shot shot)
    {
        await pencil.WaitAsync();
        try
        {
            return await Task.Run(() => Scenes.Draw(shot));
        }
        finally
        {
            pencil.Release();
        }
    }

    private static Shot Shot(Deal deal, string type, DateTimeOffset at, int seed) => new(type, deal.Ware.Thing, Ink.Of(deal.Ware.Colour), deal.Ware.Title, deal.Ware.Sku, deal.Report.Number)
    {
        Carrier = deal.Shipment.Carrier,
        Tracking = deal.Shipment.TrackingNumber,
        Price = deal.Report.Details.Items[0].UnitPrice.ToString(),
        Buyer = deal.Buyer.Latin,
        Seller = deal.Shop.Latin,
        At = at,
        Ordered = deal.Quantity,
        Received = Math.Max(1, deal.Quantity - 1 - seed % 2),
        Grams = Math.Max(40, deal.Ware.Grams),
        Seed = seed,
    };

    private static byte[] Statement(Deal deal, string type, DateTimeOffset at) => Papers.Letter(type == "STATEMENT" ? "Signed statement" : "Inspection report",
    [
        $"Order {deal.Report.Number}, {deal.Quantity} x {deal.Ware.Title} ({deal.Ware.Sku})",
        $"Buyer: {deal.Buyer.Latin}    Seller: {deal.Shop.Latin}",
        $"Parcel: {deal.Shipment.Carrier} {deal.Shipment.TrackingNumber}",
        "",
        type == "STATEMENT" ? "I declare that I have not received the goods of this order," : "The item was examined in our workshop. It shows faults that",
        type == "STATEMENT" ? "nor has anybody of my household received them for me." : "were there before the sale; its value is clearly reduced.",
        "",
        "Signed on " + at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    ]);

    private static string Note(Side by, string type) => by == Side.Buyer ? EvidenceTypes.Title(type) : $"{EvidenceTypes.Title(type)}, from our files";
}
