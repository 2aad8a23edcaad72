using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>The case file in a browser, on cases that are under review with an exhibit of each side: one for every test.</summary>
public sealed class CaseFileTests(BrowserFixture browser, ReviewedCases cases) : IClassFixture<ReviewedCases>
{
    [Fact]
    public async Task A_mediator_rules_by_keyboard_alone()
    {
        var page = await Open("Lena Marsh", ReviewedCases.ToRule);
        await page.Keyboard.PressAsync("l");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Give back" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Exhibit B-1" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("]");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Exhibit S-1" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("2");
        await page.Tabbed("Refund in USD", "50");
        await page.Tabbed("Responsible", "Seller");
        await page.Tabbed("Point of the claim", "The lamp stays dark");
        await page.Tabbed("Why it is found so", "Item not as described");
        await page.Tabbed("Text to both parties", "The photo shows the fault.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "If you issue this now" })).ToContainTextAsync("70.00");
        await Expect(page.GetByText("Ready to issue.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("USD 50.00 goes to Ana Ruiz (buyer), USD 70.00 goes to Blue Lantern (seller)");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByText("The ruling is issued")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_exhibit_is_shown_under_guard_and_never_once_it_is_damaged()
    {
        var page = await Open("Lena Marsh", ReviewedCases.ToDamage);
        var address = $"/cases/{ReviewedCases.ToDamage}/exhibits/1/content";
        var whole = await page.APIRequest.GetAsync(address);
        Assert.Equal((200, "image/png", "nosniff", "no-store"), (whole.Status, whole.Headers["content-type"], whole.Headers["x-content-type-options"], whole.Headers["cache-control"]));
        Assert.Contains("sandbox", whole.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("content-disposition", whole.Headers.Keys);
        Assert.StartsWith("attachment", (await page.APIRequest.GetAsync(address + "?download")).Headers["content-disposition"], StringComparison.Ordinal);
        await cases.Damage();
        Assert.Equal(410, (await page.APIRequest.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_mediator_compares_cites_and_judges_by_keyboard_alone()
    {
        var page = await Open("Lena Marsh", ReviewedCases.OfTheOrder);
        await page.Keyboard.PressAsync("l");
        await Expect(page.Button("Give back")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Exhibit B-1" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("c");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Exhibit S-1" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("+");
        await IsZoomed(page, "1.25", "1.25");
        foreach (var key in new[] { "z", "+" }) await page.Keyboard.PressAsync(key);
        await IsZoomed(page, "1.5625", "1.25");
        foreach (var key in new[] { "i", "v" }) await page.Keyboard.PressAsync(key);
        await Expect(page.Button("Cited")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.GetByRole(AriaRole.Figure).Filter(new() { HasText = "B-1" })).ToContainTextAsync("valid");
        await page.Keyboard.PressAsync("s");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What is done with S-1" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Reason" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Of another lamp");
        await Expect(page.GetByRole(AriaRole.Dialog).Button("Deficient")).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Figure).Filter(new() { HasText = "S-1" })).ToContainTextAsync("deficient");
    }

    [Fact]
    public async Task Evidence_is_uploaded_with_progress_cancelled_and_sent_again()
    {
        var page = await Open("Lena Marsh", $"{ReviewedCases.ToDamage}?tab=evidence");
        await page.GetByText("Add evidence…").ClickAsync();
        await page.GetByLabel("What it shows", new() { Exact = true }).SelectOptionAsync("QUALITY_RECORD");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Seller" }).CheckAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync([File("check.png", Picture.Png(400, 300, 2)), File("page.html", "<script>alert(1)</script>"u8.ToArray())]);
        await page.NothingToStumbleOver();
        await page.RouteAsync("**/exhibits", _ => Task.CompletedTask);
        await page.Button("Add 2 files").ClickAsync();
        await Expect(page.GetByText("% sent")).ToHaveCountAsync(2);
        foreach (var name in new[] { "check.png", "page.html" }) await page.Button($"Cancel: {name}").ClickAsync();
        await Expect(page.GetByText("Cancelled; nothing was added.", new() { Exact = true })).ToHaveCountAsync(2);
        await page.UnrouteAllAsync();
        foreach (var name in new[] { "check.png", "page.html" }) await page.Button($"Try again: {name}").ClickAsync();
        await Expect(page.GetByText("Added as S-2.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "S-2 Quality control record" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "page.html" })).ToContainTextAsync("That is a web page");
    }

    [Fact]
    public async Task The_order_page_shows_parties_money_and_the_way_to_its_case()
    {
        var page = await Open("Lena Marsh", ReviewedCases.OfTheOrder);
        await page.Visit("/orders/O-3");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What the payment has become" })).ToContainTextAsync("USD 120.00");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Sum" })).ToContainTextAsync("USD 0.00");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Desk lamp" })).ToContainTextAsync("USD 60.00");
        await page.NothingToStumbleOver();
        await page.GetByRole(AriaRole.Link, new() { Name = ReviewedCases.OfTheOrder }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = ReviewedCases.OfTheOrder })).ToBeVisibleAsync();
        Assert.Equal(404, (await page.GotoAsync("/orders/none"))?.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "There is no such order" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_case_file_holds_nothing_a_screen_reader_stumbles_over()
    {
        var page = await Open("Lena Marsh", ReviewedCases.ToRead);
        await page.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Give back" })).ToBeVisibleAsync();
        foreach (var tab in new[] { "Messages", "Evidence", "Order" })
        {
            var link = page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the case" }).GetByRole(AriaRole.Link, new() { Name = tab });
            await link.ClickAsync();
            await Expect(link).ToHaveAttributeAsync("aria-current", "page");
            await page.NothingToStumbleOver();
        }

        await page.Visit($"/cases/{ReviewedCases.ToRead}?tab=evidence&exhibit=1&with=2");
        await page.Keyboard.PressAsync("x");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.NothingToStumbleOver();
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = name.EndsWith("png", StringComparison.Ordinal) ? "image/png" : "text/html", Buffer = content };

    private static async Task IsZoomed(IPage page, string buyer, string seller)
    {
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Exhibit B-1" })).ToHaveAttributeAsync("style", Scaled(buyer));
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Exhibit S-1" })).ToHaveAttributeAsync("style", Scaled(seller));
    }

    private static Regex Scaled(string by) => new($"scale\\({Regex.Escape(by)}\\)", RegexOptions.None, TimeSpan.FromSeconds(1));

    private Task<IPage> Open(string person, string reference) => browser.OpenPage(cases.App, person, $"/cases/{reference}");
}
