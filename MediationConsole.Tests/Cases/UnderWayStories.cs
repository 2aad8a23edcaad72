using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>An appeal, and money of the earlier ruling that is still under way (D24, D28).</summary>
public sealed class UnderWayStories
{
    private const string ToBuyer = "D-000001-S1";
    private const string ToSeller = "D-000001-S2";

    private static Story Ruled40() => Given().InForce(Remedy.PartialRefund, "40.00").ThenMoves("refund 40.00", "release 80.00");

    [Fact, Trait("Rule", "D28")]
    public void An_appeal_that_moves_money_is_decided_once_what_the_ruling_paid_has_arrived() =>
        Ruled40().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenRefused(Refusal.NotAtThisStage)
            .When(new Act.ConfirmSettlement(ToBuyer, "bank-1"), by: Gateway).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenRefused(Refusal.NotAtThisStage)
            .ThenThat(dispute => Assert.Single(dispute.Rulings)).Paid().Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted().ThenShared("60.00", "60.00");

    [Fact, Trait("Rule", "D24")]
    public void A_refund_that_failed_cannot_be_paid_again_beside_what_an_appeal_gives_the_seller() =>
        Ruled40().When(new Act.ConfirmSettlement(ToSeller, "bank-2"), by: Gateway).When(new Act.FailSettlement(ToBuyer, "Account closed"), by: Gateway).Then(Status.SettlementFailed)
            .Appealed(Seller).Heard(AppealResult.Varied, Remedy.Release).ThenRefused(Refusal.NotAtThisStage).ThenMoves("refund 40.00 failed", "release 80.00")
            .When(new Act.RetrySettlement(ToBuyer), by: Max).Heard(AppealResult.Varied, Remedy.Release).ThenRefused(Refusal.NotAtThisStage)
            .Paid().Heard(AppealResult.Varied, Remedy.Release).ThenGranted().ThenMoves("refund 40.00", "release 80.00", "platform_release 40.00");

    [Fact, Trait("Rule", "D24")]
    public void What_a_manager_has_settled_by_hand_is_no_longer_under_way() =>
        Ruled40().When(new Act.ConfirmSettlement(ToSeller, "bank-2"), by: Gateway).When(new Act.FailSettlement(ToBuyer, "Account closed"), by: Gateway).Appealed(Buyer)
            .When(new Act.SettleByHand(ToBuyer, "cheque 12"), by: Max).Then(Status.Settled).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted();

    [Fact, Trait("Rule", "D28")]
    public void Meanwhile_a_ruling_can_be_upheld_and_its_words_corrected_but_no_amount()
    {
        Ruled40().Appealed(Buyer).Heard(AppealResult.Upheld).ThenGranted().ThenShared("40.00", "80.00");
        Ruled40().Appealed(Buyer).Heard(AppealResult.Corrected, amount: "41.00").ThenRefused(Refusal.NotAtThisStage).Heard(AppealResult.Corrected).ThenGranted().ThenMoves("refund 40.00", "release 80.00");
    }

    [Fact, Trait("Rule", "D28")]
    public void What_one_appeal_has_set_moving_arrives_before_the_next_is_decided() =>
        Ruled40().Paid().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").Appealed(Seller)
            .Heard(AppealResult.Varied, Remedy.PartialRefund, "50.00", by: Zoe).ThenRefused(Refusal.NotAtThisStage).Paid().Heard(AppealResult.Varied, Remedy.PartialRefund, "50.00", by: Zoe).ThenGranted();

    [Fact, Trait("Rule", "D28")]
    public void A_decision_that_waits_for_approval_when_money_goes_out_is_approved_once_it_has_arrived() =>
        Given().Frozen().InForceByPlatform("40.00").Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted().Unfrozen()
            .When(new Act.ApproveRuling(), by: Eva).ThenRefused(Refusal.NotAtThisStage).ThenMoves("platform_refund 40.00", "release 120.00")
            .Paid().When(new Act.ApproveRuling(), by: Eva).ThenGranted().ThenShared("60.00", "120.00");
}
