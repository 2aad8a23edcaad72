using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>The second person (D22).</summary>
public sealed class ApprovalStories
{
    private static Story Waiting() => Given(captured: "600.00").UnderReview().ReadByMia().When(Rule(), by: Mia).ThenGranted().Then(Status.AwaitingSecondApproval);

    private static Actor.Staff With(Actor.Staff staff, string limit) => staff with { Limits = new Dictionary<Currency, Money> { [Currency.From("USD")] = Amount(limit) } };

    [Fact, Trait("Rule", "D22")]
    public void Another_mediator_or_a_manager_approves_and_the_ruling_takes_effect_after_its_undo_term()
    {
        foreach (var second in new[] { Max, Tom })
            Waiting().ThenTerm(TermCode.Ruling, TermState.Running).When(new Act.ApproveRuling(), by: second).Then(Status.Ruled).ThenRuns(TermCode.Undo, minutes: 2)
                .ThenThat(dispute => Assert.Equal((second.Id, second.Name, RulingState.Pending), (dispute.Ruling!.ApprovedBy, dispute.Ruling.ApprovedByName, dispute.Ruling.State)))
                .AtTheEndOf(TermCode.Undo).ThenPays("600.00", "0.00", OutcomeHow.Ruling, "D20");
        foreach (var other in new[] { Rita, Ada, Otto }) Waiting().When(new Act.ApproveRuling(), by: other).ThenRefused(Refusal.RoleMissing);
    }

    [Fact, Trait("Rule", "D22")]
    public void Nobody_approves_or_returns_their_own_ruling_whatever_they_have_become()
    {
        var promoted = Mia with { Roles = StaffRoles.Manager };
        Waiting().When(new Act.ApproveRuling(), by: Mia).ThenRefused(Refusal.OwnRuling).When(new Act.ApproveRuling(), by: promoted).ThenRefused(Refusal.OwnRuling)
            .When(new Act.ApproveRuling(), by: promoted with { Name = "Somebody else" }).ThenRefused(Refusal.OwnRuling).When(new Act.ReturnRuling("Hm"), by: promoted).ThenRefused(Refusal.OwnRuling);
    }

    [Fact, Trait("Rule", "D22")]
    public void Who_has_lost_the_role_no_longer_approves() => Waiting().When(new Act.ApproveRuling(), by: Max with { Roles = StaffRoles.Admin }).ThenRefused(Refusal.RoleMissing);

    [Fact, Trait("Rule", "D22")]
    public void What_is_approved_is_exactly_what_was_read()
    {
        var story = Waiting();
        var read = story.Dispute.RulingToApprove!.Hash;
        story.When(Rule(Remedy.PartialRefund, "599.00"), by: Mia).ThenGranted().Then(Status.AwaitingSecondApproval).When(new Act.ApproveRuling(read), by: Max).ThenRefused(Refusal.StaleVersion)
            .ThenThat(dispute => Assert.Equal([RulingState.Void, RulingState.AwaitingApproval], dispute.Rulings.Select(ruling => ruling.State)))
            .When(new Act.ApproveRuling(story.Dispute.RulingToApprove!.Hash), by: Max).Then(Status.Ruled);
    }

    [Fact, Trait("Rule", "D22")]
    public void Every_letter_of_a_ruling_is_in_its_hash()
    {
        var ruling = Waiting().Dispute.RulingToApprove!;
        var finding = ruling.Findings[0];
        Ruling[] others =
        [
            ruling with { Number = 2 }, ruling with { By = Tom.Id }, ruling with { Remedy = Remedy.Release }, ruling with { Amount = Amount("1.00") }, ruling with { Responsible = Responsible.Carrier },
            ruling with { Funding = Funding.Platform }, ruling with { Freight = Freight.Buyer }, ruling with { OnAppeal = AppealResult.Varied }, ruling with { Text = "Other" }, ruling with { Findings = [finding, finding] },
            ruling with { Findings = [finding with { Point = "x" }] }, ruling with { Findings = [finding with { Reason = "x" }] }, ruling with { Findings = [finding with { Exhibits = [1] }] },
        ];
        Assert.Equal(others.Length + 1, others.Append(ruling).Select(one => one.Hash).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ruling.Hash, (ruling with { State = RulingState.InForce, ApprovedBy = Max.Id }).Hash);
        Assert.Matches("^[0-9a-f]{64}$", ruling.Hash);
    }

    [Fact, Trait("Rule", "D22")]
    public void Once_approved_an_edit_needs_the_ruling_taken_back_and_approved_anew() =>
        Waiting().When(new Act.ApproveRuling(), by: Max).When(Rule(Remedy.Release), by: Mia).ThenRefused(Refusal.NotAtThisStage).When(new Act.TakeBack("Wrong"), by: Mia).Then(Status.UnderReview)
            .When(Rule(Remedy.Release), by: Mia).Then(Status.AwaitingSecondApproval);

    [Fact, Trait("Rule", "D22")]
    public void The_second_person_gives_it_back_with_a_reason() =>
        Waiting().When(new Act.ReturnRuling(" "), by: Max).ThenRefused(Refusal.ImpossibleValue, "reason").When(new Act.ReturnRuling("Read exhibit 1 again"), by: Max).Then(Status.UnderReview)
            .ThenThat(dispute => Assert.Equal(RulingState.Returned, dispute.Rulings[0].State)).When(new Act.ApproveRuling(), by: Max).ThenRefused(Refusal.NotAtThisStage).When(Rule(), by: Mia).Then(Status.AwaitingSecondApproval);

