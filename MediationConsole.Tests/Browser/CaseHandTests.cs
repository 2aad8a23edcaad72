using MediationConsole.Tests.Console;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>The case file under the hand: by mouse, by keys, and with somebody else in it.</summary>
public sealed class CaseHandTests(BrowserFixture browser, ThreeReviewed cases) : IClassFixture<ThreeReviewed>
{
    [Fact]
    public async Task A_ruling_takes_fifteen_clicks_at_most()
    {
        var page = await Open("Lena Marsh", "D-000001");
        var clicks = 0;
        await Click(page.Button("Full refund"));
        await Choose("Responsible", "Seller");
        await Click(page.GetByLabel("Point of the claim"));
        await page.Keyboard.TypeAsync("Not delivered");
        await Choose("Why it is found so", "");
        await Click(page.GetByLabel("Text to both parties"));
        await page.Keyboard.TypeAsync("Nothing shows that it arrived.");
        await Click(page.Button("Issue the ruling"));
        await Click(page.GetByRole(AriaRole.Dialog).Button("Issue"));
        await Expect(page.GetByText("The ruling is issued")).ToBeVisibleAsync();
        Assert.InRange(clicks, 1, 15);

        async Task Choose(string field, string option)
        {
            await Click(page.GetByLabel(field, new() { Exact = true }));
            await Click(page.Locator("[role=option]:visible").Filter(new() { HasText = option }).First);
        }

        Task Click(ILocator one)
        {
            clicks++;
            return one.ClickAsync();
        }
    }

    [Fact]
    public async Task Every_key_of_the_case_file_does_what_the_sheet_says()
    {
        var page = await Open("Lena Marsh", "D-000002");
        foreach (var (key, tab) in new[] { ("e", "Evidence"), ("o", "Order"), ("m", "Messages") }) await OpensTab(page, key, tab);
        foreach (var (key, remedy) in new[] { ("1", "Full refund"), ("2", "Partial refund"), ("3", "Release") })
        {
            await page.Keyboard.PressAsync(key);
            await Expect(page.Button(remedy)).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await page.Keyboard.PressAsync("r");
        await Expect(page.GetByLabel("Your message")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("elmo");
        await Expect(page.GetByLabel("Your message")).ToHaveValueAsync("elmo");
        await page.SetViewportSizeAsync(1000, 900);
        await page.GetByRole(AriaRole.Heading, new() { Name = "D-000002" }).FocusAsync();
        await OpensTab(page, "t", "Timeline");
    }

    [Fact]
    public async Task A_ruling_is_taken_back_by_a_key_and_the_focus_returns_from_the_dialog()
    {
        var page = await Open("Amir Khan", "D-000004");
        await page.Button("Take back").FocusAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Take the ruling back");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Button("Take back")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Two_people_on_one_case_see_each_other_and_what_one_does_leaves_the_others_words_alone()
    {
        var (lena, amir) = (await Open("Lena Marsh", "D-000003"), await browser.OpenPage(cases.App.Process, "Amir Khan", "/queues/disputes"));
        var row = amir.GetByRole(AriaRole.Row, new() { Name = "D-000003" });
        await Expect(row.GetByRole(AriaRole.Img, new() { Name = "Lena Marsh has it open" })).ToBeVisibleAsync();
        await lena.GetByLabel("Text to both parties").PressSequentiallyAsync("Nothing arrived.");
        await Expect(row.GetByRole(AriaRole.Img, new() { Name = "Lena Marsh types" })).ToBeVisibleAsync();
        await amir.Visit("/cases/D-000003");
        await Expect(lena.GetByRole(AriaRole.Status, new() { Name = "Who else is here" })).ToContainTextAsync("Amir Khan");
        await Expect(amir.Button("Take over")).ToBeDisabledAsync();
        await amir.Button("Internal note").ClickAsync();
        await amir.GetByLabel("Your note").FillAsync("I know this parcel.");
        await amir.Button("Keep the note").ClickAsync();
        var alert = lena.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The case has changed while you were writing" });
        await Expect(alert).ToContainTextAsync("Amir Khan");
        await Expect(lena.GetByLabel("Text to both parties")).ToHaveValueAsync("Nothing arrived.");
        await amir.CloseAsync();
        await Expect(lena.GetByRole(AriaRole.Status, new() { Name = "Who else is here" })).ToHaveCountAsync(0);
    }

    private static async Task OpensTab(IPage page, string key, string tab)
    {
        await page.Keyboard.PressAsync(key);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the case" }).GetByRole(AriaRole.Link, new() { Name = tab })).ToHaveAttributeAsync("aria-current", "page");
    }

    private Task<IPage> Open(string person, string reference) => browser.OpenPage(cases.App.Process, person, $"/cases/{reference}");
}

/// <summary>A running program with three cases that are Lena's to rule on, and one that Amir has just ruled on.</summary>
public sealed class ThreeReviewed : IAsyncLifetime
{
    public LaidOutApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await LaidOutApp.Start(async bench =>
    {
        for (var i = 0; i < 3; i++) await bench.Reviewed(CaseBench.Lena);
        await bench.Ruled(CaseBench.Amir);
    });

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
