using Deque.AxeCore.Playwright;

namespace MediationConsole.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class DeskPageTests(BrowserFixture browser, SharedApp shared)
{
    [Fact]
    public async Task The_desk_holds_nothing_a_screen_reader_stumbles_over()
    {
        var page = await browser.OpenPage((await shared.App()).BaseAddress);
        await page.SignIn();
        var judged = await page.RunAxe();
        Assert.Empty(judged.Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
    }
}
