namespace MediationConsole.Cases;

/// <summary>The kinds of evidence an exhibit can be, published by code (D16).</summary>
public static class EvidenceTypes
{
    /// <summary>Titles by code, in the order in which people are shown them.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TRACKING"] = "Tracking number with carrier",
        ["DELIVERY_PROOF"] = "Proof of delivery",
        ["DELIVERY_SIGNATURE"] = "Signature on delivery",
        ["SHIPMENT_PROOF"] = "Proof of posting",
        ["SHIPPING_RECEIPT"] = "Shipping receipt",
        ["WEIGHT_SINGLE_ITEM"] = "Photo: weight of a single item",
        ["WEIGHT_WHOLE_PARCEL"] = "Photo: weight of goods and packing",
        ["CARRIER_WEIGHT_CERTIFICATE"] = "Parcel weight certificate of the carrier",
        ["ITEM_PHOTO_SENT"] = "Photo of the item before shipping",
        ["LISTING_SNAPSHOT"] = "Copy of the item description",
        ["DAMAGE_PHOTO"] = "Photo of the damage",
        ["PACKING_PHOTO"] = "Photo of the packing",
        ["DIFFERENCE_PHOTO"] = "Photo or video showing the difference",
        ["FAULT_VIDEO"] = "Video of the fault",
        ["CONTENTS_PHOTO"] = "Photo of the contents received",
        ["PARCEL_LABEL_PHOTO"] = "Photo of the outer weight label",
        ["EXPERT_REPORT"] = "Third-party inspection report",
        ["QUALITY_RECORD"] = "Quality control record",
        ["AUTHENTICITY"] = "Brand authorisation or purchase invoice",
        ["CUSTOMS"] = "Customs document or fee receipt",
        ["CORRESPONDENCE"] = "Correspondence with the other party",
        ["BUYER_AGREEMENT"] = "Agreement accepted by the buyer at purchase",
        ["REFUND_PROOF"] = "Proof that the buyer was refunded",
        ["REPLACEMENT_PROOF"] = "Proof that the item was replaced",
        ["RETURN_PROOF"] = "Proof of return",
        ["RETURN_POLICY"] = "Return rules told to the buyer",
        ["INVOICE"] = "Receipt or invoice",
        ["PRIOR_ORDERS"] = "Earlier undisputed orders of the same buyer",
        ["DEVICE_IP"] = "Device or network address used",
        ["ACCESS_LOG"] = "Access or usage log",
        ["INSURANCE_CLAIM"] = "Insurance claim",
        ["POLICE_REPORT"] = "Police report",
        ["STATEMENT"] = "Signed statement",
        ["OTHER"] = "Other",
    };

    /// <summary>
    /// Kinds that show things rather than papers or screens. Two papers of one form look alike without either being borrowed; two
    /// photographs do not.
    /// </summary>
    public static IReadOnlySet<string> Photographs { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "WEIGHT_SINGLE_ITEM", "WEIGHT_WHOLE_PARCEL", "ITEM_PHOTO_SENT", "DAMAGE_PHOTO", "PACKING_PHOTO", "DIFFERENCE_PHOTO", "CONTENTS_PHOTO", "PARCEL_LABEL_PHOTO",
    };

    /// <summary>The title of that kind of evidence; a code of our own records that has none is a fault.</summary>
    public static string Title(string code) => All[code];
}
