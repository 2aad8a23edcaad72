using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>Who may appeal, when, and who hears it (D21, D28).</summary>
public sealed class AppealStories
{
    [Fact, Trait("Rule", "D28")]
    public void A_ruling_can_be_appealed_until_the_instant_the_window_ends()
    {
        Given().InForce().ThenRuns(TermCode.AppealWindow, days: 7).JustBeforeTheEndOf(TermCode.AppealWindow).Appealed(Seller);
        Given().InForce().AtTheEndOf(TermCode.AppealWindow).When(new Act.Appeal("Ground", "Text"), by: Seller).ThenRefused(Refusal.WindowClosed).ThenTerm(TermCode.AppealWindow, TermState.Lapsed);
    }

    [Fact, Trait("Rule", "D28")]
    public void Only_a_ruling_in_force_can_be_appealed_and_only_by_a_party() =>
        Given().When(new Act.Appeal("Ground", "Text"), by: Buyer).ThenRefused(Refusal.NotAtThisStage)
            .Ruled().When(new Act.Appeal("Ground", "Text"), by: Buyer).ThenRefused(Refusal.NotAtThisStage)
            .AtTheEndOf(TermCode.Undo).When(new Act.Appeal("Ground", "Text"), by: Mia).ThenRefused(Refusal.RoleMissing).Appealed(Buyer);

    [Fact, Trait("Rule", "D28")]
    public void A_settlement_by_agreement_cannot_be_appealed() =>
        Given().When(new Act.Accept(), by: Seller).Paid().Then(Status.Settled).When(new Act.Appeal("Ground", "Text"), by: Buyer).ThenRefused(Refusal.CaseClosed);

    [Fact, Trait("Rule", "D28")]
    public void Each_party_appeals_a_ruling_once() =>
        Given().InForce().Appealed(Seller).When(new Act.Appeal("Again", "Text"), by: Seller).ThenRefused(Refusal.AlreadyAppealed).Appealed(Buyer)
            .Heard(AppealResult.Upheld).ThenGranted().When(new Act.Appeal("Again", "Text"), by: Buyer).ThenRefused(Refusal.AlreadyAppealed);

    [Fact, Trait("Rule", "D28")]
    public void An_appeal_says_on_which_ground_and_why() =>
        Given().InForce().When(new Act.Appeal(" ", "Text"), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "ground")
            .When(new Act.Appeal(new string('x', 201), "Text"), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "ground")
            .When(new Act.Appeal(new string('x', 200), ""), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "text")
            .When(new Act.Appeal("Ground", "Text") { Words = new string('x', 5_001) }, by: Buyer).ThenRefused(Refusal.ImpossibleValue, "message")
            .When(new Act.Appeal(" Ground ", "Text") { Words = "Please read." }, by: Buyer).ThenGranted()
            .ThenThat(dispute => Assert.Equal(new Appeal(1, Side.Buyer, 1, "Ground", "Text", Monday.AddDays(3).AddMinutes(2), AppealState.Open), dispute.OpenAppeal));

    [Fact, Trait("Rule", "D28")]
    public void An_appeal_is_heard_also_when_the_case_is_closed_and_the_case_stays_closed() =>
        Given().InForce().Paid().Then(Status.Settled).Appealed(Seller).ThenRuns(TermCode.Ruling, days: 10).Then(Status.Settled)
            .ThenThat(dispute => Assert.Equal("staff", dispute.WaitingFor))
            .Heard(AppealResult.Upheld).ThenGranted().Then(Status.Settled).ThenTerm(TermCode.Ruling, TermState.Met)
            .ThenThat(dispute => Assert.Equal((AppealState.Decided, AppealResult.Upheld, Tom.Id, null), (dispute.Appeals[0].State, dispute.Appeals[0].Result, dispute.Appeals[0].DecidedBy, dispute.Appeals[0].NewRuling)));

    [Fact, Trait("Rule", "D28")]
    public void Another_mediator_hears_the_appeal() =>
        Given().InForce().Appealed(Seller).ThenThat(dispute => Assert.Null(dispute.Assignee))
            .When(new Act.Claim(), by: Mia).ThenRefused(Refusal.OwnRuling).When(new Act.Assign(Mia), by: Max).ThenRefused(Refusal.OwnRuling)
            .Heard(AppealResult.Upheld, by: Mia).ThenRefused(Refusal.OwnRuling).When(Decide(AppealResult.Upheld), by: Max).ThenRefused(Refusal.RoleMissing)
            .When(new Act.Claim(), by: Tom).ThenGranted().Heard(AppealResult.Upheld, by: Zoe).ThenRefused(Refusal.NotAssigned).Heard(AppealResult.Upheld).ThenGranted();

    [Fact, Trait("Rule", "D21")]
    public void Who_approved_a_ruling_does_not_hear_the_appeal_against_it_either() =>
        Given().UnderReview().ReadByMia().When(Rule(Remedy.PartialRefund, "40.00", Funding.Platform), by: Mia).When(new Act.ApproveRuling(), by: Tom).ThenGranted()
            .AtTheEndOf(TermCode.Undo).Appealed(Buyer).Heard(AppealResult.Upheld).ThenRefused(Refusal.OwnRuling).Heard(AppealResult.Upheld, by: Zoe).ThenGranted();

