using MediationConsole.Tests.Console;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>Somebody types, and the server is killed (P20).</summary>
public sealed class DraftKilledTests(BrowserFixture browser)
{
    [Fact]
    public async Task What_is_typed_while_the_server_is_killed_stands_in_the_form_once_it_is_back()
    {
        await using var app = await LaidOutApp.Start(bench => bench.Reviewed(CaseBench.Lena));
        var page = await browser.OpenPage(app.Process.BaseAddress);
        await page.SignIn();
        await page.Visit("/cases/D-000001");
        var text = page.GetByLabel("Text to both parties");
        await text.PressSequentiallyAsync("The parcel never came");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Ruling" })).ToContainTextAsync("Draft saved");
        var killed = app.Process.Kill();
        // At one stroke: the overlay takes the focus before slow fingers have done.
        await page.Keyboard.InsertTextAsync(", and nobody knows where it is.");
        await killed;
        var overlay = page.GetByRole(AriaRole.Alertdialog);
        await Expect(overlay).ToContainTextAsync("What you typed was last saved at");
        await app.Restart();
        await overlay.GetByRole(AriaRole.Button, new() { Name = "Reload the page" }).ClickAsync();
        await Expect(text).ToHaveValueAsync("The parcel never came, and nobody knows where it is.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Ruling" })).ToContainTextAsync("Draft saved");
        var elsewhere = await browser.OpenPage(app.Process, "Lena Marsh", "/cases/D-000001");
        await Expect(elsewhere.GetByLabel("Text to both parties")).ToHaveValueAsync("The parcel never came, and nobody knows where it is.");
    }
}
