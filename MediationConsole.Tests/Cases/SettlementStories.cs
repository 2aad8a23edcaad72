using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>How money moves, and how much of it there is (D24, D33).</summary>
public sealed class SettlementStories
{
    private const string ToBuyer = "D-000001-S1";
    private const string ToSeller = "D-000001-S2";

    private static Story Settling() => Given(remedy: Remedy.PartialRefund, amount: "40.00").When(new Act.Accept(), by: Seller);

    [Fact, Trait("Rule", "D24")]
    public void A_case_is_settling_until_the_gateway_has_confirmed_everything() =>
        Settling().When(new Act.ConfirmSettlement(ToBuyer, "bank-1"), by: Gateway).Then(Status.Settling)
            .When(new Act.ConfirmSettlement(ToSeller, "bank-2"), by: Gateway).Then(Status.Settled)
            .ThenThat(dispute => Assert.Equal(Monday, dispute.ClosedAt));

    [Fact, Trait("Rule", "D24")]
    public void A_settlement_is_carried_out_exactly_once() =>
        Settling().When(new Act.ConfirmSettlement(ToBuyer, "bank-1"), by: Gateway).When(new Act.ConfirmSettlement(ToBuyer, "bank-1"), by: Gateway).ThenRefused(Refusal.SettlementNotPending)
            .When(new Act.FailSettlement(ToBuyer, "Late"), by: Gateway).ThenRefused(Refusal.SettlementNotPending)
            .When(new Act.ConfirmSettlement("D-000001-S9", "bank-9"), by: Gateway).ThenRefused(Refusal.ImpossibleValue, "id")
            .When(new Act.ConfirmSettlement(null!, "bank-9"), by: Gateway).ThenRefused(Refusal.ImpossibleValue, "id")
            .When(new Act.ConfirmSettlement(ToSeller, ""), by: Gateway).ThenRefused(Refusal.ImpossibleValue, "reference")
            .When(new Act.ConfirmSettlement(ToSeller, "bank-2"), by: Max).ThenRefused(Refusal.RoleMissing);

    [Fact, Trait("Rule", "D24")]
    public void A_failure_waits_for_a_manager_who_sends_it_again() =>
        Settling().When(new Act.FailSettlement(ToBuyer, "Account closed"), by: Gateway).Then(Status.SettlementFailed)
            .When(new Act.RetrySettlement(ToBuyer), by: Mia).ThenRefused(Refusal.RoleMissing)
            .When(new Act.RetrySettlement(ToSeller), by: Max).ThenRefused(Refusal.SettlementNotPending)
            .When(new Act.RetrySettlement(ToBuyer), by: Max).Then(Status.Settling).Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D24")]
    public void A_manager_settles_by_hand_with_a_reference() =>
        Settling().When(new Act.ConfirmSettlement(ToSeller, "bank-2"), by: Gateway).When(new Act.FailSettlement(ToBuyer, "Account closed"), by: Gateway)
            .When(new Act.SettleByHand(ToBuyer, " "), by: Max).ThenRefused(Refusal.ImpossibleValue, "reference")
            .When(new Act.SettleByHand(ToBuyer, "cheque 12"), by: Ada).ThenRefused(Refusal.RoleMissing)
            .When(new Act.SettleByHand(ToBuyer, "cheque 12"), by: Max).Then(Status.Settled)
            .ThenThat(dispute => Assert.Equal(SettlementState.Manual, dispute.Settlements[0].State));

    [Fact, Trait("Rule", "D24")]
    public void As_long_as_one_payment_stands_failed_the_case_stays_with_the_managers() =>
        Settling().When(new Act.FailSettlement(ToBuyer, "Down"), by: Gateway).When(new Act.FailSettlement(ToSeller, "Down"), by: Gateway)
            .When(new Act.RetrySettlement(ToBuyer), by: Max).Then(Status.SettlementFailed)
            .When(new Act.ConfirmSettlement(ToBuyer, "bank-1"), by: Gateway).Then(Status.SettlementFailed)
            .When(new Act.SettleByHand(ToSeller, "cheque 12"), by: Max).Then(Status.Settled);

