using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>The buyer's bank takes the payment back (D30, D33).</summary>
public sealed class StayStories
{
    [Fact, Trait("Rule", "D30")]
    public void A_chargeback_stays_the_dispute_and_its_terms_keep_what_remained_to_the_tick() =>
        Given().At(Monday.AddDays(1).AddTicks(7)).ChargedBack("30.00").ThenThat(dispute => Assert.Equal(("C-000001", "bank"), (dispute.Stay!.Ref, dispute.WaitingFor)))
            .ThenTerm(TermCode.SellerResponse, TermState.Paused).ThenTerm(TermCode.NegotiationMax, TermState.Paused).ThenThat(dispute => Assert.Empty(dispute.Running))
            .After(days: 100).Then(Status.AwaitingSeller).BankDecides(won: true).ThenThat(dispute => Assert.Null(dispute.Stay))
            .ThenThat(dispute => Assert.Equal(Monday.AddDays(105), dispute.RunningTerm(TermCode.SellerResponse)!.DueAt))
            .ThenThat(dispute => Assert.Equal(Monday.AddDays(110), dispute.RunningTerm(TermCode.NegotiationMax)!.DueAt));

    [Fact, Trait("Rule", "D30")]
    public void While_a_case_is_stayed_nobody_decides_but_everybody_may_speak()
    {
        var story = Given().UnderReview().ReadByMia().ChargedBack("30.00");
        foreach (var act in new Act[] { Rule(), new Act.Propose(Full), new Act.RequestEvidence(Side.Buyer, ["OTHER"], null) }) story.When(act, by: Mia).ThenRefused(Refusal.CaseStayed);
        story.When(new Act.Withdraw(), by: Buyer).ThenRefused(Refusal.CaseStayed).When(new Act.StopTerm(TermCode.Ruling, "Wait"), by: Max).ThenRefused(Refusal.TermNotRunning)
            .When(new Act.WriteMessage("We wait for the bank.", null), by: Mia).ThenGranted().When(new Act.WriteNote("Note"), by: Mia).ThenGranted().When(Exhibit(), by: Seller).ThenGranted()
            .When(new Act.OpenExhibit(2), by: Mia).ThenGranted().When(new Act.JudgeExhibit(2, true, null), by: Mia).ThenGranted().When(new Act.AdmitLate(2, "Why not"), by: Mia).ThenRefused(Refusal.ImpossibleValue, "exhibit")
            .When(new Act.ReleaseClaim(), by: Mia).ThenGranted().When(new Act.Claim(), by: Tom).ThenGranted().When(new Act.Assign(Mia), by: Max).ThenGranted().When(new Act.Recuse("I know them"), by: Mia).ThenGranted();
    }

    [Theory, Trait("Rule", "D30")]
    [InlineData("120.00", "0.00")]
    [InlineData("40.00", "80.00")]
    [InlineData("999.00", "0.00")]
    public void A_lost_chargeback_that_covers_the_request_closes_the_dispute(string taken, string rest) =>
        Given(remedy: Remedy.PartialRefund, amount: "40.00").ChargedBack(taken).BankDecides(won: false).ThenShared("0.00", rest).Paid().Then(Status.Settled)
            .ThenThat(dispute => Assert.Equal((OutcomeHow.Chargeback, "D30", "DUPLICATE_CLAIM"), (dispute.Outcome!.How, dispute.Outcome.Rule, dispute.Outcome.Reason)))
            .ThenThat(dispute => Assert.DoesNotContain(dispute.Terms, term => term.IsLive));

    [Fact, Trait("Rule", "D30")]
    public void A_smaller_one_only_lowers_what_remains() =>
        Given(remedy: Remedy.PartialRefund, amount: "100.00").ChargedBack("30.00").BankDecides(won: false).Then(Status.AwaitingSeller)
            .When(new Act.Accept(), by: Seller).ThenRefused(Refusal.ExceedsRemaining).When(new Act.Modify(Partial("90.00")), by: Buyer).ThenGranted().When(new Act.Accept(), by: Seller)
            .ThenPays("90.00", "0.00", OutcomeHow.Agreement, "D5");

    [Fact, Trait("Rule", "D30")]
    public void Several_chargebacks_are_taken_together_and_the_case_waits_for_the_last() =>
        Given(remedy: Remedy.PartialRefund, amount: "70.00").ChargedBack("30.00").ChargedBack("40.00", "C-000002").BankDecides(won: false).ThenThat(dispute => Assert.NotNull(dispute.Stay))
            .BankDecides(won: false, "C-000002").ThenThat(dispute => Assert.Equal(OutcomeHow.Chargeback, dispute.Outcome!.How)).ThenShared("0.00", "50.00");

