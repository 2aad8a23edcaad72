using System.Collections.Concurrent;
using System.Net;
using System.Text;
using MediationConsole.Cases;
using MediationConsole.Operations.Watch;
using MediationConsole.Tests.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Operations.Watch;

/// <summary>Figures go to whoever collects them, by OTLP.</summary>
public sealed class FiguresOutTests
{
    [Theory]
    [InlineData("http/protobuf", HttpProtocols.Http1, "/v1/metrics application/x-protobuf")]
    [InlineData("grpc", HttpProtocols.Http2, "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export application/grpc")]
    public async Task Our_figures_reach_a_collector_under_their_names(string protocol, HttpProtocols speaks, string sentTo)
    {
        var taken = new ConcurrentQueue<(string To, string Body)>();
        await using var collector = await Collector(speaks, taken);
        var settings = new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = AddressOf(collector), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol };
        using var figures = new FiguresOut(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), NullLogger<FiguresOut>.Instance);
        await figures.StartAsync(TestContext.Current.CancellationToken);
        await using var bench = await Bench.Open();
        await bench.Do(await bench.Dispute(), new Act.Accept(), Seller);
        await figures.StopAsync(TestContext.Current.CancellationToken);
        Assert.All(taken, one => Assert.Equal(sentTo, one.To));
        Assert.Contains(taken, one => one.Body.Contains("mediation.acts", StringComparison.Ordinal) && one.Body.Contains("accept", StringComparison.Ordinal));
        await collector.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> Collector(HttpProtocols speaks, ConcurrentQueue<(string To, string Body)> taken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = speaks));
        var app = builder.Build();
        app.MapPost("/{**any}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            taken.Enqueue(($"{http.Request.Path} {http.Request.ContentType}", Encoding.Latin1.GetString(body.ToArray())));
            if (speaks == HttpProtocols.Http1) return;
            http.Response.ContentType = "application/grpc";
            await http.Response.Body.WriteAsync(new byte[5]);
            http.Response.AppendTrailer("grpc-status", "0");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static string AddressOf(WebApplication app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
