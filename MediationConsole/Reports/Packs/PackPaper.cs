using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Reports.Pdf;
using MediationConsole.Storage;

namespace MediationConsole.Reports.Packs;

/// <summary>The paper of a representment pack: cover, order, shipping, timeline, statement, exhibits (C5).</summary>
internal static class PackPaper
{
    /// <summary>The paper, how many pages it has, how many characters stand in it by their codes, and how many bytes those exhibits have that it does not show.</summary>
    public static (byte[] File, int Pages, int Undrawable, long Beside) Write(PackContent content)
    {
        var chargeback = content.Chargeback;
        var document = new PdfDocument($"Representment of {chargeback.Ref}", $"Bank case {chargeback.BankCaseId}, order {chargeback.OrderNo}");
        var flow = new Flow(document, $"{chargeback.Ref}, bank case {chargeback.BankCaseId}, order {chargeback.OrderNo}");
        Cover(flow, content);
        Order(flow, content);
        Shipping(flow, content.Details);
        flow.Heading("3 What happened");
        foreach (var (at, sentence) in content.Timeline) flow.Pair(Sentences.At(at), sentence);
        Statement(flow, content);
        var beside = Exhibits(flow, content);
        flow.Foot();
        return (document.Save(), document.Pages.Count, document.Undrawable, beside);
    }

    private static void Cover(Flow flow, PackContent content)
    {
        var one = content.Chargeback;
        flow.Title("Representment");
        flow.Paragraph($"Answer to {Sentences.Of(one.NetworkStage)} of {one.Amount}");
        flow.Gap(8);
        flow.Pair("Bank case", one.BankCaseId);
        flow.Pair("Reason", Sentences.OfCode(one.Network, one.ReasonCode));
        flow.Pair("Amount", one.Amount.ToString());
        flow.Pair("Received", Sentences.At(one.ReceivedAt));
        flow.Pair("Answer due", Sentences.At(one.RespondBy));
        flow.Pair("Order", $"{one.OrderNo} of {one.Site}");
        flow.Pair("Seller", content.Details.Seller.Name);
        flow.Pair("Our reference", one.Ref.ToString());
        // What lacks is for those who put the pack together, and not for the bank.
        var there = content.Needs.Where(need => need.IsThere == true).ToList();
        if (there.Count == 0) return;
        flow.Heading("What we answer with");
        foreach (var need in there) flow.Pair(Names(content, need), Title(need), 90);
    }

    private static void Order(Flow flow, PackContent content)
    {
        var (order, details) = (content.Order, content.Details);
        flow.Heading("1 The order");
        flow.Pair("Order", order.Number);
        flow.Pair("Placed", Sentences.At(order.PlacedAt));
        flow.Pair("Paid", order.Exposure().Captured.ToString());
        flow.Pair("Buyer", Person(details.Buyer));
        flow.Pair("Seller", Person(details.Seller));
        foreach (var item in details.Items) flow.Pair(string.Create(CultureInfo.InvariantCulture, $"{item.Quantity} × {item.UnitPrice}"), $"{item.Title} ({item.Sku})");
    }

    private static void Shipping(Flow flow, OrderDetails details)
    {
        flow.Heading("2 Shipping");
        if (details.Shipments.Count == 0) flow.Paragraph("No shipping was reported with the order.");
        foreach (var parcel in details.Shipments)
        {
            flow.Pair("Tracking", $"{parcel.Carrier} {parcel.TrackingNumber}{(Carriers.Normalise(parcel.Carrier, parcel.TrackingNumber) is null ? "" : ", in the carrier's form")}");
            flow.Pair("Shipped", parcel.ShippedAt is { } shipped ? Sentences.At(shipped) : "not reported");
            flow.Pair("Delivered", parcel.DeliveredAt is { } delivered ? Sentences.At(delivered) : "not reported");
        }
    }

    private static void Statement(Flow flow, PackContent content)
    {
        flow.Heading("4 Statement");
        if (content.Statement is null && content.Chargeback.Defence is null) flow.Paragraph("We rely on the order, its shipping and the exhibits.");
        if (content.Statement is { } statement) flow.Paragraph(statement);
        if (content.Chargeback.Defence is not { } defence) return;
        flow.Paragraph("The seller says:", Face.Bold);
        flow.Paragraph(defence.Text);
    }

    private static long Exhibits(Flow flow, PackContent content)
    {
        flow.Heading("5 Exhibits");
        if (content.Exhibits.Count == 0) flow.Paragraph("None.");
        var pictures = content.Exhibits.Select(one => (One: one, Image: PdfImage.Read(one.Bytes, one.Exhibit.MediaType))).ToList();
        foreach (var (one, image) in pictures)
        {
            flow.Pair(one.Label, $"{EvidenceTypes.Title(one.Exhibit.Type)}: {one.Exhibit.FileName}", 40);
            flow.Pair("", $"{(image is null ? $"attached as {one.Path}" : "shown below")}, {one.Exhibit.Size.ToString("N0", CultureInfo.InvariantCulture)} bytes, SHA-256 {one.Exhibit.Sha256}", 40);
        }

        foreach (var (one, image) in pictures)
            if (image is not null) flow.Picture(image, $"{one.Label}  {EvidenceTypes.Title(one.Exhibit.Type)}");
        return pictures.Where(pair => pair.Image is null).Sum(pair => pair.One.Bytes.LongLength);
    }

    private static string Person(Party party) => party.Country is { } country ? $"{party.Name}, {country}" : party.Name;

    private static string Title(Need need) => need.Type is { } type ? EvidenceTypes.Title(type) + need.Text[type.Length..] : need.Text;

    private static string Names(PackContent content, Need need) =>
        string.Join(", ", content.Exhibits.Where(one => need.Exhibits.Contains(one.Exhibit.Number)).Select(one => one.Label));
}
