using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

public sealed class LookTests(BrowserFixture browser, ThreeDisputes disputes) : IClassFixture<ThreeDisputes>
{
    [Fact]
    public async Task A_policy_that_is_drafted_holds_nothing_a_screen_reader_stumbles_over_in_either_theme()
    {
        var page = await SignedIn("Iris Novak", "/admin/policies/cnnect");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draft the next version" }).ClickAsync();
        await page.GetByLabel("Length of: Waybill").FillAsync("0");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("term WAYBILL, length: '0' is out of range");
        await page.NothingToStumbleOver("draft");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/queues/disputes")]
    [InlineData("/admin/policies/connetmax")]
    [InlineData("/admin/holidays")]
    [InlineData("/profile")]
    public async Task On_a_telephone_nothing_but_the_table_scrolls_sideways(string address)
    {
        var page = await SignedIn();
        await page.SetViewportSizeAsync(390, 844);
        await page.Visit(address);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Expect(page.GetByRole(AriaRole.Navigation).First.GetByRole(AriaRole.Link, new() { Name = "Disputes" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_theme_is_switched_at_once_and_the_next_page_comes_in_it()
    {
        var page = await SignedIn();
        await page.GetByText("Lena Marsh").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var answer = await page.Context.APIRequest.GetAsync(new Uri(disputes.BaseAddress, "/queues/disputes").ToString());
        Assert.Contains("data-theme=\"dark\"", await answer.TextAsync());
    }

    [Fact]
    public async Task The_demo_clock_is_moved_from_the_ribbon_and_the_countdowns_follow()
    {
        var page = await SignedIn(address: "/queues/disputes");
        var clock = page.GetByRole(AriaRole.Row, new() { Name = "D-000001" }).GetByRole(AriaRole.Time);
        await Expect(clock).ToHaveTextAsync("4 d 22 h");
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }).ClickAsync();
        await Expect(clock).ToHaveTextAsync("4 d 21 h");
    }

    [Theory]
    [InlineData("/nowhere/at-all")]
    [InlineData("/cases/D-999999")]
    [InlineData("/orders/none?site=dhgate")]
    public async Task An_address_that_leads_nowhere_says_so_in_a_page_of_ours(string address)
    {
        var page = await SignedIn();
        var answer = await page.GotoAsync(address);
        Assert.Equal(404, answer!.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "no such" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "My desk", Exact = true })).ToBeVisibleAsync();
        await page.ComesAlive();
        Assert.Empty(await page.Stumbles());
    }

    private Task<IPage> SignedIn(string person = "Lena Marsh", string address = "/") => browser.OpenPage(disputes.App.Process, person, address);
}
