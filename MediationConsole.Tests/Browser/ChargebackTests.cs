using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>A running program with one chargeback that the platform answers.</summary>
public sealed class ChargedBackCase : IAsyncLifetime
{
    private PreparedDesk desk = null!;

    public AppProcess App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await PreparedDesk.Begin(before: TimeSpan.FromHours(1));
        Assert.Equal("C-000001", (await desk.Chargeback()).ToString());
        App = await desk.Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (App is not null) await App.DisposeAsync();
        await desk.DisposeAsync();
    }
}

/// <summary>The file of a chargeback in a browser (C5, C6).</summary>
public sealed class ChargebackTests(BrowserFixture browser, ChargedBackCase cases) : IClassFixture<ChargedBackCase>
{
    [Fact]
    public async Task A_risk_officer_takes_a_chargeback_from_its_notice_to_the_win()
    {
        var page = await browser.OpenPage(cases.App, "Nadia Rossi", "/cases/C-000001");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The bank's claim" })).ToContainTextAsync("Visa 10.4");
        await page.GetByLabel("The platform's statement").FillAsync("The parcel is on its way to the address that was checked.");
        await page.GetByRole(AriaRole.Heading, new() { Name = "C-000001" }).ClickAsync();
        await page.Keyboard.PressAsync("3");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Stage")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Button("Submit to the bank").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Button("Submit and lock").ClickAsync();
        var pack = page.GetByRole(AriaRole.Region, new() { Name = "Representment pack" });
        await Expect(pack).ToContainTextAsync("locked");
        Assert.Equal(200, (await page.APIRequest.GetAsync("/cases/C-000001/pack.pdf")).Status);
        await page.Button("Record the bank's receipt").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("ACK-77");
        await page.GetByRole(AriaRole.Dialog).Button("Record").ClickAsync();
        await Expect(pack).ToContainTextAsync("ACK-77");
        await page.Button("Bank says: won").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("B-1");
        await page.GetByRole(AriaRole.Dialog).Button("Record as won").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The bank's claim" })).ToContainTextAsync("Won");
    }
}
