using MediationConsole.Tests.Operations;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MediationConsole.Tests.Browser;

public sealed class SignInPageTests(BrowserFixture browser, SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task The_way_in_fits_a_telephone_and_a_screen_reader(string theme)
    {
        var address = (await shared.App()).BaseAddress;
        var page = await browser.OpenPage(address);
        await page.Context.AddCookiesAsync([new() { Name = "theme", Value = theme, Url = address.ToString() }]);
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync("/sign-in?fault=wrong");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Name or password is wrong");
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await page.Stumbles());
    }

    [Fact]
    public async Task One_click_leads_a_person_of_the_demo_to_where_they_were_going()
    {
        var page = await browser.OpenPage((await shared.App()).BaseAddress);
        await page.GotoAsync("/no-permission?needs=manager");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nadia Rossi" }).ClickAsync();
        await Expect(page.GetByText("It asks for one of these roles: Manager.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_stranger_cannot_click_their_way_in_with_a_wrong_password()
    {
        var page = await browser.OpenPage((await shared.App()).BaseAddress);
        await page.GotoAsync("/");
        await page.GetByLabel("Name").FillAsync("lena");
        await page.GetByLabel("Password").FillAsync("not the password");
        await page.GetByLabel("Password").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Name or password is wrong");
    }

    [Fact]
    public async Task The_pages_live_under_their_content_security_policy()
    {
        var page = await browser.OpenPage((await shared.App()).BaseAddress);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" ? [message.Text] : []);
        page.PageError += (_, fault) => complaints.Add(fault);
        await page.SignIn();
        await page.GetByRole(AriaRole.Link, new() { Name = "My desk" }).ClickAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task In_production_a_person_signs_in_on_a_loopback_address_too()
    {
        using var folder = new TemporaryFolder();
        await Verbs.Call(folder.Info, "users add --name mia --roles mediator --password-stdin", "correct horse battery");
        await using var app = await AppProcess.Start(new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" }, folder.Info);
        var page = await browser.OpenPage(app.BaseAddress);
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        await page.GetByLabel("Name").FillAsync("mia");
        await page.GetByLabel("Password").FillAsync("correct horse battery");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "My desk" })).ToBeVisibleAsync();
    }
}
