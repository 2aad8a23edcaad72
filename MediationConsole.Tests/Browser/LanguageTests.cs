using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>Language and time zone, chosen in the user menu and kept for every browser of that person.</summary>
public sealed class LanguageTests(BrowserFixture browser, ReviewedCases cases) : IClassFixture<ReviewedCases>
{
    [Fact]
    public async Task A_person_reads_the_console_in_Chinese_in_every_browser_and_by_the_chosen_clock()
    {
        var page = await browser.OpenPage(cases.App, "Amir Khan", "/queues/disputes");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.GetByText("Amir Khan").First.ClickAsync();
        await page.GetByLabel("Language").SelectOptionAsync("zh-CN");
        await page.GetByLabel("Time zone").SelectOptionAsync("Asia/Tokyo");
        await page.Button("Apply").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "纠纷", Exact = true })).ToBeVisibleAsync();
        await page.NothingToStumbleOver();
        var other = await browser.OpenPage(cases.App, "Amir Khan", "/");
        await Expect(other.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Expect(other.Locator("html")).ToHaveAttributeAsync("data-zone", "Asia/Tokyo");
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "我的工作台" })).ToBeVisibleAsync();
        var somebody = await browser.OpenPage(cases.App, "Lena Marsh", "/");
        await Expect(somebody.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }
}
