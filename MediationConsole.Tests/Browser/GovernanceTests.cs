using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>What takes two people, in two browsers: the second approval (D22) and the appeal (D28); and every banner and dialog of the case file.</summary>
public sealed class GovernanceTests(BrowserFixture browser, GovernedCases cases) : IClassFixture<GovernedCases>
{
    [Fact]
    public async Task A_ruling_above_the_limit_goes_from_its_author_to_a_second_person_and_takes_effect()
    {
        var (lena, amir) = (await Open("Lena Marsh", GovernedCases.ToRule), await Open("Amir Khan", GovernedCases.ToRule));
        await lena.Keyboard.PressAsync("1");
        await lena.Tabbed("Responsible", "Carrier");
        await lena.Tabbed("Point of the claim", "Whether the parcel came");
        await lena.Tabbed("Why it is found so", "No proof of delivery");
        await lena.Tabbed("Text to both parties", "The carrier has no signature.");
        await lena.Button("Send for second approval").ClickAsync();
        await lena.GetByRole(AriaRole.Dialog).Button("Send").ClickAsync();
        await Expect(lena.GetByText("Your ruling waits for a second person.")).ToBeVisibleAsync();
        await Expect(lena.Button("Approve")).ToHaveCountAsync(0);
        var panel = amir.GetByRole(AriaRole.Region, new() { Name = "Second approval" });
        await Expect(panel).ToContainTextAsync("The carrier has no signature.");
        await panel.Button("Approve").ClickAsync();
        await amir.GetByRole(AriaRole.Dialog).Button("Approve").ClickAsync();
        await Expect(lena.GetByText("The ruling is issued. It can be taken back for")).ToBeVisibleAsync();
        await amir.Button("+1 hour").ClickAsync();
        await Expect(lena.GetByText("USD 900.00 to the buyer, USD 0.00 to the seller; decided by ruling (rule D20).")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_appeal_is_varied_by_another_mediator_and_both_rulings_stand_side_by_side()
    {
        var amir = await Open("Amir Khan", GovernedCases.Appealed);
        await amir.Button("Claim").ClickAsync();
        var panel = amir.GetByRole(AriaRole.Region, new() { Name = "Appeal", Exact = true });
        await panel.Button("Vary").ClickAsync();
        await panel.Button("Partial refund").ClickAsync();
        await panel.GetByLabel("Refund in USD").FillAsync("80");
        await panel.GetByLabel("Reasons, to both parties").FillAsync("The second attempt was never made.");
        await Expect(panel.GetByRole(AriaRole.Region, new() { Name = "If you decide this now" })).ToContainTextAsync("30.00");
        await panel.Button("Vary the ruling").ClickAsync();
        await amir.NothingToStumbleOver();
        await amir.GetByRole(AriaRole.Dialog).Button("Vary the ruling").ClickAsync();
        await amir.GetByRole(AriaRole.Link, new() { Name = "Both rulings side by side" }).ClickAsync();
        await Expect(amir.GetByRole(AriaRole.Region, new() { Name = "Ruling 1, earlier" })).ToContainTextAsync("Partial refund of USD 50.00");
        await Expect(amir.GetByRole(AriaRole.Region, new() { Name = "Ruling 2, new" })).ToContainTextAsync("Partial refund of USD 80.00");
        await amir.GetByRole(AriaRole.Link, new() { Name = "The case as it stood at this ruling" }).First.ClickAsync();
        await Expect(amir.GetByText("This is the case as it once stood: nothing can be done in it.")).ToBeVisibleAsync();
        await Expect(amir.GetByRole(AriaRole.Note).First).ToContainTextAsync("The case as it stood");
        await amir.GetByRole(AriaRole.Link, new() { Name = "Back to the present" }).ClickAsync();
        await Expect(amir.GetByRole(AriaRole.Note)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(GovernedCases.Waiting, "waits for a second person")]
    [InlineData(GovernedCases.Proposed, "Pending approval on dispute resolution")]
    [InlineData(GovernedCases.Frozen, "Order frozen: suspected misconduct of the seller")]
    [InlineData(GovernedCases.Stayed, "Chargeback C-000001 is open")]
    public async Task Every_banner_is_read_to_who_cannot_see_it(string reference, string words)
    {
        var page = await Open("Amir Khan", reference);
        await Expect(page.GetByRole(AriaRole.Note).First).ToContainTextAsync(words);
        await page.NothingToStumbleOver();
        await page.SetViewportSizeAsync(390, 844);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(GovernedCases.Waiting, "Approve", "Amir Khan")]
    [InlineData(GovernedCases.Waiting, "Give back…", "Amir Khan")]
    [InlineData(GovernedCases.Waiting, "Take back", "Lena Marsh")]
    [InlineData(GovernedCases.ToPropose, "Propose a resolution…", "Lena Marsh")]
    [InlineData(GovernedCases.Proposed, "Step back…", "Lena Marsh")]
    [InlineData(GovernedCases.Proposed, "Give to…", "Tom Okafor")]
    public async Task Every_dialog_gives_the_focus_back_to_what_opened_it(string reference, string button, string person)
    {
        var page = await Open(person, reference);
        await page.Button(button).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Button(button).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_term_is_extended_from_the_list_of_all_clocks()
    {
        var page = await Open("Tom Okafor", GovernedCases.Proposed);
        await page.GetByText("All clocks").ClickAsync();
        var row = page.GetByRole(AriaRole.Row, new() { Name = "Parties' approval" });
        await row.Button("Stop…").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await row.Button("Extend…").ClickAsync();
        await page.GetByLabel("Days").FillAsync("2");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Reason").FillAsync("A holiday.");
        await page.NothingToStumbleOver();
        await page.Button("Extend the term").ClickAsync();
        await Expect(page.GetByText("extended by Tom Okafor").First).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(390, 844);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private Task<IPage> Open(string person, string reference) => browser.OpenPage(cases.App.Process, person, $"/cases/{reference}");
}
