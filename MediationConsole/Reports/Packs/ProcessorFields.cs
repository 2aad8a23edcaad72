namespace MediationConsole.Reports.Packs;

/// <summary>The names that card processors give a kind of evidence; null where one has no field for it.</summary>
public sealed record ProcessorField(string? Stripe, string? Paypal, string? Ebay, string? Braintree);

/// <summary>The fields of card processors by kind of evidence, so that a pack can be filled in at each of them (C5).</summary>
public static class ProcessorFields
{
    private static readonly ProcessorField None = new(null, null, null, null);

    /// <summary>Every kind that at least one processor has a field for.</summary>
    public static IReadOnlyDictionary<string, ProcessorField> All { get; } = new Dictionary<string, ProcessorField>(StringComparer.Ordinal)
    {
        ["TRACKING"] = new("shipping_tracking_number", "ONLINE_TRACKING_INFORMATION", null, "TRACKING_NUMBER"),
        ["DELIVERY_PROOF"] = new("shipping_documentation", "PROOF_OF_FULFILLMENT", "PROOF_OF_DELIVERY", "PROOF_OF_DELIVERY"),
        ["DELIVERY_SIGNATURE"] = new("customer_signature", "PROOF_OF_DELIVERY_SIGNATURE", null, "SIGNED_DELIVERY_FORM"),
        ["SHIPMENT_PROOF"] = new("shipping_documentation", "PROOF_OF_SHIPMENT_POSTAGE", null, null),
        ["SHIPPING_RECEIPT"] = new("shipping_documentation", "COPY_OF_SHIPPING_MANIFEST", null, null),
        ["WEIGHT_SINGLE_ITEM"] = new("uncategorized_file", "ADDITIONAL_PROOF_OF_SHIPMENT", null, "GENERAL"),
        ["WEIGHT_WHOLE_PARCEL"] = new("uncategorized_file", "ADDITIONAL_PROOF_OF_SHIPMENT", null, "GENERAL"),
        ["CARRIER_WEIGHT_CERTIFICATE"] = new("uncategorized_file", "ADDITIONAL_PROOF_OF_SHIPMENT", null, "GENERAL"),
        ["ITEM_PHOTO_SENT"] = new("uncategorized_file", "PHOTOS_OF_SHIPPED_ITEM", "PROOF_OF_ITEM_AS_DESCRIBED", null),
        ["LISTING_SNAPSHOT"] = new("product_description", "ITEM_DESCRIPTION", "PROOF_OF_ITEM_AS_DESCRIBED", null),
        ["DAMAGE_PHOTO"] = new(null, "PROOF_OF_DAMAGE", null, null),
        ["PACKING_PHOTO"] = new(null, "PROOF_OF_DAMAGE", null, null),
        ["DIFFERENCE_PHOTO"] = new(null, "PROOF_OF_SIGNIFICANT_DIFFERENCE", null, null),
        ["FAULT_VIDEO"] = new(null, "PROOF_OF_SIGNIFICANT_DIFFERENCE", null, null),
        ["CONTENTS_PHOTO"] = new(null, "PROOF_OF_MISSING_ITEMS", null, null),
        ["PARCEL_LABEL_PHOTO"] = new(null, "PROOF_OF_MISSING_ITEMS", null, null),
        ["EXPERT_REPORT"] = new(null, "THIRDPARTY_PROOF_FOR_DAMAGE_OR_SIGNIFICANT_DIFFERENCE", null, null),
        ["AUTHENTICITY"] = new(null, null, "PROOF_OF_AUTHENTICITY", null),
        ["CUSTOMS"] = new(null, "CUSTOMS_DOCUMENT", null, null),
        ["CORRESPONDENCE"] = new("customer_communication", "BUYER_RESPONSE", null, "GENERAL"),
        ["BUYER_AGREEMENT"] = new("cancellation_policy_disclosure", null, null, "SIGNED_ORDER_FORM"),
        ["REFUND_PROOF"] = new("customer_communication", "PROOF_OF_REFUND", null, "REFUND_ID"),
        ["REPLACEMENT_PROOF"] = new(null, "PROOF_OF_RESHIPMENT", null, null),
        ["RETURN_PROOF"] = new(null, "PROOF_OF_RETURN", null, null),
        ["RETURN_POLICY"] = new("refund_policy", "RETURN_POLICY", null, null),
        ["INVOICE"] = new("receipt", "DETAILS_OF_PURCHASE", null, "SIGNED_ORDER_FORM"),
        ["PRIOR_ORDERS"] = new("enhanced_evidence", null, null, "PRIOR_NON_DISPUTED_TRANSACTION"),
        ["DEVICE_IP"] = new("customer_purchase_ip", null, null, "PURCHASER_IP_ADDRESS"),
        ["ACCESS_LOG"] = new("access_activity_log", "PROOF_FOR_SOFTWARE_OR_SERVICE_DELIVERED", null, null),
        ["POLICE_REPORT"] = new(null, "POLICE_REPORT", null, null),
        ["STATEMENT"] = new(null, "AFFIDAVIT", null, null),
        ["OTHER"] = new("uncategorized_text", "OTHER", null, "GENERAL"),
    };

    /// <summary>The fields for that kind of evidence.</summary>
    public static ProcessorField Of(string type) => All.GetValueOrDefault(type, None);
}
