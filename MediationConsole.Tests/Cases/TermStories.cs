using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>Staff stop, restart and extend terms (D32).</summary>
public sealed class TermStories
{
    [Fact, Trait("Rule", "D32")]
    public void A_stopped_term_keeps_what_remained_to_the_tick() =>
        Given().At(Monday.AddDays(2).AddTicks(3)).When(new Act.StopTerm(TermCode.SellerResponse, "Public holiday"), by: Max).ThenGranted()
            .ThenThat(dispute => Assert.Equal((TermState.Paused, true, TimeSpan.FromDays(3) - TimeSpan.FromTicks(3)), dispute.Terms.Where(term => term.Code == TermCode.SellerResponse).Select(term => (term.State, term.Stopped, term.Remaining!.Value)).Single()))
            .After(days: 4).Then(Status.AwaitingSeller).When(new Act.RestartTerm(TermCode.SellerResponse), by: Max).ThenGranted()
            .ThenThat(dispute => Assert.Equal((Monday.AddDays(9), false), (dispute.RunningTerm(TermCode.SellerResponse)!.DueAt, dispute.RunningTerm(TermCode.SellerResponse)!.Stopped)));

    [Fact, Trait("Rule", "D32")]
    public void Who_had_to_act_may_still_act_while_it_is_stopped() =>
        Given().When(new Act.StopTerm(TermCode.SellerResponse, "Wait"), by: Max).When(new Act.Accept(), by: Seller).ThenGranted().ThenTerm(TermCode.SellerResponse, TermState.Met)
            .ThenThat(dispute => Assert.DoesNotContain(dispute.Terms, term => term.Stopped));

    [Fact, Trait("Rule", "D32")]
    public void A_term_is_extended_by_whole_days_and_up_to_thirty() =>
        Given().When(new Act.ExtendTerm(TermCode.SellerResponse, 0, "Why"), by: Max).ThenRefused(Refusal.ImpossibleValue, "days").When(new Act.ExtendTerm(TermCode.SellerResponse, 31, "Why"), by: Max).ThenRefused(Refusal.ImpossibleValue, "days")
            .When(new Act.ExtendTerm(TermCode.SellerResponse, 1, "Why"), by: Max).ThenRuns(TermCode.SellerResponse, days: 6).When(new Act.ExtendTerm(TermCode.SellerResponse, 30, "Why"), by: Max).ThenRuns(TermCode.SellerResponse, days: 36);

    [Fact, Trait("Rule", "D32")]
    public void The_sweep_that_saw_the_old_end_is_refused() =>
        Given().When(new Act.ExtendTerm(TermCode.SellerResponse, 1, "Why"), by: Max).ThenThat(_ => { }).At(Monday.AddDays(5)).When(new Act.LetTermLapse(TermCode.SellerResponse, Monday.AddDays(5)), by: Clock).ThenRefused(Refusal.TermNotRunning);

    [Fact, Trait("Rule", "D32")]
    public void Each_needs_a_reason_and_a_term_that_runs()
    {
        var story = Given();
        story.When(new Act.StopTerm(TermCode.SellerResponse, ""), by: Max).ThenRefused(Refusal.ImpossibleValue, "reason").When(new Act.ExtendTerm(TermCode.SellerResponse, 1, null!), by: Max).ThenRefused(Refusal.ImpossibleValue, "reason");
        foreach (var act in new Act[] { new Act.StopTerm(TermCode.Waybill, "Why"), new Act.RestartTerm(TermCode.SellerResponse), new Act.ExtendTerm(TermCode.Waybill, 1, "Why"), new Act.RestartTerm(TermCode.Waybill) })
            story.When(act, by: Max).ThenRefused(Refusal.TermNotRunning);
    }

