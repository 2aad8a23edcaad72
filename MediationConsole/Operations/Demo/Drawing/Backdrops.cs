using static MediationConsole.Operations.Demo.Drawing.Shapes;

namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>What lies behind and under the goods.</summary>
internal static class Backdrops
{
    private static readonly (int Wall, int Table)[] Rooms = [(0xd9d3c7, 0x9a7654), (0xc4ced3, 0x7d8790), (0xe3ddd2, 0xb58d62), (0xb9c2b4, 0x6e5d4e), (0xd8cfd6, 0x8a8f98), (0xcfd6de, 0xa98763)];

    /// <summary>A wall and a wooden table.</summary>
    public static void Table(this Canvas canvas, Random chance)
    {
        var (wall, table) = Rooms[chance.Next(Rooms.Length)];
        var edge = canvas.Height * 0.46f;
        canvas.Fill(Box(0, 0, canvas.Width, edge + 1), Ink.Of(wall).Lighter(0.2f), Ink.Of(wall).Darker(0.18f));
        canvas.Fill(Box(0, edge, canvas.Width, canvas.Height - edge), Ink.Of(table).Darker(0.15f), Ink.Of(table).Lighter(0.12f));
        canvas.Line(0, edge, canvas.Width, edge, 3, Ink.Of(0x000000, 0.25f));
        Grain(canvas, chance, edge, Ink.Of(table).Darker(0.3f) with { Cover = 0.35f });
        canvas.Glow(canvas.Width * 0.3f, 0, canvas.Width * 0.8f, canvas.Height * 0.7f, Ink.Of(0xfff6df, 0.35f));
    }

    /// <summary>A floor seen from above.</summary>
    public static void Floor(this Canvas canvas, Random chance)
    {
        var (_, table) = Rooms[chance.Next(Rooms.Length)];
        canvas.Fill(Box(0, 0, canvas.Width, canvas.Height), Ink.Of(table).Lighter(0.25f), Ink.Of(table));
        for (var plank = 0; plank <= 5; plank++) canvas.Line(0, plank * canvas.Height / 5f, canvas.Width, plank * canvas.Height / 5f, 2.5f, Ink.Of(0x000000, 0.28f));
        Grain(canvas, chance, 0, Ink.Of(table).Darker(0.3f) with { Cover = 0.3f });
        canvas.Glow(canvas.Width * 0.4f, canvas.Height * 0.3f, canvas.Width * 0.8f, canvas.Height * 0.8f, Ink.Of(0xfff6df, 0.3f));
    }

    /// <summary>A cardboard parcel seen from the front, its top a little to be seen.</summary>
    public static void Parcel(this Canvas canvas, float x, float y, float width, float height, Random chance)
    {
        var board = Ink.Of(chance.Next(2) == 0 ? 0xc39a6b : 0xb88c5a);
        var depth = height * 0.22f;
        canvas.Glow(x + width / 2, y + height, width * 0.72f, height * 0.2f, Ink.Of(0x000000, 0.6f));
        canvas.Fill(Box(x, y, width, height), board, board.Darker(0.22f));
        canvas.Fill(Points(x, y, x + width * 0.12f, y - depth, x + width * 0.88f, y - depth, x + width, y), board.Lighter(0.3f), board.Lighter(0.08f));
        canvas.Fill(Points(x + width * 0.44f, y, x + width * 0.45f, y - depth, x + width * 0.55f, y - depth, x + width * 0.56f, y), Ink.Of(0xe9d9b0, 0.85f));
        canvas.Fill(Box(x + width * 0.44f, y, width * 0.12f, height * 0.22f), Ink.Of(0xe9d9b0, 0.75f));
        canvas.Line(x, y, x + width, y, 1.6f, board.Darker(0.45f));
    }

    /// <summary>Strokes of different widths, like the code on a label.</summary>
    public static void Barcode(this Canvas canvas, float x, float y, float width, float height, Random chance)
    {
        for (var at = x; at < x + width - 4;)
        {
            var bar = 1 + chance.Next(3);
            canvas.Fill(Box(at, y, bar, height), Ink.Of(0x111111));
            at += bar + 1 + chance.Next(3);
        }
    }

    /// <summary>The line under a picture: what it shows on the left, when it was taken on the right.</summary>
    public static void Caption(this Canvas canvas, string text, string stamp)
    {
        canvas.Fill(Box(0, canvas.Height - 24, canvas.Width, 24), Ink.Of(0x0c0f14, 0.72f));
        canvas.Write(text.Length > 46 ? text[..46] : text, 9, canvas.Height - 17, 11, Ink.Of(0xf4f4f2));
        canvas.Write(stamp, canvas.Width - 9 - Letters.Width(stamp, 11), canvas.Height - 17, 11, Ink.Of(0xffb547));
    }

    private static void Grain(Canvas canvas, Random chance, float top, Ink ink)
    {
        for (var line = 0; line < 26; line++)
        {
            var y = top + 6 + chance.NextSingle() * (canvas.Height - top);
            var x = chance.NextSingle() * canvas.Width;
            canvas.Line(x, y, x + 40 + chance.NextSingle() * 170, y + chance.NextSingle() * 3 - 1.5f, 1.3f, ink);
        }
    }
}
