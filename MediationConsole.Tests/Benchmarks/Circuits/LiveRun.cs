using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace MediationConsole.Benchmarks.Circuits;

/// <summary>
/// S4: from the sending of an act to the rendering that shows it, with 300 pages open, against a row that is inserted and told to 300 pages
/// with nothing on them; in rest, and while 200 acts a second are done.
/// </summary>
internal static class LiveRun
{
    private const int Queues = 250, Files = 50, Told = 200;
    // What is due first may lapse while it is measured; the cases that are told of stand on the queue pages that hear of them.
    private const string Latest = "/queues/disputes?status=awaiting_seller&dir=desc&size=100";
    private const double Rested = 250, Busy = 1_250;
    private const int Rate = 200;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250), Storm = TimeSpan.FromSeconds(20);

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        await using var stage = await Stage.Set(data);
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 64 };
        using var client = new HttpMessageInvoker(handler);
        var refs = await stage.Listed(Latest);
        var told = refs[..Files];
        await using var bare = await Crowd.Open(stage.BareBrowser, [.. Enumerable.Repeat("/bare", Queues + Files)]);
        await using var pages = await Crowd.Open(stage.Browser, [.. Enumerable.Repeat(Latest, Queues)]);
        var files = new List<(string Ref, Circuit Page)>();
        foreach (var reference in told) files.Add((reference, await Circuit.Open(stage.Browser, $"/cases/{reference}")));
        await pages.Rests();

        Task Say(string reference, string text) => Post(client, new Uri(stage.Console.Address, $"/api/v1/cases/{reference}/acts"), $$"""{"act":"message","by":"seller","text":"{{text}}"}""", stage.Key);
        var none = await Times(Told, i => (bare.Circuits[i % bare.Circuits.Count], text => Post(client, new Uri(stage.Bare.Address, "/said"), text, null)), Between);
        var rest = await Times(Told, i => (files[i % Files].Page, text => Say(files[i % Files].Ref, text)), Between);
        foreach (var share in new[] { 0.5, 0.99 }) yield return Seen("in rest", rest, none, share, Rested);

        using var over = new CancellationTokenSource(Storm);
        var (storm, clicks) = (Flood(refs[Files..], Say, over.Token), Clicks(pages.Circuits[0], over.Token));
        var busy = await Times((int)(Storm.TotalSeconds / 0.5) - 4, i => (files[i % Files].Page, text => Say(files[i % Files].Ref, text)), TimeSpan.FromMilliseconds(500));
        var (done, clicked) = (await storm, await clicks);
        var pace = string.Create(CultureInfo.InvariantCulture, $"while {done / Storm.TotalSeconds:F0} acts a second are done");
        foreach (var share in new[] { 0.5, 0.99 }) yield return Seen(pace, busy, none, share, Busy);
        yield return new($"click to rendering {pace}, 99 of 100", Figure.Number(Timing.At(clicked, 0.99), " ms"), "-", "-", "-");
        foreach (var (_, page) in files) await page.DisposeAsync();
    }

    private static Figure Seen(string when, double[] ours, double[] bare, double share, double goal)
    {
        var (mine, none) = (Timing.At(ours, share), Timing.At(bare, share));
        return new(string.Create(CultureInfo.InvariantCulture, $"S4 act sent to rendering, {Queues + Files} pages open, {when}, {share:P0}"), Figure.Number(mine, " ms"), Figure.Number(none, " ms"), Figure.Number(mine / none),
            string.Create(CultureInfo.InvariantCulture, $"<= {goal} ms"), mine <= goal);
    }

    private static async Task<double[]> Times(int times, Func<int, (Circuit Page, Func<string, Task> Say)> act, TimeSpan between)
    {
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var (page, say) = act(i);
            var text = string.Create(CultureInfo.InvariantCulture, $"Word {i} of {Environment.TickCount64}.");
            var (seen, begun) = (page.Sees(text), TimeProvider.System.GetTimestamp());
            await say(text);
            taken[i] = TimeProvider.System.GetElapsedTime(begun, await seen.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System)).TotalMilliseconds;
            await Task.Delay(between, TimeProvider.System);
        }

        return taken;
    }

    // Acts at an even pace, whether or not those before were answered; how many were done is what counts.
    private static async Task<int> Flood(IReadOnlyList<string> refs, Func<string, string, Task> say, CancellationToken over)
    {
        var done = new ConcurrentBag<Task>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1_000.0 / Rate * 10));
        try
        {
            for (var i = 0; await timer.WaitForNextTickAsync(over);)
            {
                for (var batch = 0; batch < 10; batch++, i++) done.Add(say(refs[i % refs.Count], "One of very many words."));
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The storm is over.
        }

        await Task.WhenAll(done);
        return done.Count;
    }

    private static async Task<double[]> Clicks(Circuit page, CancellationToken over)
    {
        List<double> taken = [];
        for (var i = 0; !over.IsCancellationRequested; i++)
        {
            var (path, shows) = i % 2 == 0 ? ("/queues/disputes?size=25", "size=25") : ("/queues/disputes?size=100", "size=100");
            var (seen, begun) = (page.Sees(shows), TimeProvider.System.GetTimestamp());
            await page.Go(path);
            taken.Add(TimeProvider.System.GetElapsedTime(begun, await seen.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, CancellationToken.None)).TotalMilliseconds);
        }

        return [.. taken];
    }

    private static async Task Post(HttpMessageInvoker client, Uri address, string body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await client.SendAsync(request, CancellationToken.None);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
    }
}
