using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MediationConsole.Operations.Watch;

/// <summary>The database answers.</summary>
internal sealed class DatabaseCheck(IDbContextFactory<ConsoleDb> readers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await readers.CreateDbContextAsync(cancellationToken);
        await db.Settings.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>A sweep finished within three bells.</summary>
internal sealed class SweepCheck(SweepWatch sweep) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(sweep.IsOverdue ? HealthCheckResult.Unhealthy($"No sweep has finished for {sweep.Silence.TotalSeconds:F0} seconds.") : HealthCheckResult.Healthy());
}

/// <summary>What must go out is looked at soon; how it fares with a receiver is the receiver's affair.</summary>
internal sealed class OutboxCheck(IDbContextFactory<ConsoleDb> readers, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await readers.CreateDbContextAsync(cancellationToken);
        var oldest = await db.Outbox.Where(row => row.SentAt == null).OrderBy(row => row.Id).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(cancellationToken);
        return oldest is { } at && clock.GetUtcNow() - at > Longest ? HealthCheckResult.Unhealthy($"Something has waited in the outbox since {at:u}.") : HealthCheckResult.Healthy();
    }
}

/// <summary>There is room for what comes in.</summary>
internal sealed class DiskCheck(StorageOptions options, IConfiguration configuration) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var least = configuration.GetValue("Health:LeastFreeMegabytes", 512L) * Megabyte;
        var free = new DriveInfo(Nearest(options.EvidencePath)).AvailableFreeSpace;
        return Task.FromResult(free < least ? HealthCheckResult.Unhealthy($"Only {free / Megabyte} MB are free for evidence.") : HealthCheckResult.Healthy());
    }

    // The folder itself is made when the first exhibit comes.
    private static string Nearest(string path)
    {
        while (!Directory.Exists(path)) path = Path.GetDirectoryName(path)!;
        return path;
    }
}
