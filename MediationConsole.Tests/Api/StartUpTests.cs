using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MediationConsole.Tests.Api;

public sealed class StartUpTests
{
    [Fact]
    public async Task The_program_finds_its_settings_and_its_files_whatever_started_it()
    {
        await using var program = new WebApplicationFactory<Program>();
        using var client = program.CreateClient();
        using var answer = await client.GetAsync(new Uri("/app.css", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("*", program.Services.GetRequiredService<IConfiguration>()["AllowedHosts"]);
    }
}
