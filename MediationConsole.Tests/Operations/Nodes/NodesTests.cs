using MediationConsole.Tests.Browser;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Operations.Nodes;

/// <summary>P2, with real processes: several nodes on one database behind a proxy, of which one stands still and one dies.</summary>
[OnPostgres, Collection(BrowserTests.Name)]
public sealed class NodesTests(BrowserFixture browser)
{
    private const int Many = 400;

    private static readonly LocatorAssertionsToBeVisibleOptions Patience = new() { Timeout = 30_000 };

    [Fact]
    public async Task Of_three_nodes_one_freezes_and_one_dies_and_every_term_lapses_once()
    {
        await using var cluster = await Cluster.Start();
        await cluster.Disputes(Many, due: TimeSpan.FromSeconds(10));
        await cluster.Until(db => db.Facts.AnyAsync(fact => fact.Name == "term_lapsed"));
        await cluster.Nodes[0].Freeze();
        await cluster.Nodes[1].Kill();
        // Whoever held the turn has lost it; the third node goes on alone.
        await cluster.Until(async db => await db.Facts.CountAsync(fact => fact.Name == "term_lapsed") >= Many);
        await cluster.Nodes[0].Thaw();
        var lapses = await cluster.Lapses();
        Assert.Equal((Many, 1, Many), (lapses.Count, lapses[0], await cluster.Refunds()));
        var verified = await cluster.Verify();
        Assert.True(verified.Code == 0, verified.Errors);
    }

    [Fact]
    public async Task A_page_shows_within_a_second_what_happens_on_another_node_and_outlives_its_own()
    {
        await using var cluster = await Cluster.Start();
        await cluster.Disputes(3, due: TimeSpan.FromDays(3));
        var (lena, amir) = (await Queue(cluster, "n1", "Lena Marsh"), await Queue(cluster, "n3", "Amir Khan"));
        // The first time the nodes are cold; a second is promised for what comes then.
        await Claim(amir, "D-000002");
        await Expect(Amirs(lena, "D-000002")).ToBeVisibleAsync(Patience);
        await Claim(amir, "D-000001");
        await Expect(Amirs(lena, "D-000001")).ToBeVisibleAsync(new() { Timeout = 1_000 });
        await cluster.Nodes[0].Kill();
        // Another node takes her in, and knows who she is: the keys of the cookies lie in the database.
        await lena.GotoAsync("/queues/disputes");
        await Expect(lena.GetByRole(AriaRole.Link, new() { Name = "D-000002" })).ToBeVisibleAsync();
    }

    private static async Task Claim(IPage page, string reference)
    {
        await page.Button($"Claim {reference}").ClickAsync();
        await Expect(page.GetByText($"You have taken {reference}.")).ToBeVisibleAsync(Patience);
    }

    private static ILocator Amirs(IPage page, string reference) => page.GetByRole(AriaRole.Row, new() { Name = reference }).GetByRole(AriaRole.Img, new() { Name = "Amir Khan" });

    private async Task<IPage> Queue(Cluster cluster, string node, string person)
    {
        var page = await browser.OpenPage(cluster.Proxy.Address);
        await page.Context.AddCookiesAsync([new() { Name = "node", Value = node, Url = cluster.Proxy.Address.ToString() }]);
        await page.SignIn(person);
        await page.Visit("/queues/disputes?sort=case");
        return page;
    }
}
