using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MediationConsole.Benchmarks;

/// <summary>S3: acts through the API of a running console from 32 connections, against an endpoint that only inserts a row.</summary>
internal static class ActsRun
{
    private const double Goal = 1;
    private const double SlowestMilliseconds = 50;

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        using var copy = data.Fork();
        var refs = Refs(copy);
        var bare = await OfBare(copy);
        var key = await TrialData.Call(copy.Folder, "keys", "add", "--name", "bench", "--sites", "dhgate,aliexpress,alibaba,connetmax,cnnect", "--scopes", "acts,read");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = TrialData.Start(copy.Folder, $"--Urls={address}");
        using var console = Process.Start(start) ?? throw new InvalidOperationException("The console does not start.");
        try
        {
            var half = refs.Count / 2;
            yield return Compare("S3 acts through the API, 32 connections", await Hammer.Run(address, key, Acts(refs[..half]), keyed: false), bare);
            yield return Compare("S3 the same with idempotency keys", await Hammer.Run(address, key, Acts(refs[half..]), keyed: true), bare);
        }
        finally
        {
            console.Kill();
            await console.WaitForExitAsync();
        }
    }

    private static Figure Compare(string what, Pace ours, Pace bare)
    {
        var ratio = ours.PerSecond / bare.PerSecond;
        return new(string.Create(CultureInfo.InvariantCulture, $"{what}; p50 {ours.P50:F1} ms, p99 {ours.P99:F1} ms (bare {bare.P50:F1}, {bare.P99:F1})"), Figure.Number(ours.PerSecond, "/s"), Figure.Number(bare.PerSecond, "/s"),
            Figure.Number(ratio), string.Create(CultureInfo.InvariantCulture, $">= {Goal}, p99 <= {SlowestMilliseconds} ms"), ratio >= Goal && ours.P99 <= SlowestMilliseconds);
    }

    private static async Task<Pace> OfBare(TrialData.Copy copy)
    {
        var address = $"127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(ActsRun).Assembly.Location, "bare-endpoint", copy.Database, address])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var endpoint = Process.Start(start) ?? throw new InvalidOperationException("The bare endpoint does not start.");
        await endpoint.StandardOutput.ReadLineAsync();
        var pace = await Hammer.Run(new Uri($"http://{address}"), key: null, Enumerable.Range(0, int.MaxValue).Select(_ => ("/", """{"act":"message","by":"seller","text":"We have sent the parcel."}""")), keyed: false);
        endpoint.StandardInput.Close();
        await endpoint.WaitForExitAsync();
        return pace;
    }

    // Cases in which the seller can still answer, and whose terms do not end within the measurement.
    private static List<string> Refs(TrialData.Copy copy)
    {
        using var connection = Bare.Open(copy.Database);
        using var command = Bare.Prepare(connection, """SELECT "Ref" FROM "cases" WHERE "Kind" = 'Dispute' AND "Status" = 'AwaitingSeller' AND "NextDue" > @now ORDER BY "NextDue" DESC LIMIT 400000""", "@now");
        command.Parameters[0].Value = TrialData.Present.AddHours(1).UtcTicks;
        return [.. Bare.Rows(command).Select(row => (string)row[0])];
    }

    // Three acts a case, as a case has them: words, an answer, the end.
    private static IEnumerable<(string Path, string Body)> Acts(IEnumerable<string> refs) => refs.Chunk(1_000).SelectMany(chapter => new[]
    {
        """{"act":"message","by":"seller","text":"We have sent the parcel and enclose the receipt."}""",
        """{"act":"message","by":"buyer","text":"It has not arrived; please look into it."}""",
        """{"act":"accept","by":"seller","message":"We are sorry and accept."}""",
    }.SelectMany(body => chapter.Select(reference => ($"/api/v1/cases/{reference}/acts", body))));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
