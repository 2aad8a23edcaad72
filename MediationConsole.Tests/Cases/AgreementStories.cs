using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>The two sides among themselves: accepting, silence, modifying, escalating, withdrawing (D5, D8–D11).</summary>
public sealed class AgreementStories
{
    [Fact, Trait("Rule", "D5")]
    public void A_seller_who_accepts_refunds_the_buyer_and_gets_the_rest_at_once() =>
        Given(remedy: Remedy.PartialRefund, amount: "40.00").When(new Act.Accept(), by: Seller).Then(Status.Settling)
            .ThenPays("40.00", "80.00", OutcomeHow.Agreement, "D5")
            .ThenTerm(TermCode.SellerResponse, TermState.Met).ThenTerm(TermCode.NegotiationMax, TermState.Cancelled)
            .Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D5")]
    public void A_seller_who_accepts_a_return_owes_an_address_before_any_money_moves() =>
        Given(remedy: Remedy.ReturnAndRefund).When(new Act.Accept(), by: Seller).Then(Status.AwaitingReturnAddress)
            .ThenRuns(TermCode.ReturnAddress, days: 5).ThenTerm(TermCode.NegotiationMax, TermState.Cancelled)
            .ThenThat(dispute => Assert.Empty(dispute.Settlements));

    [Fact, Trait("Rule", "D5")]
    public void A_buyer_cannot_accept_a_request_of_their_own() => Given().When(new Act.Accept(), by: Buyer).ThenRefused(Refusal.NotYourTurn);

    [Fact, Trait("Rule", "D8")]
    public void A_seller_who_stays_silent_loses_by_default() =>
        Given("dhgate", remedy: Remedy.PartialRefund, amount: "40.00").AtTheEndOf(TermCode.SellerResponse)
            .Then(Status.Settling).ThenPays("40.00", "80.00", OutcomeHow.Default, "D8").ThenTerm(TermCode.SellerResponse, TermState.Lapsed);

    [Fact, Trait("Rule", "D8")]
    public void A_seller_who_stays_silent_on_a_return_owes_an_address() =>
        Given("dhgate", remedy: Remedy.ReturnAndRefund).AtTheEndOf(TermCode.SellerResponse).Then(Status.AwaitingReturnAddress)
            .ThenThat(dispute => Assert.Equal(OutcomeHow.Default, dispute.Return!.How));

    [Theory, Trait("Rule", "D8")]
    [InlineData("dhgate", 5, Status.Settling)]
    [InlineData("aliexpress", 5, Status.Settling)]
    [InlineData("cnnect", 5, Status.Settling)]
    [InlineData("alibaba", 3, Status.AwaitingEvidence)]
    [InlineData("connetmax", 9, Status.AwaitingEvidence)]
    public void What_the_silence_of_a_seller_means_is_for_the_policy_to_say(string policy, int days, Status then) =>
        Given(policy).ThenRuns(TermCode.SellerResponse, days: days).JustBeforeTheEndOf(TermCode.SellerResponse).Then(Status.AwaitingSeller)
            .AtTheEndOf(TermCode.SellerResponse).Then(then);

    [Fact, Trait("Rule", "D8")]
    public void An_answer_in_the_last_instant_is_in_time() =>
        Given().JustBeforeTheEndOf(TermCode.SellerResponse).When(new Act.Counter(Partial("10.00")), by: Seller).Then(Status.AwaitingBuyer);

    [Fact, Trait("Rule", "D8")]
    public void An_answer_at_the_due_instant_comes_too_late() =>
        Given().AtTheEndOf(TermCode.SellerResponse).When(new Act.Counter(Partial("10.00")), by: Seller).ThenRefused(Refusal.NotAtThisStage)
            .ThenPays("120.00", "0.00", OutcomeHow.Default, "D8");

    [Theory, Trait("Rule", "D8")]
    [InlineData("dhgate")]
    [InlineData("aliexpress")]
    [InlineData("alibaba")]
    [InlineData("cnnect")]
    public void A_buyer_who_is_silent_on_a_counter_goes_to_the_centre(string policy) =>
        Given(policy).When(new Act.Counter(Partial("10.00")), by: Seller).ThenRuns(TermCode.CounterResponse, days: 5)
            .AtTheEndOf(TermCode.CounterResponse).Then(Status.AwaitingEvidence).ThenTerm(TermCode.NegotiationMax, TermState.Cancelled);

