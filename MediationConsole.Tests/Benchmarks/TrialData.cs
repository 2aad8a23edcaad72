using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MediationConsole.Benchmarks;

/// <summary>The database that is measured: made once by the console's own <c>seed</c>, kept, and copied before a run that changes it.</summary>
internal sealed class TrialData
{
    private const string Made = "made";

    private readonly DirectoryInfo folder;

    private TrialData(DirectoryInfo folder, int cases) => (this.folder, Cases) = (folder, cases);

    public int Cases { get; }

    /// <summary>The present of the seeded stories; always the same, so that every machine measures the same database.</summary>
    public static DateTimeOffset Present { get; } = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    public string Database => DatabaseIn(folder);

    /// <summary>Reads <c>--cases</c> and <c>--data</c>; null where they make no sense.</summary>
    public static TrialData? Read(string[] options)
    {
        var (cases, data) = (1_000_000, Path.Combine(Path.GetTempPath(), "mediation-benchmarks"));
        for (var i = 0; i < options.Length; i += 2)
        {
            if (i + 1 == options.Length) return null;
            if (options[i] == "--data") data = options[i + 1];
            else if (options[i] != "--cases" || !int.TryParse(options[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out cases) || cases < 1) return null;
        }

        return new(new(Path.Combine(Path.GetFullPath(data), "cases-" + cases.ToString(CultureInfo.InvariantCulture))), cases);
    }

    /// <summary>Seeds the database unless that was done before.</summary>
    public async Task Make()
    {
        var mark = Path.Combine(folder.FullName, Made);
        if (File.Exists(mark)) return;
        if (folder.Exists) folder.Delete(recursive: true);
        folder.Create();
        var watch = Stopwatch.StartNew();
        await Call(folder, "seed", "--cases", Cases.ToString(CultureInfo.InvariantCulture));
        var text = string.Create(CultureInfo.InvariantCulture, $"seed --cases {Cases}: {watch.Elapsed.TotalSeconds:F0} s, {new FileInfo(Database).Length / 1_000_000.0:F0} MB, load {Machine.Load()}");
        await System.Console.Error.WriteLineAsync(text);
        await File.WriteAllTextAsync(mark, text);
    }

    /// <summary>A copy that the run may change; it goes with what is answered.</summary>
    public Copy Fork()
    {
        var place = folder.Parent!.CreateSubdirectory(folder.Name + "-" + Path.GetRandomFileName());
        // What the log before the file still holds goes along.
        foreach (var file in folder.EnumerateFiles("console.db*").Where(file => file.Extension != ".lock")) file.CopyTo(Path.Combine(place.FullName, file.Name));
        return new(place);
    }

    /// <summary>Calls the console on the command line and answers the last line it printed.</summary>
    public static Task<string> Call(DirectoryInfo folder, params string[] arguments) => Tell(folder, "", arguments);

    /// <summary>Calls the console as above and tells it a line, such as a password.</summary>
    public static async Task<string> Tell(DirectoryInfo folder, string line, params string[] arguments)
    {
        var start = Start(folder, arguments);
        start.RedirectStandardInput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The console does not start.");
        await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        var output = (await process.StandardOutput.ReadToEndAsync()).TrimEnd();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Split('\n')[^1] : throw new InvalidOperationException($"'{arguments[0]}' ended with code {process.ExitCode}.");
    }

    /// <summary>The console as a process of its own on the database in that folder.</summary>
    public static ProcessStartInfo Start(DirectoryInfo folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(Storage.Writer).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in Settings(folder)) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    public static Dictionary<string, string?> Settings(DirectoryInfo folder) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Database:ConnectionString"] = $"Data Source={DatabaseIn(folder)}",
        ["Evidence:Path"] = Path.Combine(folder.FullName, "evidence"),
        ["Mail:Path"] = Path.Combine(folder.FullName, "mail"),
        ["Clock:Mode"] = "manual",
        ["Clock:Start"] = Present.ToString("O", CultureInfo.InvariantCulture),
        ["Demo:Enabled"] = "false",
        ["Logging:LogLevel:Default"] = "Warning",
    };

    private static string DatabaseIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "console.db");

    /// <summary>A copy of the database, gone when it is disposed of.</summary>
    internal sealed class Copy(DirectoryInfo folder) : IDisposable
    {
        public DirectoryInfo Folder => folder;

        public string Database => DatabaseIn(folder);

        public void Dispose()
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
