using MediationConsole.Tests.Browser;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Operations.Nodes;

/// <summary>Several nodes on one database behind a proxy, and a page of one of them, which dies.</summary>
[OnPostgres, Collection(QuietTests.Name)]
public sealed class NodesTests(BrowserFixture browser)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patience = new() { Timeout = 30_000 };

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
