using MediationConsole.Cases;

namespace MediationConsole.Tests.Api;

/// <summary>A person's script declares and ends relations to parties (D21).</summary>
public class RelationTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_relation_is_declared_listed_and_ended()
    {
        var declared = await host.Mia.Post("relations", Body("s-1"), "relation-1");
        Assert.Equal((201, "s-1"), (declared.Status, declared.Text("partyId")));
        Assert.Equal(declared.Body, (await host.Mia.Post("relations", Body("s-1"), "relation-1")).Body);
        Assert.Contains((await host.Mia.Get("relations")).Items("items"), item => item.GetProperty("partyId").ValueEquals("s-1"));
        var ended = await host.Mia.Post($"relations/{declared.Text("id")}/end", new { });
        Assert.Equal((200, ApiHost.Start), (ended.Status, ended.Text("endedAt")));
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_field()
    {
        (await host.Mia.Post("relations", new { })).IsImpossible("site").IsImpossible("partyId").IsImpossible("note");
        (await host.Mia.Post("relations", new { site = "nowhere", partyId = "b-1", note = "A friend." })).IsImpossible("site");
        await host.Mia.Post("relations", Body("s-2"));
        (await host.Mia.Post("relations", Body("s-2"))).IsImpossible("partyId");
    }

    [Fact]
    public async Task One_persons_relations_are_nobody_elses()
    {
        var declared = await host.Mia.Post("relations", Body("s-3"));
        Assert.DoesNotContain((await host.Max.Get("relations")).Items("items"), item => item.GetProperty("partyId").ValueEquals("s-3"));
        (await host.Max.Post($"relations/{declared.Text("id")}/end", new { })).IsProblem(404, "not_found");
        (await host.Mia.Post("relations/first/end", new { })).IsProblem(404, "not_found");
    }

    [Fact]
    public async Task Marketplaces_and_auditors_declare_nothing()
    {
        (await host.Shop.Post("relations", Body("s-4"))).IsProblem(403, "role_missing");
        (await host.Shop.Get("relations")).IsProblem(403, "role_missing");
        (await (await host.Token("audrey", StaffRoles.Auditor)).Post("relations", Body("s-4"))).IsProblem(403, "role_missing");
    }

    private static object Body(string party) => new { site = "dhgate", partyId = party, note = "My cousin's shop." };
}