    [Fact, Trait("Rule", "D20")]
    public void Who_decides_an_appeal_has_opened_every_exhibit_unless_only_words_are_corrected() =>
        Given().InForce().Appealed(Seller).When(Exhibit(), by: Seller).ThenGranted().When(Decide(AppealResult.Upheld), by: Tom).ThenRefused(Refusal.UnreadExhibits)
            .When(Decide(AppealResult.Varied, Remedy.Release), by: Tom).ThenRefused(Refusal.UnreadExhibits)
            .When(Decide(AppealResult.Corrected) with { Text = "" }, by: Tom).ThenRefused(Refusal.ImpossibleValue, "text").When(Decide(AppealResult.Corrected), by: Tom).ThenGranted();

    [Fact, Trait("Rule", "D28")]
    public void Without_an_appeal_there_is_nothing_to_hear() =>
        Given().InForce().When(Decide(AppealResult.Upheld), by: Tom).ThenRefused(Refusal.NotAtThisStage).Paid().When(Decide(AppealResult.Upheld), by: Tom).ThenRefused(Refusal.CaseClosed);

    [Fact, Trait("Rule", "D28")]
    public void Two_appeals_are_heard_together() =>
        Given().InForce(Remedy.PartialRefund, "40.00").Paid().Appealed(Buyer).After(days: 2).Appealed(Seller).ThenRuns(TermCode.Ruling, days: 10)
            .Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted()
            .ThenThat(dispute => Assert.All(dispute.Appeals, appeal => Assert.Equal((AppealState.Decided, 2), (appeal.State, appeal.NewRuling))))
            .ThenTerm(TermCode.AppealWindow, TermState.Cancelled).When(new Act.Appeal("Again", "Text"), by: Seller).ThenRefused(Refusal.AlreadyAppealed);

    [Fact, Trait("Rule", "D28")]
    public void The_earlier_ruling_stays_readable_beside_the_new_one() =>
        Given().InForce(Remedy.PartialRefund, "40.00").Paid().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00")
            .ThenThat(dispute => Assert.Equal([(1, RulingState.Superseded, "40.00", Mia.Id), (2, RulingState.InForce, "60.00", Tom.Id)], dispute.Rulings.Select(one => (one.Number, one.State, one.Amount.Amount(), one.By))))
            .ThenThat(dispute => Assert.Equal(2, dispute.ToOutsiders().Rulings.Count));

    [Fact, Trait("Rule", "D28")]
    public void The_appeal_of_one_side_does_not_take_the_other_sides_own_away() =>
        Given().InForce(Remedy.PartialRefund, "40.00").Paid().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted().Paid()
            .When(new Act.Appeal("Again", "Text"), by: Buyer).ThenRefused(Refusal.AlreadyAppealed).Appealed(Seller)
            .Heard(AppealResult.Upheld).ThenRefused(Refusal.OwnRuling).Heard(AppealResult.Varied, Remedy.PartialRefund, "50.00", by: Zoe).ThenGranted()
            .When(new Act.Appeal("Again", "Text"), by: Buyer).ThenRefused(Refusal.AlreadyAppealed).When(new Act.Appeal("Again", "Text"), by: Seller).ThenRefused(Refusal.AlreadyAppealed)
            .ThenTerm(TermCode.AppealWindow, TermState.Cancelled);

    [Fact, Trait("Rule", "D28")]
    public void An_appeal_that_comes_in_while_a_decision_waits_for_approval_is_heard_as_well() =>
        Given().InForceByPlatform("40.00").Paid().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenThat(dispute => Assert.NotNull(dispute.RulingToApprove))
            .Appealed(Seller).ThenThat(dispute => Assert.Null(dispute.RulingToApprove)).When(new Act.ApproveRuling(), by: Eva).ThenRefused(Refusal.NotAtThisStage)
            .Heard(AppealResult.Varied, Remedy.PartialRefund, "50.00").When(new Act.ApproveRuling(), by: Eva).ThenGranted().ThenShared("50.00", "120.00");

    [Fact, Trait("Rule", "D28")]
    public void A_decision_that_waited_when_another_was_made_can_no_longer_be_approved() =>
        Given().Frozen().InForceByPlatform("40.00").Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted().Heard(AppealResult.Upheld).ThenGranted()
            .When(new Act.ApproveRuling(), by: Eva).ThenRefused(Refusal.NotAtThisStage).ThenShared("40.00", "120.00");

    [Fact, Trait("Rule", "D21")]
    public void While_a_decision_waits_for_approval_its_author_keeps_the_case() =>
        Given().InForceByPlatform("40.00").Paid().Appealed(Buyer).When(new Act.Claim(), by: Tom).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted()
            .When(new Act.Recuse("I know the buyer"), by: Tom).ThenRefused(Refusal.NotAtThisStage).When(new Act.ReleaseClaim(), by: Tom).ThenRefused(Refusal.NotAtThisStage)
            .When(new Act.Assign(Zoe), by: Max).ThenRefused(Refusal.NotAtThisStage).When(new Act.TakeBack("I know the buyer"), by: Tom).ThenGranted()
            .When(new Act.Recuse("I know the buyer"), by: Tom).ThenGranted().ThenThat(dispute => Assert.Null(dispute.Assignee));
}
