using static MediationConsole.Operations.Demo.Drawing.Shapes;

namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>What the shops of the demo sell, as far as it can be drawn.</summary>
public enum Thing { Lamp, Shoe, Phone, Mug, Watch, Bag, Headphones, Jacket, Vase, Camera }

/// <summary>Draws goods. Each stands on its ground at 0, 100 and reaches up to -100.</summary>
internal static class Goods
{
    private static readonly Ink Dark = Ink.Of(0x23272e);
    private static readonly Ink Metal = Ink.Of(0xb9bfc6);
    private static readonly Ink Shine = Ink.Of(0xffffff, 0.45f);

    public static void Draw(this Canvas canvas, Thing thing, Ink colour)
    {
        canvas.Glow(0, 98, 120, 26, Ink.Of(0x000000, 0.55f));
        var draw = thing switch
        {
            Thing.Lamp => (Action<Canvas, Ink>)Lamp,
            Thing.Shoe => Shoe,
            Thing.Phone => Phone,
            Thing.Mug => Mug,
            Thing.Watch => Watch,
            Thing.Bag => Bag,
            Thing.Headphones => Headphones,
            Thing.Jacket => Jacket,
            Thing.Vase => Vase,
            Thing.Camera => Camera,
        };
        draw(canvas, colour);
    }

    private static void Lamp(Canvas c, Ink colour)
    {
        c.Glow(12, 10, 90, 70, Ink.Of(0xffe9a8, 0.7f));
        c.Fill(Oval(-30, 92, 52, 11), Metal, Dark);
        c.Line(-30, 88, -48, 10, 8, Metal.Darker());
        c.Line(-48, 10, 2, -52, 8, Metal.Darker());
        c.Fill(Oval(-48, 10, 8, 8), Dark);
        c.Fill(Points(-18, -66, 18, -82, 74, -12, -8, 14), colour.Lighter(), colour.Darker());
        c.Fill(Points(70, -14, 74, -10, -6, 18, -8, 12), Ink.Of(0xfff3c9));
        c.Fill(Oval(2, -76, 13, 9), colour.Darker());
        c.Line(-10, -56, -4, -4, 5, Shine);
    }

    private static void Shoe(Canvas c, Ink colour)
    {
        c.Fill(Smooth(-100, 30, -92, -48, -40, -46, -14, -8, 40, 26, 104, 44, 112, 86, -104, 88), colour.Lighter(0.18f), colour.Darker(0.2f));
        c.Fill(Smooth(-104, 74, 20, 76, 116, 72, 118, 98, 0, 102, -106, 100), Ink.Of(0xf7f7f4), Ink.Of(0xcfcfca));
        c.Fill(Smooth(-84, -44, -44, -42, -24, -16, -66, -12), Dark, colour.Darker(0.6f));
        c.Fill(Smooth(60, 40, 108, 48, 110, 78, 50, 78), colour.Darker(0.35f));
        for (var lace = 0; lace < 5; lace++) c.Line(-24 + lace * 15, -2 + lace * 10, -6 + lace * 15, -16 + lace * 10, 5, Ink.Of(0xffffff));
        c.Fill(Smooth(-80, 30, -30, 60, 36, 48, -20, 72, -88, 50), Ink.Of(0xffffff, 0.8f));
    }

    private static void Phone(Canvas c, Ink colour)
    {
        c.Fill(Round(-52, -100, 104, 198, 20), Dark.Lighter(0.2f), Dark);
        c.Fill(Round(-46, -94, 92, 186, 15), colour.Lighter(0.5f), colour.Darker(0.35f));
        c.Fill(Round(-14, -89, 28, 7, 3.4f), Dark);
        for (var row = 0; row < 4; row++)
            for (var column = 0; column < 3; column++)
                c.Fill(Round(-37 + column * 27, -58 + row * 27, 19, 19, 5), Ink.Of(0xffffff, 0.35f + 0.12f * ((row + column) % 3)));
        c.Fill(Round(-38, 60, 76, 22, 9), Ink.Of(0xffffff, 0.3f));
        c.Fill(Points(-46, -94, 10, -94, -46, 40), Ink.Of(0xffffff, 0.12f));
    }

    private static void Mug(Canvas c, Ink colour)
    {
        c.Fill(Oval(66, 18, 42, 46), colour.Darker(0.15f));
        c.Fill(Oval(64, 18, 24, 28), Ink.Of(0x6d6156));
        c.Fill([.. Arc(0, -60, 70, 16, 180, 360), .. Arc(0, 84, 62, 14, 0, 180)], colour.Lighter(0.25f), colour.Darker(0.15f));
        c.Fill(Oval(0, -60, 70, 16), colour.Lighter(0.5f), colour);
        c.Fill(Oval(0, -57, 60, 12), Ink.Of(0x3a2418), Ink.Of(0x5b3a26));
        c.Fill(Smooth(-56, -36, -42, -34, -38, 60, -48, 64), Shine);
        c.Fill(Oval(4, 16, 22, 22), Ink.Of(0xffffff, 0.75f));
        c.Fill(Smooth(4, 2, 18, 14, 4, 32, -10, 14), colour.Darker(0.3f));
    }

