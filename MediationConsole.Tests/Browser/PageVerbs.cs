using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>What a person does with a page.</summary>
internal static class PageVerbs
{
    /// <summary>Signs in with one click as that person of the demo, and returns when the desk answers to clicks.</summary>
    public static async Task SignIn(this IPage page, string displayName = "Lena Marsh")
    {
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = displayName }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Main)).ToHaveAttributeAsync("aria-busy", "false");
    }

    /// <summary>Goes to an address and returns when the page answers to clicks.</summary>
    public static async Task Visit(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await Expect(page.GetByRole(AriaRole.Main)).ToHaveAttributeAsync("aria-busy", "false");
    }
}
