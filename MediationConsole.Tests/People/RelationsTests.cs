using MediationConsole.Cases;
using MediationConsole.People;

namespace MediationConsole.Tests.People;

/// <summary>Declared relations between staff and parties (D21).</summary>
[Collection(PeopleTests.Name)]
public sealed class RelationsTests(StaffHost host)
{
    private static readonly PartyId Lantern = new("dhgate", "s-12");

    [Fact]
    public async Task A_declared_relation_goes_with_the_person_until_it_ends_and_stays_in_the_history()
    {
        var person = await Hire("relations.one");
        var declared = await host.Get<Relations>().Declare(person, Lantern, " My cousin's shop. ");
        Assert.Equal((Lantern, "My cousin's shop.", null), (declared.Relation!.Party, declared.Relation.Note, declared.Relation.EndedAt));
        Assert.Equal([Lantern], (await Person(person.Id)).Relations);
        Assert.NotNull((await host.Get<Relations>().End(declared.Relation.Id, person.Id)).Relation!.EndedAt);
        Assert.Empty((await Person(person.Id)).Relations);
        Assert.NotNull(Assert.Single(await host.Get<Relations>().List(person.Id)).EndedAt);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_declaration_is_said_at_once()
    {
        var declared = await host.Get<Relations>().Declare(await Hire("relations.two"), new("nowhere", " "), "");
        Assert.Null(declared.Relation);
        Assert.Equal(["note", "partyId", "site"], declared.Faults.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_party_is_declared_once_while_it_holds()
    {
        var person = await Hire("relations.three");
        var first = await host.Get<Relations>().Declare(person, Lantern, "A friend.");
        Assert.Equal("You have declared a relation to s-12 on DHgate already.", (await host.Get<Relations>().Declare(person, Lantern, "Again.")).Faults["partyId"]);
        await host.Get<Relations>().End(first.Relation!.Id, person.Id);
        Assert.NotNull((await host.Get<Relations>().Declare(person, Lantern, "Friends again.")).Relation);
    }

    [Fact]
    public async Task Only_its_person_ends_a_relation()
    {
        var (person, other) = (await Hire("relations.four"), await Hire("relations.five"));
        var declared = await host.Get<Relations>().Declare(person, Lantern, "A friend.");
        var ended = await host.Get<Relations>().End(declared.Relation!.Id, other.Id);
        Assert.Equal((null, 0), (ended.Relation, ended.Faults.Count));
        Assert.Equal([Lantern], (await Person(person.Id)).Relations);
    }

    [Fact]
    public async Task An_auditor_declares_nothing() =>
        Assert.NotEmpty((await host.Get<Relations>().Declare(await Hire("relations.six", StaffRoles.Auditor), Lantern, "A friend.")).Faults);

    private async Task<Actor.Staff> Hire(string name, StaffRoles roles = StaffRoles.Mediator) => await Person(new(await host.Hire(name, roles)));

    private async Task<Actor.Staff> Person(StaffId id) => (await host.Get<StaffDirectory>().Find(id))!;
}
