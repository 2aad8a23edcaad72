using MediationConsole.Tests.Browser;

namespace MediationConsole.Tests.Storage.Postgres;

/// <summary>Finds Debian's PostgreSQL, and installs it where that is possible.</summary>
internal static class PostgresInstall
{
    private const string Root = "/usr/lib/postgresql";

    /// <summary>Where the server's programs lie. The test is skipped where they are missing; under CI it fails.</summary>
    public static async Task<DirectoryInfo> Programs()
    {
        if (Newest() is { } there) return there;
        var fault = await AptInstall.Of("postgresql");
        var missing = fault ?? (Newest() is null ? $"There is no server in {Root}." : null);
        Assert.SkipWhen(missing is not null && Environment.GetEnvironmentVariable("CI") is not "true", missing ?? "");
        Assert.True(missing is null, missing);
        return Newest()!;
    }

    private static DirectoryInfo? Newest() => !Directory.Exists(Root) ? null
        : new DirectoryInfo(Root).GetDirectories().Where(version => File.Exists(Path.Combine(version.FullName, "bin", "postgres")))
            .OrderByDescending(version => version.Name.Length).ThenByDescending(version => version.Name, StringComparer.Ordinal)
            .Select(version => new DirectoryInfo(Path.Combine(version.FullName, "bin"))).FirstOrDefault();
}
