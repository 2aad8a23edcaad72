using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace MediationConsole.Benchmarks.Circuits;

/// <summary>
/// An open page without a browser: it begins a circuit as the browser's script does, takes every rendering, says that it was drawn, and
/// answers what the page asks of the browser. What is measured is the server; drawing costs nothing here.
/// </summary>
internal sealed class Circuit : IAsyncDisposable
{
    private static readonly byte[] Protocol = Encoding.UTF8.GetBytes("""{"protocol":"blazorpack","version":1}""" + '\u001e');
    private static readonly byte[] Ping = Packed.Message(6);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly Lock gate = new();
    private readonly List<(byte[] Text, TaskCompletionSource<long> Seen)> awaited = [];
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Uri root;
    private Task listening = Task.CompletedTask;
    private long renderings;

    private Circuit(Uri root) => this.root = root;

    /// <summary>How many renderings the page has had.</summary>
    public long Renderings => Interlocked.Read(ref renderings);

    /// <summary>Opens a page and waits until its components stand in their circuit.</summary>
    public static async Task<Circuit> Open(Browser browser, string path)
    {
        var page = await browser.Get(path);
        var circuit = new Circuit(browser.Address);
        circuit.socket.Options.Cookies = browser.Cookies;
        circuit.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        var door = new UriBuilder(browser.Address) { Scheme = "ws", Path = "/_blazor" }.Uri;
        await circuit.socket.ConnectAsync(door, CancellationToken.None);
        await circuit.socket.SendAsync(Protocol, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        circuit.listening = Task.Run(circuit.Listen);
        await circuit.Say("StartCircuit", "0", browser.Address.ToString(), page.Address.ToString(), "[]", "");
        await circuit.begun.Task.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);
        await circuit.Say("UpdateRootComponents", null, Adding(page.Markers), page.State);
        return circuit;
    }

    public async ValueTask DisposeAsync()
    {
        if (socket.State == WebSocketState.Open) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await listening;
        socket.Dispose();
        sending.Dispose();
    }

    /// <summary>Says that the page is still there, as browsers do while nothing else happens.</summary>
    public Task Beat() => Send(Ping);

    /// <summary>Follows a link to another address of the same circuit.</summary>
    public Task Go(string path) => Say("OnLocationChanged", "1", new Uri(root, path).ToString(), null, true);

    /// <summary>The timestamp at which a rendering with that text arrived; asked for before it can.</summary>
    public Task<long> Sees(string text)
    {
        var seen = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate) awaited.Add((Encoding.UTF8.GetBytes(text), seen));
        return seen.Task;
    }

    private static string Adding(IReadOnlyList<string> markers) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"batchId":1,"operations":[{{string.Join(',', markers.Select((marker, i) => string.Create(CultureInfo.InvariantCulture, $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}""")))}}]}""");

    private Task Say(string what, string? number, params ReadOnlySpan<object?> arguments) =>
        Send(Packed.Message(1, new Dictionary<string, string>(), number, what, arguments.ToArray(), Array.Empty<object?>()));

    private async Task Send(byte[] message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task Listen()
    {
        try
        {
            var (buffer, held) = (new byte[8 * 1024], 0);
            for (var greeted = false; ;)
            {
                if (held == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
                var got = await socket.ReceiveAsync(buffer.AsMemory(held), CancellationToken.None);
                if (got.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException("The server ended the circuit.");
                held += got.Count;
                ReadOnlyMemory<byte> rest = buffer.AsMemory(0, held);
                if (!greeted && rest.Span.IndexOf((byte)0x1e) is >= 0 and var end) (greeted, rest) = (true, rest[(end + 1)..]);
                while (greeted && Packed.TryTake(ref rest, out var message)) await Hear(message);
                rest.CopyTo(buffer);
                held = rest.Length;
            }
        }
        catch (Exception broken)
        {
            begun.TrySetException(broken);
            lock (gate) awaited.ForEach(one => one.Seen.TrySetException(broken));
        }
    }

    private async Task Hear(ReadOnlyMemory<byte> message)
    {
        var values = (object?[])Packed.Read(ref message)!;
        switch (values)
        {
            case [3L, _, "0", ..]:
                begun.TrySetResult();
                break;
            case [3L, _, _, 1L, string fault]:
                throw new InvalidOperationException(fault);
            case [1L, _, _, "JS.RenderBatch", object?[] { Length: >= 2 } rendering, ..]:
                Drawn(((ReadOnlyMemory<byte>)rendering[1]!).Span);
                await Say("OnRenderCompleted", null, rendering[0], null);
                break;
            case [1L, _, _, "JS.BeginInvokeJS", object?[] { Length: >= 2 } call, ..]:
                await Answer((long)call[0]!, (string)call[1]!);
                break;
            case [1L, _, _, "JS.Error", object?[] fault, ..]:
                throw new InvalidOperationException(fault[0] as string);
            case [7L, ..]:
                throw new InvalidOperationException("The server closed the connection.");
        }
    }

    private void Drawn(ReadOnlySpan<byte> rendering)
    {
        var at = TimeProvider.System.GetTimestamp();
        Interlocked.Increment(ref renderings);
        lock (gate)
        {
            for (var i = awaited.Count - 1; i >= 0; i--)
            {
                if (rendering.IndexOf(awaited[i].Text) < 0) continue;
                awaited[i].Seen.TrySetResult(at);
                awaited.RemoveAt(i);
            }
        }
    }

    // Scripts that a page loads are objects it holds; of everything else it wants to know only that it was done.
    private Task Answer(long handle, string what)
    {
        if (handle == 0) return Task.CompletedTask;
        var result = what == "import" ? """{"__jsObjectId":1}""" : "null";
        return Say("EndInvokeJSFromDotNet", null, handle, true, string.Create(CultureInfo.InvariantCulture, $"[{handle},true,{result}]"));
    }
}
