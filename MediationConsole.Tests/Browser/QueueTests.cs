using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

public sealed class QueueTests(BrowserFixture browser, ThreeDisputes disputes) : IClassFixture<ThreeDisputes>
{
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
        await page.Keyboard.PressAsync("f");
        var search = page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter by case, order, party" });
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

    private Task<IPage> Queue(string person, string query = "") => browser.OpenPage(disputes.App.Process, person, "/queues/disputes" + query);
}
