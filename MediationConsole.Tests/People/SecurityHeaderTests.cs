using System.Net;

namespace MediationConsole.Tests.People;

[Collection(PeopleTests.Name)]
public sealed class SecurityHeaderTests(StaffHost host)
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/app.css")]
    [InlineData("/api/v1/clock")]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string address)
    {
        using var answer = await host.Visitor().Get(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.NotEmpty(answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task What_staff_read_stays_out_of_every_cache_and_the_program_s_files_do_not()
    {
        var visitor = host.Visitor();
        await visitor.SignInAs("lena");
        Assert.True((await visitor.Get("/")).Headers.CacheControl?.NoStore);
        Assert.False((await visitor.Get("/app.css")).Headers.CacheControl?.NoStore ?? false);
    }

    [Theory]
    [InlineData("/_blazor")]
    [InlineData("/_BLAZOR/negotiate")]
    [InlineData("/hubs/cases")]
    public async Task A_page_of_another_site_opens_no_socket(string address)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await StatusFrom("https://example.org", address));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusFrom("null", address));
        Assert.NotEqual(HttpStatusCode.Forbidden, await StatusFrom("http://localhost", address));
    }

    private async Task<HttpStatusCode> StatusFrom(string origin, string address)
    {
        using var client = host.Program.CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Origin", origin);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