    [Fact, Trait("Rule", "D24")]
    public void Nothing_is_instructed_where_nothing_is_due() =>
        Given().When(new Act.Accept(), by: Seller).ThenThat(dispute => Assert.Equal(SettlementKind.Refund, Assert.Single(dispute.Settlements).Kind));

    [Fact, Trait("Rule", "D33")]
    public void Captured_is_what_was_refunded_and_released_and_remains()
    {
        var exposure = Settling().Paper.Situation.Exposure;
        Assert.Equal((Amount("120.00"), Amount("40.00"), Amount("80.00"), Amount("0.00")), (exposure.Captured, exposure.Refunded, exposure.Released, exposure.Remaining));
        Assert.Throws<InvalidOperationException>(() => exposure.After(LedgerTransaction.Refunded(Amount("0.01"))));
    }

    [Fact, Trait("Rule", "D33")]
    public void What_exceeds_the_rest_of_the_order_is_refused_also_when_it_fitted_before()
    {
        var story = Given(remedy: Remedy.PartialRefund, amount: "100.00");
        var less = story.Paper with { Situation = story.Paper.Situation with { Exposure = Exposure.Untouched(Amount("90.00")) } };
        var refused = Assert.IsType<Decision.Refused>(less.Do(new Act.Accept(), Seller).Decision);
        Assert.Equal(Refusal.ExceedsRemaining, refused.Code);
        Assert.Equal(Amount("90.00"), less.Until(Monday.AddDays(5)).Dispute.Outcome!.Refund);
    }

    [Theory, Trait("Rule", "D33")]
    [InlineData("JPY", "1", "9223372036854")]
    [InlineData("KWD", "0.001", "92233720368.547")]
    public void The_largest_orders_are_shared_to_the_last_minor_unit(string currency, string asked, string captured)
    {
        var story = Given(remedy: Remedy.PartialRefund, amount: asked, captured: captured, currency: currency).When(new Act.Accept(), by: Seller).Paid();
        Assert.Equal(Amount(captured, currency), story.Dispute.Outcome!.Refund + story.Dispute.Outcome.Release);
    }

    [Fact, Trait("Rule", "D33")]
    public void The_entries_of_every_transaction_sum_to_zero() =>
        Assert.All(Settling().Paper.Ledger, transaction => Assert.Equal(0, transaction.Entries.Sum(entry => entry.Minor)));

    [Fact, Trait("Rule", "D24")]
    public void A_payment_sent_again_is_the_same_payment_at_the_next_attempt()
    {
        var story = Settling().When(new Act.FailSettlement(ToSeller, "Down"), by: Gateway).When(new Act.RetrySettlement(ToSeller), by: Max).ThenGranted()
            .ThenThat(dispute => Assert.Equal([1, 2], dispute.Settlements.Select(one => one.Attempt)));
        var retried = Assert.Single(story.Paper.Journal.Select(entry => entry.Fact).OfType<Fact.SettlementRetried>());
        Assert.Equal(new Fact.SettlementRetried(ToSeller, SettlementKind.Release, Amount("80.00")), retried);
        Assert.Contains(new Consequence.Payment(ToSeller, SettlementKind.Release, Amount("80.00"), 2), Consequences.Of(retried, story.Dispute));
    }

    [Fact, Trait("Rule", "D24")]
    public void Before_anything_is_instructed_there_is_nothing_to_confirm_or_to_mend() =>
        Given().When(new Act.ConfirmSettlement(ToBuyer, "bank-1"), by: Gateway).ThenRefused(Refusal.NotAtThisStage).When(new Act.FailSettlement(ToBuyer, "Down"), by: Gateway).ThenRefused(Refusal.NotAtThisStage)
            .When(new Act.RetrySettlement(ToBuyer), by: Max).ThenRefused(Refusal.NotAtThisStage).When(new Act.SettleByHand(ToBuyer, "cheque"), by: Max).ThenRefused(Refusal.NotAtThisStage);
}
