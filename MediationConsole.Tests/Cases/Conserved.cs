using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Tests.Cases;

/// <summary>What must be true of the money of a case at every instant (section 7, D24, D33).</summary>
internal static class Conserved
{
    public static void Check(PaperCase paper)
    {
        var exposure = paper.Situation.Exposure;
        foreach (var transaction in paper.Ledger) Assert.Equal(0, transaction.Entries.Sum(entry => entry.Minor));
        Assert.Equal(exposure.Captured, exposure.Refunded + exposure.Released + exposure.ChargedBack + exposure.Remaining);
        Assert.True(exposure.Remaining.Minor >= 0, "More went out than came in.");
        Assert.Equal(exposure.Remaining.Minor, OnAccount(paper, Account.Escrow));
        Assert.Equal(exposure.Refunded.Minor, OnAccount(paper, Account.BuyerRefund));
        Assert.Equal(exposure.Released.Minor, OnAccount(paper, Account.SellerPayout));
        var dispute = paper.Dispute;
        if (dispute.Outcome is not { } outcome) Assert.Empty(dispute.Settlements);
        else Assert.Equal((outcome.Refund.Minor, outcome.Release.Minor), (Instructed(dispute, SettlementKind.Refund), Instructed(dispute, SettlementKind.Release)));
    }

    private static long OnAccount(PaperCase paper, Account account) =>
        paper.Ledger.SelectMany(transaction => transaction.Entries).Where(entry => entry.Account == account).Sum(entry => entry.Minor);

    private static long Instructed(Dispute dispute, SettlementKind kind) =>
        dispute.Settlements.Where(settlement => settlement.Kind == kind).Sum(settlement => settlement.Amount.Minor);
}
