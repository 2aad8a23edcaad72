using System.Collections.Concurrent;
using System.Net;
using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Tests.Browser;
using MediationConsole.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>P19: whatever goes on at once, nobody is told that the database is locked, and nothing of the kind is in the log.</summary>
public sealed class LockedTests(ITestOutputHelper output)
{
    private const int Readers = 50;
    private const int Writers = 20;

    private static readonly string[] Pages = ["/", "/queues/disputes", "/orders/SHOP-1", "/deadlines", "/queues/settlements", "/reports/exports"];
    private static readonly string[] People = ["lena", "amir"];

    [Fact]
    public Task For_some_seconds_fifty_read_and_twenty_write_while_terms_lapse_and_books_are_made() => Crowded(TimeSpan.FromSeconds(6));

    [Fact(Explicit = true)]
    public Task For_ten_minutes_fifty_read_and_twenty_write_while_terms_lapse_and_books_are_made() => Crowded(TimeSpan.FromMinutes(10));

    private async Task Crowded(TimeSpan time)
    {
        using var folder = new TemporaryFolder();
        var key = (await Verbs.Call(folder.Info, "keys add --name shop --sites dhgate --scopes orders,acts,read")).LastLine;
        await Spread.Disputes(folder.Info, 200 + (20 * (int)time.TotalMinutes), TimeProvider.System.GetUtcNow(), time + TimeSpan.FromSeconds(10));
        await using var app = await AppProcess.Start(new Dictionary<string, string> { ["Demo__Cases"] = "0" }, folder.Info);
        using var shop = new Shop(app.BaseAddress, key);
        var open = await Task.WhenAll(Enumerable.Range(0, Writers).Select(number => shop.Open(number)));
        await using var browsers = Browsers();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        ConcurrentQueue<string> faults = [];
        var written = Enumerable.Range(0, Writers).Select(number => Until(i => shop.Act(open[number], new { act = "message", by = "buyer", text = $"{i}" }), over.Token));
        var read = await Task.WhenAll(Enumerable.Range(0, Readers).Select(number => SignedIn(browsers, app, number)));
        // Only now: fifty passwords take a slow machine longer than all the rest.
        over.CancelAfter(time);
        var counted = await Task.WhenAll([
            .. written,
            .. read.Select((client, number) => Until(i => Look(client, Pages[(number + i) % Pages.Length], faults), over.Token)),
            Until(_ => Look(read[0], "/exports/disputes.xlsx", faults), over.Token),
        ]);
        output.WriteLine($"{counted[..Writers].Sum()} acts were written while {counted[Writers..^1].Sum()} pages and {counted[^1]} books were read and {await Lapsed(folder.Info)} terms lapsed.");
        Assert.Empty(faults);
        Assert.DoesNotContain("is locked", app.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SQLITE_BUSY", app.Output, StringComparison.OrdinalIgnoreCase);
        Assert.All(counted, count => Assert.True(count > 0));
        Assert.True(await Lapsed(folder.Info) > 0);
    }

    private static async Task<int> Until(Func<int, Task> work, CancellationToken over)
    {
        var done = 0;
        do await work(done++);
        while (!over.IsCancellationRequested);
        return done;
    }

    private static async Task Look(HttpClient client, string page, ConcurrentQueue<string> faults)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        var text = answer.Content.Headers.ContentType?.MediaType is "text/html" ? await answer.Content.ReadAsStringAsync() : "";
        if (answer.StatusCode != HttpStatusCode.OK || text.Contains("is locked", StringComparison.OrdinalIgnoreCase)) faults.Enqueue($"{page}: {answer.StatusCode}");
    }

    // Each keeps cookies of its own.
    private static ServiceProvider Browsers()
    {
        var services = new ServiceCollection();
        foreach (var number in Enumerable.Range(0, Readers)) services.AddHttpClient($"{number}").ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services.BuildServiceProvider();
    }

    private static async Task<HttpClient> SignedIn(ServiceProvider browsers, AppProcess app, int number)
    {
        var client = browsers.GetRequiredService<IHttpClientFactory>().CreateClient($"{number}");
        client.BaseAddress = app.BaseAddress;
        Assert.Equal("/", await new Visitor(client).SignInAs(People[number % People.Length]));
        return client;
    }

    private static async Task<int> Lapsed(DirectoryInfo folder)
    {
        await using var db = (await Spread.Database(folder)).CreateDbContext();
        return await db.Terms.CountAsync(term => term.State == TermState.Lapsed);
    }
}
