using MediationConsole.Cases;
using MediationConsole.People;

namespace MediationConsole.Tests.People;

/// <summary>Limits by person and currency (D22).</summary>
[Collection(PeopleTests.Name)]
public sealed class StaffLimitsTests(StaffHost host)
{
    private static readonly Currency Usd = Currency.From("USD");

    [Fact]
    public async Task A_limit_goes_with_the_person_until_it_is_given_up()
    {
        var (admin, mediator) = await Pair("limits.one");
        Assert.Null(await Set(mediator, "900.00", admin));
        Assert.Equal(new Money(90_000, Usd), (await Person(mediator)).Limits[Usd]);
        Assert.Null(await Set(mediator, "0.00", admin));
        Assert.Equal(Money.Zero(Usd), (await Person(mediator)).Limits[Usd]);
        Assert.Null(await Set(mediator, null, admin));
        Assert.Empty((await Person(mediator)).Limits);
    }

    [Fact]
    public async Task Who_changed_it_when_and_from_what_is_kept()
    {
        var (admin, mediator) = await Pair("limits.two");
        foreach (var amount in new[] { "900.00", "900.00", "50.00", null }) Assert.Null(await Set(mediator, amount, admin));
        var history = await host.Get<StaffLimits>().History(new(mediator));
        Assert.Equal(["5000 -> ", "90000 -> 5000", " -> 90000"], history.Select(change => $"{change.From?.Minor} -> {change.To?.Minor}"));
        Assert.All(history, change => Assert.Equal(new StaffId(admin), change.By));
    }

    [Fact]
    public async Task Nobody_sets_their_own_and_only_an_admin_sets_anybodys()
    {
        var (admin, mediator) = await Pair("limits.three");
        Assert.Equal("Nobody sets their own limits; ask another admin.", await Set(admin, "900.00", admin));
        Assert.Equal("Only an admin sets limits.", await Set(admin, "900.00", mediator));
        Assert.Equal("There is no user 'nobody'.", await Set("nobody", "900.00", admin));
        Assert.Empty((await Person(admin)).Limits);
    }

    [Fact]
    public async Task Two_persons_are_the_same_when_their_limits_and_relations_are()
    {
        var (admin, mediator) = await Pair("limits.four");
        await Set(mediator, "900.00", admin);
        var (first, second) = (await Person(mediator), await Person(mediator));
        Assert.Equal((first, first.GetHashCode()), (second, second.GetHashCode()));
        await Set(mediator, "901.00", admin);
        Assert.NotEqual(first, await Person(mediator));
        Assert.NotEqual(first, second with { Relations = new HashSet<PartyId> { new("dhgate", "b-1") } });
    }

    private async Task<(string Admin, string Mediator)> Pair(string name) =>
        (await host.Hire(name + ".admin", StaffRoles.Admin | StaffRoles.Mediator), await host.Hire(name));

    private Task<string?> Set(string of, string? amount, string by) =>
        host.Get<StaffLimits>().Set(new(of), Usd, amount is not null && Money.TryParse(amount, Usd, out var limit) ? limit : null, new(by));

    private async Task<Actor.Staff> Person(string name) => (await host.Get<StaffDirectory>().Find(new StaffId(name)))!;
}
