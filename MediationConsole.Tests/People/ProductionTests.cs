using System.Net;
using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Tests.Api;

namespace MediationConsole.Tests.People;

/// <summary>What must not be there in earnest, whatever the settings say.</summary>
public sealed class ProductionTests(ProductionTests.Host host) : IClassFixture<ProductionTests.Host>
{
    [Fact]
    public async Task The_demo_s_door_is_walled_up()
    {
        var visitor = new Visitor(host.Program.CreateClient(new() { AllowAutoRedirect = false }));
        Assert.DoesNotContain("/sign-in/demo", await visitor.Read("/sign-in"), StringComparison.Ordinal);
        Assert.False(host.Program.Services.GetRequiredService<DemoDoor>().IsOpen);
        Assert.Empty(await host.Program.Services.GetRequiredService<StaffRegister>().DemoPeople());
        Assert.NotEqual("/", await visitor.SignInAs("lena"));
    }

    [Fact]
    public async Task The_cookie_travels_over_https_only()
    {
        Assert.Empty(await host.Program.Services.GetRequiredService<StaffRegister>().Add(new("paul", "Paul", StaffRoles.Manager, StaffHost.Password)));
        var visitor = new Visitor(host.Program.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://console.example.org") }));
        Assert.Equal("/", await visitor.SignIn("paul", StaffHost.Password));
        var cookie = Assert.Single(visitor.Cookies, set => set.StartsWith("__Host-staff=", StringComparison.Ordinal));
        Assert.Contains("; path=/; secure;", cookie, StringComparison.Ordinal);
        Assert.NotEmpty((await visitor.Get("/")).Headers.GetValues("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Over_plain_http_the_page_says_that_it_wants_https() =>
        Assert.Contains("over HTTPS only", await new Visitor(host.Program.CreateClient(new() { BaseAddress = new Uri("http://console.example.org") })).Read("/sign-in"), StringComparison.Ordinal);

    public sealed class Host : ApiHost
    {
        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string> { ["environment"] = "Production", ["Clock:Mode"] = "system", ["Clock:Start"] = "", ["Demo:Enabled"] = "true" };
    }
}
