using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>What a person does with a page.</summary>
internal static class PageVerbs
{
    /// <summary>Goes to an address and returns when the page answers to clicks.</summary>
    public static async Task Visit(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await Expect(page.GetByRole(AriaRole.Main)).ToHaveAttributeAsync("aria-busy", "false");
    }
}
