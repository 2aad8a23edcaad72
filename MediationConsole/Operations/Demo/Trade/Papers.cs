using System.Globalization;
using System.Text;

namespace MediationConsole.Operations.Demo.Trade;

/// <summary>Evidence that is no picture: tracking histories as text, statements as PDF.</summary>
internal static class Papers
{
    /// <summary>What a carrier's page says about a parcel, newest line last.</summary>
    public static byte[] TrackingHistory(Deal deal, DateTimeOffset until, Random chance)
    {
        string[] steps = ["Shipment information received", "Picked up", "Departed sorting centre", "Handed over for export", "Arrived in destination country", "Held for customs inspection", "Out for delivery", "Delivery attempted, nobody at home"];
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"Carrier: {deal.Shipment.Carrier}").AppendLine(CultureInfo.InvariantCulture, $"Number:  {deal.Shipment.TrackingNumber}").AppendLine();
        var at = deal.Report.PlacedAt.AddHours(18);
        foreach (var step in steps.Take(3 + chance.Next(steps.Length - 2)))
        {
            if (at > until) break;
            text.AppendLine(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {step}");
            at = at.AddHours(chance.Next(9, 70));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A page of text as PDF, written by hand: five objects, a table of where they begin, a trailer.</summary>
    public static byte[] Letter(string title, IEnumerable<string> lines)
    {
        var page = new StringBuilder("BT /F1 20 Tf 72 740 Td (").Append(Escaped(title)).Append(") Tj /F1 12 Tf 0 -36 Td 18 TL\n");
        foreach (var line in lines) page.Append('(').Append(Escaped(line)).Append(") Tj T*\n");
        page.Append("ET\n");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n{page}endstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(letter => letter is >= ' ' and <= '~' ? letter : '?')).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