    [Fact, Trait("Rule", "D32")]
    public void Mediators_change_the_parties_terms_of_their_cases_and_managers_also_the_centres_own()
    {
        var story = Given().Escalated();
        foreach (var code in new[] { TermCode.FirstContact, TermCode.Ruling }) story.When(new Act.StopTerm(code, "Why"), by: Mia).ThenRefused(Refusal.RoleMissing).When(new Act.ExtendTerm(code, 1, "Why"), by: Mia).ThenRefused(Refusal.RoleMissing);
        story.When(new Act.ExtendTerm(TermCode.BuyerEvidence, 1, "Why"), by: Mia).ThenGranted().When(new Act.ExtendTerm(TermCode.FirstContact, 1, "Why"), by: Max).ThenGranted()
            .When(new Act.Claim(), by: Tom).When(new Act.ExtendTerm(TermCode.BuyerEvidence, 1, "Why"), by: Mia).ThenRefused(Refusal.NotAssigned);
        foreach (var other in new[] { Rita, Ada, Otto }) story.When(new Act.StopTerm(TermCode.BuyerEvidence, "Why"), by: other).ThenRefused(Refusal.RoleMissing);
        story.When(new Act.StopTerm(TermCode.BuyerEvidence, "Why"), by: Buyer).ThenRefused(Refusal.RoleMissing);
    }

    [Fact, Trait("Rule", "D23")]
    public void The_undo_term_is_changed_by_nobody() =>
        Given().Ruled().When(new Act.StopTerm(TermCode.Undo, "Why"), by: Max).ThenRefused(Refusal.ImpossibleValue, "code").When(new Act.ExtendTerm(TermCode.Undo, 1, "Why"), by: Max).ThenRefused(Refusal.ImpossibleValue, "code")
            .When(new Act.RestartTerm(TermCode.Undo), by: Max).ThenRefused(Refusal.ImpossibleValue, "code");

    [Fact, Trait("Rule", "D32")]
    public void A_review_that_was_stopped_stays_stopped_whatever_happens_around_it() =>
        Given().UnderReview().After(days: 4).When(new Act.StopTerm(TermCode.Ruling, "Lawyer"), by: Max).ThenGranted().When(new Act.RequestEvidence(Side.Buyer, ["OTHER"], 5), by: Mia)
            .When(new Act.RestartTerm(TermCode.Ruling), by: Max).ThenRefused(Refusal.NotAtThisStage).AtTheEndOf(TermCode.RequestedEvidence).Then(Status.UnderReview).ThenTerm(TermCode.Ruling, TermState.Paused)
            .When(new Act.RestartTerm(TermCode.Ruling), by: Max).ThenRuns(TermCode.Ruling, days: 6);

    [Fact, Trait("Rule", "D28")]
    public void An_appeal_makes_the_term_to_rule_run_whatever_the_status_and_it_can_be_stopped_too() =>
        Given().InForce().Paid().Appealed(Buyer).After(days: 1).When(new Act.StopTerm(TermCode.Ruling, "Lawyer"), by: Max).ThenGranted().After(days: 20).When(new Act.RestartTerm(TermCode.Ruling), by: Max).ThenRuns(TermCode.Ruling, days: 9)
            .When(new Act.ExtendTerm(TermCode.Ruling, 2, "Lawyer"), by: Max).ThenRuns(TermCode.Ruling, days: 11);

    [Fact, Trait("Rule", "D28")]
    public void A_window_to_appeal_that_was_stopped_can_be_restarted_after_the_end_and_nothing_else() =>
        Given().InForce().When(new Act.StopTerm(TermCode.AppealWindow, "Post is on strike"), by: Max).ThenGranted().Paid().Then(Status.Settled).After(days: 60)
            .When(new Act.ExtendTerm(TermCode.AppealWindow, 1, "Why"), by: Max).ThenRefused(Refusal.CaseClosed).When(new Act.RestartTerm(TermCode.AppealWindow), by: Max).ThenRuns(TermCode.AppealWindow, days: 7)
            .When(new Act.RestartTerm(TermCode.AppealWindow), by: Max).ThenRefused(Refusal.CaseClosed).AtTheEndOf(TermCode.AppealWindow).When(new Act.Appeal("Ground", "Text"), by: Buyer).ThenRefused(Refusal.WindowClosed);

