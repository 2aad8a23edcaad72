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

    /// <summary>
    /// Judges the page as it stands in light and dark, then opens every dialog and every menu on it that was not opened elsewhere, one after the
    /// other. In a dialog there is a place that will say what went wrong, nothing moves where the reader wants no motion, and the focus comes back
    /// when it closes.
    /// </summary>
    /// <param name="opened">The names of what was opened elsewhere; those of this page are added.</param>
    /// <returns>Where a screen reader stumbled.</returns>
    public static async Task<string[]> EveryDialog(this IPage page, string where, HashSet<string> opened)
    {
        Assert.Single(page.Frames);
        await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<Judgement>("""
            async ([where, ...opened]) => {
                const stumbles = [], names = [], isNew = (name) => !opened.includes(name) && !names.includes(name) && names.push(name), say = (what) => stumbles.push(`${where} ${what}`);
                const judge = async (part, name) => {
                    for (const theme of ['light', 'dark']) {
                        document.documentElement.dataset.theme = theme;
                        for (const violation of (await axe.run(part, { resultTypes: ['violations'] })).violations)
                            for (const node of violation.nodes) say(`${name} ${theme} ${violation.id}: ${violation.help}: ${node.html}`);
                    }
                };
                await judge(document, 'page');
                const opener = [...document.querySelectorAll('main button:not([disabled]), .rail a')].find((one) => { one.focus(); return document.activeElement === one; });
                for (const dialog of document.querySelectorAll('dialog')) {
                    const name = dialog.id || dialog.getAttribute('aria-labelledby').replace(/-title$/, '');
                    if (!isNew(name)) continue;
                    if (dialog.matches('.modal') && !dialog.querySelector('[role=status]')) say(`${name} has no place for what went wrong`);
                    opener.focus();
                    dialog.showModal();
                    if (document.getAnimations().length > 0) say(`${name} moves`);
                    await judge(dialog, name);
                    dialog.close();
                    if (document.activeElement !== opener) say(`${name} keeps the focus`);
                }
                for (const menu of [...document.querySelectorAll('details')].filter((one) => !one.open && one.getClientRects().length > 0)) {
                    const name = `menu ${menu.className} ${menu.querySelector('summary').textContent.trim()}`;
                    if (!isNew(name)) continue;
                    menu.open = true;
                    await judge(menu, name);
                    menu.open = false;
                }
                return { stumbles, names };
            }
            """, opened.Prepend(where).ToArray());
        opened.UnionWith(found.Names);
        return found.Stumbles;
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

/// <summary>Where a screen reader stumbled over a page, and which dialogs and menus were opened on it.</summary>
internal sealed record Judgement
{
    public string[] Stumbles { get; init; } = [];

    public string[] Names { get; init; } = [];
}
