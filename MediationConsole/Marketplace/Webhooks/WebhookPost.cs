using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace MediationConsole.Marketplace.Webhooks;

/// <summary>Posts signed events. It follows no redirect, reads no answer's body, and connects to public addresses only unless told otherwise.</summary>
public sealed class WebhookPost : IDisposable
{
    /// <summary>How long a receiver has, in real time whatever the console's clock.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly HttpMessageInvoker http;
    private readonly TimeProvider clock;
    private readonly bool mayBePrivate;

    public WebhookPost(OutsideOptions options, TimeProvider clock)
    {
        (this.clock, mayBePrivate) = (clock, options.MayBePrivate);
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would connect on our behalf, past the look at the address.
            UseProxy = false,
            ConnectTimeout = Longest,
            ConnectCallback = Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 4096,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        });
    }

    /// <summary>Posts one event once.</summary>
    /// <param name="id">The same for every attempt, so that a receiver knows what it has already.</param>
    public async Task<Sent> Post(WebhookTarget target, string id, byte[] body, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            using var request = Request(target, id, body);
            using var answer = await http.SendAsync(request, limit.Token);
            return Judge(answer);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Sent.Failed($"No answer within {Longest.TotalSeconds:F0} seconds.");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new Sent.Failed(Reason(broken));
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(WebhookTarget target, string id, byte[] body)
    {
        var now = clock.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        request.Headers.UserAgent.Add(new("MediationConsole", "1"));
        request.Headers.Add("Webhook-Id", id);
        request.Headers.Add("Webhook-Timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Webhook-Signature", target.Secret.Sign(id, now, body));
        return request;
    }

    private Sent Judge(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        var said = string.Create(CultureInfo.InvariantCulture, $"Answered {status} {answer.StatusCode}.");
        if (answer.IsSuccessStatusCode) return new Sent.Delivered(status);
        return answer.StatusCode == HttpStatusCode.Gone ? new Sent.Refused("Answered 410: the receiver wants no more.", status) : new Sent.Failed(said, status, Wait(answer.Headers.RetryAfter));
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? after) => after switch
    {
        null => null,
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    // The name is looked up here and the connection goes to the very address that was looked at, so that a name cannot change its mind in between.
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        var allowed = mayBePrivate ? addresses : [.. addresses.Where(AddressRules.IsPublic)];
        if (allowed.Length == 0) throw new ForbiddenAddressException($"{host} has no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Reason(Exception broken)
    {
        while (broken.InnerException is { } inner and (IOException or SocketException or HttpRequestException or System.Security.Authentication.AuthenticationException)) broken = inner;
        return broken is SocketException socket ? $"Could not connect: {socket.SocketErrorCode}." : broken.Message;
    }
}
