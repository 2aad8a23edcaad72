using System.Globalization;
using static MediationConsole.Operations.Demo.Drawing.Shapes;

namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>Photos of parcels: what was in them, what stood on them, what they weighed.</summary>
internal static class ParcelScenes
{
    private static readonly int[] Doors = [0x2f4a3e, 0x6b2d2a, 0x2b3e57, 0x5a4630];

    public static void Contents(Canvas canvas, Shot shot, Random chance)
    {
        canvas.Floor(chance);
        canvas.At(240, 168, chance.Next(-5, 6), 1, () =>
        {
            OpenBox(canvas, 168, 128);
            for (var piece = 0; piece < Math.Min(6, shot.Received); piece++)
            {
                var (column, row) = (piece % 3, piece / 3);
                canvas.At(-100 + column * 100, shot.Received > 3 ? -54 + row * 104 : 0, chance.Next(-14, 15), shot.Received > 3 ? 0.42f : 0.5f, () => canvas.Draw(shot.Thing, shot.Colour));
            }
        });
        canvas.Vignette(0.9f);
        canvas.Caption($"All that was inside: {shot.Received} of {shot.Ordered}", shot.Stamp);
    }

    public static void Packing(Canvas canvas, Shot shot, Random chance)
    {
        canvas.Floor(chance);
        canvas.At(240, 168, chance.Next(-7, 8), 1, () =>
        {
            OpenBox(canvas, 158, 118);
            for (var bubble = 0; bubble < 84; bubble++)
            {
                float x = -138 + bubble % 14 * 21, y = -92 + bubble / 14 * 34 + bubble % 2 * 12;
                canvas.Fill(Oval(x, y, 10, 10), Ink.Of(0xf2f6f8, 0.8f), Ink.Of(0xa9b8c0, 0.8f));
            }

            canvas.At(0, 4, 12, 0.8f, () => canvas.Draw(shot.Thing, shot.Colour));
            canvas.Fill(Points(92, -150, 176, -126, 172, -50, 138, -92, 112, -100), Ink.Of(0x7d5730), Ink.Of(0x9a7043));
            for (var fold = 0; fold < 4; fold++) canvas.Line(104 + fold * 16, -136 + fold * 8, 150 + fold * 5, -66 - fold * 9, 2, Ink.Of(0x4a3017, 0.8f));
        });
        canvas.Vignette(0.9f);
        canvas.Caption("Packing, upper corner crushed", shot.Stamp);
    }

    public static void Label(Canvas canvas, Shot shot, Random chance)
    {
        canvas.Table(chance);
        canvas.Parcel(50, 74, 380, 240, chance);
        canvas.At(240, 196, chance.Next(-3, 4), 1, () => Sticker(canvas, shot, chance));
        canvas.Vignette(0.8f);
        canvas.Caption("Outer label with weight", shot.Stamp);
    }

    public static void AtTheDoor(Canvas canvas, Shot shot, Random chance)
    {
        var wall = Ink.Of(chance.Next(2) == 0 ? 0xb7aea2 : 0x9fa9ae);
        var door = Ink.Of(Doors[chance.Next(Doors.Length)]);
        canvas.Fill(Box(0, 0, 480, 268), wall.Lighter(0.15f), wall);
        for (var brick = 0; brick < 9; brick++) canvas.Line(0, brick * 30, 480, brick * 30, 1.4f, Ink.Of(0x000000, 0.12f));
        canvas.Fill(Box(138, 0, 204, 262), Ink.Of(0xece7dc), Ink.Of(0xcdc6b8));
        canvas.Fill(Box(150, 0, 180, 262), door.Lighter(0.12f), door.Darker(0.15f));
        canvas.Fill(Round(168, 14, 144, 92, 4), door.Darker(0.25f), door);
        canvas.Fill(Round(168, 126, 144, 118, 4), door.Darker(0.25f), door);
        canvas.Fill(Oval(184, 118, 8, 8), Ink.Of(0xe7c873), Ink.Of(0x866a25));
        canvas.Centre((10 + chance.Next(180)).ToString(CultureInfo.InvariantCulture), 240, 44, 26, Ink.Of(0xe7c873), bold: true);
        canvas.Fill(Box(0, 262, 480, 98), Ink.Of(0x8d8b86), Ink.Of(0x6a6863));
        canvas.Fill(Points(110, 284, 370, 284, 408, 336, 72, 336), Ink.Of(0x5a4a38), Ink.Of(0x42362a));
        canvas.Parcel(196 + chance.Next(-46, 47), 212, 138, 96, chance);
        canvas.Vignette(0.9f);
        canvas.Caption($"{shot.Carrier} {shot.Tracking}", shot.Stamp);
    }

