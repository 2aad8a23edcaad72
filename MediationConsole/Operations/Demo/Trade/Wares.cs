using MediationConsole.Operations.Demo.Drawing;

namespace MediationConsole.Operations.Demo.Trade;

/// <summary>Something a shop sells: its price for one piece in US dollars, its weight in grams.</summary>
internal sealed record Ware(string Sku, string Title, Thing Thing, int Colour, decimal Dollars, int Grams, bool Digital = false);

/// <summary>The shelves of the demo.</summary>
internal static class Wares
{
    public static IReadOnlyList<Ware> Goods { get; } =
    [
        new("LMP-1042", "Adjustable desk lamp, warm light", Thing.Lamp, 0xc0392b, 42.10m, 1150),
        new("LMP-2210", "Reading lamp with brass arm", Thing.Lamp, 0xb8862b, 96.50m, 1480),
        new("LMP-0077", "Folding night lamp for children", Thing.Lamp, 0x3a86c8, 18.90m, 420),
        new("SHO-3301", "Running shoes, size 42", Thing.Shoe, 0x2f6fed, 64.00m, 620),
        new("SHO-3348", "Trail shoes with wide sole, size 39", Thing.Shoe, 0x2e8b57, 88.75m, 710),
        new("SHO-4100", "Canvas trainers, size 44", Thing.Shoe, 0xd64545, 29.95m, 540),
        new("PHN-A15", "Smartphone 128 GB, dual SIM", Thing.Phone, 0x1f8a5b, 189.00m, 195),
        new("PHN-C02", "Phone case with card pocket", Thing.Phone, 0x8e44ad, 11.40m, 60),
        new("PHN-X9", "Smartphone 256 GB, refurbished", Thing.Phone, 0x34495e, 412.00m, 205),
        new("MUG-0811", "Porcelain mugs, hand glazed", Thing.Mug, 0x8e44ad, 13.20m, 340),
        new("MUG-0850", "Enamel camping mugs", Thing.Mug, 0x2c7a7b, 8.75m, 180),
        new("WTC-7001", "Wrist watch with leather strap", Thing.Watch, 0x7a4a24, 134.00m, 90),
        new("WTC-7044", "Diving watch, 200 m", Thing.Watch, 0x24406b, 268.00m, 140),
        new("WTC-9100", "Automatic watch, sapphire glass", Thing.Watch, 0x2b2b2b, 689.00m, 160),
        new("BAG-5512", "Leather shoulder bag", Thing.Bag, 0x8c4a2f, 118.00m, 820),
        new("BAG-5590", "Canvas messenger bag", Thing.Bag, 0x556b2f, 47.60m, 640),
        new("BAG-6001", "Designer handbag, calfskin", Thing.Bag, 0x7b1e3a, 540.00m, 900),
        new("AUD-2007", "Wireless headphones, noise cancelling", Thing.Headphones, 0xd98324, 79.90m, 310),
        new("AUD-2100", "Studio headphones, closed", Thing.Headphones, 0x555f6b, 146.00m, 360),
        new("JCK-8801", "Rain jacket, size M", Thing.Jacket, 0x2f6fed, 58.30m, 480),
        new("JCK-8822", "Down jacket, size L", Thing.Jacket, 0x34495e, 127.40m, 760),
        new("JCK-8845", "Fleece jacket for children", Thing.Jacket, 0xd1495b, 24.80m, 310),
        new("VAS-0303", "Stoneware vase, 32 cm", Thing.Vase, 0xc0564b, 52.00m, 1900),
        new("VAS-0340", "Blue and white porcelain vase", Thing.Vase, 0x2a5ea8, 210.00m, 2300),
        new("CAM-1200", "Compact camera with zoom", Thing.Camera, 0x2f4fbf, 239.00m, 330),
        new("CAM-0045", "Vintage film camera, checked", Thing.Camera, 0x7a4a24, 158.00m, 650),
        new("CAM-1900", "Mirrorless camera body", Thing.Camera, 0x222831, 845.00m, 480),
    ];

    public static IReadOnlyList<Ware> Downloads { get; } =
    [
        new("LIC-0911", "Photo editor, one-year licence key", Thing.Camera, 0x8e44ad, 59.00m, 0, Digital: true),
        new("LIC-0402", "Language course, download", Thing.Phone, 0x1f8a5b, 35.00m, 0, Digital: true),
        new("GFT-0100", "Game credit voucher, by mail", Thing.Phone, 0xd98324, 100.00m, 0, Digital: true),
    ];
}
