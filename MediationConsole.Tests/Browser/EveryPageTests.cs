using System.Text.RegularExpressions;
using MediationConsole.Tests.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>A running program with the cases of the demo, in which every kind of case stands at every step. Nobody acts by themselves and the clock stands.</summary>
public sealed class DemoCases : IAsyncLifetime
{
    public AppProcess App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await AppProcess.Start(new Dictionary<string, string> { ["Demo__Cases"] = "264", ["Clock__Mode"] = "manual" });
        await App.Filled;
    }

    public async ValueTask DisposeAsync()
    {
        if (App is not null) await App.DisposeAsync();
    }
}

/// <summary>Every page in light and dark, and every dialog and menu on it opened: nothing a screen reader stumbles over, and the focus comes back to where it was.</summary>
public sealed partial class EveryPageTests(BrowserFixture browser, DemoCases cases) : IClassFixture<DemoCases>
{
    private const string First = "tbody a.ref";

    // Behind an arrow stands which link is followed, and behind a bar at which tab.
    private static readonly (string Person, string[] Addresses)[] Visits =
    [
        ("Lena Marsh",
        [
            "/", "/queues/disputes", "/queues/disputes?stage=mediation&q=nobody", "/queues/evidence", "/queues/guarantees", "/search?q=Ana", "/search?q=Ana > a.order", "/profile", "/cases/D-000001?tab=decisions",
            $"/queues/disputes?status=under_review&assignee=me > {First}", $"/queues/evidence > {First}|?tab=evidence", $"/queues/disputes?status=ruled&assignee=me > {First}", $"/queues/reports > {First}|?tab=order", $"/queues/reports > {First}|?tab=order > a[href^='/parties/']", $"/queues/appeals > {First}",
        ]),
        ("Tom Okafor", ["/queues/approvals", "/queues/appeals", "/queues/settlements", "/deadlines", "/deadlines?from=-7d&to=0h", "/reports/exports", $"/queues/disputes?status=awaiting_second_approval > {First}", $"/queues/guarantees?status=awaiting_second_approval > {First}"]),
        ("Nadia Rossi", ["/queues/holds", "/queues/chargebacks", "/holds/new", $"/queues/holds?status=awaiting_second_approval > {First}", $"/queues/chargebacks?status=preparing > {First}"]),
        ("Iris Novak", ["/admin/policies", "/admin/policies/connetmax", "/admin/holidays", "/admin/people?person=lena", "/admin/webhooks"]),
    ];

    [Fact]
    public async Task Nothing_on_any_page_or_in_any_dialog_stumbles_a_screen_reader_and_the_focus_comes_back()
    {
        var (stumbles, opened) = (new List<string>(), new HashSet<string>());
        foreach (var (person, addresses) in Visits)
        {
            var page = await SignedIn(person);
            foreach (var address in addresses)
            {
                await Go(page, address);
                stumbles.AddRange(await page.EveryDialog(address, opened));
            }
        }

        Assert.Empty(stumbles);
        Assert.Empty(Dialogs().Except(opened));
    }

    [Fact]
    public async Task The_palette_offers_every_act_with_the_reason_where_it_is_barred_and_the_sheet_names_the_keys_of_the_page()
    {
        var page = await SignedIn("Lena Marsh");
        await Go(page, $"/queues/disputes?status=awaiting_second_approval > {First}");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Approve" }).First).ToBeVisibleAsync();
        await Expect(page.Locator("#palette [role=option][aria-disabled=true] .where").First).ToContainTextAsync(".");
        await page.Keyboard.PressAsync("Escape");
        await Go(page, $"/queues/evidence > {First}|?tab=evidence");
        await page.Keyboard.PressAsync("?");
        var sheet = page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await Expect(sheet.Locator("dt", new() { HasTextRegex = LetterF() })).ToHaveCountAsync(1);
        await Expect(sheet).ToContainTextAsync("Fill the screen");
        await Expect(sheet).Not.ToContainTextAsync("Filter the list");
    }

    // The demo tells when all of its cases are there.
    private async Task<IPage> SignedIn(string person)
    {
        var page = await browser.OpenPage(cases.App, person);
        await Expect(page.GetByText("Filling up")).ToHaveCountAsync(0);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        return page;
    }

    private static async Task Go(IPage page, string address)
    {
        var steps = address.Split(" > ");
        await page.Visit(steps[0]);
        foreach (var step in steps.Skip(1))
        {
            var (link, tab) = (step.Split('|')[0], step.Split('|').ElementAtOrDefault(1));
            var to = await page.Locator(link).First.GetAttributeAsync("href");
            await page.Visit(tab is null ? to! : to!.Split('?')[0] + tab);
        }
    }

    private static HashSet<string> Dialogs() =>
    [
        .. from file in Repository.Sources.Where(file => file.Extension == ".razor")
           from Match dialog in Dialog().Matches(File.ReadAllText(file.FullName))
           select dialog.Groups["name"].Value,
    ];

    [GeneratedRegex("<(Modal|TextDialog)\\s[^>]*?Name=\"(?<name>[a-z-]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dialog();

    [GeneratedRegex("^F$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LetterF();
}
