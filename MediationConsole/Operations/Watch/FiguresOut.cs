using MediationConsole.Desk;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace MediationConsole.Operations.Watch;

/// <summary>Sends the figures to a collector by OTLP where one is named (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, as everywhere in the field); else nobody is sent anything.</summary>
internal sealed partial class FiguresOut(IConfiguration configuration, ILogger<FiguresOut> log) : IHostedService, IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private MeterProvider? provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration[Endpoint] is not { Length: > 0 } endpoint) return Task.CompletedTask;
        provider = Sdk.CreateMeterProviderBuilder()
            // The exporter reads its own settings (protocol, headers, pace) from where the console reads all of them.
            .ConfigureServices(services => services.AddSingleton(configuration))
            .AddMeter(Figures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter().Build();
        Sends(log, endpoint);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        provider?.ForceFlush(2_000);
        return Task.CompletedTask;
    }

    public void Dispose() => provider?.Dispose();

    [LoggerMessage(LogLevel.Information, "Figures are sent to {Endpoint}")]
    private static partial void Sends(ILogger log, string endpoint);
}
