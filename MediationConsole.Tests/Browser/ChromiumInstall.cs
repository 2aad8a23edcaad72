using System.Diagnostics;

namespace MediationConsole.Tests.Browser;

/// <summary>Finds Debian's chromium, and installs it where that is possible.</summary>
internal static class ChromiumInstall
{
    public const string Path = "/usr/bin/chromium";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Null when chromium is there, otherwise one sentence that says why it is not.</summary>
    public static async Task<string?> MissingBecause()
    {
        if (File.Exists(Path)) return null;
        if (!File.Exists("/etc/debian_version")) return $"There is no {Path}, and this is no Debian where it could be installed.";
        if (!Environment.IsPrivilegedProcess) return $"There is no {Path}, and only root may install it.";
        var fault = await Apt("update", "-qq") ?? await Apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
        return fault ?? (File.Exists(Path) ? null : $"apt-get installed chromium, yet there is no {Path}.");
    }

    private static async Task<string?> Apt(params string[] arguments)
    {
        var start = new ProcessStartInfo("apt-get", arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
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
