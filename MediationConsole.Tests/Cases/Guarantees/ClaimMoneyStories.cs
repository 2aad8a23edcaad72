using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Cases.Orders;
using MediationConsole.Storage;

namespace MediationConsole.Tests.Cases.Guarantees;

/// <summary>Money is conserved whatever claims, disputes, holds and banks do to one order (section 7, D33, G1): random stories, the seed printed.</summary>
public sealed class ClaimMoneyStories(ITestOutputHelper output)
{
    private const int Many = 600;
    private const int Steps = 60;

    [Fact]
    public void In_random_stories_of_claims_disputes_holds_and_banks_money_is_conserved()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue);
        output.WriteLine($"Seed {seed}; SEED={seed} plays the same stories again.");
        var chance = new Random(seed);
        var (paid, disputed) = (0, 0);
        for (var i = 0; i < Many; i++)
        {
            var order = PaperOrder.Of(new Money(chance.Next(1, 25_000), Currency.From("USD")));
            for (var step = 0; step < Steps; step++) Guarded.Check(order = Next(order, chance));
            paid += order.Exposure.PlatformRefunded.IsPositive ? 1 : 0;
            disputed += order.Exposure.Refunded.IsPositive ? 1 : 0;
            foreach (var claim in order.Cases.OfType<GuaranteeClaim>()) Assert.Equal(Wire.Write(claim), Wire.Write(Wire.Read<GuaranteeClaim>(Wire.Write(claim))));
        }

        output.WriteLine($"In {paid:N0} of {Many:N0} stories the platform paid, in {disputed:N0} the order did.");
        // A property that is never put to the test always holds; what comes up on average lies far above.
        Assert.True(paid > 0 && disputed > 0, "No story came to a payment.");
    }

    private static PaperOrder Next(PaperOrder order, Random chance) => chance.Next(10) switch
    {
        0 => order.Until(order.Now.AddHours(chance.Next(400))),
        1 => order.Hear(News(order, chance), People.Rita),
        2 => order.Open(new Act.OpenDispute("SNAD_QUALITY", chance.Next(2) == 0 ? Acts.Full : new(Remedy.PartialRefund, Some(order, chance))), People.Buyer).Order,
        3 => order.Open(new Act.ClaimGuarantee("SNAD_QUALITY", Some(order, chance)), People.Buyer).Order,
        _ when order.Cases.Count == 0 => order,
        _ => Act(order, order.Cases[chance.Next(order.Cases.Count)], chance),
    };

    // Somebody does what the law grants, so that stories get somewhere.
    private static PaperOrder Act(PaperOrder order, Case one, Random chance)
    {
        Actor[] busy = one.HasUnsettled ? [People.Gateway] : [People.Buyer, People.Seller, People.Mia, People.Mia, People.Max, People.Eva, People.Rita];
        var actor = busy[chance.Next(busy.Length)];
        Act[] tried = [.. AllowedActs.Examples(order.Situation(one), actor), new Act.ApproveClaim(Some(order, chance), "…"), new Act.ApproveClaim(null, "…")];
        var granted = tried.Where(act => act is not (MediationConsole.Cases.Act.Recuse or MediationConsole.Cases.Act.Assign) && order.Ask(one, act, actor) is Decision.Granted).ToList();
        return granted.Count == 0 ? order : order.Do(one.Ref, granted[chance.Next(granted.Count)], actor).Order;
    }

    private static Money Some(PaperOrder order, Random chance) => new(chance.Next((int)order.Exposure.Captured.Minor) + 1, order.Exposure.Captured.Currency);

    private static OrderNews News(PaperOrder order, Random chance) => chance.Next(5) switch
    {
        0 => new OrderNews.Frozen("H-1", "manual"),
        1 => new OrderNews.Unfrozen("H-1"),
        2 => new OrderNews.ChargebackNotified("C-1", Some(order, chance)),
        var decided => new OrderNews.ChargebackDecided("C-1", decided == 3),
    };
}
