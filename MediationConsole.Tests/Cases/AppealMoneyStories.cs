using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>What an appeal moves: only the difference (D22, D28, D29, D33).</summary>
public sealed class AppealMoneyStories
{
    private static Story Paid40() => Given().InForce(Remedy.PartialRefund, "40.00").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D28")]
    public void Varied_for_the_buyer_the_seller_gives_back_the_difference() =>
        Paid40().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted().ThenShared("60.00", "60.00")
            .ThenMoves("refund 40.00", "release 80.00", "charge_seller 20.00", "refund 20.00").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D28")]
    public void Varied_for_the_seller_the_platform_pays_the_difference_and_the_buyer_keeps_the_money() =>
        Paid40().Appealed(Seller).Heard(AppealResult.Varied, Remedy.PartialRefund, "15.00").ThenGranted().ThenShared("40.00", "105.00")
            .ThenMoves("refund 40.00", "release 80.00", "platform_release 25.00")
            .ThenThat(dispute => Assert.Equal(Amount("15.00"), dispute.RulingInForce!.Amount));

    [Fact, Trait("Rule", "D28")]
    public void Varied_to_a_release_the_seller_has_everything() =>
        Paid40().Appealed(Seller).Heard(AppealResult.Varied, Remedy.Release).ThenShared("40.00", "120.00").ThenMoves("refund 40.00", "release 80.00", "platform_release 40.00");

