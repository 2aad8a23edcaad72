using System.Text.Json.Nodes;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MediationConsole.Operations.Watch;

/// <summary>Plugs in what watches over the process: health for a proxy, the watchdog for people, figures for whoever collects them.</summary>
internal static class WatchRoom
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddWatch(this IServiceCollection services)
    {
        services.AddSingleton<SweepWatch>();
        services.AddHostedService<Watchdog>();
        services.AddHostedService<FiguresOut>();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", timeout: Patience)
            .AddCheck<SweepCheck>("sweep", timeout: Patience)
            .AddCheck<OutboxCheck>("outbox", timeout: Patience)
            .AddCheck<DiskCheck>("disk", timeout: Patience);
        return services;
    }

    /// <summary>
    /// <c>/health/live</c> answers as long as the process does; <c>/health/ready</c> says whether it should get work. Both name what is
    /// wrong and no more: the reasons stand in the log.
    /// </summary>
    public static void MapWatch(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = Answer }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new() { ResponseWriter = Answer }).AllowAnonymous();
    }

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();

    private static Task Answer(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json";
        var checks = new JsonObject(report.Entries.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, Word(one.Value.Status))));
        return http.Response.WriteAsync(new JsonObject { ["status"] = Word(report.Status), ["checks"] = checks }.ToJsonString(Wire.Options));
    }
}
