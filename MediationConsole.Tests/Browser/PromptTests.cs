using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>What others do is seen within a second in the queue, and in the case file with its next refresh.</summary>
[Collection(QuietTests.Name)]
public sealed class PromptTests(BrowserFixture browser, ThreeDisputes disputes) : IClassFixture<ThreeDisputes>
{
    private static readonly LocatorAssertionsToBeVisibleOptions WithinASecond = new() { Timeout = 1_000 };

    [Fact]
    public async Task What_a_colleague_claims_is_seen_within_a_second()
    {
        var lena = await Queue("Lena Marsh");
        var amir = await Queue("Amir Khan", "?q=D-000001");
        await amir.Keyboard.PressAsync("j");
        await amir.Keyboard.PressAsync("l");
        await Expect(amir.GetByText("You have taken D-000001.")).ToBeVisibleAsync();
        await Expect(lena.GetByRole(AriaRole.Img, new() { Name = "Amir Khan" })).ToBeVisibleAsync(WithinASecond);
        await Expect(lena.GetByRole(AriaRole.Button, new() { Name = "1 changed · Show" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_a_party_does_is_seen_within_a_second_and_moves_nothing()
    {
        var page = await Queue("Lena Marsh");
        var order = await page.GetByRole(AriaRole.Link, new() { Name = "D-" }).AllInnerTextsAsync();
        await disputes.App.Report("D-000002", new { act = "counter", by = "seller", remedy = "partial_refund", amount = new { amount = "10.00", currency = "USD" } });
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "D-000002" }).GetByText("Waiting for buyer's answer")).ToBeVisibleAsync(WithinASecond);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "D-" })).ToHaveTextAsync(order);
    }

    [Fact]
    public async Task What_one_person_does_another_sees_with_the_next_refresh()
    {
        var (lena, amir) = (await File("Lena Marsh", "D-000003"), await File("Amir Khan", "D-000003"));
        await lena.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(amir.GetByRole(AriaRole.Img, new() { Name = "Lena Marsh" })).ToBeVisibleAsync(new() { Timeout = 1_500 });
        await lena.GetByLabel("Your message").FillAsync("We have your photos.");
        await lena.GetByRole(AriaRole.Button, new() { Name = "Send to both" }).ClickAsync();
        await Expect(amir.GetByRole(AriaRole.Article).Filter(new() { HasText = "We have your photos." })).ToBeVisibleAsync(new() { Timeout = 1_500 });
    }

    private Task<IPage> Queue(string person, string query = "") => browser.OpenPage(disputes.App.Process, person, "/queues/disputes" + query);

    private Task<IPage> File(string person, string reference) => browser.OpenPage(disputes.App.Process, person, $"/cases/{reference}");
}
