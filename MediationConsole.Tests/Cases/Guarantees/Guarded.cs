using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Tests.Cases.Guarantees;

/// <summary>What must be true of an order with claims at every instant (section 7, D24, D29, D33, G1).</summary>
internal static class Guarded
{
    public static void Check(PaperOrder order)
    {
        var exposure = order.Exposure;
        foreach (var transaction in order.Ledger) Assert.Equal(0, transaction.Entries.Sum(entry => entry.Minor));
        Assert.Equal(exposure.Captured, exposure.Refunded + exposure.Released + exposure.ChargedBack + exposure.Remaining);
        Assert.True(exposure.Remaining.Minor >= 0, "More went out than came in.");
        Assert.True(exposure.ToBuyer <= exposure.Captured, "The buyer got more of us than was paid.");
        Assert.Equal(-(exposure.PlatformRefunded + exposure.PlatformReleased).Minor, order.Ledger.Sum(transaction => transaction.Of(Account.Platform).Minor));
        if (order.Marks.PayoutStop is null) Assert.DoesNotContain(order.Cases, one => one.HasHeld);
        Assert.InRange(order.Cases.Count(one => !one.IsClosed && one.Ref.Kind is CaseKind.Dispute or CaseKind.Guarantee), 0, 1);
        foreach (var claim in order.Cases.OfType<GuaranteeClaim>()) Check(order, claim);
    }

    private static void Check(PaperOrder order, GuaranteeClaim claim)
    {
        Assert.True(claim.Settlements.Count <= 1 && claim.Settlements.All(one => one.Kind == SettlementKind.PlatformRefund), "A claim pays once, and the platform bears it (G1).");
        if (claim.FromFund is { } pays)
        {
            Assert.Equal(pays, Assert.Single(claim.Settlements).Amount);
            Assert.True(pays <= claim.Amount && pays <= order.Policy.Guarantee[pays.Currency].PerClaim, "The guarantee paid more than it may (G1).");
            Assert.NotEqual(claim.Approved!.By, claim.Approved.SecondBy);
        }
        else
        {
            Assert.DoesNotContain(claim.Settlements, one => !one.Held);
        }

        if (claim.IsClosed) Assert.Empty(claim.Running);
        Assert.Equal(claim.Status == Status.Paid, claim.IsClosed && claim.FromFund is not null);
    }
}
