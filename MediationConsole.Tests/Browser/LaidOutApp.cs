using System.Net.Http.Headers;
using System.Net.Http.Json;
using MediationConsole.Tests.Console;

namespace MediationConsole.Tests.Browser;

/// <summary>A running program on cases that a test laid out before it started; nobody acts by themselves and the clock stands.</summary>
public sealed class LaidOutApp : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mediation-console-laid-out-");
    private IReadOnlyDictionary<string, string> settings = new Dictionary<string, string>();
    private string key = "";

    public AppProcess Process { get; private set; } = null!;

    public static async Task<LaidOutApp> Start(Func<CaseBench, Task> lay, string payments = "loopback")
    {
        var app = new LaidOutApp();
        await using (var bench = await CaseBench.Open(app.folder, payments))
        {
            await lay(bench);
            app.key = await bench.Key();
        }

        app.settings = new Dictionary<string, string> { ["Clock__Mode"] = "manual", ["Payments__Mode"] = payments };
        app.Process = await AppProcess.Start(app.settings, app.folder);
        return app;
    }

    /// <summary>The marketplace reports an act of a party over the API.</summary>
    public async Task Report(string reference, object act)
    {
        using var client = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Process.BaseAddress, $"/api/v1/cases/{reference}/acts")) { Content = JsonContent.Create(act) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Ends the program as a power cut would, and starts it again at the same address.</summary>
    public async Task Restart()
    {
        var address = Process.BaseAddress.ToString();
        await Process.DisposeAsync();
        Process = await AppProcess.Start(new Dictionary<string, string>(settings) { ["Urls"] = address }, folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (Process is not null) await Process.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

/// <summary>One running program with three disputes, the next due first, for the tests of a class that keep out of each other's way.</summary>
public sealed class ThreeDisputes : IAsyncLifetime
{
    public LaidOutApp App { get; private set; } = null!;

    public Uri BaseAddress => App.Process.BaseAddress;

    public async ValueTask InitializeAsync() => App = await LaidOutApp.Start(Lay);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    internal static async Task Lay(CaseBench bench)
    {
        await bench.Dispute("SNAD_SHORT", 124_800);
        await bench.Wait(TimeSpan.FromHours(1));
        await bench.Dispute("NR_CUSTOMS", 4_690);
        await bench.Wait(TimeSpan.FromHours(1));
        await bench.Dispute("SNAD_QUALITY", 8_420, buyer: "Petr Novak");
    }
}