    private static void Watch(Canvas c, Ink colour)
    {
        c.Fill(Smooth(-28, -104, 28, -104, 34, -40, -34, -40), colour.Darker(0.4f), colour.Darker(0.1f));
        c.Fill(Smooth(-34, 40, 34, 40, 26, 102, -26, 102), colour.Darker(0.1f), colour.Darker(0.4f));
        c.Fill(Round(56, -8, 14, 16, 4), Metal.Darker(0.35f));
        c.Fill(Oval(0, 0, 62, 62), Metal.Lighter(0.5f), Metal.Darker(0.4f));
        c.Fill(Oval(0, 0, 52, 52), Ink.Of(0xfdfdfb), Ink.Of(0xe6e8ea));
        for (var hour = 0; hour < 12; hour++)
        {
            var (sin, cos) = MathF.SinCos(hour * MathF.PI / 6);
            c.Line(42 * sin, -42 * cos, 47 * sin, -47 * cos, hour % 3 == 0 ? 4.5f : 2.4f, Dark);
        }

        c.Line(0, 0, -17, -23, 4.6f, Dark);
        c.Line(0, 0, 27, -24, 3.4f, Dark);
        c.Line(0, 8, 0, -38, 1.4f, Ink.Of(0xd4382c));
        c.Fill(Oval(0, 0, 4, 4), Ink.Of(0xd4382c));
    }

    private static void Bag(Canvas c, Ink colour)
    {
        c.Line(-44, -16, -30, -84, 8, colour.Darker(0.45f));
        c.Line(44, -16, 30, -84, 8, colour.Darker(0.45f));
        c.Line(-30, -84, 30, -84, 8, colour.Darker(0.45f));
        c.Fill(Smooth(-84, -34, 84, -34, 100, 98, -100, 98, -104, 60, -92, -30), colour.Lighter(0.2f), colour.Darker(0.2f));
        c.Fill(Smooth(-86, -36, 86, -36, 88, 20, 0, 44, -88, 20), colour.Lighter(0.08f), colour.Darker(0.1f));
        c.Fill(Round(-12, 22, 24, 30, 5), Ink.Of(0xe0c060), Ink.Of(0x8f7224));
        for (var stitch = -78; stitch <= 70; stitch += 13) c.Line(stitch, 84, stitch + 7, 84, 2, Ink.Of(0xffffff, 0.6f));
    }

    private static void Headphones(Canvas c, Ink colour)
    {
        var band = Arc(0, 4, 84, 94, 180, 360);
        for (var i = 0; i + 1 < band.Length; i++) c.Line(band[i].X, band[i].Y, band[i + 1].X, band[i + 1].Y, 15, colour.Darker(0.15f));
        for (var i = 2; i + 3 < band.Length; i++) c.Line(band[i].X, band[i].Y - 4, band[i + 1].X, band[i + 1].Y - 4, 3, Shine);
        foreach (var side in new[] { -1, 1 })
        {
            c.Fill(Oval(side * 76, 44, 26, 50), Dark.Lighter(0.25f), Dark);
            c.Fill(Oval(side * 90, 44, 22, 44), colour.Lighter(0.25f), colour.Darker(0.3f));
            c.Fill(Oval(side * 94, 38, 8, 18), Shine);
        }
    }

    private static void Jacket(Canvas c, Ink colour)
    {
        c.Fill(Smooth(-52, -84, -104, -44, -118, 74, -88, 82, -70, -10), colour, colour.Darker(0.35f));
        c.Fill(Smooth(52, -84, 104, -44, 118, 74, 88, 82, 70, -10), colour, colour.Darker(0.35f));
        c.Fill(Smooth(-64, -92, 0, -70, 64, -92, 76, 10, 72, 100, -72, 100, -76, 10), colour.Lighter(0.15f), colour.Darker(0.2f));
        c.Fill(Points(-34, -88, 0, -50, 34, -88, 22, -98, 0, -90, -22, -98), colour.Darker(0.5f));
        c.Line(0, -52, 0, 98, 3, Metal);
        for (var tooth = -46; tooth < 96; tooth += 8) c.Line(-3, tooth, 3, tooth, 1.6f, Metal.Darker());
        c.Line(-54, 46, -22, 58, 4, colour.Darker(0.45f));
        c.Line(54, 46, 22, 58, 4, colour.Darker(0.45f));
    }

    private static void Vase(Canvas c, Ink colour)
    {
        c.Fill(Smooth(-26, -98, 26, -98, 18, -62, 78, -8, 66, 66, 36, 104, -36, 104, -66, 66, -78, -8, -18, -62), colour.Lighter(0.35f), colour.Darker(0.3f));
        c.Fill(Oval(0, -88, 24, 7), colour.Darker(0.6f));
        for (var ring = 0; ring < 3; ring++) c.Line(-58 + ring * 3, -2 + ring * 26, 58 - ring * 3, -2 + ring * 26, 3.4f, Ink.Of(0xffffff, 0.7f));
        for (var leaf = -2; leaf <= 2; leaf++) c.Fill(Oval(leaf * 22, 11, 7, 9), Ink.Of(0xffffff, 0.65f));
        c.Fill(Smooth(-54, -14, -40, -26, -44, 40, -56, 34), Shine);
    }

    private static void Camera(Canvas c, Ink colour)
    {
        c.Fill(Smooth(-36, -52, -26, -74, 26, -74, 36, -52), Dark.Lighter(0.25f), Dark);
        c.Fill(Round(-106, -54, 212, 150, 16), Dark.Lighter(0.25f), Dark);
        c.Fill(Box(-106, -14, 212, 80), colour.Darker(0.1f), colour.Darker(0.4f));
        c.Fill(Oval(0, 24, 64, 64), Metal, Dark);
        c.Fill(Oval(0, 24, 52, 52), Dark);
        c.Fill(Oval(0, 24, 38, 38), Ink.Of(0x24406b), Ink.Of(0x0a1122));
        c.Fill(Oval(-13, 11, 12, 10), Shine);
        c.Fill(Round(60, -44, 34, 22, 4), Ink.Of(0xdfe8ee), Ink.Of(0x8ba0ad));
        c.Fill(Round(-92, -64, 30, 12, 4), Metal);
    }
}