    [Fact, Trait("Rule", "D30")]
    public void A_won_chargeback_changes_nothing_and_one_lost_later_still_closes_the_case() =>
        Given().ChargedBack("120.00").BankDecides(won: true).ThenThat(dispute => Assert.Null(dispute.Stay)).ThenRuns(TermCode.SellerResponse, days: 5).After(days: 1)
            .BankDecides(won: false).ThenThat(dispute => Assert.Equal((Status.Settled, OutcomeHow.Chargeback), (dispute.Status, dispute.Outcome!.How)));

    [Fact, Trait("Rule", "D30")]
    public void A_loss_that_is_reversed_frees_the_amount_again() =>
        Given(remedy: Remedy.PartialRefund, amount: "110.00").ChargedBack("30.00").BankDecides(won: false).When(new Act.Accept(), by: Seller).ThenRefused(Refusal.ExceedsRemaining)
            .BankDecides(won: true).When(new Act.Accept(), by: Seller).ThenPays("110.00", "10.00", OutcomeHow.Agreement, "D5");

    [Fact, Trait("Rule", "D30")]
    public void A_ruling_that_waits_is_void_once_the_bank_has_paid() =>
        Given(captured: "600.00").UnderReview().ReadByMia().When(Rule(), by: Mia).Frozen().ChargedBack("600.00").BankDecides(won: false)
            .ThenThat(dispute => Assert.Equal((null, RulingState.Void), (dispute.RulingToApprove, dispute.Rulings[0].State)))
            .When(new Act.ApproveRuling(), by: Max).ThenRefused(Refusal.CaseClosed).ThenShared("0.00", "0.00");

    [Fact, Trait("Rule", "D30")]
    public void Nor_can_a_waiting_ruling_be_approved_while_the_rest_of_the_payment_is_held() =>
        Given(captured: "600.00", remedy: Remedy.PartialRefund, amount: "510.00").UnderReview().ReadByMia().When(Rule(), by: Mia).Frozen().ChargedBack("550.00").BankDecides(won: false)
            .ThenMoves("release 50.00 held").Then(Status.Settling).When(new Act.ApproveRuling(), by: Max).ThenRefused(Refusal.NotAtThisStage)
            .When(new Act.TakeBack("Too late"), by: Mia).ThenRefused(Refusal.NotAtThisStage).Unfrozen().Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D30")]
    public void The_undo_term_stands_still_too_and_the_ruling_takes_effect_when_it_has_run_on() =>
        Given().Ruled().After(minutes: 1).ChargedBack("30.00").After(days: 9).Then(Status.Ruled).BankDecides(won: true).ThenRuns(TermCode.Undo, minutes: 1).AtTheEndOf(TermCode.Undo).Then(Status.Settling);

    [Fact, Trait("Rule", "D30")]
    public void What_comes_while_money_moves_does_not_keep_anybody_from_appealing() =>
        Given().InForce(Remedy.PartialRefund, "40.00").ChargedBack("30.00").ThenTerm(TermCode.AppealWindow, TermState.Paused)
            .When(new Act.Appeal("Ground", "Text"), by: Buyer).ThenRefused(Refusal.CaseStayed).Paid().Then(Status.Settled)
            .ThenThat(dispute => Assert.Null(dispute.Stay)).ThenRuns(TermCode.AppealWindow, days: 7).Appealed(Buyer)
            .Heard(AppealResult.Varied, Remedy.PartialRefund, "50.00").ThenRefused(Refusal.ChargebackOpen).BankDecides(won: true)
            .Heard(AppealResult.Varied, Remedy.PartialRefund, "50.00").ThenGranted();

    [Fact, Trait("Rule", "D30")]
    public void A_return_that_the_bank_has_overtaken_leaves_no_appeal_open_for_ever() =>
        Given().InForce(Remedy.ReturnAndRefund).ChargedBack("120.00").BankDecides(won: false).Then(Status.Settled).ThenTerm(TermCode.AppealWindow, TermState.Running)
            .AtTheEndOf(TermCode.AppealWindow).When(new Act.Appeal("Ground", "Text"), by: Buyer).ThenRefused(Refusal.WindowClosed);

