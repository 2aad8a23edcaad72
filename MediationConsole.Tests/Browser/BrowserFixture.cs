using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MediationConsole.Tests.Browser.BrowserFixture))]

namespace MediationConsole.Tests.Browser;

/// <summary>One browser for all browser tests; it starts with the first test that asks for a page.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private readonly Lazy<Task<IBrowser>> browser;
    private readonly ConcurrentDictionary<(AppProcess, string), string> signedIn = [];
    private readonly ConcurrentDictionary<IBrowserContext, (string? Class, string? Test)> open = [];
    private string? missing;
    private IPlaywright? playwright;

    public BrowserFixture() => browser = new Lazy<Task<IBrowser>>(Launch);

    /// <summary>A page with cookies of its own, gone when the next test opens one. Without a browser the test is skipped with the reason; where CI is true it fails.</summary>
    public Task<IPage> OpenPage(Uri baseAddress) => OpenPage(baseAddress, null);

    /// <summary>A page at that address for that person of the demo, when it answers to clicks. Only the first time somebody has to sign in.</summary>
    public async Task<IPage> OpenPage(AppProcess app, string person, string address = "/")
    {
        var cookies = signedIn.GetValueOrDefault((app, person));
        var page = await OpenPage(app.BaseAddress, cookies);
        if (cookies is null)
        {
            await page.SignIn(person);
            signedIn[(app, person)] = await page.Context.StorageStateAsync();
            if (address == "/") return page;
        }

        await page.Visit(address);
        return page;
    }

    private async Task<IPage> OpenPage(Uri baseAddress, string? cookies)
    {
        var launched = await Browser();
        await CloseWhatIsLeft();
        var context = await launched.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = baseAddress.ToString(),
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            StorageState = cookies,
        });
        open[context] = Now;
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated && browser.Value.IsCompletedSuccessfully) await (await browser.Value).DisposeAsync();
        playwright?.Dispose();
    }

    private static (string? Class, string? Test) Now => (TestContext.Current.TestClass?.UniqueID, TestContext.Current.Test?.UniqueID);

    // Pages that nobody looks at any more would go on ticking, and hear of everything that happens. The tests of a class run one after
    // another, and the quiet ones when all others are done.
    private async Task CloseWhatIsLeft()
    {
        var alone = TestContext.Current.TestCollection?.TestCollectionDisplayName is QuietTests.Name;
        foreach (var (context, of) in open)
            if (of.Test != Now.Test && (alone || of.Class == Now.Class) && open.TryRemove(context, out _)) await context.CloseAsync();
    }

    private async Task<IBrowser> Browser()
    {
        try
        {
            return await browser.Value;
        }
        catch (PlatformNotSupportedException) when (!ToolsAreRequired())
        {
            Assert.Skip(missing!);
            throw;
        }
    }

    private async Task<IBrowser> Launch()
    {
        missing = await ChromiumInstall.MissingBecause();
        if (missing is not null) throw new PlatformNotSupportedException(missing);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = await Playwright.CreateAsync();
        // Other tests keep the machine busy; where a time is promised, the test that says so names it.
        Assertions.SetDefaultExpectTimeout(30_000);
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumInstall.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    private static bool ToolsAreRequired() =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
}
