using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using MediationConsole.Tests.Storage.Postgres;

namespace MediationConsole.Tests.Browser;

/// <summary>The built program in a process of its own, on a free loopback port, with an empty folder for its data.</summary>
public sealed partial class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly bool ownsFolder;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource filled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(DirectoryInfo folder, bool ownsFolder, (string Provider, string ConnectionString) database, IReadOnlyDictionary<string, string>? settings)
    {
        Folder = folder;
        this.ownsFolder = ownsFolder;
        process = new Process { StartInfo = Command(folder, database, settings), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The program ended before it listened.\n{Output}"));
        process.Exited += (_, _) => filled.TrySetCanceled();
    }

    public Uri BaseAddress => listening.Task is { IsCompletedSuccessfully: true } task ? task.Result : throw new InvalidOperationException("The program does not listen yet.");

    /// <summary>Where this program keeps its database and its evidence.</summary>
    public DirectoryInfo Folder { get; }

    /// <summary>All the program has written so far.</summary>
    public string Output
    {
        get { lock (output) return output.ToString(); }
    }

    /// <summary>Starts the program and returns when it listens.</summary>
    /// <param name="settings">Settings as environment variables, such as <c>Demo__Enabled</c>; they win over the ones given here.</param>
    /// <param name="folder">The data of an earlier process to go on with; null for an empty folder that goes with the process.</param>
    public static async Task<AppProcess> Start(IReadOnlyDictionary<string, string>? settings = null, DirectoryInfo? folder = null)
    {
        var home = folder ?? Directory.CreateTempSubdirectory("mediation-console-");
        var app = new AppProcess(home, folder is null, await TestDatabase.In(home), settings);
        app.process.Start();
        app.process.BeginOutputReadLine();
        app.process.BeginErrorReadLine();
        app.process.StandardInput.Close();
        try
        {
            await app.listening.Task.WaitAsync(StartLimit);
            return app;
        }
        catch (Exception fault)
        {
            await app.DisposeAsync();
            throw new InvalidOperationException($"The program did not start.\n{app.Output}", fault);
        }
    }

    /// <summary>Ends when the program says that all cases of its demo are there; cancelled where it ends before.</summary>
    public Task Filled => filled.Task;

    /// <summary>Ends when the program says that it is shutting down.</summary>
    public Task Stopping => stopping.Task;

    /// <summary>Tells the program to stop (SIGTERM) and answers its exit code.</summary>
    public async Task<int> Stop()
    {
        await Send("-TERM");
        await process.WaitForExitAsync();
        stopping.TrySetResult();
        return process.ExitCode;
    }

    /// <summary>Lets the process stand still wherever it is (SIGSTOP).</summary>
    public Task Freeze() => Send("-STOP");

    /// <summary>Lets a process that stands still go on (SIGCONT).</summary>
    public Task Thaw() => Send("-CONT");

    private async Task Send(string signal)
    {
        using var sent = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await sent.WaitForExitAsync();
        Assert.Equal(0, sent.ExitCode);
    }

    /// <summary>Ends the process at once, as a power cut would (SIGKILL); the data stays.</summary>
    public async Task Kill()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
        if (ownsFolder) Folder.Delete(recursive: true);
    }

    private static ProcessStartInfo Command(DirectoryInfo folder, (string Provider, string ConnectionString) database, IReadOnlyDictionary<string, string>? settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(Program).Assembly.Location])
        {
            UseShellExecute = false,
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        // Production has no demo people to sign in as, and cookies that want HTTPS.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // Who tests a page wants nobody else to act in it, and lays out the cases it needs.
        start.Environment["Demo__Players"] = "false";
        start.Environment["Demo__Cases"] = "0";
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["Database__Provider"] = database.Provider;
        start.Environment["Database__ConnectionString"] = database.ConnectionString;
        start.Environment["Exports__Path"] = Path.Combine(folder.FullName, "exports");
        start.Environment["Mail__Path"] = Path.Combine(folder.FullName, "mail");
        start.Environment["Evidence__Path"] = Path.Combine(folder.FullName, "evidence");
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        if (line.Contains("Application is shutting down", StringComparison.Ordinal)) stopping.TrySetResult();
        if (line.Contains("The demo has", StringComparison.Ordinal)) filled.TrySetResult();
        if (Listening().Match(line) is { Success: true } match) listening.TrySetResult(new Uri(match.Groups["address"].Value));
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
