using static MediationConsole.Operations.Demo.Drawing.Shapes;

namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>Photos of the goods themselves.</summary>
internal static class GoodsScenes
{
    public static void Sound(Canvas canvas, Shot shot, Random chance)
    {
        canvas.Table(chance);
        canvas.At(240 + chance.Next(-30, 30), 196, chance.Next(-4, 5), 1.25f, () => canvas.Draw(shot.Thing, shot.Colour));
        canvas.Vignette(0.9f);
        canvas.Caption($"{shot.Sku} before packing", shot.Stamp);
    }

    public static void Damage(Canvas canvas, Shot shot, Random chance)
    {
        canvas.Table(chance);
        canvas.At(240 + chance.Next(-24, 24), 192, chance.Next(-9, 10), 1.3f, () =>
        {
            canvas.Draw(shot.Thing, shot.Colour);
            Crack(canvas, chance, chance.Next(-20, 24), -34, 90);
            Crack(canvas, chance, chance.Next(-34, 8), 6, 20);
        });
        for (var shard = 0; shard < 9; shard++) Shard(canvas, shot.Colour, chance);
        Ring(canvas, 240 + chance.Next(-18, 18), 178);
        canvas.Vignette(0.9f);
        canvas.Caption("Damage as it came out of the box", shot.Stamp);
    }

    public static void Difference(Canvas canvas, Shot shot, Random chance)
    {
        canvas.Table(chance);
        canvas.At(346, 196, chance.Next(-5, 6), 1.08f, () => canvas.Draw(shot.Thing, Other(shot.Colour)));
        canvas.Glow(124, 300, 130, 22, Ink.Of(0x000000, 0.45f));
        canvas.Fill(Round(18, 34, 206, 268, 10), Ink.Of(0xfdfdfc), Ink.Of(0xeeeeec));
        canvas.Fill(Box(30, 46, 182, 188), Ink.Of(0xf1f3f5), Ink.Of(0xdfe4e8));
        canvas.At(121, 140, 0, 0.74f, () => canvas.Draw(shot.Thing, shot.Colour));
        canvas.Write("AS ORDERED", 32, 246, 12, Ink.Of(0x1c4fd6), bold: true);
        canvas.Write(Short(shot.Title, 25), 32, 264, 10, Ink.Of(0x30363d));
        canvas.Write(shot.Price, 32, 281, 12, Ink.Of(0xb42318), bold: true);
        canvas.Fill(Round(292, 30, 116, 24, 12), Ink.Of(0xb42318, 0.92f));
        canvas.Centre("RECEIVED", 350, 36, 12, Ink.Of(0xffffff), bold: true);
        canvas.Vignette(0.7f);
        canvas.Caption("Left: listing. Right: what I received", shot.Stamp);
    }

    private static void Crack(Canvas canvas, Random chance, float x, float y, float bend)
    {
        for (var piece = 0; piece < 8; piece++)
        {
            var (nextX, nextY) = (x + chance.Next(-17, 18) + bend / 30, y + 8 + chance.Next(9));
            canvas.Line(x, y, nextX, nextY, 4.2f, Ink.Of(0x0b0b0b, 0.9f));
            canvas.Line(x + 2, y, nextX + 2, nextY, 1.4f, Ink.Of(0xffffff, 0.75f));
            if (piece % 2 == 0) canvas.Line(x, y, x + chance.Next(-36, 37), y + chance.Next(6, 26), 1.8f, Ink.Of(0x0b0b0b, 0.75f));
            (x, y) = (nextX, nextY);
        }
    }

    private static void Shard(Canvas canvas, Ink colour, Random chance)
    {
        float x = chance.Next(110, 380), y = chance.Next(300, 330), size = chance.Next(5, 13);
        canvas.Glow(x, y + size / 2, size * 1.4f, size, Ink.Of(0x000000, 0.4f));
        canvas.Fill(Points(x - size, y, x - size * 0.2f, y - size * 0.8f, x + size, y - size * 0.1f, x + size * 0.2f, y + size * 0.6f), colour.Lighter(0.4f), colour.Darker(0.3f));
    }

    private static void Ring(Canvas canvas, float x, float y)
    {
        var ring = Oval(x, y, 66, 56);
        for (var i = 0; i + 1 < ring.Length; i++) canvas.Line(ring[i].X, ring[i].Y, ring[i + 1].X, ring[i + 1].Y, 4, Ink.Of(0xe5261f, 0.9f));
    }

    private static Ink Other(Ink colour) => new(colour.B, colour.R, (byte)(255 - colour.G / 2));

    private static string Short(string text, int most) => text.Length > most ? text[..(most - 2)] + ".." : text;
}
