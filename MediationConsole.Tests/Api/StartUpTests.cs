using System.Net;

namespace MediationConsole.Tests.Api;

public sealed class StartUpTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task The_program_finds_its_settings_and_its_files_whatever_started_it()
    {
        using var client = host.Program.CreateClient();
        using var answer = await client.GetAsync(new Uri("/app.css", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("*", host.Program.Services.GetRequiredService<IConfiguration>()["AllowedHosts"]);
    }
}
