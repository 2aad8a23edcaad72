using System.Globalization;
using static MediationConsole.Operations.Demo.Drawing.Shapes;

namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>Pictures of screens: a listing, a conversation, a log.</summary>
internal static class ScreenScenes
{
    private static readonly Ink Text = Ink.Of(0x24292f);
    private static readonly Ink Soft = Ink.Of(0x8a939d);

    public static void Listing(Canvas canvas, Shot shot, Random chance)
    {
        Window(canvas, "/item/" + shot.Sku);
        canvas.Fill(Round(24, 58, 190, 190, 8), Ink.Of(0xf4f6f8), Ink.Of(0xe4e8ec));
        canvas.At(119, 158, 0, 0.8f, () => canvas.Draw(shot.Thing, shot.Colour));
        for (var small = 0; small < 4; small++) canvas.Fill(Round(24 + small * 48, 258, 42, 42, 5), shot.Colour.Lighter(0.35f + small * 0.12f), shot.Colour.Lighter(0.1f + small * 0.15f));
        Lines(canvas, shot.Title, 232, 62, 15, 20);
        for (var star = 0; star < 5; star++) canvas.Fill(Oval(240 + star * 16, 124, 6, 6), Ink.Of(star < 4 ? 0xf5a623 : 0xd8dce0));
        canvas.Write($"{chance.Next(40, 1900)} sold", 328, 119, 11, Soft);
        canvas.Write(shot.Price, 232, 142, 24, Ink.Of(0xd0342c), bold: true);
        canvas.Write("Colour, size as shown", 232, 180, 11, Text);
        canvas.Write("Material: see description", 232, 197, 11, Text);
        canvas.Write("Ships within 3 days", 232, 214, 11, Text);
        canvas.Fill(Round(232, 238, 214, 32, 8), Ink.Of(0xff6a2b), Ink.Of(0xf04e12));
        canvas.Centre("Buy now", 339, 246, 15, Ink.Of(0xffffff), bold: true);
        canvas.Write("Sold by " + shot.Seller, 232, 286, 11, Soft);
        canvas.Caption("Listing on the day of purchase", shot.Stamp);
    }

    public static void Chat(Canvas canvas, Shot shot, Random chance)
    {
        Window(canvas, "/messages/" + shot.OrderNo);
        var y = 56f;
        string[][] talks =
        [
            ["Hello, when will my order be sent?", "Dear friend, tomorrow by " + shot.Carrier, "The tracking does not move", "Please wait 3 more days", "I have waited two weeks already"],
            ["The item is not what I ordered", "Can you send a photo please?", "I sent two photos", "We can offer a small discount", "No, I would like my money back"],
            ["My parcel number is not found", "I changed the carrier, it is faster", "Which one is it now?", shot.Carrier + " " + shot.Tracking, "Nobody told me before"],
        ];
        var talk = talks[chance.Next(talks.Length)];
        for (var line = 0; line < talk.Length; line++)
        {
            var own = line % 2 == 0;
            var wide = Letters.Width(talk[line], 12) + 24;
            var x = own ? 24 : 456 - wide;
            canvas.Fill(Round(x, y, wide, 34, 12), Ink.Of(own ? 0xe8ebef : 0x2f6fed));
            canvas.Write(talk[line], x + 12, y + 12, 12, own ? Text : Ink.Of(0xffffff));
            y += 50;
        }

        canvas.Caption("Messages about order " + shot.OrderNo, shot.Stamp);
    }

    public static void Log(Canvas canvas, Shot shot, Random chance)
    {
        Window(canvas, "/licences/" + shot.Sku + "/activity");
        canvas.Write("Activity of licence " + shot.Sku, 24, 58, 15, Text, bold: true);
        string[] what = ["key sent by mail", "page opened", "download started", "download failed", "key activated", "signed in", "key refused"];
        for (var row = 0; row < 10; row++)
        {
            var y = 92 + row * 22;
            if (row % 2 == 0) canvas.Fill(Box(20, y - 5, 440, 22), Ink.Of(0xf1f4f7));
            canvas.Write(shot.At.AddMinutes(-row * 47 - chance.Next(40)).UtcDateTime.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture), 28, y, 11, Soft);
            canvas.Write($"198.51.100.{chance.Next(2, 250)}", 136, y, 11, Text);
            canvas.Write(what[chance.Next(what.Length)], 276, y, 11, Text);
        }

        canvas.Caption("Access log of the shop", shot.Stamp);
    }

    private static void Window(Canvas canvas, string address)
    {
        canvas.Fill(Box(0, 0, canvas.Width, canvas.Height), Ink.Of(0xffffff));
        canvas.Fill(Box(0, 0, canvas.Width, 40), Ink.Of(0xe3e7eb), Ink.Of(0xd3d8dd));
        for (var dot = 0; dot < 3; dot++) canvas.Fill(Oval(20 + dot * 18, 20, 6, 6), Ink.Of(dot switch { 0 => 0xee6a5f, 1 => 0xf5bd4f, _ => 0x61c454 }));
        canvas.Fill(Round(84, 9, 370, 22, 11), Ink.Of(0xffffff));
        canvas.Write("shop.example" + address, 98, 15, 11, Soft);
    }

    private static void Lines(Canvas canvas, string text, float x, float y, float height, int most)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > most)
            {
                canvas.Write(line, x, y, height, Text, bold: true);
                (line, y) = ("", y + height + 6);
            }

            line += (line.Length == 0 ? "" : " ") + word;
        }

        canvas.Write(line, x, y, height, Text, bold: true);
    }
}
