using System.Net;
using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Tests.Api;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using static MediationConsole.Tests.People.StaffHost;

namespace MediationConsole.Tests.People;

[Collection(PeopleTests.Name)]
public sealed class SignInTests(StaffHost host)
{
    [Fact]
    public async Task Name_and_password_lead_to_where_one_wanted_to_go()
    {
        var visitor = host.Visitor();
        Assert.Equal("http://localhost/sign-in?returnUrl=%2Fqueues%2Fdisputes", (await visitor.Get("/queues/disputes")).Headers.Location?.OriginalString);
        Assert.Equal("/queues/disputes", await visitor.SignIn(await host.Hire("anna"), Password, "/queues/disputes"));
        Assert.Contains("anna", await visitor.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_hears_what_a_wrong_password_hears_and_no_sooner()
    {
        await host.Hire("bert");
        var begun = TimeProvider.System.GetTimestamp();
        Assert.Equal("/sign-in?fault=wrong&returnUrl=%2F", await host.Visitor().SignIn("nobody-here", Password));
        Assert.InRange(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds, 500, double.MaxValue);
        Assert.Equal("/sign-in?fault=wrong&returnUrl=%2F", await host.Visitor().SignIn("bert", "not the password"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_a_quarter_of_an_hour()
    {
        await host.Hire("carl");
        for (var i = 0; i < 5; i++) Assert.Null(await host.Get<SignIn>().WithPassword("carl", "wrong again"));
        Assert.Null(await host.Get<SignIn>().WithPassword("carl", Password));
        Assert.NotNull(await SignInAfter(TimeSpan.FromMinutes(16)).WithPassword("carl", Password));
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones()
    {
        await host.Hire("dora");
        for (var i = 0; i < 4; i++) Assert.Null(await host.Get<SignIn>().WithPassword("dora", "wrong again"));
        Assert.NotNull(await host.Get<SignIn>().WithPassword("dora", Password));
        Assert.Null(await host.Get<SignIn>().WithPassword("dora", "wrong again"));
        Assert.NotNull(await host.Get<SignIn>().WithPassword("DORA", Password));
    }

    [Fact]
    public async Task One_click_signs_a_person_of_the_demo_in_and_nobody_else()
    {
        await host.Hire("emil");
        Assert.Equal("/", await host.Visitor().SignInAs("lena"));
        Assert.Equal("/sign-in?fault=wrong&returnUrl=%2F", await host.Visitor().SignInAs("emil"));
    }

    [Fact]
    public async Task A_person_of_the_demo_has_no_password_to_guess() =>
        Assert.Null(await host.Get<SignIn>().WithPassword("lena", "nobody has this password"));

    [Fact]
    public async Task A_form_without_its_token_does_nothing_but_show_a_fresh_one() =>
        Assert.Equal("/sign-in?fault=stale", await host.Visitor().Post("/sign-in", [new("name", "lena"), new("password", Password)]));

    [Theory]
    [InlineData("/cases/D-000001?x=1", "/cases/D-000001?x=1")]
    [InlineData("https://example.org/", "/")]
    [InlineData("//example.org/", "/")]
    [InlineData("/\\example.org", "/")]
    [InlineData("/\t/example.org", "/")]
    [InlineData(null, "/")]
    public void Signing_in_leads_to_our_own_pages_only(string? wanted, string led) => Assert.Equal(led, ReturnAddress.Local(wanted));

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_turned_away_and_others_are_not()
    {
        for (var i = 0; i < 30; i++) Assert.Equal(302, await Attempt("192.0.2.1"));
        Assert.Equal(429, await Attempt("192.0.2.1"));
        Assert.Equal(302, await Attempt("192.0.2.2"));
    }

    private async Task<int> Attempt(string address) => (await host.Program.Server.SendAsync(context =>
    {
        (context.Request.Method, context.Request.Path) = ("POST", "/sign-in");
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
    })).Response.StatusCode;

    private SignIn SignInAfter(TimeSpan span)
    {
        var time = new TurnedTime();
        time.Turn(span);
        return new(host.Get<IDbContextFactory<ConsoleDb>>(), host.Get<Writer>(), host.Get<StaffUsers>(), host.Get<IPasswordHasher<StaffUser>>(), new(time), host.Get<ILogger<SignIn>>());
    }
}
