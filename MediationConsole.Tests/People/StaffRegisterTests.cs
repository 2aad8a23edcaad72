using MediationConsole.Cases;
using MediationConsole.People;

namespace MediationConsole.Tests.People;

[Collection(PeopleTests.Name)]
public sealed class StaffRegisterTests(StaffHost host)
{
    [Theory]
    [InlineData("short one")]
    [InlineData("password1234")]
    [InlineData("Passw0rd2026!")]
    [InlineData("qwertyuiop12")]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("Mediation2026")]
    [InlineData("jonaskern-1999")]
    public async Task A_password_that_is_tried_first_is_refused(string password) =>
        Assert.NotEmpty(await host.Get<StaffRegister>().Add(new("jonas", "Jonas Kern", StaffRoles.Mediator, password)));

    [Theory]
    [InlineData("kurt", "correct horse battery")]
    [InlineData("lotte", "vG7#qLw2xZ9p")]
    [InlineData("moritz", "三十六计走为上计吗朋友们")]
    public async Task A_password_of_its_own_is_taken(string name, string password) =>
        Assert.Empty(await host.Get<StaffRegister>().Add(new(name, "Somebody Else", StaffRoles.Mediator, password)));

    [Fact]
    public async Task A_name_is_given_once()
    {
        await host.Hire("nora");
        Assert.Equal(["There is a user 'nora' already."], await host.Get<StaffRegister>().Add(new("nora", "Nora", StaffRoles.Risk, StaffHost.Password)));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var faults = await host.Get<StaffRegister>().Add(new("Otto Maier", "", StaffRoles.None, "short"));
        Assert.All(["'Otto Maier' is no user name", "has 1 to 100 characters", "has one role or more", "at least 12 characters", "too easy to guess"],
            expected => Assert.Contains(faults, fault => fault.Contains(expected, StringComparison.Ordinal)));
    }
}
