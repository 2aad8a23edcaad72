using System.Diagnostics;

namespace MediationConsole.Tests.Browser;

/// <summary>Installs what tests need from Debian, where it may.</summary>
internal static class AptInstall
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Null once the package is installed, otherwise one sentence that says why it is not.</summary>
    public static async Task<string?> Of(string package)
    {
        if (!File.Exists("/etc/debian_version")) return $"{package} is missing, and this is no Debian where it could be installed.";
        if (!Environment.IsPrivilegedProcess) return $"{package} is missing, and only root may install it.";
        await OneAtATime.WaitAsync();
        try
        {
            return await Apt("update", "-qq") ?? await Apt("install", "-y", "-qq", "--no-install-recommends", package);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task<string?> Apt(params string[] arguments)
    {
        var start = new ProcessStartInfo("apt-get", arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        // Servers that come as packages are not to be started by them: the tests start their own.
        start.Environment["RUNLEVEL"] = "1";
        using var apt = Process.Start(start)!;
        apt.StandardInput.Close();
        var output = apt.StandardOutput.ReadToEndAsync();
        var errors = apt.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        await apt.WaitForExitAsync(limit.Token);
        await output;
        return apt.ExitCode == 0 ? null : $"apt-get {arguments[0]} failed: {await errors}";
    }
}
