using System.Net;
using System.Text.RegularExpressions;

namespace MediationConsole.Tests.People;

/// <summary>Somebody with a browser: keeps cookies, fills in forms, sees redirects.</summary>
public sealed partial class Visitor(HttpClient client)
{
    private readonly List<string> cookies = [];

    /// <summary>Every cookie as it was set.</summary>
    public IReadOnlyList<string> Cookies => cookies;

    public Task<HttpResponseMessage> Get(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<string> Read(string address)
    {
        using var answer = await Get(address);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Fills in the form of a page and answers where that leads.</summary>
    public async Task<string> Submit(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Read(page)).Groups["token"].Value;
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("__RequestVerificationToken", WebUtility.HtmlDecode(token)));
        return await Post(action, form);
    }

    /// <summary>The token that the forms of a page carry.</summary>
    public async Task<string> TokenOf(string page) => WebUtility.HtmlDecode(Token().Match(await Read(page)).Groups["token"].Value);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request);

    public async Task<string> Post(string action, IEnumerable<KeyValuePair<string, string>> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await client.PostAsync(new Uri(action, UriKind.Relative), content);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set)) cookies.AddRange(set);
        return answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString();
    }

    public Task<string> SignIn(string name, string password, string returnUrl = "/") =>
        Submit("/sign-in", "/sign-in", ("name", name), ("password", password), ("returnUrl", returnUrl));

    /// <summary>One click on a person of the demo.</summary>
    public Task<string> SignInAs(string demo) => Submit("/sign-in", "/sign-in/demo", ("name", demo), ("returnUrl", "/"));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

/// <summary>The real time, turned forward by hand.</summary>
public sealed class TurnedTime : TimeProvider
{
    private TimeSpan ahead;

    public void Turn(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
