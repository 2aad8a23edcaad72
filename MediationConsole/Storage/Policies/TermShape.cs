namespace MediationConsole.Storage.Policies;

/// <summary>What a profile may say about the term of one code: who must act, and what silence may mean under which rule.</summary>
/// <param name="Rule">The rule under which the term's end has its meaning.</param>
/// <param name="IsNeeded">True where a profile without the term could not carry a case through.</param>
public sealed record TermShape(string Code, string Rule, IReadOnlyList<string> Who, IReadOnlyList<string> Silences, bool IsNeeded = true)
{
    /// <summary>The units a length can have, and how much of each is sound.</summary>
    public static IReadOnlyDictionary<string, int> MostOf { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["minute"] = 1440,
        ["hour"] = 720,
        ["natural_day"] = 365,
        ["business_day"] = 250,
    };

    /// <summary>Every term a profile can have, in life order.</summary>
    public static IReadOnlyList<TermShape> All { get; } =
    [
        new("SELLER_RESPONSE", "D8", ["seller"], ["execute_request", "escalate", "close_release"]),
        new("COUNTER_RESPONSE", "D8", ["buyer"], ["escalate", "close_release"]),
        new("NEGOTIATION_MAX", "D10", ["both"], ["escalate"]),
        new("WAYBILL", "D13", ["seller"], ["execute_request"]),
        new("BUYER_EVIDENCE", "D14", ["buyer"], ["release"]),
        new("REQUESTED_EVIDENCE", "D17", ["asked"], ["review"]),
        new("PARTY_APPROVAL", "D19", ["both", "buyer", "seller"], ["review", "close_release"]),
        new("FIRST_CONTACT", "D18", ["staff"], ["breach"]),
        new("RULING", "D18", ["staff"], ["breach"]),
        new("UNDO", "D23", ["staff"], ["execute_ruling"]),
        new("RETURN_ADDRESS", "D25", ["seller"], ["refund"]),
        new("RETURN_TRACKING", "D26", ["buyer"], ["release"]),
        new("RETURN_RECEIPT", "D27", ["seller"], ["refund"]),
        new("APPEAL_WINDOW", "D28", ["both"], ["final"]),
        new("HOLD_RISK_ADDRESS", "H4", ["staff"], ["close_order"]),
        new("HOLD_EVIDENCE", "H5", ["seller"], ["uphold_review"]),
        new("HOLD_REVIEW", "H5", ["staff"], ["breach"]),
        new("CHARGEBACK_BUFFER", "C3", ["seller"], ["platform_answers"]),
        new("ORDER_UNPAID", "O4", ["buyer"], ["cancel_order"], IsNeeded: false),
        new("ORDER_RECEIPT", "O5", ["buyer"], ["complete_order"], IsNeeded: false),
        new("MESSAGE_WINDOW", "O6", ["both"], ["no_more_messages"], IsNeeded: false),
        new("PAYOUT", "O9", ["staff"], ["breach"], IsNeeded: false),
    ];

    /// <summary>The shape of that code; null where there is no such term.</summary>
    public static TermShape? Of(string code) => All.FirstOrDefault(shape => shape.Code == code);
}
