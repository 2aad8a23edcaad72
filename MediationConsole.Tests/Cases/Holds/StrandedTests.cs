using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>An order that a hold has closed keeps nothing in escrow, whatever happened to its money before and while the payments waited (H4, D33, section 7).</summary>
public sealed class StrandedTests(ITestOutputHelper output)
{
    private const int Many = 4_000;

    [Fact, Trait("Rule", "H4")]
    public void What_the_platform_gave_the_buyer_is_released_to_the_seller_when_the_order_is_closed()
    {
        var closed = On(Story.Amount("300.00"), LedgerTransaction.PlatformRefunded(Story.Amount("100.00"))).Until(Story.Monday.AddHours(25));
        Assert.Equal([(SettlementKind.Refund, Story.Amount("200.00")), (SettlementKind.Release, Story.Amount("100.00"))], closed.Hold.Settlements.Select(one => (one.Kind, one.Amount)));
        Assert.True(closed.Situation.Exposure.Remaining.IsZero);
        Assert.Equal(Story.Amount("300.00"), closed.Situation.Exposure.ToBuyer);
    }

    [Fact, Trait("Rule", "D33")]
    public void No_order_that_was_closed_has_anything_left_once_its_payments_have_gone_out()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue);
        output.WriteLine($"Seed {seed}; SEED={seed} plays the same orders again.");
        var chance = new Random(seed);
        for (var i = 0; i < Many; i++)
        {
            var paper = Moved(On(Some(chance, 40_000)), chance);
            // Another hold, and a bank that takes, stand in the way of a part of them.
            if (chance.Next(2) == 0) paper = paper.Hear(new OrderNews.Frozen("H-000009", "manual")).Case;
            if (chance.Next(3) == 0) paper = paper.Hear(new OrderNews.ChargebackNotified("C-000001", Some(chance, 9_000))).Case;
            paper = paper.Until(Story.Monday.AddHours(25));
            paper = paper.Hear(new OrderNews.ChargebackDecided("C-000001", false)).Case.Hear(new OrderNews.Unfrozen("H-000009")).Case;
            Assert.Equal(Status.OrderClosed, paper.Hold.Status);
            Assert.DoesNotContain(paper.Hold.Settlements, one => one.Held);
            Assert.True(paper.Situation.Exposure.Remaining.IsZero, $"{paper.Situation.Exposure.Remaining} stays behind: {paper.Situation.Exposure}");
        }
    }

    private static PaperHold On(Money captured, params LedgerTransaction[] moved)
    {
        var placed = PaperHold.Place(Published.Policy("dhgate"), captured, new Act.PlaceHold(HoldCauses.RiskAddress, "The street does not exist.", null), People.Shop, Story.Monday).Case!;
        return placed with { Situation = placed.Situation with { Exposure = moved.Aggregate(placed.Situation.Exposure, (exposure, one) => exposure.After(one)) } };
    }

    // What guarantee, disputes and marketplace may have done to the payment before.
    private static PaperHold Moved(PaperHold paper, Random chance)
    {
        var exposure = paper.Situation.Exposure;
        if (chance.Next(3) > 0 && exposure.PlatformCanRefund.IsPositive) exposure = exposure.After(LedgerTransaction.PlatformRefunded(Part(exposure.PlatformCanRefund, chance)));
        if (chance.Next(4) == 0 && exposure.Refundable.IsPositive) exposure = exposure.After(LedgerTransaction.Refunded(Part(exposure.Refundable, chance)));
        if (chance.Next(4) == 0 && exposure.Remaining.IsPositive) exposure = exposure.After(LedgerTransaction.Released(Part(exposure.Remaining, chance)));
        return paper with { Situation = paper.Situation with { Exposure = exposure } };
    }

    private static Money Some(Random chance, int most) => new(chance.Next(1, most), Currency.From("USD"));

    private static Money Part(Money whole, Random chance) => new(chance.NextInt64(1, whole.Minor + 1), whole.Currency);
}
