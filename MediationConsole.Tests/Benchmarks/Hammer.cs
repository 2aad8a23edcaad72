using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace MediationConsole.Benchmarks;

/// <summary>How fast something answers: requests a second, and the milliseconds within which half and 99 of 100 were answered.</summary>
internal sealed record Pace(double PerSecond, double P50, double P99);

/// <summary>Asks from many connections at once, each as soon as it has its answer.</summary>
internal static class Hammer
{
    private const int Connections = 32;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(12);

    public static async Task<Pace> Run(Uri address, string? key, IEnumerable<(string Path, string Body)> requests, bool keyed)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections };
        using var client = new HttpMessageInvoker(handler);
        await Answers(client, address);
        using var next = requests.GetEnumerator();
        var (gate, taken) = (new Lock(), new ConcurrentBag<double>());
        var begun = TimeProvider.System.GetTimestamp();
        var number = 0;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            while (TimeProvider.System.GetElapsedTime(begun) is var at && at < Warm + Measured)
            {
                (string Path, string Body) one;
                lock (gate) one = next.MoveNext() ? next.Current : throw new InvalidOperationException("There are too few cases for so many acts; take more --cases.");
                var sent = TimeProvider.System.GetTimestamp();
                await Post(client, new Uri(address, one.Path), one.Body, key, keyed ? "k-" + Interlocked.Increment(ref number).ToString(CultureInfo.InvariantCulture) : null);
                if (at >= Warm) taken.Add(TimeProvider.System.GetElapsedTime(sent).TotalMilliseconds);
            }
        })));
        double[] all = [.. taken];
        return new(all.Length / Measured.TotalSeconds, Timing.At(all, 0.5), Timing.At(all, 0.99));
    }

    private static async Task Post(HttpMessageInvoker client, Uri address, string body, string? key, string? idempotency)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (idempotency is not null) request.Headers.Add("Idempotency-Key", idempotency);
        using var answer = await client.SendAsync(request, CancellationToken.None);
        var said = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}: {said}");
    }

    // A server that is still starting refuses connections.
    public static async Task Answers(HttpMessageInvoker client, Uri address)
    {
        for (var begun = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/health"));
                using var answer = await client.SendAsync(request, CancellationToken.None);
                return;
            }
            catch (HttpRequestException) when (TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }
}
