using MediationConsole.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace MediationConsole.Tests.People;

/// <summary>Default deny: every door says who may come in, and few stand open.</summary>
[Collection(PeopleTests.Name)]
public sealed class DoorsTests(StaffHost host)
{
    private static readonly string[] Open = ["/health/live", "/health/ready", "/openapi/{documentName}.json", "/sign-in", "/sign-in/demo", "/sign-out"];

    /// <summary>In Development the framework adds a door of its own, for files that came after the build; it is silent, and so it is locked.</summary>
    private const string FilesOfDevelopment = "{**path:file}";

    private IEnumerable<RouteEndpoint> Endpoints =>
        host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText != FilesOfDevelopment);

    public static TheoryData<Type> Pages => [.. typeof(Program).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false))];

    [Fact]
    public void Every_address_says_who_may_come_in()
    {
        var silent = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(guard => guard.Policy is not null));
        Assert.Empty(silent.Select(endpoint => endpoint.RoutePattern.RawText));
        Assert.True(Endpoints.Count() > 20);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_says_who_may_come_in(Type page) =>
        Assert.True(page.IsDefined(typeof(AllowAnonymousAttribute), inherit: true)
            || page.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true).OfType<AuthorizeAttribute>().Any(guard => guard.Policy is not null));

    [Fact]
    public void Only_the_way_in_and_the_program_s_own_files_are_for_anybody()
    {
        var anybody = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);
        Assert.Empty(anybody.Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/')).Distinct().Except(Open));
    }

    [Fact]
    public async Task What_is_nowhere_is_a_way_in_for_strangers_and_nothing_for_staff()
    {
        var visitor = host.Visitor();
        Assert.Equal("http://localhost/sign-in?returnUrl=%2Fnowhere", (await visitor.Get("/nowhere")).Headers.Location?.OriginalString);
        await visitor.SignInAs("lena");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.Get("/nowhere")).StatusCode);
    }

    [Fact]
    public void A_door_can_tell_which_roles_open_it()
    {
        Assert.Equal(["mediator", "risk", "manager"], Permissions.RolesAskedBy([new AuthorizeAttribute(Permissions.Export), new AuthorizeAttribute(Permissions.Staff)]));
        Assert.Empty(Permissions.RolesAskedBy([new AuthorizeAttribute(Permissions.Staff)]));
    }
}
