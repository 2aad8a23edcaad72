using System.Net;

namespace MediationConsole.Benchmarks.Circuits;

/// <summary>A page as the server first rendered it: what its circuit is begun with, and its text.</summary>
/// <param name="Markers">The interactive components of the page, each as JSON.</param>
/// <param name="State">What the page remembers for its circuit; protected by the server.</param>
internal sealed record Prerendered(Uri Address, IReadOnlyList<string> Markers, string State, string Html);

/// <summary>As much of a browser as a circuit needs: cookies, a sign-in, and the first rendering of a page.</summary>
internal sealed class Browser(Uri address) : IDisposable
{
    private readonly SocketsHttpHandler handler = new() { CookieContainer = new(), AllowAutoRedirect = true };

    public Uri Address => address;

    public CookieContainer Cookies => handler.CookieContainer;

    public void Dispose() => handler.Dispose();

    /// <summary>Signs in with a password, as the form does.</summary>
    public async Task SignIn(string name, string password)
    {
        var page = await Text(HttpMethod.Get, "/sign-in", null);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Between(page, "name=\"__RequestVerificationToken\" value=\"", "\"").First(),
            ["name"] = name,
            ["password"] = password,
            ["returnUrl"] = "/profile",
        });
        await Text(HttpMethod.Post, "/sign-in", form);
        if (Cookies.GetCookies(address)["staff"] is null) throw new InvalidOperationException($"{name} was not let in.");
    }

    /// <summary>Asks for a page.</summary>
    public async Task<Prerendered> Get(string path)
    {
        var html = await Text(HttpMethod.Get, path, null);
        List<string> markers = [.. Between(html, "<!--Blazor:", "-->").Where(marker => marker.Contains("\"type\":\"server\"", StringComparison.Ordinal))];
        var state = Between(html, "<!--Blazor-Server-Component-State:", "-->").FirstOrDefault("");
        return markers.Count > 0 ? new(new Uri(address, path), markers, state, html) : throw new InvalidOperationException($"{path} has nothing interactive.");
    }

    /// <summary>What stands between two texts, as often as they come.</summary>
    public static IEnumerable<string> Between(string text, string start, string end)
    {
        for (var at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at, StringComparison.Ordinal))
        {
            at += start.Length;
            var until = text.IndexOf(end, at, StringComparison.Ordinal);
            yield return text[at..until];
            at = until;
        }
    }

    private async Task<string> Text(HttpMethod method, string path, HttpContent? content)
    {
        using var client = new HttpMessageInvoker(handler, disposeHandler: false);
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = content };
        using var answer = await client.SendAsync(request, CancellationToken.None);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }
}
