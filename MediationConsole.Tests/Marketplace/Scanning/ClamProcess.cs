using System.Diagnostics;
using System.Globalization;
using System.Text;
using MediationConsole.Tests.Browser;

[assembly: AssemblyFixture(typeof(MediationConsole.Tests.Marketplace.Scanning.ClamProcess))]

namespace MediationConsole.Tests.Marketplace.Scanning;

/// <summary>A ClamAV daemon of the tests' own with two signatures of ours, started when the first test asks for it and gone when the last has ended.</summary>
public sealed class ClamProcess : IAsyncDisposable
{
    /// <summary>What our own signature finds.</summary>
    public const string OwnSign = "mediation console: found by our own signature";

    /// <summary>More than this the daemon does not listen to.</summary>
    public const int LongestStream = 2 * 1024 * 1024;

    private const string Program = "/usr/sbin/clamd";

    private static readonly Lazy<Task<ClamProcess>> Daemon = new(Start);

    private readonly DirectoryInfo? folder;
    private readonly Process? process;

    /// <summary>For the end of all tests: the daemon that some of them may have started.</summary>
    public ClamProcess()
    {
    }

    private ClamProcess(DirectoryInfo folder, Process process, int port) => (this.folder, this.process, Port) = (folder, process, port);

    public int Port { get; }

    /// <summary>The test file that every scanner knows, put together here so that none finds it in our sources.</summary>
    public static string Eicar => "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS" + "-TEST-FILE!$H+H*";

    public static Task<ClamProcess> Running() => Daemon.Value;

    public async ValueTask DisposeAsync()
    {
        if (process is null)
        {
            if (Daemon.IsValueCreated && Daemon.Value.IsCompletedSuccessfully) await (await Daemon.Value).DisposeAsync();
            return;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder!.Delete(recursive: true);
    }

    private static async Task<ClamProcess> Start()
    {
        var missing = File.Exists(Program) ? null : await AptInstall.Of("clamav-daemon") ?? (File.Exists(Program) ? null : $"There is no {Program}.");
        Assert.SkipWhen(missing is not null && Environment.GetEnvironmentVariable("CI") is not "true", missing ?? "");
        Assert.True(missing is null, missing);
        var home = Directory.CreateTempSubdirectory("mediation-clamd-");
        var port = FreePort.Find();
        await File.WriteAllLinesAsync(Path.Combine(home.FullName, "own.ndb"), [Signature("Own.Test", OwnSign), Signature("Eicar.Test", Eicar)]);
        var settings = Path.Combine(home.FullName, "clamd.conf");
        string[] lines =
        [
            "Foreground yes", "LogVerbose yes", string.Create(CultureInfo.InvariantCulture, $"TCPSocket {port}"), "TCPAddr 127.0.0.1", $"DatabaseDirectory {home.FullName}",
            $"TemporaryDirectory {home.FullName}", string.Create(CultureInfo.InvariantCulture, $"StreamMaxLength {LongestStream}"),
        ];
        await File.WriteAllLinesAsync(settings, lines);
        var started = await ServerStart.UntilReady(new(Program, ["--config-file", settings]), "Self checking");
        return new(home, started, port);
    }

    // Any file, anywhere in it.
    private static string Signature(string name, string text) => $"{name}:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(text))}";
}
