using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>The goods go back, then the money (D25–D27).</summary>
public sealed class ReturnStories
{
    private static Story Agreed(Status until) => Given(remedy: Remedy.ReturnAndRefund, amount: "100.00").Returning(until);

    [Fact, Trait("Rule", "D25")]
    public void A_seller_who_gives_no_return_address_refunds_the_buyer() =>
        Agreed(Status.AwaitingReturnAddress).ThenRuns(TermCode.ReturnAddress, days: 5).AtTheEndOf(TermCode.ReturnAddress)
            .ThenPays("100.00", "20.00", OutcomeHow.Default, "D25").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D25")]
    public void A_return_address_is_the_sellers_to_give_and_is_not_empty() =>
        Agreed(Status.AwaitingReturnAddress).When(new Act.GiveReturnAddress("Here"), by: Buyer).ThenRefused(Refusal.NotYourTurn)
            .When(new Act.GiveReturnAddress(" "), by: Seller).ThenRefused(Refusal.ImpossibleValue, "address")
            .When(new Act.GiveReturnAddress(null!), by: Seller).ThenRefused(Refusal.ImpossibleValue, "address")
            .When(new Act.GiveReturnAddress(" 1 Harbour Road "), by: Seller).Then(Status.AwaitingReturnTracking)
            .ThenThat(dispute => Assert.Equal("1 Harbour Road", dispute.Return!.Address));

    [Theory, Trait("Rule", "D26")]
    [InlineData("dhgate", 7)]
    [InlineData("aliexpress", 10)]
    public void A_buyer_who_sends_nothing_back_leaves_the_payment_to_the_seller(string policy, int days) =>
        Given(policy, remedy: Remedy.ReturnAndRefund).Returning(Status.AwaitingReturnTracking).ThenRuns(TermCode.ReturnTracking, days: days)
            .AtTheEndOf(TermCode.ReturnTracking).ThenPays("0.00", "120.00", OutcomeHow.Default, "D26");

    [Fact, Trait("Rule", "D26")]
    public void A_return_tracking_number_of_impossible_form_is_refused() =>
        Agreed(Status.AwaitingReturnTracking).When(new Act.GiveReturnTracking("UPS", "nonsense"), by: Buyer).ThenRefused(Refusal.InvalidWaybill)
            .When(new Act.GiveReturnTracking("UPS", "1Z999AA10123456784"), by: Seller).ThenRefused(Refusal.NotYourTurn)
            .When(new Act.GiveReturnTracking("UPS", "1Z999AA10123456784"), by: Buyer).Then(Status.AwaitingReturnReceipt);

    [Fact, Trait("Rule", "D27")]
    public void A_return_that_came_in_order_refunds_the_buyer() =>
        Agreed(Status.AwaitingReturnReceipt).ThenRuns(TermCode.ReturnReceipt, days: 30).When(new Act.ConfirmReturn(ReturnCondition.Ok, null), by: Seller)
            .ThenPays("100.00", "20.00", OutcomeHow.Agreement, "D27").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D27")]
    public void A_seller_who_is_silent_on_the_return_refunds_the_buyer() =>
        Agreed(Status.AwaitingReturnReceipt).AtTheEndOf(TermCode.ReturnReceipt).ThenPays("100.00", "20.00", OutcomeHow.Default, "D27");

    [Theory, Trait("Rule", "D27")]
    [InlineData(ReturnCondition.Damaged)]
    [InlineData(ReturnCondition.MissingItems)]
    [InlineData(ReturnCondition.EmptyOrDifferent)]
    [InlineData(ReturnCondition.NotReceived)]
    public void A_return_that_did_not_come_in_order_goes_back_to_review(ReturnCondition condition) =>
        Agreed(Status.AwaitingReturnReceipt).When(new Act.ConfirmReturn(condition, "See photo"), by: Seller).Then(Status.UnderReview)
            .ThenTerm(TermCode.ReturnReceipt, TermState.Met).ThenRuns(TermCode.Ruling, days: 10).ThenThat(dispute => Assert.Null(dispute.Outcome));

    [Fact, Trait("Rule", "D27")]
    public void After_a_damaged_return_the_mediator_rules_again() =>
        Given().Ruled(Remedy.ReturnAndRefund).AtTheEndOf(TermCode.Undo).Then(Status.AwaitingReturnAddress)
            .When(new Act.GiveReturnAddress("1 Harbour Road"), by: Seller).When(new Act.GiveReturnTracking("DHL", "1234567890"), by: Buyer)
            .When(new Act.ConfirmReturn(ReturnCondition.Damaged, "Broken"), by: Seller).When(Rule(Remedy.PartialRefund, "60.00"), by: Mia)
            .AtTheEndOf(TermCode.Undo).ThenPays("60.00", "60.00", OutcomeHow.Ruling, "D20")
            .ThenThat(dispute => Assert.Equal([RulingState.Superseded, RulingState.InForce], dispute.Rulings.Select(ruling => ruling.State)));

    [Fact, Trait("Rule", "D27")]
    public void A_ruled_return_that_came_in_order_is_paid_by_the_ruling() =>
        Given().Ruled(Remedy.ReturnAndRefund, "90.00").AtTheEndOf(TermCode.Undo).When(new Act.GiveReturnAddress("1 Harbour Road"), by: Seller)
            .When(new Act.GiveReturnTracking("DHL", "1234567890"), by: Buyer).When(new Act.ConfirmReturn(ReturnCondition.Ok, null), by: Seller)
            .ThenPays("90.00", "30.00", OutcomeHow.Ruling, "D27");

    [Fact, Trait("Rule", "D27")]
    public void A_note_on_the_return_has_2000_characters_at_most() =>
        Agreed(Status.AwaitingReturnReceipt).When(new Act.ConfirmReturn(ReturnCondition.Damaged, new string('x', 2_001)), by: Seller).ThenRefused(Refusal.ImpossibleValue, "note")
            .When(new Act.ConfirmReturn(ReturnCondition.Damaged, new string('x', 2_000)), by: Seller).ThenGranted();
}
