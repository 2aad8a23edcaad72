using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MediationConsole.Tests.Desk.Outbound;

/// <summary>One event as it came in.</summary>
internal sealed record Posted(string Id, string Timestamp, string Signature, byte[] Body)
{
    public JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement;

    public string Type => Json.GetProperty("type").GetString()!;
}

/// <summary>A marketplace's receiver of webhooks on this machine, which answers as it is told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Posted> taken = [];
    private readonly ConcurrentQueue<Posted> refused = [];

    private Receiver(Func<Posted, HttpResponse, int> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/{**any}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var headers = http.Request.Headers;
            var post = new Posted(headers["Webhook-Id"].ToString(), headers["Webhook-Timestamp"].ToString(), headers["Webhook-Signature"].ToString(), body.ToArray());
            http.Response.StatusCode = answer(post, http.Response);
            (http.Response.StatusCode is >= 200 and < 300 ? taken : refused).Enqueue(post);
        });
    }

    /// <summary>What was taken, in the order in which it came.</summary>
    public IReadOnlyList<Posted> Taken => [.. taken];

    public IReadOnlyList<Posted> Refused => [.. refused];

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";

    public static Task<Receiver> Open(int status = 204) => Open((_, _) => status);

    public static async Task<Receiver> Open(Func<Posted, HttpResponse, int> answer)
    {
        var receiver = new Receiver(answer);
        await receiver.app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
