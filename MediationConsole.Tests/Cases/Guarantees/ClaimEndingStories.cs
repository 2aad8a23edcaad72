using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.Guarantees.ClaimStory;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Guarantees;

/// <summary>How claims end: paid, failed, settled between the parties, frozen, charged back (G5, D24, D29, D30, D33).</summary>
public sealed class ClaimEndingStories
{
    private const string Hold = "H-000001";
    private const string Bank = "C-000001";

    [Theory, Trait("Rule", "G5")]
    [InlineData("buyer")]
    [InlineData("seller")]
    [InlineData("mia")]
    public void Once_the_parties_have_settled_by_themselves_the_claim_lapses(string by) =>
        Waiting().When(new Act.SettleBetween(), Whoever(by)).Then(Status.Lapsed).ThenMoves()
            .ThenThat(claim => Assert.Equal((ClaimEnd.SettledBetween, ClaimPaymentState.Void, "Guarantee claim lapsed"), (claim.End, claim.Payments[0].State, claim.OrderLabel)));

    [Fact, Trait("Rule", "G5")]
    public void What_is_being_paid_can_no_longer_be_settled_between_them() => Approved().When(new Act.SettleBetween(), by: Buyer).ThenRefused(Refusal.NotAtThisStage);

    [Fact, Trait("Rule", "D24")]
    public void A_payment_that_fails_is_sent_again_or_settled_by_hand_by_a_manager()
    {
        var failed = Approved().When(new Act.FailSettlement("G-000001-S1", "No such account"), by: Gateway).Then(Status.SettlementFailed).ThenMoves("platform_refund 80.00 failed");
        failed.When(new Act.RetrySettlement("G-000001-S1"), by: Mia).ThenRefused(Refusal.RoleMissing).When(new Act.RetrySettlement("G-000001-S1"), by: Max).Then(Status.Settling)
            .When(new Act.FailSettlement("G-000001-S1", "Again"), by: Gateway).When(new Act.SettleByHand("G-000001-S1", "cheque 7"), by: Max).Then(Status.Paid);
    }

    [Fact, Trait("Rule", "D29")]
    public void While_the_order_is_frozen_the_payment_waits_and_goes_out_when_the_hold_is_lifted() =>
        WithMia().Hears(new OrderNews.Frozen(Hold, "manual")).When(Pay(), by: Mia).When(new Act.ApproveClaimBySecond(), by: Max).Then(Status.Settling).ThenMoves("platform_refund 80.00 held")
            .When(new Act.ConfirmSettlement("G-000001-S1", "x"), by: Gateway).ThenRefused(Refusal.OrderFrozen)
            .Hears(new OrderNews.Unfrozen(Hold)).ThenMoves("platform_refund 80.00").Paid().Then(Status.Paid);

    [Fact, Trait("Rule", "D30")]
    public void A_lost_chargeback_that_leaves_nothing_to_give_back_lapses_the_claim() =>
        Given().Hears(new OrderNews.ChargebackNotified(Bank, Story.Amount("120.00"))).Then(Status.UnderReview).Hears(new OrderNews.ChargebackDecided(Bank, false)).Then(Status.Lapsed)
            .ThenThat(claim => Assert.Equal(ClaimEnd.ChargedBack, claim.End));

    [Fact, Trait("Rule", "D30")]
    public void A_won_one_changes_nothing() =>
        Given().Hears(new OrderNews.ChargebackNotified(Bank, Story.Amount("120.00"))).Hears(new OrderNews.ChargebackDecided(Bank, true)).Then(Status.UnderReview);

    [Fact, Trait("Rule", "D33")]
    public void What_waited_while_the_bank_took_some_is_lowered_to_what_can_still_be_given_back() =>
        Waiting().Hears(new OrderNews.Frozen(Hold, "manual")).When(new Act.ApproveClaimBySecond(), by: Max).Hears(new OrderNews.ChargebackNotified(Bank, Story.Amount("90.00")))
            .Hears(new OrderNews.Unfrozen(Hold)).ThenMoves("platform_refund 80.00 held").Hears(new OrderNews.ChargebackDecided(Bank, false)).ThenMoves("platform_refund 30.00")
            .ThenThat(claim => Assert.Equal("30.00", claim.Pays?.Amount())).Paid().Then(Status.Paid);

    [Fact, Trait("Rule", "D33")]
    public void Where_nothing_can_be_given_back_what_waited_is_given_up_and_the_fund_has_it_back() =>
        Waiting().Hears(new OrderNews.Frozen(Hold, "manual")).When(new Act.ApproveClaimBySecond(), by: Max).Hears(new OrderNews.ChargebackNotified(Bank, Story.Amount("120.00")))
            .Hears(new OrderNews.ChargebackDecided(Bank, false)).Hears(new OrderNews.Unfrozen(Hold)).Then(Status.Lapsed).ThenMoves().ThenThat(claim => Assert.Null(claim.FromFund));

    [Fact, Trait("Rule", "D33")]
    public void What_the_bank_has_taken_meanwhile_cannot_be_approved() =>
        Waiting().Hears(new OrderNews.ChargebackNotified(Bank, Story.Amount("90.00"))).When(new Act.ApproveClaimBySecond(), by: Max).ThenRefused(Refusal.ExceedsRemaining);

    [Fact, Trait("Rule", "H4")]
    public void Once_a_hold_closed_the_order_what_was_not_paid_lapses()
    {
        Waiting().Hears(new OrderNews.Closed(Hold), Clock).Then(Status.Lapsed).ThenThat(claim => Assert.Equal(ClaimEnd.OrderClosed, claim.End));
        Waiting().Hears(new OrderNews.Frozen(Hold, "risk_address")).When(new Act.ApproveClaimBySecond(), by: Max).ThenMoves("platform_refund 80.00 held")
            .Hears(new OrderNews.Closed(Hold), Clock).Then(Status.Lapsed).ThenMoves();
        Approved().Hears(new OrderNews.Closed(Hold), Clock).Then(Status.Settling).Paid().Then(Status.Paid);
    }

    [Fact, Trait("Rule", "G4")]
    public void A_payout_leaves_the_order_without_a_dispute() =>
        Assert.DoesNotContain(Approved().Paid().Order.Cases, one => one.Ref.Kind == CaseKind.Dispute);

    private static Actor Whoever(string name) => name switch { "buyer" => Buyer, "seller" => Seller, _ => Mia };
}
