using System.Globalization;
using System.Threading.RateLimiting;
using MediationConsole.Desk;

namespace MediationConsole.Api;

/// <summary>How many requests a second one caller may make: <c>Api:RequestsPerSecond</c>. Who makes more hears 429 and when to come back.</summary>
internal sealed class RateLimits(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = Make(configuration.GetValue("Api:RequestsPerSecond", 20_000));

    /// <summary>The refusal, or null where the caller is within the limit.</summary>
    public Answer? Refuses(Call call)
    {
        using var lease = limiter.AttemptAcquire(call.Caller.Id);
        if (lease.IsAcquired) return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        call.Http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return call.Problems.Of(429, "too_many_requests", $"Too many requests with this key; try again in {wait} s.");
    }

    public void Dispose() => limiter.Dispose();

    private static PartitionedRateLimiter<string> Make(int perSecond) =>
        PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetTokenBucketLimiter(caller, _ => new()
        {
            TokenLimit = perSecond,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            AutoReplenishment = true,
        }));
}
