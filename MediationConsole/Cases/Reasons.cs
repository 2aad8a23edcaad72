namespace MediationConsole.Cases;

/// <summary>The two families of dispute reasons (D1): not received, significantly not as described.</summary>
public enum ReasonFamily { Nr, Snad }

/// <summary>How much of a line of the checklist a side owes (D16).</summary>
public enum EvidenceLevel { Required, OneOrMore, Optional }

/// <summary>One line of a checklist: what is owed of the items, by code of <see cref="EvidenceTypes"/> (D16).</summary>
public sealed record ChecklistLine(EvidenceLevel Level, IReadOnlyList<string> Items);

/// <summary>A reason a buyer may give, with the evidence each side owes under it (D1, D16).</summary>
public sealed record Reason(
    string Code, ReasonFamily Family, string Title, IReadOnlyList<ChecklistLine> Buyer, IReadOnlyList<ChecklistLine> Seller)
{
    /// <summary>What that side owes.</summary>
    public IReadOnlyList<ChecklistLine> Owed(Side side) => side switch { Side.Buyer => Buyer, Side.Seller => Seller };
}

/// <summary>The reasons of disputes, published by code (D1).</summary>
public static class Reasons
{
    /// <summary>Every reason, by code.</summary>
    public static IReadOnlyDictionary<string, Reason> All { get; } = new Reason[]
    {
        new("NR_IN_TRANSIT", ReasonFamily.Nr, "Still in transit past the promised date",
            [],
            [Required("TRACKING"), OneOrMore("DELIVERY_PROOF", "LISTING_SNAPSHOT")]),
        new("NR_TRACKING_INVALID", ReasonFamily.Nr, "Tracking number abnormal",
            [Optional("CORRESPONDENCE")],
            [Required("TRACKING"), Required("SHIPMENT_PROOF")]),
        new("NR_WRONG_ADDRESS", ReasonFamily.Nr, "Sent to a wrong address",
            [Optional("CORRESPONDENCE")],
            [Required("SHIPMENT_PROOF"), Required("DELIVERY_PROOF")]),
        new("NR_CUSTOMS", ReasonFamily.Nr, "Held by customs",
            [OneOrMore("CUSTOMS")],
            [OneOrMore("CUSTOMS", "INVOICE")]),
        new("NR_RETURNED", ReasonFamily.Nr, "Parcel returned to sender",
            [],
            [Required("RETURN_PROOF")]),
        new("NR_REFUSED", ReasonFamily.Nr, "Buyer refused delivery",
            [Optional("CORRESPONDENCE")],
            [Required("DELIVERY_PROOF")]),
        new("NR_DELIVERED_DENIED", ReasonFamily.Nr, "Carrier says delivered, buyer denies it",
            [OneOrMore("STATEMENT", "POLICE_REPORT", "CORRESPONDENCE")],
            [Required("DELIVERY_PROOF"), Optional("DELIVERY_SIGNATURE")]),
        new("NR_CARRIER_CHANGED", ReasonFamily.Nr, "Seller changed the shipping method",
            [],
            [Required("CORRESPONDENCE")]),
        new("SNAD_DESCRIPTION", ReasonFamily.Snad, "Differs from the description (colour, size, model, material)",
            [Required("DIFFERENCE_PHOTO")],
            [Required("LISTING_SNAPSHOT"), OneOrMore("ITEM_PHOTO_SENT", "CORRESPONDENCE")]),
        new("SNAD_QUALITY", ReasonFamily.Snad, "Poor quality or does not work",
            [OneOrMore("FAULT_VIDEO", "DIFFERENCE_PHOTO"), Optional("EXPERT_REPORT")],
            [OneOrMore("QUALITY_RECORD", "EXPERT_REPORT", "CORRESPONDENCE")]),
        new("SNAD_COUNTERFEIT", ReasonFamily.Snad, "Suspected counterfeit",
            [OneOrMore("EXPERT_REPORT", "DIFFERENCE_PHOTO", "STATEMENT")],
            [Required("AUTHENTICITY")]),
        new("SNAD_SHORT", ReasonFamily.Snad, "Short shipment (fewer goods than ordered)",
            [Required("CONTENTS_PHOTO"), Required("PARCEL_LABEL_PHOTO")],
            [Required("WEIGHT_SINGLE_ITEM"), Required("WEIGHT_WHOLE_PARCEL"), Required("SHIPPING_RECEIPT"), Required("CARRIER_WEIGHT_CERTIFICATE")]),
        new("SNAD_DAMAGED", ReasonFamily.Snad, "Damaged in transport",
            [Required("DAMAGE_PHOTO"), Required("PACKING_PHOTO")],
            [OneOrMore("PACKING_PHOTO", "INSURANCE_CLAIM")]),
        new("SNAD_INTANGIBLE", ReasonFamily.Snad, "Digital goods or service not as sold",
            [OneOrMore("ACCESS_LOG", "DIFFERENCE_PHOTO")],
            [Required("ACCESS_LOG")]),
    }.ToDictionary(reason => reason.Code, StringComparer.Ordinal);

    private static ChecklistLine Required(params string[] items) => new(EvidenceLevel.Required, items);

    private static ChecklistLine OneOrMore(params string[] items) => new(EvidenceLevel.OneOrMore, items);

    private static ChecklistLine Optional(params string[] items) => new(EvidenceLevel.Optional, items);
}
