using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class QueueTests(BrowserFixture browser, ThreeDisputes disputes) : IClassFixture<ThreeDisputes>
{
    private static readonly LocatorAssertionsToBeVisibleOptions WithinASecond = new() { Timeout = 1_000 };

    [Fact]
    public async Task J_and_K_move_the_selection_and_enter_opens_the_case()
    {
        var page = await Queue("Lena Marsh", "?sort=case");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "D-000002" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/cases/D-000001");
    }

    [Fact]
    public async Task Single_keys_do_nothing_while_somebody_types()
    {
        var page = await Queue("Lena Marsh");
        await page.Keyboard.PressAsync("/");
        var search = page.GetByRole(AriaRole.Searchbox, new() { Name = "Search case, order, party" });
        await Expect(search).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("novak");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove filter Search: novak" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "D-" })).ToHaveTextAsync(["D-000003"]);
    }

    [Fact]
    public async Task N_claims_the_next_case_and_opens_it()
    {
        var page = await Queue("Lena Marsh", "?reason=SNAD_QUALITY");
        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync("**/cases/D-000003");
        await page.Visit("/queues/disputes?assignee=me");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "D-000003" }).GetByRole(AriaRole.Img, new() { Name = "Lena Marsh" })).ToBeVisibleAsync();
    }

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

    private Task<IPage> Queue(string person, string query = "") => browser.OpenPage(disputes.App.Process, person, "/queues/disputes" + query);
}