    [Fact, Trait("Rule", "D28")]
    public void Varied_to_a_full_refund_the_buyer_has_everything() =>
        Paid40().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.FullRefund).ThenShared("120.00", "0.00").ThenMoves("refund 40.00", "release 80.00", "charge_seller 80.00", "refund 80.00");

    [Fact, Trait("Rule", "D28")]
    public void Where_the_platform_paid_the_platform_pays_the_difference_after_a_second_person() =>
        Given().InForceByPlatform("40.00").Paid().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenMoves("platform_refund 40.00", "release 120.00")
            .When(new Act.ApproveRuling(), by: Max).ThenRefused(Refusal.OwnRuling).When(new Act.ApproveRuling(), by: Tom).ThenRefused(Refusal.OwnRuling)
            .When(new Act.ApproveRuling(), by: Eva).ThenGranted().ThenShared("60.00", "120.00").ThenMoves("platform_refund 40.00", "release 120.00", "platform_refund 20.00");

    [Fact, Trait("Rule", "D28")]
    public void Where_the_platform_paid_the_seller_has_nothing_to_gain() =>
        Given().InForceByPlatform("40.00").Paid().Appealed(Seller).Heard(AppealResult.Varied, Remedy.PartialRefund, "10.00").When(new Act.ApproveRuling(), by: Eva).ThenGranted()
            .ThenShared("40.00", "120.00").ThenMoves("platform_refund 40.00", "release 120.00");

    [Fact, Trait("Rule", "D33")]
    public void Also_the_platform_gives_the_buyer_no_more_than_was_captured() =>
        Given().InForceByPlatform("40.00").Paid().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "120.01").ThenRefused(Refusal.ExceedsRemaining)
            .Heard(AppealResult.Varied, Remedy.FullRefund).When(new Act.ApproveRuling(), by: Eva).ThenShared("120.00", "120.00");

    [Theory, Trait("Rule", "D33")]
    [InlineData(Remedy.PartialRefund, "120.01", Refusal.ExceedsRemaining, null)]
    [InlineData(Remedy.PartialRefund, "0.00", Refusal.ImpossibleValue, "amount")]
    [InlineData(Remedy.PartialRefund, null, Refusal.ImpossibleValue, "amount")]
    [InlineData(Remedy.PartialRefund, "40.00", Refusal.ImpossibleValue, "remedy")]
    [InlineData(Remedy.FullRefund, "60.00", Refusal.ImpossibleValue, "amount")]
    [InlineData(Remedy.Release, "60.00", Refusal.ImpossibleValue, "amount")]
    [InlineData(Remedy.ReturnAndRefund, "60.00", Refusal.ImpossibleValue, "remedy")]
    [InlineData(null, "60.00", Refusal.ImpossibleValue, "remedy")]
    public void An_appeal_is_varied_to_something_else_that_can_be_had(Remedy? remedy, string? amount, Refusal code, string? field) =>
        Paid40().Appealed(Buyer).Heard(AppealResult.Varied, remedy, amount).ThenRefused(code, field).ThenMoves("refund 40.00", "release 80.00");

    [Fact, Trait("Rule", "D33")]
    public void An_appeal_is_decided_in_the_currency_of_the_order() =>
        Paid40().Appealed(Buyer).When(new Act.OpenExhibit(1), by: Tom).When(Decide(AppealResult.Varied, Remedy.PartialRefund) with { Amount = Amount("60", "JPY") }, by: Tom).ThenRefused(Refusal.WrongCurrency);

    [Fact, Trait("Rule", "D28")]
    public void A_correction_of_words_moves_nothing_and_one_of_an_amount_moves_the_difference() =>
        Paid40().Appealed(Buyer).Appealed(Seller).Heard(AppealResult.Corrected).ThenGranted().ThenShared("40.00", "80.00").ThenMoves("refund 40.00", "release 80.00")
            .ThenThat(dispute => Assert.Equal((2, AppealResult.Corrected, "The new photo proves it."), (dispute.RulingInForce!.Number, dispute.RulingInForce.OnAppeal, dispute.RulingInForce.Text)));

    [Fact, Trait("Rule", "D28")]
    public void A_correction_of_an_amount_moves_the_difference() =>
        Paid40().Appealed(Buyer).Heard(AppealResult.Corrected, amount: "41.00").ThenMoves("refund 40.00", "release 80.00", "charge_seller 1.00", "refund 1.00");

    [Fact, Trait("Rule", "D28")]
    public void Words_can_be_corrected_also_where_less_was_paid_than_was_ruled() =>
        Given().Ruled().ChargedBack("50.00").BankDecides(won: false).AtTheEndOf(TermCode.Undo).ThenShared("70.00", "0.00").Paid()
            .Appealed(Seller).Heard(AppealResult.Corrected).ThenGranted().ThenShared("70.00", "0.00").ThenMoves("refund 70.00");

    [Fact, Trait("Rule", "D28")]
    public void While_the_order_is_frozen_what_is_held_is_shared_anew() =>
        Given().Frozen().InForce(Remedy.PartialRefund, "40.00").ThenMoves("refund 40.00 held", "release 80.00 held").Appealed(Buyer)
            .Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted().ThenShared("60.00", "60.00").ThenMoves("refund 60.00 held", "release 60.00 held")
            .Unfrozen().ThenMoves("refund 60.00", "release 60.00").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D28")]
    public void What_is_still_in_escrow_is_released_to_the_seller_from_there() =>
        Given().Frozen().InForce(Remedy.PartialRefund, "40.00").Appealed(Seller).Heard(AppealResult.Varied, Remedy.Release).ThenShared("0.00", "120.00").Unfrozen().ThenMoves("release 120.00");

    [Fact, Trait("Rule", "D28")]
    public void What_is_held_of_one_appeal_is_made_up_for_by_the_next_and_what_has_gone_is_not_paid_again() =>
        Paid40().Appealed(Buyer).Frozen().Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenMoves("refund 40.00", "release 80.00", "charge_seller 20.00 held", "refund 20.00 held")
            .Appealed(Seller).Heard(AppealResult.Varied, Remedy.PartialRefund, "50.00", by: Zoe).ThenGranted().ThenShared("50.00", "70.00")
            .ThenMoves("refund 40.00", "release 80.00", "charge_seller 10.00 held", "refund 10.00 held").Unfrozen().Paid().Then(Status.Settled).ThenShared("50.00", "70.00");

    [Fact, Trait("Rule", "D28")]
    public void A_held_refund_of_the_platform_is_replaced_and_not_added_to() =>
        Given().Frozen().InForceByPlatform("40.00").Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").When(new Act.ApproveRuling(), by: Eva).ThenGranted()
            .ThenMoves("platform_refund 60.00 held", "release 120.00 held").Unfrozen().ThenShared("60.00", "120.00");

    [Fact, Trait("Rule", "D22")]
    public void What_took_two_to_decide_takes_two_to_undo() =>
        Given(captured: "900.00", remedy: Remedy.PartialRefund, amount: "10.00").UnderReview().ReadByMia().When(Rule(Remedy.PartialRefund, "600.00"), by: Mia).When(new Act.ApproveRuling(), by: Max)
            .AtTheEndOf(TermCode.Undo).Paid().Appealed(Seller).Heard(AppealResult.Varied, Remedy.PartialRefund, "10.00").ThenMoves("refund 600.00", "release 300.00")
            .When(new Act.ApproveRuling(), by: Eva).ThenMoves("refund 600.00", "release 300.00", "platform_release 590.00");

    [Fact, Trait("Rule", "D24")]
    public void A_difference_that_fails_waits_for_a_manager_beside_the_closed_case() =>
        Paid40().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").When(new Act.FailSettlement("D-000001-S3", "No funds"), by: Gateway).ThenGranted().Then(Status.Settled)
            .ThenThat(dispute => Assert.Equal("manager", dispute.WaitingFor)).When(new Act.SettleByHand("D-000001-S3", "offset 7"), by: Max).ThenGranted().Paid().Then(Status.Settled)
            .ThenThat(dispute => Assert.Equal((false, null), (dispute.HasUnsettled, dispute.WaitingFor)));

    [Fact, Trait("Rule", "D28")]
    public void A_held_refund_of_the_platform_falls_away_where_the_next_appeal_gives_the_buyer_no_more_than_has_gone() =>
        Given().InForceByPlatform("40.00").Paid().Frozen().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").When(new Act.ApproveRuling(), by: Eva)
            .ThenMoves("platform_refund 40.00", "release 120.00", "platform_refund 20.00 held").Appealed(Seller).Heard(AppealResult.Varied, Remedy.PartialRefund, "30.00", by: Zoe)
            .When(new Act.ApproveRuling(), by: Max).ThenGranted().ThenShared("40.00", "120.00").ThenMoves("platform_refund 40.00", "release 120.00");

    [Fact, Trait("Rule", "D28")]
    public void What_the_platform_holds_for_the_seller_falls_away_when_the_next_appeal_gives_the_buyer_more() =>
        Paid40().Frozen().Appealed(Seller).Heard(AppealResult.Varied, Remedy.PartialRefund, "15.00").ThenMoves("refund 40.00", "release 80.00", "platform_release 25.00 held")
            .Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "50.00", by: Zoe).ThenGranted().ThenShared("50.00", "70.00")
            .ThenMoves("refund 40.00", "release 80.00", "charge_seller 10.00 held", "refund 10.00 held");

    [Fact, Trait("Rule", "D33")]
    public void Of_what_is_held_an_appeal_can_give_what_the_bank_has_left() =>
        Given().Frozen().InForce(Remedy.PartialRefund, "40.00").ChargedBack("50.00").BankDecides(won: false).Appealed(Buyer)
            .Heard(AppealResult.Varied, Remedy.PartialRefund, "70.01").ThenRefused(Refusal.ExceedsRemaining).Heard(AppealResult.Varied, Remedy.PartialRefund, "70.00").ThenGranted()
            .Unfrozen().ThenMoves("refund 70.00").ThenShared("70.00", "0.00").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D33")]
    public void An_appeal_takes_no_more_from_the_seller_than_the_ruling_gave() =>
        Given(remedy: Remedy.PartialRefund, amount: "40.00").ChargedBack("30.00").BankDecides(won: false).InForce(Remedy.PartialRefund, "40.00").ThenShared("40.00", "50.00").Paid().BankDecides(won: true)
            .Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "90.01").ThenRefused(Refusal.ExceedsRemaining).Heard(AppealResult.Varied, Remedy.FullRefund).ThenShared("90.00", "0.00");

    [Theory, Trait("Rule", "D33")]
    [InlineData(true)]
    [InlineData(false)]
    public void The_platform_gives_on_appeal_no_more_than_was_in_dispute_whether_it_is_held_or_paid(bool held)
    {
        var story = Given(remedy: Remedy.PartialRefund, amount: "40.00").ChargedBack("30.00").BankDecides(won: false);
        story = held ? story.Frozen().InForceByPlatform("40.00").ThenMoves("platform_refund 40.00 held", "release 90.00 held") : story.InForceByPlatform("40.00").Paid();
        story.BankDecides(won: true).Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "90.01").ThenRefused(Refusal.ExceedsRemaining)
            .Heard(AppealResult.Varied, Remedy.FullRefund).When(new Act.ApproveRuling(), by: Eva).ThenShared("90.00", "90.00");
    }

    [Fact, Trait("Rule", "D33")]
    public void Nor_does_it_give_what_the_buyer_has_had_of_the_bank() =>
        Given().InForceByPlatform("40.00").Paid().ChargedBack("50.00").BankDecides(won: false).Appealed(Buyer)
            .Heard(AppealResult.Varied, Remedy.PartialRefund, "70.01").ThenRefused(Refusal.ExceedsRemaining).Heard(AppealResult.Varied, Remedy.PartialRefund, "70.00").When(new Act.ApproveRuling(), by: Eva).ThenShared("70.00", "120.00");
}
