using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace MediationConsole.Tests.Api;

/// <summary>Speaks SignalR's JSON protocol over a WebSocket, as any client outside does.</summary>
public sealed class HubClient : IAsyncDisposable
{
    private const char End = '\u001e';

    private readonly WebSocket socket;
    private readonly Queue<string> waiting = [];
    private readonly CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
    private string rest = "";

    private HubClient(WebSocket socket) => this.socket = socket;

    /// <summary>Connects with the key in the header, or in the address as browsers must.</summary>
    public static async Task<HubClient> Connect(ApiHost host, string secret, bool inAddress = false)
    {
        var client = host.Program.Server.CreateWebSocketClient();
        if (!inAddress) client.ConfigureRequest = request => request.Headers.Authorization = "Bearer " + secret;
        var address = new Uri(host.Program.Server.BaseAddress, "/hubs/cases" + (inAddress ? "?access_token=" + secret : ""));
        var hub = new HubClient(await client.ConnectAsync(address, CancellationToken.None));
        await hub.Send("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", await hub.Next());
        return hub;
    }

    /// <summary>Calls a method; the error it answered, or null.</summary>
    public async Task<string?> Call(string method, string argument)
    {
        await Send(JsonSerializer.Serialize(new { type = 1, invocationId = "1", target = method, arguments = new[] { argument } }));
        var answer = await Read(3);
        return answer.TryGetProperty("error", out var error) ? error.GetString() : null;
    }

    /// <summary>The next signal, for example "D-000001 dispute 9 mediation under_review".</summary>
    public async Task<string> Hear()
    {
        var signal = await Read(1);
        Assert.Equal("caseChanged", signal.GetProperty("target").GetString());
        var change = signal.GetProperty("arguments")[0];
        return string.Join(' ', new[] { "ref", "kind", "version", "stage", "status" }.Select(name => change.GetProperty(name).ToString()));
    }

    /// <summary>The first signal of that case at that version or a later one; what was on its way before somebody watched may still come first.</summary>
    public async Task<string> Hear(string reference, string version)
    {
        while (true)
        {
            var heard = await Hear();
            if (heard.Split(' ') is [var about, _, var at, ..] && about == reference && long.Parse(at, CultureInfo.InvariantCulture) >= long.Parse(version, CultureInfo.InvariantCulture)) return heard;
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        limit.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement> Read(int type)
    {
        while (true)
        {
            var message = JsonDocument.Parse(await Next()).RootElement;
            if (message.GetProperty("type").GetInt32() == type) return message;
        }
    }

    private async Task<string> Next()
    {
        var buffer = new byte[4096];
        while (waiting.Count == 0)
        {
            var received = await socket.ReceiveAsync(buffer, limit.Token);
            var parts = (rest + Encoding.UTF8.GetString(buffer, 0, received.Count)).Split(End);
            foreach (var part in parts[..^1]) waiting.Enqueue(part);
            rest = parts[^1];
        }

        return waiting.Dequeue();
    }

    private Task Send(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, limit.Token);
}
