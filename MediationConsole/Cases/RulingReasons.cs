namespace MediationConsole.Cases;

/// <summary>A reason a finding can rest on (D20), with the group it is listed under.</summary>
public sealed record RulingReason(string Group, string Code, string Title);

/// <summary>The reasons a ruling's findings rest on, published by code (D20).</summary>
public static class RulingReasons
{
    /// <summary>Every reason, by code, in the order in which mediators are shown them.</summary>
    public static IReadOnlyDictionary<string, RulingReason> All { get; } = new RulingReason[]
    {
        new("delivery", "VALID_PROOF_OF_DELIVERY", "Valid proof of delivery"),
        new("delivery", "NO_PROOF_OF_DELIVERY", "No proof of delivery"),
        new("delivery", "INVALID_TRACKING", "Tracking is invalid or does not match the order"),
        new("delivery", "WRONG_ADDRESS", "Not shipped to the correct address"),
        new("delivery", "LATE_DELIVERY", "Delivered after the promised date"),
        new("delivery", "DELIVERY_REFUSED", "Delivery refused by the buyer"),
        new("delivery", "POSTING_IS_NOT_DELIVERY", "Proof of posting is no proof of delivery"),
        new("goods", "NOT_AS_DESCRIBED", "Item not as described"),
        new("goods", "AS_DESCRIBED", "Item as described"),
        new("goods", "NOT_DAMAGED", "Item not damaged"),
        new("goods", "DIFFERENT_QUANTITY", "Quantity or quality differs"),
        new("goods", "COUNTERFEIT_LIKELY", "Item is likely counterfeit"),
        new("goods", "VALUE_AFFECTED", "Value significantly affected"),
        new("goods", "VALUE_UNAFFECTED", "Value not affected"),
        new("goods", "ALTERED_BY_BUYER", "Item altered or repaired by the buyer"),
        new("conduct", "NO_RESPONSE_BUYER", "No response from the buyer"),
        new("conduct", "NO_RESPONSE_SELLER", "No response from the seller"),
        new("conduct", "NO_EVIDENCE_BUYER", "No valid evidence from the buyer"),
        new("conduct", "NO_EVIDENCE_SELLER", "No valid evidence from the seller"),
        new("conduct", "RETURN_REFUSED_SELLER", "Seller refused the return"),
        new("conduct", "MALICIOUS_CLAIM", "Claim found to be malicious"),
        new("return", "RETURNED", "Item returned to the seller"),
        new("return", "NOT_RETURNED", "Item not returned"),
        new("return", "INVALID_RETURN_PROOF", "Return proof is invalid"),
        new("settlement", "OFFER_ACCEPTED", "Partial refund offer accepted"),
        new("settlement", "ALREADY_REFUNDED", "Seller had already refunded"),
        new("settlement", "DUPLICATE_CLAIM", "Payment already reversed through another channel"),
        new("appeal", "NO_NEW_EVIDENCE", "Appeal brings nothing new"),
        new("appeal", "NEW_EVIDENCE", "New and relevant evidence"),
        new("appeal", "CLERICAL_ERROR", "Typing or arithmetic error corrected"),
        new("policy", "GUARANTEE_PAYOUT", "Paid by the platform guarantee"),
        new("policy", "AVAILABLE_INFORMATION", "Decided on the information available"),
    }.ToDictionary(reason => reason.Code, StringComparer.Ordinal);
}
