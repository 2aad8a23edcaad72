using System.Net;
using System.Security.Claims;
using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.People;

[Collection(PeopleTests.Name)]
public sealed class SessionTests(StaffHost host)
{
    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var visitor = host.Visitor();
        await visitor.SignInAs("tom");
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Get("/session")).StatusCode);
        Assert.Equal("/sign-in", await visitor.Submit("/sign-in", "/sign-out"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/session")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        var visitor = host.Visitor();
        await visitor.SignInAs("tom");
        var cookie = Assert.Single(visitor.Cookies, set => set.StartsWith("staff=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_new_security_stamp_ends_every_session_of_its_person()
    {
        var visitor = host.Visitor();
        await visitor.SignIn(await host.Hire("fred"), StaffHost.Password);
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Get("/session")).StatusCode);
        await Change("fred", user => user.SecurityStamp = "another");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/session")).StatusCode);
    }

    [Fact]
    public async Task A_role_taken_away_is_gone_at_the_next_request()
    {
        var session = host.Get<Sessions>().Begin(await User(await host.Hire("gina", StaffRoles.Mediator | StaffRoles.Risk)));
        await Change("gina", user => user.Roles = StaffRoles.Risk);
        var renewed = await host.Get<Sessions>().Renew(session);
        Assert.Equal(["risk"], renewed!.FindAll(ClaimTypes.Role).Select(claim => claim.Value));
        Assert.Equal(StaffRoles.Risk, (await host.Get<StaffDirectory>().Find(session))!.Roles);
    }

    [Fact]
    public async Task A_session_lasts_twelve_hours_at_most()
    {
        var time = new TurnedTime();
        var sessions = new Sessions(host.Get<IDbContextFactory<ConsoleDb>>(), new(time));
        var session = sessions.Begin(await User(await host.Hire("hugo")));
        time.Turn(TimeSpan.FromHours(12) - TimeSpan.FromMinutes(1));
        session = await sessions.Renew(session);
        Assert.NotNull(session);
        time.Turn(TimeSpan.FromMinutes(1));
        Assert.Null(await sessions.Renew(session));
    }

    [Fact]
    public async Task Advancing_the_clock_of_the_cases_signs_nobody_out()
    {
        var visitor = host.Visitor();
        await visitor.SignInAs("nadia");
        await host.Advance("P30D");
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Get("/session")).StatusCode);
    }

    [Fact]
    public void A_page_that_nobody_touches_for_half_an_hour_is_idle()
    {
        var time = new TurnedTime();
        var activity = new CircuitActivity(new(time));
        time.Turn(TimeSpan.FromMinutes(29));
        activity.Note();
        time.Turn(TimeSpan.FromMinutes(29));
        Assert.False(activity.IsIdle);
        time.Turn(TimeSpan.FromMinutes(1));
        Assert.True(activity.IsIdle);
    }

    [Fact]
    public void An_open_page_asks_again_and_again_whether_its_session_holds()
    {
        using var page = host.Program.Services.CreateScope();
        Assert.IsType<RevalidatingServerAuthenticationStateProvider>(page.ServiceProvider.GetRequiredService<AuthenticationStateProvider>(), exactMatch: false);
        Assert.Contains(page.ServiceProvider.GetServices<CircuitHandler>(), handler => handler is CircuitActivity);
    }

    private async Task<StaffUser> User(string name)
    {
        await using var db = await host.Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        return await db.Users.SingleAsync(user => user.UserName == name);
    }

    private Task Change(string name, Action<StaffUser> change) => host.Get<Writer>().Write(async db => change(await db.Users.SingleAsync(user => user.UserName == name)));
}
