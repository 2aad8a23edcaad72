using System.Diagnostics;
using System.Globalization;

[assembly: AssemblyFixture(typeof(MediationConsole.Tests.Storage.Evidence.S3Process))]

namespace MediationConsole.Tests.Storage.Evidence;

/// <summary>A server that speaks S3 (s3rver, from npm) with one bucket in a temporary folder, started when the first test asks for it and gone when the last has ended.</summary>
public sealed class S3Process : IAsyncDisposable
{
    public const string Bucket = "evidence";
    public const string AccessKey = "S3RVER";
    public const string SecretKey = "S3RVER";

    private const string Package = "s3rver@3.7.1";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly Lazy<Task<S3Process>> Server = new(Start);

    private readonly DirectoryInfo? folder;
    private readonly Process? process;

    /// <summary>For the end of all tests: the server that some of them may have started.</summary>
    public S3Process()
    {
    }

    private S3Process(DirectoryInfo folder, Process process, Uri address) => (this.folder, this.process, Address) = (folder, process, address);

    public Uri? Address { get; }

    /// <summary>Where the server keeps the files of the bucket.</summary>
    public DirectoryInfo Files => new(Path.Combine(folder!.FullName, "files"));

    /// <summary>The running server. The test is skipped where npm cannot bring it.</summary>
    public static Task<S3Process> Running() => Server.Value;

    public async ValueTask DisposeAsync()
    {
        if (process is null)
        {
            if (Server.IsValueCreated && Server.Value.IsCompletedSuccessfully) await (await Server.Value).DisposeAsync();
            return;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder!.Delete(recursive: true);
    }

    private static async Task<S3Process> Start()
    {
        var home = Directory.CreateTempSubdirectory("mediation-s3-");
        var port = FreePort.Find();
        var missing = await Missing(home);
        Assert.SkipWhen(missing is not null, missing ?? "");
        string[] arguments =
        [
            Path.Combine(home.FullName, "node_modules", "s3rver", "bin", "s3rver.js"), "--directory", Path.Combine(home.FullName, "files"), "--address", "127.0.0.1",
            "--port", port.ToString(CultureInfo.InvariantCulture), "--configure-bucket", Bucket,
        ];
        var started = await ServerStart.UntilReady(new("node", arguments), "listening");
        return new(home, started, new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"));
    }

    // Null once it is installed, otherwise one sentence that says why it is not.
    private static async Task<string?> Missing(DirectoryInfo home)
    {
        if (!File.Exists("/usr/bin/npm")) return "There is no npm to bring a server that speaks S3.";
        string[] arguments = ["install", "--prefix", home.FullName, "--no-audit", "--no-fund", "--ignore-scripts", Package];
        using var npm = Process.Start(new ProcessStartInfo("npm", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        await npm.WaitForExitAsync(limit.Token);
        await output;
        return npm.ExitCode == 0 ? null : $"npm could not bring {Package}: {await errors}";
    }
}
