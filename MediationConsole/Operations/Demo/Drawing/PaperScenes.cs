using System.Globalization;
using static MediationConsole.Operations.Demo.Drawing.Shapes;

namespace MediationConsole.Operations.Demo.Drawing;

/// <summary>Papers that lie on a table: receipts, certificates, invoices.</summary>
internal static class PaperScenes
{
    private static readonly Ink Text = Ink.Of(0x22262b);

    public static void Document(Canvas canvas, Shot shot, Random chance)
    {
        var (head, stamp, colour) = Heading(shot.Evidence);
        canvas.Floor(chance);
        canvas.Glow(244, 186, 190, 190, Ink.Of(0x000000, 0.5f));
        canvas.At(240, 168, (chance.NextSingle() - 0.5f) * 5, 1, () =>
        {
            canvas.Fill(Box(-150, -160, 300, 326), Ink.Of(0xfefdf9), Ink.Of(0xf0ede4));
            canvas.Fill(Box(-150, -160, 300, 34), Ink.Of(colour), Ink.Of(colour).Darker(0.12f));
            canvas.Write(head, -138, -150, 15, Ink.Of(0xffffff), bold: true);
            Lines(canvas, shot);
            if (shot.Evidence is "DELIVERY_SIGNATURE" or "STATEMENT") Signature(canvas, chance);
            else Table(canvas, shot);
            canvas.Barcode(-138, 122, 120, 26, chance);
            canvas.At(92, 104, -14, 1, () => Stamp(canvas, stamp, shot));
        });
        canvas.Vignette(0.7f);
        canvas.Caption(shot.Evidence.Replace('_', ' ').ToLowerInvariant(), shot.Stamp);
    }

    private static (string Head, string Stamp, int Colour) Heading(string evidence) => evidence switch
    {
        "SHIPPING_RECEIPT" => ("SHIPPING RECEIPT", "PAID", 0xb3261e),
        "SHIPMENT_PROOF" => ("PROOF OF POSTING", "POSTED", 0x1b5e9b),
        "CARRIER_WEIGHT_CERTIFICATE" => ("WEIGHT CERTIFICATE", "CERTIFIED", 0x24613b),
        "INVOICE" => ("COMMERCIAL INVOICE", "COPY", 0x3b4754),
        "CUSTOMS" => ("CUSTOMS NOTICE", "HELD", 0x6b4a12),
        "AUTHENTICITY" => ("BRAND AUTHORISATION", "VALID", 0x4a2f7a),
        "QUALITY_RECORD" => ("QUALITY RECORD", "PASSED", 0x24613b),
        "RETURN_PROOF" => ("RETURNED TO SENDER", "RETURNED", 0x8a3b12),
        "DELIVERY_SIGNATURE" => ("DELIVERY RECORD", "DELIVERED", 0x1b5e9b),
        "INSURANCE_CLAIM" => ("INSURANCE CLAIM", "RECEIVED", 0x14606b),
        "POLICE_REPORT" => ("REPORT OF LOSS", "FILED", 0x22355f),
        "STATEMENT" => ("SIGNED STATEMENT", "SIGNED", 0x3b4754),
        _ => ("DOCUMENT", "COPY", 0x3b4754),
    };

    private static void Lines(Canvas canvas, Shot shot)
    {
        string[] lines =
        [
            "Order     " + shot.OrderNo,
            "Sender    " + shot.Seller,
            "Receiver  " + shot.Buyer,
            "Carrier   " + shot.Carrier,
            "Tracking  " + shot.Tracking,
            "Date      " + shot.Stamp,
        ];
        for (var line = 0; line < lines.Length; line++) canvas.Write(lines[line], -138, -112 + line * 17, 10, Text);
    }

    private static void Table(Canvas canvas, Shot shot)
    {
        canvas.Line(-138, -4, 138, -4, 1.4f, Text);
        canvas.Write("Item", -138, 4, 10, Text, bold: true);
        canvas.Write("Qty", 34, 4, 10, Text, bold: true);
        canvas.Write("Weight", 84, 4, 10, Text, bold: true);
        canvas.Line(-138, 20, 138, 20, 1, Text);
        canvas.Write(shot.Sku, -138, 28, 10, Text);
        canvas.Write(shot.Ordered.ToString(CultureInfo.InvariantCulture), 38, 28, 10, Text);
        canvas.Write((shot.Grams * shot.Ordered / 1000m).ToString("0.00 'kg'", CultureInfo.InvariantCulture), 84, 28, 10, Text);
        canvas.Line(-138, 46, 138, 46, 1, Text with { Cover = 0.5f });
        canvas.Write("Value  " + shot.Price, -138, 56, 12, Text, bold: true);
    }

    private static void Signature(Canvas canvas, Random chance)
    {
        canvas.Write("Signed for by the receiver:", -138, 6, 10, Text);
        float x = -120, y = 52;
        for (var stroke = 0; stroke < 26; stroke++)
        {
            float nextX = x + chance.Next(2, 12), nextY = 48 + MathF.Sin(stroke * 1.3f) * chance.Next(6, 24);
            canvas.Line(x, y, nextX, nextY, 2.2f, Ink.Of(0x16308a));
            (x, y) = (nextX, nextY);
        }

        canvas.Line(-138, 84, 138, 84, 1, Text);
    }

    private static void Stamp(Canvas canvas, string text, Shot shot)
    {
        var ink = Ink.Of(0xc22a20, 0.75f);
        var ring = Oval(0, 0, 52, 34);
        for (var i = 0; i + 1 < ring.Length; i++) canvas.Line(ring[i].X, ring[i].Y, ring[i + 1].X, ring[i + 1].Y, 3, ink);
        canvas.Centre(text, 0, -12, 12, ink, bold: true);
        canvas.Centre(shot.Stamp[..10], 0, 6, 10, ink);
    }
}
