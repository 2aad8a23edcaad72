namespace MediationConsole.Tests.Browser;

/// <summary>Finds Debian's chromium, and installs it where that is possible.</summary>
internal static class ChromiumInstall
{
    public const string Path = "/usr/bin/chromium";

    /// <summary>Null when chromium is there, otherwise one sentence that says why it is not.</summary>
    public static async Task<string?> MissingBecause()
    {
        if (File.Exists(Path)) return null;
        return await AptInstall.Of("chromium") ?? (File.Exists(Path) ? null : $"apt-get installed chromium, yet there is no {Path}.");
    }
}