    public static void ItemOnScale(Canvas canvas, Shot shot, Random chance) => Scale(canvas, shot, chance, shot.Grams, "Weight of a single item",
        () => canvas.At(240, 116, 0, 0.9f, () => canvas.Draw(shot.Thing, shot.Colour)));

    public static void ParcelOnScale(Canvas canvas, Shot shot, Random chance) => Scale(canvas, shot, chance, shot.Grams * shot.Ordered + 180, "Weight of goods and packing",
        () => canvas.Parcel(140, 84, 200, 124, chance));

    private static void Scale(Canvas canvas, Shot shot, Random chance, int grams, string caption, Action load)
    {
        canvas.Table(chance);
        canvas.Glow(240, 318, 210, 24, Ink.Of(0x000000, 0.6f));
        canvas.Fill(Smooth(92, 226, 388, 226, 420, 330, 60, 330), Ink.Of(0xe9ebee), Ink.Of(0xa4abb3));
        canvas.Fill(Round(86, 206, 308, 20, 9), Ink.Of(0xf6f7f9), Ink.Of(0x8b939c));
        load();
        canvas.Fill(Round(160, 248, 160, 56, 7), Ink.Of(0x2a3036));
        canvas.Fill(Round(168, 255, 144, 42, 4), Ink.Of(0xc5d6ae), Ink.Of(0xa9bf8d));
        var reading = (grams / 1000m).ToString("0.000", CultureInfo.InvariantCulture);
        canvas.Write(reading, 178, 263, 30, Ink.Of(0x1b2414), bold: true);
        canvas.Write("kg", 290, 279, 12, Ink.Of(0x1b2414), bold: true);
        canvas.Fill(Oval(124, 284, 11, 11), Ink.Of(0x4d565f));
        canvas.Fill(Oval(356, 284, 11, 11), Ink.Of(0xc0392b));
        canvas.Vignette(0.9f);
        canvas.Caption($"{caption} ({shot.Sku})", shot.Stamp);
    }

    private static void OpenBox(Canvas canvas, float halfWidth, float halfHeight)
    {
        var board = Ink.Of(0xc39a6b);
        canvas.Glow(0, halfHeight * 0.5f, halfWidth * 1.35f, halfHeight * 1.5f, Ink.Of(0x000000, 0.55f));
        canvas.Fill(Points(-halfWidth, -halfHeight, -halfWidth - 44, -halfHeight - 18, -halfWidth - 44, halfHeight + 18, -halfWidth, halfHeight), board.Lighter(0.2f), board);
        canvas.Fill(Points(halfWidth, -halfHeight, halfWidth + 44, -halfHeight - 18, halfWidth + 44, halfHeight + 18, halfWidth, halfHeight), board.Lighter(0.1f), board.Darker(0.12f));
        canvas.Fill(Box(-halfWidth, -halfHeight, halfWidth * 2, halfHeight * 2), board.Darker(0.5f), board.Darker(0.3f));
        canvas.Fill(Box(-halfWidth + 14, -halfHeight + 14, halfWidth * 2 - 28, halfHeight * 2 - 28), board.Darker(0.2f), board.Lighter(0.08f));
    }

    private static void Sticker(Canvas canvas, Shot shot, Random chance)
    {
        var ink = Ink.Of(0x111418);
        canvas.Fill(Round(-150, -88, 300, 188, 4), Ink.Of(0xfcfcfa), Ink.Of(0xeeede8));
        canvas.Write(shot.Carrier.ToUpperInvariant(), -138, -76, 20, ink, bold: true);
        canvas.Write("INTERNATIONAL", 40, -70, 11, ink);
        canvas.Line(-138, -48, 138, -48, 1.6f, ink);
        canvas.Write("FROM  " + shot.Seller, -138, -38, 10, ink);
        canvas.Write("TO    " + shot.Buyer, -138, -22, 10, ink);
        canvas.Write("ORDER " + shot.OrderNo, -138, -6, 10, ink);
        canvas.Barcode(-138, 14, 276, 40, chance);
        canvas.Centre(shot.Tracking, 0, 60, 12, ink, bold: true);
        canvas.Write($"WEIGHT {((shot.Grams * shot.Received + 180) / 1000m).ToString("0.00", CultureInfo.InvariantCulture)} KG", -138, 80, 13, ink, bold: true);
        canvas.Write($"PCS 1/1", 82, 80, 13, ink);
    }
}
