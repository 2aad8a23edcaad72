using System.Collections.Frozen;

namespace MediationConsole.Cases.Holds;

/// <summary>Why orders are frozen (H1), and what the seller can send in each case (H6).</summary>
public static class HoldCauses
{
    public const string Chargeback = "chargeback";
    public const string RiskAddress = "risk_address";
    public const string Misconduct = "misconduct";
    public const string LegalRequest = "legal_request";
    public const string Manual = "manual";

    /// <summary>What every statement says of how to appeal (H6, H7).</summary>
    public const string HowToAppeal = "The seller appeals on the page of the hold with a text and exhibits; a risk officer other than who froze the order decides.";

    /// <summary>The causes in the order of H1, each with the codes of <see cref="EvidenceTypes"/> that a seller can send.</summary>
    public static IReadOnlyList<string> All { get; } = [Chargeback, RiskAddress, Misconduct, LegalRequest, Manual];

    private static readonly FrozenDictionary<string, string[]> Wants = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Chargeback] = ["TRACKING", "DELIVERY_PROOF", "LISTING_SNAPSHOT", "CORRESPONDENCE"],
        [RiskAddress] = ["CORRESPONDENCE", "PRIOR_ORDERS", "SHIPMENT_PROOF"],
        [Misconduct] = ["AUTHENTICITY", "INVOICE", "QUALITY_RECORD", "ITEM_PHOTO_SENT", "SHIPMENT_PROOF"],
        [LegalRequest] = ["STATEMENT", "INVOICE", "AUTHENTICITY"],
        [Manual] = ["CORRESPONDENCE", "INVOICE", "OTHER"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kinds of evidence a seller can send against a hold of that cause (H5, H6).</summary>
    public static IReadOnlyList<string> Wanted(string cause) => Wants[cause];

    /// <summary>True for a cause of H1.</summary>
    public static bool Exists(string? cause) => cause is not null && Wants.ContainsKey(cause);

    /// <summary>
    /// The facts of a hold as far as they can tell two holds apart: a rule that writes the same with other spaces or capitals relies on
    /// the same facts (H10).
    /// </summary>
    public static string Normalise(string facts) =>
        string.Join(' ', facts.Normalize().ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
