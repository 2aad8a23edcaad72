using MediationConsole.Cases;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>What must be true of the money of an order with a hold at every instant (section 7, D29, D33).</summary>
internal static class ConservedHold
{
    public static void Check(PaperHold paper)
    {
        var exposure = paper.Situation.Exposure;
        foreach (var transaction in paper.Ledger) Assert.Equal(0, transaction.Entries.Sum(entry => entry.Minor));
        Assert.Equal(exposure.Captured, exposure.Refunded + exposure.Released + exposure.ChargedBack + exposure.Remaining);
        Assert.True(exposure.Remaining.Minor >= 0, "More went out than came in.");
        Assert.Equal((exposure.Remaining.Minor, exposure.Refunded.Minor), (On(paper, Account.Escrow), On(paper, Account.BuyerRefund)));
        // A hold pays nobody, but where it closed its order: then the buyer, and nobody else.
        Assert.All(paper.Hold.Settlements, one => Assert.Equal(SettlementKind.Refund, one.Kind));
        Assert.True(paper.Hold.Status == Status.OrderClosed || paper.Hold.Settlements.Count == 0, "A hold that is not closed has paid.");
        Assert.Equal(exposure.Refunded.Minor, paper.Hold.Settlements.Where(one => !one.Held).Sum(one => one.Amount.Minor));
    }

    private static long On(PaperHold paper, Account account) =>
        paper.Ledger.SelectMany(transaction => transaction.Entries).Where(entry => entry.Account == account).Sum(entry => entry.Minor);
}
