using MediationConsole.Cases;

namespace MediationConsole.Tests.Cases.Chargebacks;

/// <summary>What must be true of the money of an order at every instant, whatever banks do with it (section 7, C6, D33).</summary>
internal static class Bookkeeping
{
    public static void Check(PaperChargeback paper)
    {
        var exposure = paper.Situation.Exposure;
        Assert.All(paper.Ledger, transaction => Assert.Equal(0, transaction.Entries.Sum(entry => entry.Minor)));
        Assert.Equal(exposure.Captured, exposure.Refunded + exposure.Released + exposure.ChargedBack + exposure.Remaining);
        Assert.True(exposure.Remaining.Minor >= 0 && exposure.Released.Minor >= 0 && exposure.ChargedBack.Minor >= 0, "Something is below nothing.");
        var mark = paper.Mark;
        var taken = mark.State == ChargebackState.Won ? 0 : (mark.FromEscrow + mark.FromSeller).Minor;
        var lost = mark.State == ChargebackState.Lost;
        var excess = lost ? mark.Amount.Minor - taken : 0;
        // The bank holds what it took of the order, and once it is lost whatever exceeds that as well; somebody bears it.
        Assert.Equal((taken, taken + excess), (exposure.ChargedBack.Minor, On(paper, Account.Chargeback)));
        Assert.Equal(lost && mark.PlatformBears ? -(taken + excess) : 0, On(paper, Account.Platform));
        Assert.Equal(lost, paper.Chargeback.Bearer is not null);
        Assert.Equal(paper.Chargeback.IsUndecided, mark.State == ChargebackState.Open);
        Assert.Equal(paper.Chargeback.IsUndecided, paper.Situation.Order.Holds.Count == 1);
    }

    private static long On(PaperChargeback paper, Account account) =>
        paper.Ledger.SelectMany(transaction => transaction.Entries).Where(entry => entry.Account == account).Sum(entry => entry.Minor);
}
