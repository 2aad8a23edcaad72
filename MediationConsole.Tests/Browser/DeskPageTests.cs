using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class DeskPageTests(BrowserFixture browser, SharedApp shared)
{
    [Fact]
    public async Task The_desk_answers_a_click()
    {
        var page = await browser.OpenPage((await shared.App()).BaseAddress);
        await page.Visit("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Desk", Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the connection" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The desk answers");
    }

    [Fact]
    public async Task The_desk_holds_nothing_a_screen_reader_stumbles_over()
    {
        var page = await browser.OpenPage((await shared.App()).BaseAddress);
        await page.Visit("/");
        var judged = await page.RunAxe();
        Assert.Empty(judged.Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
    }
}
