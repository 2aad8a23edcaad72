using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Cases;

/// <summary>The letters that facts set off, with what each says (section 8).</summary>
internal static class Notices
{
    /// <param name="after">The case after the act of which the fact is a part.</param>
    /// <param name="by">The party who did it, who is not told of its own words.</param>
    public static Consequence.Notice[] Of(Fact fact, Case after, Side? by) => after switch
    {
        Dispute dispute => DisputeNotices.Of(fact, dispute, by),
        Holds.Hold hold => Holds.HoldNotices.Of(fact, hold, by),
        Chargeback chargeback => ChargebackNotices.Of(fact, chargeback, by),
        GuaranteeClaim claim => ClaimNotices.Of(fact, claim, by),
        _ => throw new InvalidOperationException("A case without letters."),
    };
}