    [Fact, Trait("Rule", "D30")]
    public void While_a_chargeback_is_open_an_appeal_is_upheld_but_nothing_else() =>
        Given().InForceByPlatform("40.00").Paid().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted().ChargedBack("10.00")
            .When(new Act.ApproveRuling(), by: Eva).ThenRefused(Refusal.ChargebackOpen).Heard(AppealResult.Corrected).ThenRefused(Refusal.ChargebackOpen).Heard(AppealResult.Upheld).ThenGranted();

    [Fact, Trait("Rule", "D30")]
    public void Staff_do_not_restart_a_term_while_the_case_is_stayed() =>
        Given().After(days: 1).When(new Act.StopTerm(TermCode.SellerResponse, "Holiday"), by: Max).ThenGranted().ChargedBack("30.00")
            .When(new Act.RestartTerm(TermCode.SellerResponse), by: Max).ThenRefused(Refusal.CaseStayed).BankDecides(won: true).ThenTerm(TermCode.SellerResponse, TermState.Paused)
            .After(days: 2).When(new Act.RestartTerm(TermCode.SellerResponse), by: Max).ThenRuns(TermCode.SellerResponse, days: 4);

    [Fact, Trait("Rule", "D30")]
    public void Nothing_is_sent_again_or_paid_by_hand_while_a_chargeback_is_open() =>
        Given().When(new Act.Accept(), by: Seller).When(new Act.FailSettlement("D-000001-S1", "Down"), by: Gateway).ChargedBack("10.00")
            .When(new Act.RetrySettlement("D-000001-S1"), by: Max).ThenRefused(Refusal.ChargebackOpen).When(new Act.SettleByHand("D-000001-S1", "cheque"), by: Max).ThenRefused(Refusal.ChargebackOpen);

    [Fact, Trait("Rule", "D30")]
    public void No_dispute_is_opened_while_the_bank_is_deciding()
    {
        var marks = Given().ChargedBack("10.00").Paper.Situation.Order;
        var order = Standings.Of(Amount("120.00")) with { Marks = marks };
        var refused = Opening.Decide(order, new("SNAD_QUALITY", Full), Buyer, Published.Policy("dhgate"), Monday);
        Assert.Equal(Refusal.ChargebackOpen, Assert.IsType<Decision.Refused>(refused).Code);
    }

    [Fact, Trait("Rule", "D30")]
    public void A_second_chargeback_takes_nobodys_time_away() =>
        Given().After(days: 1).ChargedBack("30.00").After(days: 1).ChargedBack("40.00", "C-000002").ThenThat(dispute => Assert.Equal("C-000001", dispute.Stay!.Ref))
            .BankDecides(won: true).BankDecides(won: true, "C-000002").ThenRuns(TermCode.SellerResponse, days: 4).ThenRuns(TermCode.NegotiationMax, days: 9);

    [Fact, Trait("Rule", "D30")]
    public void A_closed_case_whose_money_still_moves_is_not_stayed() =>
        Given().InForce(Remedy.PartialRefund, "40.00").Paid().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted().ChargedBack("10.00")
            .ThenThat(dispute => Assert.Null(dispute.Stay)).ThenTerm(TermCode.AppealWindow, TermState.Running);

    [Theory, Trait("Rule", "D30")]
    [InlineData(true, "won")]
    [InlineData(false, "lost")]
    public void The_record_says_how_the_bank_decided(bool won, string reason) =>
        Assert.Contains(Given().ChargedBack("30.00").BankDecides(won).Paper.Journal, entry => entry.Fact == new Fact.StayLifted("C-000001", reason));

    [Theory, Trait("Rule", "D30")]
    [InlineData("C-000007", OutcomeHow.Chargeback)]
    [InlineData("C-000008", null)]
    public void Of_older_chargebacks_only_the_one_that_is_decided_now_counts(string decided, OutcomeHow? how)
    {
        var (none, before) = (Amount("0.00"), Monday.AddDays(-30));
        var paper = Given(remedy: Remedy.PartialRefund, amount: "40.00").Paper;
        OrderChargeback[] old = [new("C-000007", Amount("40.00"), ChargebackState.Won, before, none, none), new("C-000008", Amount("10.00"), ChargebackState.Won, before, none, none)];
        if (how is null) old[0] = old[0] with { State = ChargebackState.Lost };
        paper = paper with { Situation = paper.Situation with { Order = paper.Situation.Order with { Chargebacks = old } } };
        Assert.Equal(how, paper.Hear(new MediationConsole.Cases.Orders.OrderNews.ChargebackDecided(decided, false), Bank).Case.Dispute.Outcome?.How);
    }
}
