using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>While the order is frozen nothing is paid out (D29).</summary>
public sealed class HoldStories
{
    [Fact, Trait("Rule", "D29")]
    public void An_agreement_is_decided_as_usual_and_paid_when_the_last_hold_is_lifted() =>
        Given(remedy: Remedy.PartialRefund, amount: "40.00").Frozen().Frozen("H-000002").When(new Act.Accept(), by: Seller).ThenGranted().Then(Status.Settling)
            .ThenShared("40.00", "80.00").ThenMoves("refund 40.00 held", "release 80.00 held").ThenThat(dispute => Assert.Equal("the order is frozen (suspected misconduct of the seller)", dispute.Settlements[0].Note))
            .Unfrozen().ThenMoves("refund 40.00 held", "release 80.00 held").Unfrozen("H-000002").ThenMoves("refund 40.00", "release 80.00").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D29")]
    public void A_withdrawal_a_default_and_a_ruling_wait_too()
    {
        Given().Frozen().When(new Act.Withdraw(), by: Buyer).Then(Status.Settling).ThenMoves("release 120.00 held").Unfrozen().Paid().Then(Status.Withdrawn);
        Given().Frozen().AtTheEndOf(TermCode.SellerResponse).ThenMoves("refund 120.00 held").Unfrozen().Paid().Then(Status.Settled);
        Given().Frozen().InForce(Remedy.Release).ThenMoves("release 120.00 held").Unfrozen().Paid().Then(Status.Settled);
        Given().Frozen().InForceByPlatform("40.00").ThenMoves("platform_refund 40.00 held", "release 120.00 held").Unfrozen().Paid().Then(Status.Settled);
        Given(remedy: Remedy.ReturnAndRefund).Frozen().Returning(Status.AwaitingReturnReceipt).When(new Act.ConfirmReturn(ReturnCondition.Ok, null), by: Seller).ThenMoves("refund 120.00 held").Unfrozen().Paid().Then(Status.Settled);
    }

    [Fact, Trait("Rule", "D29")]
    public void What_is_held_is_not_booked_and_not_with_the_gateway() =>
        Given().Frozen().When(new Act.Accept(), by: Seller).ThenThat(dispute => Assert.Equal(0, dispute.Settlements[0].Attempt))
            .When(new Act.ConfirmSettlement("D-000001-S1", "bank"), by: Gateway).ThenRefused(Refusal.OrderFrozen).When(new Act.FailSettlement("D-000001-S1", "Down"), by: Gateway).ThenRefused(Refusal.OrderFrozen)
            .When(new Act.RetrySettlement("D-000001-S1"), by: Max).ThenRefused(Refusal.OrderFrozen).When(new Act.SettleByHand("D-000001-S1", "cheque"), by: Max).ThenRefused(Refusal.OrderFrozen)
            .Unfrozen().ThenThat(dispute => Assert.Equal(1, dispute.Settlements[0].Attempt));

    [Fact, Trait("Rule", "D29")]
    public void What_went_out_before_is_confirmed_but_not_sent_again_while_the_order_is_frozen() =>
        Given(remedy: Remedy.PartialRefund, amount: "40.00").When(new Act.Accept(), by: Seller).Frozen().When(new Act.ConfirmSettlement("D-000001-S1", "bank"), by: Gateway).ThenGranted()
            .When(new Act.FailSettlement("D-000001-S2", "Down"), by: Gateway).ThenGranted().When(new Act.RetrySettlement("D-000001-S2"), by: Max).ThenRefused(Refusal.OrderFrozen)
            .When(new Act.SettleByHand("D-000001-S2", "cheque"), by: Max).ThenRefused(Refusal.OrderFrozen).Unfrozen().When(new Act.RetrySettlement("D-000001-S2"), by: Max).ThenGranted();

