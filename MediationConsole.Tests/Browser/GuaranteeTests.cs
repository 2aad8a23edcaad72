using MediationConsole.Cases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

/// <summary>A running program with one claim on the guarantee, whose buyer the seller has reported.</summary>
public sealed class ClaimedCase : IAsyncLifetime
{
    private PreparedDesk desk = null!;

    public AppProcess App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await PreparedDesk.Begin(before: TimeSpan.FromHours(1));
        var claim = await desk.Claim();
        Assert.Equal("G-000001", claim.ToString());
        await desk.Do(claim, new Act.ReportBuyer("One photograph for nine claims."), PreparedDesk.Seller);
        App = await desk.Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (App is not null) await App.DisposeAsync();
        await desk.DisposeAsync();
    }
}

/// <summary>The file of a claim in a browser (G1, G2, G3, D22).</summary>
public sealed class GuaranteeTests(BrowserFixture browser, ClaimedCase cases) : IClassFixture<ClaimedCase>
{
    [Fact]
    public async Task A_claim_is_written_by_one_and_approved_by_another_and_the_report_of_its_buyer_is_found_in_its_queue()
    {
        var lena = await browser.OpenPage(cases.App, "Lena Marsh", "/cases/G-000001?tab=order");
        await Expect(lena.GetByRole(AriaRole.Region, new() { Name = "Product" })).ToContainTextAsync("Desk lamp");
        await lena.Button("Claim").ClickAsync();
        await lena.GetByLabel("Text to both parties").FillAsync("It came in pieces, as the photograph shows.");
        await lena.Button("Send for second approval").ClickAsync();
        await Expect(lena.GetByText("You wrote this; somebody else approves it.")).ToBeVisibleAsync();
        await Approved(await browser.OpenPage(cases.App, "Tom Okafor", "/cases/G-000001"));
        await Confirmed(await browser.OpenPage(cases.App, "Nadia Rossi", "/queues/reports"));
    }

    private static async Task Approved(IPage page)
    {
        await page.Button("Approve").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Button("Approve the payment").ClickAsync();
        await Expect(page.GetByText("The guarantee paid USD 80.00.")).ToBeVisibleAsync();
        await Expect(page.GetByText("USD 99,920.00 of USD 100,000.00 left")).ToBeVisibleAsync();
    }

    private static async Task Confirmed(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Read and decide on the report on G-000001" }).ClickAsync();
        await page.Button("Confirm …").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Reason").FillAsync("Seen in nine claims.");
        await page.GetByRole(AriaRole.Dialog).Button("Confirm the report").ClickAsync();
        await Expect(page.GetByText("Seen in nine claims.").First).ToBeVisibleAsync();
        await page.Visit("/parties/b-77?site=dhgate");
        await Expect(page.GetByRole(AriaRole.Note)).ToContainTextAsync("G-000001");
    }
}
