using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MediationConsole.Benchmarks;

/// <summary>S8: from the start of the process to its first answered page, however many cases there are; against the same on an empty database.</summary>
internal static class StartRun
{
    private const int Times = 5;
    private const double Goal = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        using var full = data.Fork();
        using var empty = new TrialData.Copy(Directory.CreateTempSubdirectory("mediation-start-"));
        using var handler = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(handler);
        var (ours, bare) = (new double[Times], new double[Times]);
        // In turns, so that whatever else the machine does hits both alike; the first start of each makes tables and warms the disk.
        for (var i = -1; i < Times; i++)
        {
            var (without, with) = (await Start(empty, client), await Start(full, client));
            if (i >= 0) (ours[i], bare[i]) = (with, without);
        }

        var (median, none) = (Timing.At(ours, 0.5), Timing.At(bare, 0.5));
        yield return new(string.Create(CultureInfo.InvariantCulture, $"S8 start to first answered page, {data.Cases:N0} cases (bare: none)"), Figure.Number(median, " s"), Figure.Number(none, " s"), Figure.Number(median / none),
            string.Create(CultureInfo.InvariantCulture, $"<= {Goal} s"), median <= Goal);
    }

    private static async Task<double> Start(TrialData.Copy copy, HttpMessageInvoker client)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var begun = TimeProvider.System.GetTimestamp();
        using var console = Process.Start(TrialData.Start(copy.Folder, $"--Urls={address}")) ?? throw new InvalidOperationException("The console does not start.");
        while (!await Answers(client, new Uri(address, "/sign-in")))
        {
            if (console.HasExited) throw new InvalidOperationException($"The console ended with code {console.ExitCode}.");
            await Task.Delay(Pause, TimeProvider.System);
        }

        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        using (var stop = Process.Start("kill", ["-TERM", console.Id.ToString(CultureInfo.InvariantCulture)])) await stop.WaitForExitAsync();
        await console.WaitForExitAsync();
        return seconds;
    }

    private static async Task<bool> Answers(HttpMessageInvoker client, Uri page)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            using var answer = await client.SendAsync(request, CancellationToken.None);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException notYet) when (notYet.InnerException is SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
