using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>The forecast, the queues of appeals, approvals and failed payments, and the exports, in a browser.</summary>
public sealed class GovernedLookTests(BrowserFixture browser, GovernedDisputes disputes) : IClassFixture<GovernedDisputes>
{
    private static readonly string[] Pages = ["/", "/deadlines", "/deadlines?from=-7d&to=0h", "/queues/appeals", "/queues/approvals", "/queues/settlements", "/queues/evidence", "/queues/disputes?flag=appeal", "/reports/exports"];

    [Fact]
    public async Task On_a_telephone_nothing_but_their_tables_scrolls_sideways()
    {
        var page = await SignedIn("Tom Okafor");
        await page.SetViewportSizeAsync(390, 844);
        foreach (var address in Pages)
        {
            await page.Visit(address);
            Assert.Equal((address, 390), (address, await page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        }
    }

    [Fact]
    public async Task Hours_are_those_of_the_readers_clock()
    {
        var page = await SignedIn("Lena Marsh", "/deadlines?to=30d");
        var row = page.GetByRole(AriaRole.Row, new() { Name = "D-000005" }).First;
        var due = await row.GetByRole(AriaRole.Time).Last.GetAttributeAsync("datetime");
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(due!, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        await Expect(row.GetByText(local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = local.ToString("ddd d MMM", System.Globalization.CultureInfo.InvariantCulture) })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_term_is_stopped_from_the_list_with_a_reason()
    {
        var page = await SignedIn("Tom Okafor", "/deadlines?to=30d");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop the term Seller's answer of D-000006" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("The seller's shop is closed by flood");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop the term", Exact = true }).ClickAsync();
        await Expect(page.GetByText("The term of D-000006 stands still.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keys_lead_to_the_queues_and_from_there_into_the_case()
    {
        var page = await SignedIn("Lena Marsh");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("v");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Approvals" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "D-000003" }).GetByText("yours: somebody else approves")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read and approve the ruling of D-000004" }).ClickAsync();
        await page.WaitForURLAsync("**/cases/D-000004#approval");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Second approval" })).ToBeInViewportAsync();
    }

    private Task<IPage> SignedIn(string person, string address = "/") => browser.OpenPage(disputes.App.Process, person, address);
}
