using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.Holds.HoldStory;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>An order with a risky address is closed within a day, unless somebody stops that; and when holds are looked at again (H4, H6).</summary>
public sealed class ClosingStories
{
    [Fact, Trait("Rule", "H4")]
    public void After_a_day_the_order_is_closed_the_hold_goes_first_and_the_buyer_gets_what_remains() =>
        Frozen(HoldCauses.RiskAddress).AtTheEndOf(TermCode.HoldRiskAddress).Then(Status.OrderClosed).ThenHeldBy().ThenMoves("refund 120.00")
            .ThenThat(hold => Assert.Equal((Stage.Closed, Story.Amount("120.00"), Story.Monday.AddHours(24)), (hold.Stage, hold.Refund!.Value, hold.ClosedAt!.Value)))
            .When(new Act.ConfirmSettlement("H-000001-S1", "bank"), by: Gateway).ThenGranted().ThenThat(hold => Assert.False(hold.HasUnsettled))
            .When(new Act.AppealHold("Too late"), by: Seller).ThenRefused(Refusal.CaseClosed);

    [Fact, Trait("Rule", "H4")]
    public void Other_holds_still_block_the_refund() =>
        Frozen(HoldCauses.RiskAddress).Hears(new OrderNews.Frozen("H-000002", "misconduct")).AtTheEndOf(TermCode.HoldRiskAddress).Then(Status.OrderClosed).ThenHeldBy("H-000002").ThenMoves("refund 120.00 held")
            .When(new Act.ConfirmSettlement("H-000001-S1", "bank"), by: Gateway).ThenRefused(Refusal.OrderFrozen)
            .Hears(new OrderNews.Unfrozen("H-000002")).ThenMoves("refund 120.00");

    [Fact, Trait("Rule", "H4")]
    public void What_a_bank_took_meanwhile_is_not_refunded_again() =>
        Frozen(HoldCauses.RiskAddress).Hears(new OrderNews.ChargebackNotified("C-000001", Story.Amount("50.00"))).AtTheEndOf(TermCode.HoldRiskAddress).ThenMoves("refund 70.00 held")
            .Hears(new OrderNews.ChargebackDecided("C-000001", false)).ThenMoves("refund 70.00");

    [Fact, Trait("Rule", "H4")]
    public void A_refund_that_fails_is_sent_again_by_a_manager() =>
        Frozen(HoldCauses.RiskAddress).AtTheEndOf(TermCode.HoldRiskAddress).When(new Act.FailSettlement("H-000001-S1", "Account closed"), by: Gateway).ThenGranted().Then(Status.OrderClosed)
            .ThenThat(hold => Assert.Equal("manager", hold.WaitingFor)).When(new Act.RetrySettlement("H-000001-S1"), by: Rita).ThenRefused(Refusal.RoleMissing)
            .When(new Act.RetrySettlement("H-000001-S1"), by: Max).ThenGranted().When(new Act.FailSettlement("H-000001-S1", "Still"), by: Gateway)
            .When(new Act.SettleByHand("H-000001-S1", "cheque"), by: Max).ThenGranted().ThenThat(hold => Assert.Null(hold.WaitingFor));

    [Fact, Trait("Rule", "H4")]
    public void A_risk_officer_stops_the_closing_with_a_reason() =>
        Frozen(HoldCauses.RiskAddress).When(new Act.StopClosing(""), by: Rita).ThenRefused(Refusal.ImpossibleValue, "reason").When(new Act.StopClosing("The buyer rang"), by: Max).ThenRefused(Refusal.RoleMissing)
            .When(new Act.StopClosing("The buyer rang"), by: Rita).ThenGranted().Then(Status.UnderReview).ThenTerm(TermCode.HoldRiskAddress, TermState.Cancelled).ThenRuns(TermCode.HoldReview, days: 21).ThenHeldBy("H-000001")
            .When(new Act.StopClosing("Again"), by: Rita).ThenRefused(Refusal.NotAtThisStage).After(days: 2).Then(Status.UnderReview);

    [Fact, Trait("Rule", "H4")]
    public void The_day_of_closing_is_not_stopped_or_put_off_in_any_other_way() =>
        Frozen(HoldCauses.RiskAddress).When(new Act.StopTerm(TermCode.HoldRiskAddress, "…"), by: Max).ThenRefused(Refusal.ImpossibleValue, "code").When(new Act.ExtendTerm(TermCode.HoldRiskAddress, 5, "…"), by: Max).ThenRefused(Refusal.ImpossibleValue, "code");

    [Fact, Trait("Rule", "H4")]
    public void An_appeal_alone_does_not_stop_the_closing_and_a_lift_does() =>
        Frozen(HoldCauses.RiskAddress).When(new Act.AppealHold("It is a real address"), by: Seller).ThenGranted().ThenRuns(TermCode.HoldRiskAddress, hours: 24)
            .When(new Act.LiftHold("It is"), by: Rita).ThenGranted().Then(Status.Lifted).After(days: 2).Then(Status.Lifted).ThenMoves();

    [Fact, Trait("Rule", "H6")]
    public void Staff_set_the_next_review_and_a_review_that_is_missed_is_a_breach_and_decides_nothing() =>
        Frozen(reviewIn: 3).When(new Act.SetReview(Story.Monday, "Past"), by: Rita).ThenRefused(Refusal.ImpossibleValue, "at").When(new Act.SetReview(Story.Monday.AddDays(9), ""), by: Rita).ThenRefused(Refusal.ImpossibleValue, "reason")
            .When(new Act.SetReview(Story.Monday.AddDays(9), "The court needs longer"), by: Rita).ThenGranted().ThenRuns(TermCode.HoldReview, days: 9)
            .AtTheEndOf(TermCode.HoldReview).Then(Status.UnderReview).ThenTerm(TermCode.HoldReview, TermState.Lapsed).ThenHeldBy("H-000001")
            .When(new Act.AppealHold("Still?"), by: Seller).ThenRuns(TermCode.HoldReview, days: 21);

    [Fact, Trait("Rule", "H6")]
    public void A_date_that_was_set_while_the_seller_was_asked_holds_once_the_hold_is_under_review() =>
        Frozen(HoldCauses.Misconduct).When(new Act.SetReview(Story.Monday.AddDays(40), "Lab needs time"), by: Rita).ThenGranted().Then(Status.AwaitingSeller)
            .AtTheEndOf(TermCode.HoldEvidence).Then(Status.UnderReview).ThenThat(hold => Assert.Equal(Story.Monday.AddDays(40), hold.RunningTerm(TermCode.HoldReview)!.DueAt));
}
