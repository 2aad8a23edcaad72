using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MediationConsole.Benchmarks.Circuits;

/// <summary>A program that serves pages as a process of its own, and says what it holds in memory.</summary>
internal sealed class Measured : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task reading;
    private TaskCompletionSource<(long Held, long Resident)>? asked;

    private Measured(Process process, Uri address)
    {
        (this.process, Address) = (process, address);
        reading = Task.Run(Read);
    }

    public Uri Address { get; }

    /// <summary>The console on that database, by the machine's own clock: pages wait by it before they read again.</summary>
    public static Task<Measured> Console(DirectoryInfo folder)
    {
        var address = Free();
        var start = TrialData.Start(folder, $"--Urls={address}");
        start.Environment["Clock__Mode"] = "system";
        start.Environment.Remove("Clock__Start");
        return Start(start, address);
    }

    /// <summary>Pages with next to nothing on them, which write to that database.</summary>
    public static Task<Measured> Bare(string database)
    {
        var address = Free();
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(Measured).Assembly.Location, "bare-pages", database, address.ToString().TrimEnd('/')])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        return Start(start, address);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }

    /// <summary>What the program holds after a whole collection, and how much memory it has of the machine, in bytes.</summary>
    public async Task<(long Held, long Resident)> Memory()
    {
        asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await process.StandardInput.WriteLineAsync(StartupHook.Question);
        await process.StandardInput.FlushAsync();
        return await asked.Task;
    }

    private static async Task<Measured> Start(ProcessStartInfo start, Uri address)
    {
        start.RedirectStandardInput = true;
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        var measured = new Measured(Process.Start(start) ?? throw new InvalidOperationException("The program does not start."), address);
        using var handler = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(handler);
        await Hammer.Answers(client, address);
        return measured;
    }

    private async Task Read()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(StartupHook.Answer, StringComparison.Ordinal)) continue;
            var figures = line[StartupHook.Answer.Length..].Split(',');
            asked?.TrySetResult((long.Parse(figures[0], CultureInfo.InvariantCulture), long.Parse(figures[1], CultureInfo.InvariantCulture)));
        }

        asked?.TrySetException(new InvalidOperationException("The program has ended."));
    }

    private static Uri Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
