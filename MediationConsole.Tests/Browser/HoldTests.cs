using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Desk;
using MediationConsole.Tests.Console;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>One running program with a hold that Nadia placed, one that somebody else placed, both appealed, and an order to freeze.</summary>
public sealed class HeldCases : IAsyncLifetime
{
    public const string OfNadia = "H-000001";
    public const string OfAnother = "H-000002";
    public const string OrderNo = "T-00003";

    public LaidOutApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await LaidOutApp.Start(Lay);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static async Task Lay(CaseBench bench)
    {
        Actor.Staff[] officers = [CaseBench.Nadia, CaseBench.Nadia with { Id = new("ruben"), Name = "Ruben Alt" }];
        // Orders are numbered from one, in the order in which they came in.
        for (var order = 1; order <= officers.Length; order++)
        {
            await bench.Dispute("NR_IN_TRANSIT", 12_000);
            var placed = await bench.Of<Clerk>().Open(order, new Act.PlaceHold(HoldCauses.Misconduct, "The brand label is a copy.", null), officers[order - 1]);
            await bench.Do(placed!.Situation!.Case.Ref, new Act.AppealHold("The goods are licensed."), new Actor.Seller());
        }

        await bench.Dispute("NR_IN_TRANSIT", 12_000);
    }
}

/// <summary>Holds as a risk officer meets them (H6, H7).</summary>
public sealed class HoldTests(BrowserFixture browser, HeldCases cases) : IClassFixture<HeldCases>
{
    [Fact]
    public async Task An_order_is_frozen_in_at_most_five_clicks_with_the_letter_beside_it()
    {
        var page = await browser.OpenPage(cases.App.Process, "Nadia Rossi", $"/orders/{HeldCases.OrderNo}");
        ILocator[] clicks = [page.GetByRole(AriaRole.Link, new() { Name = "Freeze…" }), page.GetByRole(AriaRole.Radio, new() { Name = "Legal request" }), page.Button("Freeze this order")];
        await clicks[0].ClickAsync();
        await page.ComesAlive();
        await clicks[1].ClickAsync();
        await page.GetByLabel("Facts relied on").FillAsync("Order 7 of the district court.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What the seller will read" })).ToContainTextAsync("Order 7 of the district court");
        await page.NothingToStumbleOver();
        await clicks[2].ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Result for each order" }).First).ToContainTextAsync("1 of 1 done");
        Assert.InRange(clicks.Length, 1, 5);
    }

    [Fact]
    public async Task Overturning_is_refused_to_who_froze_the_order_and_granted_to_another()
    {
        var own = await browser.OpenPage(cases.App.Process, "Nadia Rossi", $"/cases/{HeldCases.OfNadia}");
        await Expect(own.Button("Overturn and lift")).ToBeDisabledAsync();
        await Expect(own.GetByText("You froze this order: another risk officer upholds or overturns the hold (H7).")).ToBeVisibleAsync();
        var others = await browser.OpenPage(cases.App.Process, "Nadia Rossi", $"/cases/{HeldCases.OfAnother}");
        await others.Button("Overturn and lift").ClickAsync();
        await others.GetByRole(AriaRole.Dialog).GetByLabel("Reason").FillAsync("The licence is in order.");
        await others.GetByRole(AriaRole.Dialog).Button("Overturn and lift").ClickAsync();
        await Expect(others.GetByText("Overturned on appeal.")).ToBeVisibleAsync();
    }
}