    [Fact, Trait("Rule", "D28")]
    public void An_appeal_pauses_a_return_that_an_upheld_ruling_resumes() =>
        Given().InForce(Remedy.ReturnAndRefund).After(days: 2).Appealed(Seller).ThenTerm(TermCode.ReturnAddress, TermState.Paused).ThenThat(dispute => Assert.Equal("staff", dispute.WaitingFor))
            .When(new Act.GiveReturnAddress("1 Harbour Road"), by: Seller).ThenRefused(Refusal.AppealPending).After(days: 20).Then(Status.AwaitingReturnAddress)
            .Heard(AppealResult.Upheld).ThenRuns(TermCode.ReturnAddress, days: 3);

    [Fact, Trait("Rule", "D28")]
    public void A_return_under_way_is_varied_in_its_amount_or_ends_in_money()
    {
        Given().InForce(Remedy.ReturnAndRefund).Appealed(Seller).Heard(AppealResult.Varied, Remedy.ReturnAndRefund, "100.00").ThenGranted().Then(Status.AwaitingReturnAddress)
            .ThenThat(dispute => Assert.Equal(Amount("100.00"), dispute.Return!.Refund)).ThenRuns(TermCode.ReturnAddress, days: 5).AtTheEndOf(TermCode.ReturnAddress).ThenPays("100.00", "20.00", OutcomeHow.Default, "D25");
        Given().InForce(Remedy.ReturnAndRefund).Appealed(Seller).Heard(AppealResult.Varied, Remedy.PartialRefund, "30.00").ThenPays("30.00", "90.00", OutcomeHow.Ruling, "D28").ThenTerm(TermCode.ReturnAddress, TermState.Cancelled);
        Given().InForce(Remedy.ReturnAndRefund).Appealed(Seller).Heard(AppealResult.Varied, Remedy.ReturnAndRefund, "120.01").ThenRefused(Refusal.ExceedsRemaining).Heard(AppealResult.Varied, Remedy.ReturnAndRefund, "120.00").ThenRefused(Refusal.ImpossibleValue, "remedy")
            .Heard(AppealResult.Corrected, amount: "90.00").ThenThat(dispute => Assert.Equal(Amount("90.00"), dispute.Return!.Refund));
    }

    [Fact, Trait("Rule", "D28")]
    public void What_a_default_has_paid_instead_of_a_return_is_what_an_appeal_makes_up_for() =>
        Given().InForce(Remedy.ReturnAndRefund).When(new Act.ExtendTerm(TermCode.AppealWindow, 30, "Post is on strike"), by: Mia).When(new Act.GiveReturnAddress("1 Harbour Road"), by: Seller)
            .AtTheEndOf(TermCode.ReturnTracking).ThenPays("0.00", "120.00", OutcomeHow.Default, "D26").Paid().Appealed(Buyer)
            .Heard(AppealResult.Varied, Remedy.FullRefund).ThenShared("120.00", "0.00").ThenMoves("release 120.00", "charge_seller 120.00", "refund 120.00");

    [Fact, Trait("Rule", "D8")]
    public void Where_two_terms_end_at_the_same_instant_the_earlier_article_speaks_first() =>
        Given().After(days: 4).When(new Act.Modify(Partial("40.00")), by: Buyer).After(days: 1).When(new Act.Modify(Partial("30.00")), by: Buyer)
            .ThenRuns(TermCode.SellerResponse, days: 5).ThenRuns(TermCode.NegotiationMax, days: 5).AtTheEndOf(TermCode.NegotiationMax).ThenPays("30.00", "90.00", OutcomeHow.Default, "D8");
}
