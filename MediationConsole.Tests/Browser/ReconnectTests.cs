using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

public sealed class ReconnectTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_page_whose_server_was_killed_says_so_and_offers_to_reload()
    {
        await using var app = await LaidOutApp.Start(ThreeDisputes.Lay);
        var page = await browser.OpenPage(app.Process.BaseAddress);
        await page.SignIn();
        await page.Visit("/queues/disputes");
        await app.Process.Kill();
        var overlay = page.GetByRole(AriaRole.Alertdialog, new() { Name = "The connection to the console is interrupted" });
        await Expect(overlay).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Expect(overlay).ToBeFocusedAsync();
        await Expect(overlay.GetByRole(AriaRole.Button, new() { Name = "Try now" })).ToBeVisibleAsync();
        await Expect(overlay.GetByRole(AriaRole.Button, new() { Name = "Reload the page" })).ToBeVisibleAsync();
    }
}