    [Fact, Trait("Rule", "D8")]
    public void Under_connetmax_a_buyer_who_is_silent_on_a_counter_gives_the_dispute_up() =>
        Given("connetmax").When(new Act.Counter(Partial("10.00")), by: Seller).ThenRuns(TermCode.CounterResponse, days: 7)
            .AtTheEndOf(TermCode.CounterResponse).ThenPays("0.00", "120.00", OutcomeHow.Default, "D8").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D9")]
    public void A_buyer_who_modifies_the_request_gives_the_seller_a_whole_term() =>
        Given().After(days: 4).When(new Act.Modify(Partial("30.00")), by: Buyer).Then(Status.AwaitingSeller)
            .ThenRuns(TermCode.SellerResponse, days: 5).ThenRuns(TermCode.NegotiationMax, days: 6)
            .When(new Act.Accept(), by: Seller).ThenPays("30.00", "90.00", OutcomeHow.Agreement, "D5");

    [Fact, Trait("Rule", "D9")]
    public void A_request_is_modified_only_while_the_seller_is_to_answer() =>
        Given().When(new Act.Counter(Partial("10.00")), by: Seller).When(new Act.Modify(Partial("30.00")), by: Buyer).ThenRefused(Refusal.NotAtThisStage);

    [Fact, Trait("Rule", "D9")]
    public void A_modified_request_obeys_the_same_limits() =>
        Given().When(new Act.Modify(Partial("120.01")), by: Buyer).ThenRefused(Refusal.ExceedsRemaining)
            .When(new Act.Modify(Partial("1.00", "EUR")), by: Buyer).ThenRefused(Refusal.WrongCurrency)
            .When(new Act.Modify(null!), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "remedy");

    [Fact, Trait("Rule", "D10")]
    public void A_buyer_can_escalate_after_three_days_and_not_before() =>
        Given().At(Monday.AddDays(3).AddTicks(-1)).When(new Act.Escalate(), by: Buyer).ThenRefused(Refusal.TooEarlyToEscalate)
            .At(Monday.AddDays(3)).When(new Act.Escalate(), by: Buyer).Then(Status.AwaitingEvidence);

    [Fact, Trait("Rule", "D10")]
    public void Under_connetmax_a_buyer_can_escalate_at_once() => Given("connetmax").When(new Act.Escalate(), by: Buyer).Then(Status.AwaitingEvidence);

    [Fact, Trait("Rule", "D10")]
    public void Negotiation_that_lasts_too_long_escalates_by_itself() =>
        Given("aliexpress").After(days: 4).When(new Act.Modify(Partial("50.00")), by: Buyer)
            .After(days: 4).When(new Act.Modify(Partial("40.00")), by: Buyer).After(days: 4).When(new Act.Modify(Partial("30.00")), by: Buyer)
            .AtTheEndOf(TermCode.NegotiationMax).Then(Status.AwaitingEvidence).ThenTerm(TermCode.SellerResponse, TermState.Cancelled)
            .ThenThat(dispute => Assert.Equal(Monday.AddDays(15), dispute.EscalatedAt));

    [Fact, Trait("Rule", "D8")]
    public void Escalation_ends_the_terms_of_negotiation() =>
        Given().Escalated().ThenTerm(TermCode.SellerResponse, TermState.Cancelled).ThenTerm(TermCode.NegotiationMax, TermState.Cancelled)
            .ThenRuns(TermCode.FirstContact, hours: 24);

    [Fact, Trait("Rule", "D11")]
    public void A_buyer_who_withdraws_leaves_the_payment_to_the_seller() =>
        Given().When(new Act.Withdraw(), by: Buyer).ThenPays("0.00", "120.00", OutcomeHow.Withdrawal, "D11")
            .ThenTerm(TermCode.NegotiationMax, TermState.Cancelled).Paid().Then(Status.Withdrawn);

    [Fact, Trait("Rule", "D11")]
    public void A_buyer_can_still_withdraw_while_a_ruling_can_be_taken_back() =>
        Given().Ruled().When(new Act.Withdraw(), by: Buyer).ThenPays("0.00", "120.00", OutcomeHow.Withdrawal, "D11")
            .ThenThat(dispute => Assert.Equal(RulingState.Void, dispute.Rulings[0].State)).Paid().Then(Status.Withdrawn);

    [Fact, Trait("Rule", "D11")]
    public void Nobody_withdraws_what_is_being_carried_out() =>
        Given(remedy: Remedy.ReturnAndRefund).Returning(Status.AwaitingReturnAddress).When(new Act.Withdraw(), by: Buyer).ThenRefused(Refusal.NotAtThisStage);

    [Fact, Trait("Rule", "D11")]
    public void A_closed_case_takes_nothing_more() =>
        Given().When(new Act.Withdraw(), by: Buyer).Paid().When(new Act.WriteMessage("Wait!", null), by: Buyer).ThenRefused(Refusal.CaseClosed);

    [Fact, Trait("Rule", "D11")]
    public void In_a_closed_case_nobody_asks_or_answers() =>
        Given().When(new Act.Withdraw(), by: Buyer).Paid().When(new Act.Modify(Partial("5.00")), by: Buyer).ThenRefused(Refusal.CaseClosed).When(new Act.Accept(), by: Seller).ThenRefused(Refusal.CaseClosed);
}
