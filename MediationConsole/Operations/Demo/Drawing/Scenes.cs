using System.Globalization;

namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>What a picture is to show: the kind of evidence, the goods, and what stands on labels and papers.</summary>
public sealed record Shot(string Evidence, Thing Thing, Ink Colour, string Title, string Sku, string OrderNo)
{
    public required string Carrier { get; init; }

    public required string Tracking { get; init; }

    public required string Price { get; init; }

    public required string Buyer { get; init; }

    public required string Seller { get; init; }

    public required DateTimeOffset At { get; init; }

    public int Ordered { get; init; } = 1;

    public int Received { get; init; } = 1;

    public int Seed { get; init; }

    /// <summary>Grams of one piece, packing apart.</summary>
    public int Grams { get; init; } = 400;

    public string Stamp => At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Draws evidence as a phone or a scanner would have seen it.</summary>
public static class Scenes
{
    public const int Width = 480;
    public const int Height = 360;

    /// <summary>The picture as PNG; the same shot gives the same bytes.</summary>
    public static byte[] Draw(Shot shot)
    {
        var canvas = new Canvas(Width, Height);
        var chance = new Random(shot.Seed);
        Scene(shot.Evidence)(canvas, shot, chance);
        return canvas.ToPng();
    }

    private static Action<Canvas, Shot, Random> Scene(string evidence) => evidence switch
    {
        "DIFFERENCE_PHOTO" => GoodsScenes.Difference,
        "DAMAGE_PHOTO" => GoodsScenes.Damage,
        "ITEM_PHOTO_SENT" => GoodsScenes.Sound,
        "CONTENTS_PHOTO" => ParcelScenes.Contents,
        "PACKING_PHOTO" => ParcelScenes.Packing,
        "PARCEL_LABEL_PHOTO" => ParcelScenes.Label,
        "DELIVERY_PROOF" => ParcelScenes.AtTheDoor,
        "WEIGHT_SINGLE_ITEM" => ParcelScenes.ItemOnScale,
        "WEIGHT_WHOLE_PARCEL" => ParcelScenes.ParcelOnScale,
        "LISTING_SNAPSHOT" => ScreenScenes.Listing,
        "CORRESPONDENCE" => ScreenScenes.Chat,
        "ACCESS_LOG" => ScreenScenes.Log,
        _ => PaperScenes.Document,
    };
}
