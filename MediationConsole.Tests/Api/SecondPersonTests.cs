using MediationConsole.Cases;

namespace MediationConsole.Tests.Api;

/// <summary>The second person through the API (D22, P15).</summary>
public class SecondPersonTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact, Trait("Rule", "D22")]
    public async Task A_ruling_above_the_limit_waits_is_approved_by_another_and_then_can_be_taken_back_until_it_takes_effect()
    {
        var reference = await Waiting();
        Assert.Equal("under_review", (await host.Case(reference)).Text("status"));
        var said = await host.Max.Does(reference, new { act = "approve_ruling", hash = (await host.Max.Get($"cases/{reference}")).Text("ruling.hash") });
        Assert.Equal(("ruled", "pending", "MAX"), (said.Text("status"), said.Text("ruling.state"), said.Text("ruling.approvedBy")));
        await host.Advance("PT2M");
        Assert.Equal("600.00 to the buyer, 0.00 to the seller, ruling D20", (await host.Case(reference)).Outcome());
    }

    [Fact, Trait("Rule", "D22")]
    public async Task An_edit_voids_what_was_read_and_the_hash_of_before_approves_nothing()
    {
        var reference = await Waiting();
        var hash = (await host.Max.Get($"cases/{reference}")).Text("ruling.hash");
        await host.Mia.Does(reference, Steps.Ruling("partial_refund", "555.00"));
        (await host.Unchanged(reference, () => host.Max.Act(reference, new { act = "approve_ruling", hash }))).IsProblem(409, "stale_version");
        var said = await host.Max.Get($"cases/{reference}");
        Assert.Equal(["void", "awaiting_approval"], said.Items("rulings").Select(ruling => ruling.GetProperty("state").GetString()));
    }

    [Fact, Trait("Rule", "D22")]
    public async Task A_ruling_that_is_returned_goes_back_to_its_author_with_the_reason()
    {
        var reference = await Waiting();
        var said = await host.Max.Does(reference, new { act = "return_ruling", reason = "The amount is not explained." });
        Assert.Equal("under_review", said.Text("status"));
        Assert.Contains("The amount is not explained.", (await host.Mia.Get($"cases/{reference}/journal")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("not explained", (await host.Shop.Get($"cases/{reference}/journal")).Body, StringComparison.Ordinal);
    }

    public static TheoryData<StaffRoles, int, string?> Others => new()
    {
        { StaffRoles.Manager, 200, null },
        { StaffRoles.Mediator, 200, null },
        { StaffRoles.Mediator | StaffRoles.Manager, 200, null },
        { StaffRoles.Risk, 403, "role_missing" },
        { StaffRoles.Admin, 403, "role_missing" },
        { StaffRoles.Auditor, 403, "role_missing" },
    };

    [Theory, MemberData(nameof(Others)), Trait("Rule", "D22")]
    public async Task Managers_and_other_mediators_approve_and_nobody_else(StaffRoles roles, int status, string? code)
    {
        var reference = await Waiting();
        var other = await host.Token($"other-{(int)roles}", roles);
        var said = await other.Act(reference, new { act = "approve_ruling" });
        if (code is null) Assert.Equal(status, said.Status);
        else said.IsProblem(status, code);
    }

    [Fact, Trait("Rule", "D22")]
    public async Task Nobody_approves_their_own_whatever_they_have_become_since()
    {
        var reference = await Waiting();
        (await host.Mia.Act(reference, new { act = "approve_ruling" })).IsProblem(409, "own_ruling");
        await host.Becomes("mia", StaffRoles.Manager);
        (await host.Unchanged(reference, () => host.Mia.Act(reference, new { act = "approve_ruling" }))).IsProblem(409, "own_ruling");
        await host.Becomes("mia", StaffRoles.Mediator);
    }

    [Fact, Trait("Rule", "D22")]
    public async Task A_role_taken_away_bites_at_the_next_act()
    {
        var reference = await Waiting();
        var boss = await host.Token("boss", StaffRoles.Manager);
        await host.Becomes("boss", StaffRoles.Auditor);
        (await boss.Act(reference, new { act = "approve_ruling" })).IsProblem(403, "role_missing");
    }

    private async Task<string> Waiting()
    {
        var reference = await host.UnderReview(captured: "600.00");
        var said = await host.Mia.Does(reference, Steps.Ruling("full_refund"));
        Assert.Equal("awaiting_second_approval", said.Text("status"));
        return reference;
    }
}
