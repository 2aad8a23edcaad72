using System.Diagnostics;
using MediationConsole.Tests.Storage.Postgres;

namespace MediationConsole.Tests.Operations;

/// <summary>What a call of the command line answered.</summary>
internal sealed record Said(int Code, string Output, string Errors)
{
    public string LastLine => Output.TrimEnd('\n').Split('\n')[^1];
}

/// <summary>Calls the built program with a verb, as a person at a shell does.</summary>
internal static class Verbs
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task<Said> Call(DirectoryInfo folder, string line, string? input = null) => Call(folder, line.Split(' '), input);

    /// <summary>Starts the program with a verb and lets it run.</summary>
    public static async Task<Process> Start(DirectoryInfo folder, params string[] arguments)
    {
        var process = Process.Start(await Line(folder, arguments, []))!;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public static async Task<Said> Call(DirectoryInfo folder, string[] arguments, string? input = null, params (string Name, string Value)[] settings)
    {
        using var process = Process.Start(await Line(folder, arguments, settings))!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        return new(process.ExitCode, await output, await errors);
    }

    private static async Task<ProcessStartInfo> Line(DirectoryInfo folder, string[] arguments, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        (start.Environment["Database__Provider"], start.Environment["Database__ConnectionString"]) = await TestDatabase.In(folder);
        start.Environment["Mail__Path"] = Path.Combine(folder.FullName, "mail");
        start.Environment["Evidence__Path"] = Path.Combine(folder.FullName, "evidence");
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return start;
    }
}