    [Fact, Trait("Rule", "D29")]
    public void Freezing_stops_no_term_and_no_word() =>
        Given().Frozen().ThenRuns(TermCode.SellerResponse, days: 5).When(new Act.Counter(Partial("10.00")), by: Seller).ThenGranted().Then(Status.AwaitingBuyer);

    [Fact, Trait("Rule", "D29")]
    public void The_same_hold_twice_is_one() =>
        Given().Frozen().Frozen().ThenThat(dispute => Assert.Equal(4, dispute.Version)).When(new Act.Accept(), by: Seller).Unfrozen().ThenMoves("refund 120.00");

    [Fact, Trait("Rule", "D30")]
    public void What_is_held_waits_for_the_hold_and_for_the_bank() =>
        Given().Frozen().When(new Act.Accept(), by: Seller).ChargedBack("50.00").Unfrozen().ThenMoves("refund 120.00 held").BankDecides(won: true).ThenMoves("refund 120.00").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D33")]
    public void Where_the_bank_took_some_of_what_was_held_the_buyer_is_served_first() =>
        Given(remedy: Remedy.PartialRefund, amount: "40.00").Frozen().When(new Act.Accept(), by: Seller).ChargedBack("50.00").BankDecides(won: false).ThenShared("40.00", "80.00")
            .Unfrozen().ThenMoves("refund 40.00", "release 30.00").ThenShared("40.00", "30.00").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D33")]
    public void Where_the_bank_took_everything_that_was_held_the_case_is_over() =>
        Given(remedy: Remedy.PartialRefund, amount: "40.00").Frozen().When(new Act.Accept(), by: Seller).ChargedBack("120.00").Unfrozen().BankDecides(won: false).Then(Status.Settled).ThenMoves().ThenShared("0.00", "0.00");

    [Fact, Trait("Rule", "D33")]
    public void The_platform_does_not_give_again_what_the_bank_has_given() =>
        Given().Frozen().InForceByPlatform("120.00").ChargedBack("100.00").BankDecides(won: false).Unfrozen().ThenMoves("platform_refund 20.00", "release 20.00").ThenShared("20.00", "20.00");

    [Fact, Trait("Rule", "D33")]
    public void What_the_seller_no_longer_has_is_neither_charged_nor_paid_on() =>
        Given().InForce(Remedy.PartialRefund, "40.00").Paid().Frozen().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenMoves("refund 40.00", "release 80.00", "charge_seller 20.00 held", "refund 20.00 held")
            .ChargedBack("70.00").BankDecides(won: false).Unfrozen().ThenMoves("refund 40.00", "release 80.00", "charge_seller 10.00", "refund 10.00").ThenShared("50.00", "70.00");

    [Fact, Trait("Rule", "D29")]
    public void Only_marketplaces_and_risk_staff_freeze_and_only_banks_and_risk_staff_report_chargebacks_but_for_what_follows_from_a_case()
    {
        var story = Given();
        foreach (var actor in Everybody)
        {
            // What follows from a case of its own is brought by the clock, and told to other cases by whoever brought it about.
            var tells = actor == Shop || actor == Bank || actor == Rita || actor == Clock;
            Assert.Equal(actor == Shop || actor == Rita || actor == Clock, story.Paper.Hear(new MediationConsole.Cases.Orders.OrderNews.Frozen("H-000009", "manual"), actor).Decision is Decision.Granted);
            Assert.Equal(actor == Bank || actor == Rita || actor == Clock, story.Paper.Hear(new MediationConsole.Cases.Orders.OrderNews.ChargebackNotified("C-000009", Amount("1.00")), actor).Decision is Decision.Granted);
            Assert.Equal(tells, story.Paper.Decide(new Act.HearOfLift("H-000009"), actor).Decision is Decision.Granted);
            Assert.Equal(tells, story.Paper.Decide(new Act.HearOfBankDecision(new("C-000009", Amount("1.00"), ChargebackState.Won, Monday, Amount("1.00"), Amount("0.00"))), actor).Decision is Decision.Granted);
        }
    }
}
