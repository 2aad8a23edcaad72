using MediationConsole.Cases;

namespace MediationConsole.Tests.Api;

/// <summary>Who has an interest in a case keeps away from it (D21), and personal limits (D22), through the API.</summary>
public class ConflictTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact, Trait("Rule", "D21")]
    public async Task Who_steps_back_is_out_of_the_case_for_good_and_it_goes_to_somebody_else()
    {
        var reference = await host.UnderReview();
        (await host.Unchanged(reference, () => host.Mia.Act(reference, new { act = "recuse", reason = "" }))).IsImpossible("reason");
        var said = await host.Mia.Does(reference, new { act = "recuse", reason = "The seller is my brother." });
        Assert.Empty(said.Text("assignee"));
        foreach (var act in new object[] { new { act = "claim" }, new { act = "propose", remedy = "full_refund" }, new { act = "judge_exhibit", exhibit = 1, valid = true } })
            (await host.Unchanged(reference, () => host.Mia.Act(reference, act))).IsProblem(409, "conflict_of_interest");
        (await host.Max.Act(reference, new { act = "assign", to = "mia" })).IsProblem(409, "conflict_of_interest");
        await (await host.Colleague()).Does(reference, new { act = "claim" });
        Assert.DoesNotContain("brother", (await host.Shop.Get($"cases/{reference}/journal")).Body, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "D21")]
    public async Task A_recusal_can_name_the_successor()
    {
        var reference = await host.UnderReview();
        await host.Colleague();
        Assert.Equal("cole", (await host.Mia.Does(reference, new { act = "recuse", reason = "I know the buyer.", to = "cole" })).Text("assignee"));
    }

    [Theory, Trait("Rule", "D21")]
    [InlineData("b-77")]
    [InlineData("s-12")]
    public async Task A_declared_relation_to_a_party_bars_from_the_next_act_on_and_until_it_is_ended(string party)
    {
        var reference = await host.UnderReview();
        var declared = await host.Mia.Post("relations", new { site = "dhgate", partyId = party, note = "An old friend" });
        Assert.Equal(201, declared.Status);
        (await host.Unchanged(reference, () => host.Mia.Act(reference, Steps.Ruling("full_refund")))).IsProblem(409, "conflict_of_interest");
        Assert.Equal(200, (await host.Mia.Post($"relations/{declared.Text("id")}/end", new { })).Status);
        await host.Mia.Does(reference, Steps.Ruling("full_refund"));
    }

    [Fact, Trait("Rule", "D21")]
    public async Task Who_has_a_relation_to_a_party_gives_no_second_approval_either()
    {
        var reference = await host.UnderReview(captured: "600.00");
        await host.Mia.Does(reference, Steps.Ruling("full_refund"));
        var boss = await host.Token("related-boss", StaffRoles.Manager);
        Assert.Equal(201, (await boss.Post("relations", new { site = "dhgate", partyId = "s-12", note = "Shares in the shop" })).Status);
        (await host.Unchanged(reference, () => boss.Act(reference, new { act = "approve_ruling" }))).IsProblem(409, "conflict_of_interest");
        (await host.Unchanged(reference, () => boss.Act(reference, new { act = "return_ruling", reason = "No." }))).IsProblem(409, "conflict_of_interest");
    }

    [Theory, Trait("Rule", "D22")]
    [InlineData("50.00", "100.00", "awaiting_second_approval")]
    [InlineData("1000.00", "600.00", "ruled")]
    [InlineData("0.00", "0.01", "awaiting_second_approval")]
    public async Task A_persons_own_limit_takes_the_place_of_the_policys(string limit, string captured, string status)
    {
        var name = "limited" + limit.Replace(".", "-", StringComparison.Ordinal);
        var person = await host.Token(name, StaffRoles.Mediator);
        await host.Limit(name, limit);
        var reference = await host.UnderReview(captured);
        await host.Mia.Does(reference, new { act = "release_claim" });
        await person.Does(reference, new { act = "claim" });
        Assert.Equal(status, (await person.Does(reference, Steps.Ruling("full_refund"))).Text("status"));
    }
}
