using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace MediationConsole.Benchmarks;

/// <summary>Twenty uploads of twenty megabytes at once: how much more memory the console takes, and how fast they come in against plain copies on the same disk.</summary>
internal static class UploadsRun
{
    private const int AtOnce = 20;
    private const int Rounds = 4;
    private const int FileBytes = 20 * 1024 * 1024;
    private const double MostMemory = 150;

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        using var copy = data.Fork();
        var refs = Refs(copy);
        var key = await TrialData.Call(copy.Folder, "keys", "add", "--name", "bench", "--sites", "dhgate,aliexpress,alibaba,connetmax,cnnect", "--scopes", "evidence,read");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var console = Process.Start(TrialData.Start(copy.Folder, $"--Urls={address}", "--Evidence:Limits:PartyMegabytesPerDay=100000")) ?? throw new InvalidOperationException("The console does not start.");
        try
        {
            using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce };
            using var client = new HttpMessageInvoker(handler);
            await Hammer.Answers(client, address);
            // What the first uploads load for good is not what twenty at once take.
            await Round(client, address, key, refs[..AtOnce], bytes: 100_000, seed: 0);
            var before = Memory(console, "VmRSS");
            var (ours, bare) = (TimeSpan.Zero, TimeSpan.Zero);
            for (var round = 1; round <= Rounds; round++)
            {
                bare += await Copies(copy.Folder);
                ours += await Round(client, address, key, refs[(round * AtOnce)..((round + 1) * AtOnce)], FileBytes, round);
            }

            var more = Memory(console, "VmHWM") - before;
            yield return new($"Memory of {AtOnce} uploads of 20 MB at once above that before", Figure.Number(more, " MB"), "-", Figure.Number(more, " MB more"), $"<= {MostMemory} MB", more <= MostMemory);
            yield return new($"Throughput of {Rounds} times {AtOnce} uploads of 20 MB (bare: copies to disk)", Speed(ours), Speed(bare), Figure.Number(bare / ours), "-");
        }
        finally
        {
            console.Kill();
            await console.WaitForExitAsync();
        }
    }

    private static string Speed(TimeSpan took) => Figure.Number(Rounds * AtOnce * (FileBytes / 1e6) / took.TotalSeconds, " MB/s");

    private static async Task<TimeSpan> Round(HttpMessageInvoker client, Uri address, string key, IReadOnlyList<string> refs, int bytes, int seed)
    {
        var files = Enumerable.Range(0, AtOnce).Select(i => Picture(bytes, seed * AtOnce + i)).ToList();
        var begun = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(files.Select((file, i) => Upload(client, new Uri(address, $"/api/v1/cases/{refs[i]}/exhibits"), key, file)));
        return TimeProvider.System.GetElapsedTime(begun);
    }

    private static async Task Upload(HttpMessageInvoker client, Uri address, string key, byte[] content)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new("image/png");
        using var form = new MultipartFormDataContent { { new StringContent("buyer"), "by" }, { new StringContent("DIFFERENCE_PHOTO"), "type" }, { file, "file", "photo.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await client.SendAsync(request, CancellationToken.None);
        if (answer.StatusCode != HttpStatusCode.Created) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    // The same bytes written and flushed, as many at once, and nothing else.
    private static async Task<TimeSpan> Copies(DirectoryInfo folder)
    {
        var place = folder.CreateSubdirectory("copies");
        var content = Picture(FileBytes, seed: 1);
        var begun = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Task.Run(() =>
        {
            using var file = new FileStream(Path.Combine(place.FullName, i.ToString(CultureInfo.InvariantCulture)), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            for (var at = 0; at < content.Length; at += 81920) file.Write(content, at, Math.Min(81920, content.Length - at));
            file.Flush(flushToDisk: true);
        })));
        var took = TimeProvider.System.GetElapsedTime(begun);
        place.Delete(recursive: true);
        return took;
    }

    // One pixel, and noise beside it as a camera writes its notes.
    private static byte[] Picture(int bytes, int seed)
    {
        byte[] head = [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        byte[] tail = [0, 0, 0, 0, 0, 0, 0, 1, .. "IDAT"u8, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0];
        var noise = bytes - head.Length - tail.Length - 8;
        var picture = new byte[bytes];
        new Random(seed).NextBytes(picture);
        head.CopyTo(picture, 0);
        tail.CopyTo(picture, bytes - tail.Length);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(head.Length), noise);
        Encoding.ASCII.GetBytes("prVt").CopyTo(picture, head.Length + 4);
        return picture;
    }

    private static List<string> Refs(TrialData.Copy copy)
    {
        using var connection = Bare.Open(copy.Database);
        using var command = Bare.Prepare(connection, """SELECT "Ref" FROM "cases" WHERE "Kind" = 'Dispute' AND "Status" = 'AwaitingSeller' AND "NextDue" > @now ORDER BY "NextDue" DESC LIMIT 1000""", "@now");
        command.Parameters[0].Value = TrialData.Present.AddHours(1).UtcTicks;
        return [.. Bare.Rows(command).Select(row => (string)row[0])];
    }

    // What the system says of the process, in megabytes.
    private static double Memory(Process process, string line) => File.ReadLines($"/proc/{process.Id}/status")
        .Where(said => said.StartsWith(line, StringComparison.Ordinal)).Select(said => double.Parse(said.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1000).Single();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
