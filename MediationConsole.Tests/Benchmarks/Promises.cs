using System.Diagnostics;

namespace MediationConsole.Benchmarks;

/// <summary>Runs the tests that take too long for every day: those marked explicit, each of which prints its seed and the faults that landed.</summary>
internal static class Promises
{
    /// <summary>Builds the tests as they stand and runs the explicit ones; answers their exit code.</summary>
    public static async Task<int> Run()
    {
        var project = Find();
        if (await Call(project, "build", "-c", "Release", "--nologo", "-v", "q") is var built and not 0) return built;
        return await Call(project, Path.Combine(project, "bin", "Release", "net10.0", "MediationConsole.Tests.dll"), "-explicit", "only", "-parallel", "none", "-showLiveOutput");
    }

    // The program lies in the output folder of a project below the tests' own folder.
    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MediationConsole.Tests.csproj")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The promises are run from the source tree: dotnet run --project MediationConsole.Tests/Benchmarks -- promises");
        return folder.FullName;
    }

    private static async Task<int> Call(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
