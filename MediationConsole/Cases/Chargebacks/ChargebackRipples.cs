using System.Globalization;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Cases.Chargebacks;

/// <summary>What facts of a chargeback change beyond it: its hold, and the order with its money (H3, C6, D30, D33).</summary>
internal static class ChargebackRipples
{
    private const string Cause = "chargeback";

    /// <param name="after">The chargeback after the act of which the fact is a part.</param>
    public static IReadOnlyList<Ripple> Of(Fact fact, Chargeback after) => fact switch
    {
        // The hold comes first, then everything else (H3).
        Fact.ChargebackNotified f => [Freeze(after), new Ripple.Weigh(new OrderNews.ChargebackNotified(after.Ref.ToString(), f.Notice.Amount))],
        Fact.ChargebackAdvanced { Reopened: true } f => [.. f.Hold is null ? [] : new[] { Freeze(after) }, Renew(after)],
        Fact.ChargebackAdvanced f when f.Before != f.Notice.Amount => [Renew(after)],
        Fact.ChargebackDecided { Reversal: false } f => [Decide(after, f.Won, f.Bearer), .. Unfreeze(after)],
        Fact.ChargebackDecided f => [Decide(after, f.Won, f.Bearer)],
        Fact.ChargebackAccepted f => [Decide(after, false, f.Bearer), .. Unfreeze(after)],
        Fact.ChargebackExpired f => [Decide(after, false, f.Bearer), .. Unfreeze(after)],
        _ => [],
    };

    private static Ripple.Open Freeze(Chargeback after) => new(new Act.PlaceHold(
        Cause, string.Create(CultureInfo.InvariantCulture, $"The buyer's bank takes {after.Amount} back ({Sentences.OfCode(after.Network, after.ReasonCode)}), chargeback {after.Ref}."),
        null, Chargeback: after.Ref));

    private static IEnumerable<Ripple> Unfreeze(Chargeback after) =>
        after.Hold is { } hold ? [new Ripple.Do(hold, new Act.EndHold($"Chargeback {after.Ref} is {Sentences.Of(after.Status)}."))] : [];

    private static Ripple.Weigh Decide(Chargeback after, bool won, Bearer? bearer) =>
        new(new OrderNews.ChargebackDecided(after.Ref.ToString(), won) { PlatformBears = bearer == Bearer.Platform });

    private static Ripple.Weigh Renew(Chargeback after) => new(new OrderNews.ChargebackRenewed(after.Ref.ToString(), after.Amount));
}
