using Bunit;
using MediationConsole.Cases;

namespace MediationConsole.Tests.Console.Guarantees;

/// <summary>Order, product and buyer side by side, on which a claim is decided together (G2).</summary>
public sealed class BackgroundTabTests : ClaimContext
{
    [Fact]
    public async Task Order_product_and_buyer_stand_side_by_side()
    {
        var tab = await Background(await Bench.Claim(), CaseBench.Lena);
        var parts = tab.FindAll(".three > section");
        Assert.Equal(["Order", "Product", "Buyer"], parts.Select(part => part.QuerySelector("h2")!.TextContent));
        Assert.Contains("USD 168.40", parts[0].TextContent);
        Assert.Contains("Desk lamp of brushed brass", parts[1].TextContent);
        Assert.Contains("Ana Ruiz", parts[2].TextContent);
        Assert.Contains("This buyer has never claimed before.", parts[2].TextContent);
    }

    [Fact]
    public async Task The_buyers_background_tells_of_earlier_claims_disputes_and_a_confirmed_report()
    {
        var earlier = await Reported();
        await Bench.Do(earlier, new Act.SettleBetween(), new Actor.Buyer());
        await Bench.Dispute();
        var claim = await Bench.Claim();
        await Bench.Do(earlier, new Act.ConfirmReport("Sold on."), CaseBench.Nadia);
        var buyer = (await Background(claim, CaseBench.Lena)).FindAll(".three > section")[2];
        Assert.Contains("Orders: 3", buyer.TextContent);
        Assert.Contains("1 of 3", buyer.TextContent);
        Assert.Equal(["/cases/G-000001", "/cases/G-000001"], buyer.QuerySelectorAll("a[href^='/cases/']").Select(link => link.GetAttribute("href")));
        Assert.Contains("This buyer has lost the guarantee by the report on", buyer.TextContent);
    }
}
