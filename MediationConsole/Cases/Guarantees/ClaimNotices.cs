using MediationConsole.Cases.Disputes;

namespace MediationConsole.Cases.Guarantees;

/// <summary>The letters that the facts of a claim set off (section 8). What lies between the seller and the centre is not told to the buyer (G3).</summary>
internal static class ClaimNotices
{
    private static readonly Side[] BothSides = [Side.Buyer, Side.Seller];

    /// <param name="by">The party who did it, who is not told of its own words.</param>
    public static Consequence.Notice[] Of(Fact fact, GuaranteeClaim after, Side? by) => fact switch
    {
        Fact.GuaranteeClaimed f => Both("GUARANTEE_CLAIMED", new() { Reason = f.Reason, Amount = f.Amount }),
        Fact.MessageWritten f => [.. BothSides.Where(side => side != by && (f.To == Reader.Both || f.To == (side == Side.Buyer ? Reader.Buyer : Reader.Seller))).Select(side => Tell(side, "MESSAGE", new() { From = by?.Word() ?? "centre", Words = f.Text }))],
        Fact.ExhibitScanned { Clean: false } f when after.Exhibit(f.Exhibit) is { } exhibit => [Tell(exhibit.By, "EXHIBIT_INFECTED", new() { Exhibit = f.Exhibit, Labels = new Dictionary<int, string> { [f.Exhibit] = after.Label(f.Exhibit) } })],
        Fact.ClaimApproved f => Both("GUARANTEE_APPROVED", new() { Amount = f.Amount, Words = f.Text }),
        Fact.ClaimLowered f => Both("GUARANTEE_LOWERED", new() { Amount = f.Amount }),
        Fact.ClaimDeclined f => Both("GUARANTEE_DECLINED", new() { Amount = after.Amount, Words = f.Text }),
        Fact.ClaimLapsed { Why: ClaimEnd.SettledBetween } => Both("GUARANTEE_SETTLED", new() { Amount = after.Amount }),
        Fact.ClaimLapsed => Both("GUARANTEE_LAPSED", new() { Amount = after.Amount }),
        Fact.ReportConfirmed => [Tell(Side.Seller, "REPORT_CONFIRMED", new())],
        Fact.ReportDismissed => [Tell(Side.Seller, "REPORT_DISMISSED", new())],
        Fact.OrderFrozen => Both("ORDER_FROZEN", new()),
        _ => [],
    };

    private static Consequence.Notice Tell(Side to, string phrase, Particulars says) => new(to, phrase, null, null, says);

    private static Consequence.Notice[] Both(string phrase, Particulars says) => [.. BothSides.Select(side => Tell(side, phrase, says))];
}
