using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.People;

/// <summary>P18: a role taken away bites at the next act, and ends open pages within a minute.</summary>
[Collection(PeopleTests.Name)]
public sealed class RoleTakenAwayTests(StaffHost host)
{
    [Fact]
    public async Task An_open_page_of_somebody_who_lost_a_role_is_ended_when_it_looks_next_and_it_looks_every_minute()
    {
        using var page = host.Program.Services.CreateScope();
        var session = Assert.IsType<CircuitSession>(page.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        var state = new AuthenticationState(host.Get<Sessions>().Begin(await User(await host.Hire("irma", StaffRoles.Mediator | StaffRoles.Risk))));
        Assert.True(await session.Holds(state));
        await Change("irma", user => user.Roles = StaffRoles.Risk);
        Assert.False(await session.Holds(state));
        Assert.Equal(TimeSpan.FromMinutes(1), CircuitSession.Every);
    }

    [Fact]
    public async Task Whoever_acts_next_acts_with_the_roles_of_that_moment()
    {
        var principal = host.Get<Sessions>().Begin(await User(await host.Hire("joan", StaffRoles.Mediator)));
        Assert.True((await host.Get<StaffDirectory>().Find(principal))!.Is(StaffRoles.Mediator));
        await Change("joan", user => user.Roles = StaffRoles.Auditor);
        Assert.False((await host.Get<StaffDirectory>().Find(principal))!.Is(StaffRoles.Mediator));
    }

    private async Task<StaffUser> User(string name)
    {
        await using var db = await host.Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        return await db.Users.SingleAsync(user => user.UserName == name);
    }

    private Task Change(string name, Action<StaffUser> change) => host.Get<Writer>().Write(async db => change(await db.Users.SingleAsync(user => user.UserName == name)));
}
