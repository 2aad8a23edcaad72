using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace MediationConsole.Tests.Api;

/// <summary>The description of the API agrees with the API.</summary>
public sealed class DescriptionTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task It_lists_every_route_and_nothing_else()
    {
        var described = (await Paths()).EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}")).Order(StringComparer.Ordinal);
        Assert.Equal(Mapped().Order(StringComparer.Ordinal), described);
        Assert.Equal(25, Mapped().Count());
    }

    [Fact]
    public async Task Every_operation_says_what_it_takes_answers_and_refuses()
    {
        foreach (var operation in (await Paths()).EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
            Assert.True(operation.Value.GetProperty("responses").TryGetProperty("401", out _));
            if (operation.Name is "post" or "put") Assert.True(operation.Value.GetProperty("requestBody").GetProperty("content").EnumerateObject().Single().Value.TryGetProperty("schema", out _));
        }
    }

    [Fact]
    public async Task The_shapes_are_those_of_the_wire()
    {
        var schemas = (await Document()).GetProperty("components").GetProperty("schemas");
        Assert.Equal("string", schemas.GetProperty("Money").GetProperty("properties").GetProperty("amount").GetProperty("type").GetString());
        Assert.Contains("awaiting_seller", schemas.GetProperty("Status").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("SELLER_RESPONSE", schemas.GetProperty("TermCode").GetRawText(), StringComparison.Ordinal);
        var view = schemas.GetProperty("CaseView").GetProperty("properties");
        var real = await host.Case(await host.Dispute());
        // What only other kinds of case have is described, and missing in a dispute.
        Assert.Equal(real.Json.EnumerateObject().Select(property => property.Name), view.EnumerateObject().Select(property => property.Name).Except(["hold", "chargeback", "claim"]));
    }

    private IEnumerable<string> Mapped() => host.Program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal))
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}"));

    private async Task<JsonElement> Paths() => (await Document()).GetProperty("paths");

    private async Task<JsonElement> Document()
    {
        using var client = host.Program.CreateClient();
        return JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).RootElement;
    }
}
