using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>Palette, preview and bulk acts by the keyboard alone, as a person does them.</summary>
public sealed class HandTests(BrowserFixture browser, ThreeDisputes disputes) : IClassFixture<ThreeDisputes>
{
    [Fact]
    public async Task The_palette_goes_anywhere_a_row_is_looked_into_and_chosen_rows_are_claimed()
    {
        var page = await browser.OpenPage(disputes.App.Process, "Lena Marsh", "/");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("dispu");
        await page.NothingToStumbleOver("palette");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/queues/disputes");
        // My desk has rows of its own, until the queue stands in its place.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Disputes", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.Locator("tbody tr[data-row]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync(" ");
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "at a glance" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(page.GetByText("1 chosen")).ToBeVisibleAsync();
        await page.NothingToStumbleOver("preview and selection");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "at a glance" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Group, new() { Name = "What is chosen" }).GetByRole(AriaRole.Button, new() { Name = "Claim", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "refused" })).ToBeVisibleAsync();
    }
}
