using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>Role × amount × own or another's × relation to a party: who may rule, approve and hear appeals (D20, D21, D22, D28).</summary>
public sealed class AuthorityMatrix
{
    private static readonly StaffRoles[] Roles =
    [
        StaffRoles.None, StaffRoles.Mediator, StaffRoles.Risk, StaffRoles.Manager, StaffRoles.Admin, StaffRoles.Auditor,
        StaffRoles.Mediator | StaffRoles.Manager, StaffRoles.Mediator | StaffRoles.Auditor, StaffRoles.Risk | StaffRoles.Admin | StaffRoles.Auditor,
    ];

    /// <summary>The amount in dispute, the person's own limit in dollars, and whether one person is enough.</summary>
    public static TheoryData<string, string, string?, bool> Amounts => new()
    {
        { "499.99", "USD", null, true },
        { "500.00", "USD", null, true },
        { "500.01", "USD", null, false },
        { "75000", "JPY", null, true },
        { "75001", "JPY", null, false },
        { "0.001", "KWD", null, false },
        { "0.001", "KWD", "900.00", false },
        { "100.00", "USD", "100.00", true },
        { "100.01", "USD", "100.00", false },
        { "900.00", "USD", "900.00", true },
        { "900.01", "USD", "900.00", false },
        { "0.01", "USD", "0.00", false },
    };

    public static TheoryData<StaffRoles, bool, bool> People => new(
        from roles in Roles
        from own in new[] { true, false }
        from related in new[] { true, false }
        select (roles, own, related));

    [Theory, MemberData(nameof(Amounts)), Trait("Rule", "D22")]
    public void One_mediator_rules_alone_up_to_the_limit(string amount, string currency, string? limit, bool alone)
    {
        foreach (var roles in Roles)
        {
            var person = Person(roles, related: false, limit);
            var story = Ready(amount, currency, person).When(Rule(), by: person);
            if (roles.HasFlag(StaffRoles.Mediator)) story.ThenGranted().Then(alone ? Status.Ruled : Status.AwaitingSecondApproval);
            else story.ThenRefused(Refusal.RoleMissing).Then(Status.UnderReview);
            story = Ready(amount, currency, person).When(Rule(), by: person with { Relations = Person(roles, related: true).Relations });
            story.ThenRefused(roles.HasFlag(StaffRoles.Mediator) ? Refusal.ConflictOfInterest : Refusal.RoleMissing);
            Ready(amount, currency, Zoe).When(Rule(), by: person).ThenRefused(roles.HasFlag(StaffRoles.Mediator) ? Refusal.NotAssigned : Refusal.RoleMissing);
        }
    }

    [Theory, MemberData(nameof(People)), Trait("Rule", "D22")]
    public void Another_mediator_or_a_manager_without_an_interest_approves(StaffRoles roles, bool own, bool related)
    {
        var person = Person(roles, related);
        var author = own ? person with { Roles = StaffRoles.Mediator, Relations = Zoe.Relations } : Zoe;
        foreach (var act in new Act[] { new Act.ApproveRuling(), new Act.ReturnRuling("Read again") })
        {
            var story = Ready("500.01", "USD", author).When(Rule(), by: author).Then(Status.AwaitingSecondApproval).When(act, by: person);
            if ((roles & (StaffRoles.Mediator | StaffRoles.Manager)) == 0) story.ThenRefused(Refusal.RoleMissing);
            else if (own) story.ThenRefused(Refusal.OwnRuling);
            else if (related) story.ThenRefused(Refusal.ConflictOfInterest);
            else story.ThenGranted().Then(act is Act.ApproveRuling ? Status.Ruled : Status.UnderReview);
        }
    }

    [Theory, MemberData(nameof(People)), Trait("Rule", "D28")]
    public void Another_mediator_without_an_interest_hears_the_appeal(StaffRoles roles, bool own, bool related)
    {
        var person = Person(roles, related);
        var author = own ? person with { Roles = StaffRoles.Mediator, Relations = Zoe.Relations } : Zoe;
        var story = Ready("400.00", "USD", author).When(Rule(), by: author).ThenGranted().AtTheEndOf(TermCode.Undo).Appealed(Buyer).When(Decide(AppealResult.Corrected), by: person);
        if (!roles.HasFlag(StaffRoles.Mediator)) story.ThenRefused(Refusal.RoleMissing);
        else if (own) story.ThenRefused(Refusal.OwnRuling);
        else if (related) story.ThenRefused(Refusal.ConflictOfInterest);
        else story.ThenGranted().ThenThat(dispute => Assert.Null(dispute.OpenAppeal));
    }

    [Theory, MemberData(nameof(Amounts)), Trait("Rule", "D28")]
    public void An_appeal_is_decided_alone_up_to_the_limit_of_who_decides_it(string amount, string currency, string? limit, bool alone)
    {
        var story = Ready(amount, currency, Zoe).When(Rule(), by: Zoe with { Limits = Limit("999.00") }).ThenGranted();
        if (story.Dispute.Status == Status.AwaitingSecondApproval) story.When(new Act.ApproveRuling(), by: Max).ThenGranted();
        story.AtTheEndOf(TermCode.Undo).Appealed(Seller).When(Decide(AppealResult.Corrected), by: Person(StaffRoles.Mediator, related: false, limit)).ThenGranted();
        Assert.Equal(alone, story.Dispute.RulingToApprove is null);
        Assert.Equal(alone, story.Dispute.OpenAppeal is null);
    }

    // Goods that are missing need no exhibits, so that nobody has anything to open.
    private static Story Ready(string amount, string currency, Actor.Staff assignee) =>
        Given(reason: "NR_IN_TRANSIT", captured: amount, currency: currency).UnderReview().When(new Act.Claim(), by: assignee with { Roles = StaffRoles.Mediator, Relations = Zoe.Relations }).ThenGranted();

    private static Actor.Staff Person(StaffRoles roles, bool related, string? limit = null) => new(new StaffId("pat"), "Pat", roles)
    {
        Relations = related ? new HashSet<PartyId> { new("dhgate", PaperCase.BuyerId) } : [],
        Limits = limit is null ? Zoe.Limits : Limit(limit),
    };

    private static Dictionary<Currency, Money> Limit(string dollars) => new() { [Currency.From("USD")] = Amount(dollars) };
}
