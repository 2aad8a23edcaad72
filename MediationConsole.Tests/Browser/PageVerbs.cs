using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>What a person does with a page.</summary>
internal static partial class PageVerbs
{
    private static readonly Lazy<string> Axe = new(new BundledAxeScriptProvider().GetScript);

    /// <summary>Signs in with one click as that person of the demo, and returns when the desk answers to clicks.</summary>
    public static async Task SignIn(this IPage page, string displayName = "Lena Marsh")
    {
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = displayName }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        await page.ComesAlive();
    }

    /// <summary>Goes to an address and returns when the page answers to clicks.</summary>
    public static async Task Visit(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.ComesAlive();
    }

    /// <summary>Returns when the page answers to clicks, has read what it shows, and has its title again, which is away for a moment meanwhile.</summary>
    public static async Task ComesAlive(this IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Main)).ToHaveAttributeAsync("aria-busy", "false");
        await Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await Expect(page).ToHaveTitleAsync(SomeTitle());
    }

    /// <summary>Fails where a screen reader would stumble over the page as it stands, in light or dark.</summary>
    public static async Task NothingToStumbleOver(this IPage page, string where = "")
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            Assert.Empty(await page.Stumbles($"{where} {theme}"));
        }
    }

    /// <summary>Where a screen reader would stumble over the page as it stands: by every rule of axe, in this page itself.</summary>
    public static async Task<string[]> Stumbles(this IPage page, string where = "")
    {
        // The judge of the package opens another page for every verdict, which costs more than the verdict. It needs that for frames only.
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe.Value);
        return await page.EvaluateAsync<string[]>("""
            async where => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .flatMap(violation => violation.nodes.map(node => `${where} ${violation.id}: ${violation.help}: ${node.html}`))
            """, where);
    }

    /// <summary>The button of that name, on the whole page.</summary>
    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The button of that name in a part of the page.</summary>
    public static ILocator Button(this ILocator part, string name) => part.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Goes on with Tab until that field has the focus, and types into it or chooses by its first letters.</summary>
    public static async Task Tabbed(this IPage page, string label, string typed)
    {
        var field = page.GetByLabel(label, new() { Exact = true });
        for (var presses = 0; presses < 80 && !await field.EvaluateAsync<bool>("field => field === document.activeElement"); presses++)
            await page.Keyboard.PressAsync("Tab");
        await Expect(field).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(typed);
    }

    [GeneratedRegex(".", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SomeTitle();
}
