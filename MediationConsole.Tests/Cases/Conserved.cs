using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Tests.Cases;

/// <summary>What must be true of the money of a case at every instant (section 7, D24, D29, D33).</summary>
internal static class Conserved
{
    public static void Check(PaperCase paper)
    {
        var exposure = paper.Situation.Exposure;
        foreach (var transaction in paper.Ledger) Assert.Equal(0, transaction.Entries.Sum(entry => entry.Minor));
        Assert.Equal(exposure.Captured, exposure.Refunded + exposure.Released + exposure.ChargedBack + exposure.Remaining);
        Assert.True(exposure.Remaining.Minor >= 0, "More went out than came in.");
        Assert.True(exposure.ToBuyer <= exposure.Captured, "The buyer got more of us than was paid.");
        Assert.Equal(
            (exposure.Remaining.Minor, exposure.ToBuyer.Minor, (exposure.Released + exposure.PlatformReleased).Minor - Excess(paper, byPlatform: false),
                exposure.ChargedBack.Minor + Excess(paper, byPlatform: false) + Excess(paper, byPlatform: true),
                -(exposure.PlatformRefunded + exposure.PlatformReleased).Minor - Excess(paper, byPlatform: true)),
            (On(paper, Account.Escrow), On(paper, Account.BuyerRefund), On(paper, Account.SellerPayout), On(paper, Account.Chargeback), On(paper, Account.Platform)));
        foreach (var kind in Enum.GetValues<SettlementKind>()) Assert.Equal(Booked(paper, kind), Of(paper.Dispute, kind, one => !one.Held));
        Shared(paper.Dispute);
        Charged(paper);
    }

    // What the outcome says is what was instructed, or waits to be.
    private static void Shared(Dispute dispute)
    {
        if (dispute.Outcome is not { } outcome)
        {
            Assert.Empty(dispute.Settlements);
            return;
        }

        var toBuyer = Of(dispute, SettlementKind.Refund) + Of(dispute, SettlementKind.PlatformRefund);
        var toSeller = Of(dispute, SettlementKind.Release) + Of(dispute, SettlementKind.PlatformRelease) - Of(dispute, SettlementKind.ChargeSeller);
        Assert.Equal((outcome.Refund.Minor, outcome.Release.Minor), (toBuyer, toSeller));
        Assert.True(outcome.Refund.Minor >= 0 && outcome.Release.Minor >= 0, "Nobody's share is below nothing.");
    }

    // What banks hold of the order is what their chargebacks took.
    private static void Charged(PaperCase paper)
    {
        var taken = paper.Situation.Order.Chargebacks.Where(one => one.State != ChargebackState.Won).ToList();
        Assert.Equal(paper.Situation.Exposure.ChargedBack.Minor, taken.Sum(one => (one.FromEscrow + one.FromSeller).Minor));
        Assert.All(taken, one => Assert.True(one.FromEscrow + one.FromSeller <= one.Amount, "A bank took more than it asked for."));
    }

    // What lost chargebacks took beyond the order, by who bears it (C6).
    private static long Excess(PaperCase paper, bool byPlatform) =>
        paper.Situation.Order.Chargebacks.Where(one => one.State == ChargebackState.Lost && one.PlatformBears == byPlatform).Sum(one => (one.Amount - one.FromEscrow - one.FromSeller).Minor);

    private static long On(PaperCase paper, Account account) =>
        paper.Ledger.SelectMany(transaction => transaction.Entries).Where(entry => entry.Account == account).Sum(entry => entry.Minor);

    private static long Booked(PaperCase paper, SettlementKind kind) =>
        paper.Journal.Select(entry => entry.Fact).OfType<Fact.SettlementInstructed>().Where(paid => paid.Kind == kind).Sum(paid => paid.Amount.Minor);

    private static long Of(Dispute dispute, SettlementKind kind, Func<Settlement, bool>? which = null) =>
        dispute.Settlements.Where(settlement => settlement.Kind == kind && (which is null || which(settlement))).Sum(settlement => settlement.Amount.Minor);
}
