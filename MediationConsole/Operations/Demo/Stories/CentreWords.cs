using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Operations.Demo.Trade;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>What the staff of the centre write in the stories.</summary>
internal static class CentreWords
{
    public static IReadOnlyList<string> Doubts { get; } =
    [
        "The photo is too dark to tell the colour.",
        "The label cannot be read; please send a sharper picture.",
        "The date on the paper is before the order.",
        "The order number on the paper is another one.",
    ];

    public static IReadOnlyList<string> Notes { get; } =
    [
        "The same shop had two similar cases this month; keep an eye on it.",
        "Called the carrier: the parcel was scanned at the depot, no signature on file.",
        "Weight on the label and weight of the pieces do not fit together. Ask for the certificate.",
        "The buyer answers quickly and politely; the seller has not written since Monday.",
        "Photos look genuine, time stamps match the delivery.",
    ];

    public static IReadOnlyList<string> Letters { get; } =
    [
        "We have taken over your case and are reading the file. Please add what you still have before the term ends.",
        "Thank you for the pictures. We shall come back to you within two days.",
        "Please tell us whether the goods are still unused and in their packing.",
    ];

    public static string ReturnAddress(Person shop) => shop.Country switch
    {
        "JP" => $"{shop.Latin}, 4-12-7 Nishiki, Naka-ku, Nagoya 460-0003, Japan",
        "HK" => $"{shop.Latin}, Unit 1204, 88 Hing Fat Street, Hong Kong",
        "DE" => $"{shop.Latin}, Speicherweg 14, 20457 Hamburg, Germany",
        "ES" => $"{shop.Latin}, Calle del Azahar 22, 41004 Sevilla, Spain",
        "FR" => $"{shop.Latin}, 9 rue des Marronniers, 69002 Lyon, France",
        "GB" => $"{shop.Latin}, 31 Wharf Lane, London SE1 2XY, United Kingdom",
        _ => $"{shop.Latin}, Building 6, 288 Jiangnan Road, Yiwu, Zhejiang 322000, China",
    };

    public static RulingText Ruling(Story story, Remedy remedy, Money? amount)
    {
        var dispute = story.Dispute;
        var forBuyer = remedy != Remedy.Release;
        var supporting = dispute.Exhibits.Where(exhibit => exhibit.Counts && exhibit.Judgement != Judgement.Deficient && exhibit.By == (forBuyer ? Side.Buyer : Side.Seller)).Select(exhibit => exhibit.Number).ToList();
        List<Finding> findings = [new(Point(dispute.Reason), Reason(dispute, forBuyer), supporting)];
        if (forBuyer && dispute.Exhibits.All(exhibit => exhibit.By != Side.Seller)) findings.Add(new("The seller's answer", "NO_EVIDENCE_SELLER", []));
        var responsible = !forBuyer ? Responsible.Buyer : dispute.Reason is "SNAD_DAMAGED" or "NR_IN_TRANSIT" ? Responsible.Carrier : Responsible.Seller;
        return new(remedy, amount, responsible, Funding.Seller, remedy == Remedy.ReturnAndRefund ? Freight.Seller : null, findings, Letter(remedy, amount));
    }

    private static string Letter(Remedy remedy, Money? amount) => remedy switch
    {
        Remedy.FullRefund => "After reading both sides we find for the buyer. The payment is refunded in full.",
        Remedy.PartialRefund => $"The goods can be used, but they are worth less than was paid. The buyer keeps them and is refunded {amount}.",
        Remedy.Release => "The evidence shows that the seller did what was promised. The payment is released to the seller.",
        Remedy.ReturnAndRefund => "The goods are not as described. The buyer sends them back at the seller's cost and is then refunded in full.",
    };

    private static string Point(string reason) => reason switch
    {
        "SNAD_SHORT" => "The number of pieces in the parcel",
        "SNAD_DAMAGED" => "The state of the goods on arrival",
        "SNAD_COUNTERFEIT" => "Whether the goods are genuine",
        "SNAD_INTANGIBLE" => "Whether access was given",
        "SNAD_DESCRIPTION" or "SNAD_QUALITY" => "Whether the goods are as described",
        _ => "Whether the parcel was delivered",
    };

    private static string Reason(Dispute dispute, bool forBuyer) => (dispute.Family, forBuyer) switch
    {
        (ReasonFamily.Nr, true) => "NO_PROOF_OF_DELIVERY",
        (ReasonFamily.Nr, false) => "VALID_PROOF_OF_DELIVERY",
        (_, false) => "AS_DESCRIBED",
        _ => dispute.Reason switch
        {
            "SNAD_SHORT" => "DIFFERENT_QUANTITY",
            "SNAD_COUNTERFEIT" => "COUNTERFEIT_LIKELY",
            "SNAD_DAMAGED" => "VALUE_AFFECTED",
            _ => "NOT_AS_DESCRIBED",
        },
    };
}
