using Microsoft.Playwright;

namespace MediationConsole.Tests.Browser;

/// <summary>One browser for all browser tests; it starts with the first test that asks for a page.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private readonly Lazy<Task<IBrowser>> browser;
    private string? missing;
    private IPlaywright? playwright;

    public BrowserFixture() => browser = new Lazy<Task<IBrowser>>(Launch);

    /// <summary>A page with cookies of its own. Without a browser the test is skipped with the reason; where CI is true it fails.</summary>
    public async Task<IPage> OpenPage(Uri baseAddress)
    {
        var context = await (await Browser()).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = baseAddress.ToString(),
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated && browser.Value.IsCompletedSuccessfully) await (await browser.Value).DisposeAsync();
        playwright?.Dispose();
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
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumInstall.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    private static bool ToolsAreRequired() =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
}