    [Fact, Trait("Rule", "D22")]
    public void Its_author_takes_it_back_while_it_waits() =>
        Waiting().When(new Act.TakeBack("Hm"), by: Tom).ThenRefused(Refusal.NotAssigned).When(new Act.TakeBack("Hm"), by: Mia).Then(Status.UnderReview).ThenThat(dispute => Assert.Equal(RulingState.TakenBack, dispute.Rulings[0].State));

    [Fact, Trait("Rule", "D22")]
    public void A_withdrawal_makes_it_void() => Waiting().When(new Act.Withdraw(), by: Buyer).ThenThat(dispute => Assert.Equal(RulingState.Void, dispute.Rulings[0].State)).When(new Act.ApproveRuling(), by: Max).ThenRefused(Refusal.NotAtThisStage);

    [Theory, Trait("Rule", "D22")]
    [InlineData("100.00", "100.00", Status.Ruled)]
    [InlineData("100.00", "100.01", Status.AwaitingSecondApproval)]
    [InlineData("0.00", "0.01", Status.AwaitingSecondApproval)]
    [InlineData("900.00", "900.00", Status.Ruled)]
    [InlineData("900.00", "900.01", Status.AwaitingSecondApproval)]
    public void A_persons_own_limit_stands_in_the_place_of_the_policys(string limit, string captured, Status status) =>
        Given(captured: captured).UnderReview().ReadByMia().When(Rule(), by: With(Mia, limit)).Then(status);

    [Fact, Trait("Rule", "D22")]
    public void A_limit_in_one_currency_says_nothing_of_another() =>
        Given(captured: "75001", currency: "JPY").UnderReview().ReadByMia().When(Rule(), by: With(Mia, "90000.00")).Then(Status.AwaitingSecondApproval);

    [Fact, Trait("Rule", "D22")]
    public void Also_what_the_platform_pays_needs_the_second_person_whatever_the_limit() =>
        Given(captured: "1.00").UnderReview().ReadByMia().When(Rule(funding: Funding.Platform), by: With(Mia, "900.00")).Then(Status.AwaitingSecondApproval);

    [Fact, Trait("Rule", "D22")]
    public void A_decision_on_appeal_above_the_limit_waits_and_is_returned_or_taken_back_beside_the_case() =>
        Given(captured: "600.00").UnderReview().ReadByMia().When(Rule(Remedy.PartialRefund, "100.00"), by: Mia).When(new Act.ApproveRuling(), by: Max).AtTheEndOf(TermCode.Undo).Paid().Appealed(Buyer)
            .Heard(AppealResult.Varied, Remedy.FullRefund).Then(Status.Settled).ThenMoves("refund 100.00", "release 500.00").When(new Act.ReturnRuling("Too much"), by: Eva).ThenGranted().Then(Status.Settled)
            .Heard(AppealResult.Varied, Remedy.PartialRefund, "300.00").When(new Act.TakeBack("Hm"), by: Tom).ThenGranted().Then(Status.Settled).ThenThat(dispute => Assert.NotNull(dispute.OpenAppeal))
            .Heard(AppealResult.Varied, Remedy.PartialRefund, "200.00").When(new Act.ApproveRuling(), by: Mia).ThenRefused(Refusal.OwnRuling).When(new Act.ApproveRuling(), by: Tom).ThenRefused(Refusal.OwnRuling)
            .When(new Act.ApproveRuling(), by: Eva).ThenShared("200.00", "400.00").ThenThat(dispute => Assert.Null(dispute.OpenAppeal));

    [Fact, Trait("Rule", "D33")]
    public void What_can_no_longer_be_had_when_it_is_approved_is_refused() =>
        Given(captured: "600.00").UnderReview().ReadByMia().When(Rule(Remedy.PartialRefund, "100.00"), by: Mia).When(new Act.ApproveRuling(), by: Max).AtTheEndOf(TermCode.Undo).Paid().Appealed(Buyer)
            .Heard(AppealResult.Varied, Remedy.FullRefund).ChargedBack("1.00").BankDecides(won: false).When(new Act.ApproveRuling(), by: Eva).ThenRefused(Refusal.ExceedsRemaining).ThenShared("100.00", "500.00");

    [Fact, Trait("Rule", "D22")]
    public void What_is_approved_is_the_ruling_that_waits_and_none_before_it() =>
        Waiting().When(new Act.ReturnRuling("Read exhibit 1 again"), by: Max).When(Rule(), by: Mia).When(new Act.ApproveRuling(), by: Max).Then(Status.Ruled)
            .ThenThat(dispute => Assert.Equal([(RulingState.Returned, null), (RulingState.Pending, Max.Id)], dispute.Rulings.Select(ruling => (ruling.State, ruling.ApprovedBy))));

    [Fact, Trait("Rule", "D22")]
    public void A_ruling_written_anew_while_it_waits_goes_on_waiting() =>
        Assert.Single(Waiting().When(Rule(Remedy.PartialRefund, "599.00"), by: Mia).ThenGranted().Paper.Journal, entry => entry.Fact is Fact.StatusChanged { To: Status.AwaitingSecondApproval });
}
