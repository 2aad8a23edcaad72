using MediationConsole.Cases;

namespace MediationConsole.Tests.Api;

/// <summary>Role × amount × own or other through the API (D20, D22, P15): who rules alone, who approves, and who never does.</summary>
public class AuthorityMatrixTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Amounts = ["499.99", "500.00", "500.01"];

    private static readonly StaffRoles[] Roles =
    [
        StaffRoles.Mediator, StaffRoles.Manager, StaffRoles.Mediator | StaffRoles.Manager, StaffRoles.Risk, StaffRoles.Admin, StaffRoles.Auditor,
        StaffRoles.Admin | StaffRoles.Auditor, StaffRoles.Risk | StaffRoles.Manager,
    ];

    public static TheoryData<StaffRoles, string> OwnRulings => [.. Roles.SelectMany(role => Amounts.Select(amount => (role, amount)))];

    public static TheoryData<StaffRoles, string> OthersRulings => OwnRulings;

    [Theory, MemberData(nameof(OwnRulings)), Trait("Rule", "D22")]
    public async Task Whoever_rules_rules_alone_up_to_the_limit_and_never_approves_their_own(StaffRoles roles, string amount)
    {
        var reference = await host.UnderReview(amount);
        var (name, author) = await Person(roles, "own", amount);
        await host.Mia.Does(reference, new { act = "release_claim" });
        var isMediator = (roles & StaffRoles.Mediator) != 0;
        var claimed = await author.Act(reference, new { act = "claim" });
        var ruled = await author.Act(reference, Steps.Ruling("full_refund"));
        if (!isMediator)
        {
            claimed.IsProblem(403, "role_missing");
            ruled.IsProblem(403, "role_missing");
            Assert.Equal("under_review", (await host.Max.Get($"cases/{reference}")).Text("status"));
            return;
        }

        Assert.Equal((name, amount == "500.01" ? "awaiting_second_approval" : "ruled"), (ruled.Text("assignee"), ruled.Text("status")));
        (await host.Unchanged(reference, () => author.Act(reference, new { act = "approve_ruling" }))).IsProblem(409, amount == "500.01" ? "own_ruling" : "not_at_this_stage");
    }

    [Theory, MemberData(nameof(OthersRulings)), Trait("Rule", "D22")]
    public async Task Only_a_manager_or_another_mediator_approves_what_somebody_else_ruled_and_only_where_it_waits(StaffRoles roles, string amount)
    {
        var reference = await host.UnderReview(amount);
        var waits = (await host.Mia.Does(reference, Steps.Ruling("full_refund"))).Text("status") == "awaiting_second_approval";
        var (_, other) = await Person(roles, "other", amount);
        var may = (roles & (StaffRoles.Mediator | StaffRoles.Manager)) != 0;
        var said = await other.Act(reference, new { act = "approve_ruling" });
        if (!waits) said.IsProblem(409, "not_at_this_stage");
        else if (!may) said.IsProblem(403, "role_missing");
        else Assert.Equal(("ruled", 200), (said.Text("status"), said.Status));
        await host.Advance("PT2M");
        Assert.Equal(waits && !may ? "awaiting_second_approval" : "settled", (await host.Max.Get($"cases/{reference}")).Text("status"));
    }

    private async Task<(string Name, ApiCaller Caller)> Person(StaffRoles roles, string whose, string amount)
    {
        var name = $"{whose}-{(int)roles}-{amount.Replace('.', '-')}";
        return (name, await host.Token(name, roles));
    }
}
