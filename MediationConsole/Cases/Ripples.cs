using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Cases;

/// <summary>What a fact changes beyond its own case, in the same transaction: on its order, in another case, for its buyer (H3, H5, C6, G3).</summary>
public abstract record Ripple
{
    private Ripple()
    {
    }

    /// <summary>The order's marks and its ledger change, and every other open case of the order hears of it (D29, D30, D33).</summary>
    public sealed record Weigh(OrderNews News) : Ripple;

    /// <summary>A case is opened on the same order, before anything else of the act is told (H3).</summary>
    public sealed record Open(Act Opening) : Ripple;

    /// <summary>The clock does something to another case, which may be of another order (H5, C6). Where the law refuses it, it was not needed any more.</summary>
    public sealed record Do(CaseRef Target, Act Act) : Ripple;

    /// <summary>The clock does something to every other hold that stands under a statement, whatever its order (H5, H7).</summary>
    /// <param name="But">The hold from which it spreads.</param>
    public sealed record DoUnder(string Statement, CaseRef But, Act Act) : Ripple;

    /// <summary>The order's buyer loses the guarantee and is flagged on every case (G3).</summary>
    public sealed record Flag : Ripple;
}

/// <summary>Computes what facts change beyond their own case; pure, one place.</summary>
public static class Ripples
{
    /// <param name="after">The case after the act of which the fact is a part.</param>
    public static IReadOnlyList<Ripple> Of(Fact fact, Case after) => after switch
    {
        Holds.Hold hold => Holds.HoldRipples.Of(fact, hold),
        Chargeback chargeback => ChargebackRipples.Of(fact, chargeback),
        Guarantees.GuaranteeClaim when fact is Fact.ReportConfirmed => [new Ripple.Flag()],
        _ => [],
    };
}
