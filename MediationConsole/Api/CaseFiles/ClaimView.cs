using System.Text.Json.Serialization;
using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Api.CaseFiles;

/// <summary>What only a guarantee claim has (section 5).</summary>
/// <param name="Amount">What the buyer claims.</param>
/// <param name="Approved">What the guarantee pays, once a second person approved it; less than that where less could still be given back (D33).</param>
/// <param name="Text">What the parties were told when it was approved or declined.</param>
/// <param name="Lapsed">settled_between, order_closed or charged_back where nothing was left to claim.</param>
/// <param name="Waiting">The payment that waits for the second person (D22). Staff only.</param>
/// <param name="Fund">What fund and caps leave this month (G1). Staff only.</param>
/// <param name="Report">The seller's report of the buyer (G3); the buyer never sees it.</param>
/// <param name="Questionnaires">What the parties answered (G6); each party sees its own.</param>
public sealed record ClaimView(
    Money Amount, Money? Approved, string? Text, ClaimEnd? Lapsed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PaymentView? Waiting,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FundView? Fund,
    BuyerReport? Report, IReadOnlyList<Questionnaire> Questionnaires)
{
    /// <summary>The extras of a claim; null for a case of another kind.</summary>
    public static ClaimView? Of(Situation seen, bool isOutsider) => seen.Case is not GuaranteeClaim claim ? null : new(
        claim.Amount, claim.Pays, claim.Approved?.Text ?? claim.DeclineText, claim.End,
        claim.ToApprove is { } waiting ? new(waiting.Number, waiting.Amount, waiting.Text, waiting.ByName, waiting.At) : null,
        isOutsider ? null : FundView.Of(seen), claim.Report, claim.Questionnaires);
}

/// <summary>A payment that waits for the second person; <c>approve_claim</c> may name its number, so that what is approved is what was read (D22).</summary>
public sealed record PaymentView(int Number, Money Amount, string Text, string By, DateTimeOffset At);

/// <summary>What the guarantee may still pay (G1). <paramref name="BuyerFlagged"/>: the claim whose confirmed report took the guarantee from the buyer (G3).</summary>
public sealed record FundView(Money PerClaim, Money BuyerUsed, Money BuyerCap, Money FundUsed, Money FundCap, CaseRef? BuyerFlagged)
{
    /// <summary>Null where there is no guarantee in the order's currency.</summary>
    public static FundView? Of(Situation seen) => seen.Policy.Guarantee.TryGetValue(seen.Exposure.Captured.Currency, out var caps)
        ? new(caps.PerClaim, new(seen.Guarantee.BuyerUsed, caps.PerClaim.Currency), caps.PerBuyerAndMonth, new(seen.Guarantee.FundUsed, caps.PerClaim.Currency), caps.FundPerMonth, seen.Guarantee.FlaggedBy)
        : null;
}
