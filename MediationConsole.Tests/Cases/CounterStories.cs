using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>Counter-proposals and messages (D6, D7, D12).</summary>
public sealed class CounterStories
{
    [Fact, Trait("Rule", "D6")]
    public void A_seller_cannot_merely_refuse() =>
        Given().When(new Act.Refuse(), by: Seller).ThenRefused(Refusal.CounterNeedsRemedy)
            .When(new Act.Counter(null), by: Seller).ThenRefused(Refusal.CounterNeedsRemedy).Then(Status.AwaitingSeller);

    [Fact, Trait("Rule", "D6")]
    public void A_sellers_refusal_is_a_counter_with_a_remedy() =>
        Given().When(new Act.Counter(Partial("25.00")), by: Seller).Then(Status.AwaitingBuyer)
            .ThenTerm(TermCode.SellerResponse, TermState.Met).ThenRuns(TermCode.CounterResponse, days: 5)
            .ThenThat(dispute => Assert.Equal(Amount("25.00"), dispute.OpenCounter!.Amount));

    [Theory, Trait("Rule", "D6")]
    [InlineData("dhgate", 1)]
    [InlineData("aliexpress", 5)]
    [InlineData("alibaba", 1)]
    [InlineData("connetmax", 10)]
    [InlineData("cnnect", 1)]
    public void The_number_of_counters_is_limited_by_the_policy(string policy, int counters)
    {
        var story = Given(policy);
        for (var i = 1; i <= counters; i++) story.When(new Act.Counter(Partial($"{i}.00")), by: Seller).ThenGranted();
        story.When(new Act.Counter(Partial("99.00")), by: Seller).ThenRefused(Refusal.NoMoreCounters)
            .ThenThat(dispute => Assert.Equal(counters, dispute.SellerCounters));
    }

    [Fact, Trait("Rule", "D6")]
    public void A_counter_obeys_the_limits_of_a_request() =>
        Given().When(new Act.Counter(Partial("120.01")), by: Seller).ThenRefused(Refusal.ExceedsRemaining)
            .When(new Act.Counter(Partial("10.00", "GBP")), by: Seller).ThenRefused(Refusal.WrongCurrency)
            .When(new Act.Counter(new Offer(Remedy.Release, null)), by: Seller).ThenRefused(Refusal.ImpossibleValue, "remedy")
            .ThenThat(dispute => Assert.Equal(0, dispute.SellerCounters));

    [Fact, Trait("Rule", "D7")]
    public void A_buyer_who_accepts_the_counter_has_it_carried_out() =>
        Given().When(new Act.Counter(Partial("25.00")), by: Seller).When(new Act.Accept(), by: Buyer)
            .ThenPays("25.00", "95.00", OutcomeHow.Agreement, "D7").ThenTerm(TermCode.CounterResponse, TermState.Met);

    [Fact, Trait("Rule", "D7")]
    public void A_buyer_who_accepts_a_return_as_the_counter_waits_for_the_address() =>
        Given().When(new Act.Counter(Return("100.00")), by: Seller).When(new Act.Accept(), by: Buyer).Then(Status.AwaitingReturnAddress)
            .ThenThat(dispute => Assert.Equal(Amount("100.00"), dispute.Return!.Refund));

    [Fact, Trait("Rule", "D7")]
    public void A_buyer_who_refuses_the_counter_takes_the_dispute_to_the_centre() =>
        Given("dhgate", "NR_IN_TRANSIT").When(new Act.Counter(Partial("25.00")), by: Seller).When(new Act.Refuse(), by: Buyer)
            .Then(Status.AwaitingWaybill).ThenTerm(TermCode.CounterResponse, TermState.Met).ThenRuns(TermCode.FirstContact, hours: 24)
            .ThenThat(dispute => Assert.Equal(ProposalStatus.Refused, dispute.Proposals[1].Status));

    [Fact, Trait("Rule", "D7")]
    public void A_seller_with_counters_left_may_replace_the_open_one() =>
        Given("aliexpress").When(new Act.Counter(Partial("10.00")), by: Seller).After(days: 2)
            .When(new Act.Counter(Partial("20.00")), by: Seller).Then(Status.AwaitingBuyer).ThenRuns(TermCode.CounterResponse, days: 5)
            .ThenThat(dispute => Assert.Equal(ProposalStatus.Replaced, dispute.Proposals[1].Status))
            .When(new Act.Accept(), by: Buyer).ThenPays("20.00", "100.00", OutcomeHow.Agreement, "D7");

    [Fact, Trait("Rule", "D7")]
    public void Where_the_seller_has_several_counters_the_buyer_may_answer_with_one() =>
        Given("aliexpress").When(new Act.Counter(Partial("10.00")), by: Seller).After(days: 1)
            .When(new Act.Counter(Partial("60.00")), by: Buyer).Then(Status.AwaitingSeller).ThenRuns(TermCode.SellerResponse, days: 5)
            .ThenTerm(TermCode.CounterResponse, TermState.Met)
            .When(new Act.Accept(), by: Seller).ThenPays("60.00", "60.00", OutcomeHow.Agreement, "D5");

    [Fact, Trait("Rule", "D7")]
    public void A_buyer_whose_counter_meets_silence_gets_what_the_counter_asked_for() =>
        Given("aliexpress").When(new Act.Counter(Partial("10.00")), by: Seller).When(new Act.Counter(Partial("60.00")), by: Buyer)
            .AtTheEndOf(TermCode.SellerResponse).ThenPays("60.00", "60.00", OutcomeHow.Default, "D8");

    [Fact, Trait("Rule", "D7")]
    public void Where_the_seller_has_one_counter_the_buyer_accepts_or_refuses_it() =>
        Given("dhgate").When(new Act.Counter(Partial("10.00")), by: Seller).When(new Act.Counter(Partial("60.00")), by: Buyer).ThenRefused(Refusal.NoMoreCounters);

    [Fact, Trait("Rule", "D7")]
    public void A_seller_cannot_accept_a_counter_of_their_own() =>
        Given().When(new Act.Counter(Partial("10.00")), by: Seller).When(new Act.Accept(), by: Seller).ThenRefused(Refusal.NotYourTurn);

    [Fact, Trait("Rule", "D12")]
    public void Words_that_go_with_an_act_are_part_of_the_case() =>
        Assert.Contains(
            Given().When(new Act.Counter(Partial("10.00")) { Words = "It is only a scratch." }, by: Seller).Paper.Journal,
            entry => entry is { Actor: "seller", Fact: Fact.MessageWritten { To: Reader.Both, Text: "It is only a scratch." } });

    [Fact, Trait("Rule", "D12")]
    public void A_message_is_possible_as_long_as_the_case_is_open() =>
        Given().Ruled().When(new Act.WriteMessage("Thank you.", Reader.Centre), by: Buyer).ThenGranted()
            .When(new Act.WriteMessage("", null), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "text")
            .When(new Act.WriteMessage(new string('x', 5_001), null), by: Seller).ThenRefused(Refusal.ImpossibleValue, "text")
            .When(new Act.WriteMessage("To myself", Reader.Seller), by: Seller).ThenRefused(Refusal.ImpossibleValue, "to")
            .When(new Act.WriteMessage("I only read", null), by: Otto).ThenRefused(Refusal.RoleMissing);

    [Fact, Trait("Rule", "D12")]
    public void Under_connetmax_seven_silent_days_after_the_sellers_message_give_the_dispute_up() =>
        Given("connetmax").When(new Act.WriteMessage("Which lamp is it?", null), by: Seller).Then(Status.AwaitingSeller)
            .ThenRuns(TermCode.CounterResponse, days: 7).AtTheEndOf(TermCode.CounterResponse).ThenPays("0.00", "120.00", OutcomeHow.Default, "D8");

    [Fact, Trait("Rule", "D12")]
    public void Under_connetmax_the_buyers_message_meets_the_term_and_the_next_of_the_centre_starts_it_anew() =>
        Given("connetmax").When(new Act.WriteMessage("Which lamp is it?", null), by: Seller).After(days: 1)
            .When(new Act.WriteMessage("The blue one.", null), by: Buyer).ThenTerm(TermCode.CounterResponse, TermState.Met).After(days: 1)
            .When(new Act.WriteMessage("Do you have a photo?", null), by: Mia).ThenRuns(TermCode.CounterResponse, days: 7);

    [Fact, Trait("Rule", "D12")]
    public void A_message_the_buyer_may_not_read_asks_nothing_of_the_buyer() =>
        Given("connetmax").When(new Act.WriteMessage("The buyer lies.", Reader.Centre), by: Seller).ThenGranted().ThenNo(TermCode.CounterResponse);

    [Theory, Trait("Rule", "D12")]
    [InlineData("dhgate")]
    [InlineData("aliexpress")]
    [InlineData("alibaba")]
    [InlineData("cnnect")]
    public void Elsewhere_a_message_starts_no_term(string policy) =>
        Given(policy).When(new Act.WriteMessage("Which lamp is it?", null), by: Seller).ThenGranted().ThenNo(TermCode.CounterResponse);

    private static void Stand(Story story, params ProposalStatus[] statuses) => Assert.Equal(statuses, story.Dispute.Proposals.Select(proposal => proposal.Status));

    [Fact, Trait("Rule", "D6")]
    public void A_sellers_counter_leaves_the_request_standing_and_a_buyers_replaces_everything()
    {
        var story = Given("aliexpress").When(new Act.Counter(Partial("10.00")), by: Seller);
        Stand(story, ProposalStatus.Open, ProposalStatus.Open);
        Stand(story.When(new Act.Counter(Partial("60.00")), by: Buyer), ProposalStatus.Replaced, ProposalStatus.Replaced, ProposalStatus.Open);
        Stand(story.When(new Act.Counter(Partial("20.00")), by: Seller), ProposalStatus.Replaced, ProposalStatus.Replaced, ProposalStatus.Open, ProposalStatus.Open);
        Stand(story.When(new Act.Accept(), by: Buyer), ProposalStatus.Replaced, ProposalStatus.Replaced, ProposalStatus.Open, ProposalStatus.Accepted);
    }

    [Fact, Trait("Rule", "D5")]
    public void Who_accepts_accepts_what_the_other_side_proposed() => Stand(Given().When(new Act.Accept(), by: Seller), ProposalStatus.Accepted);

    [Fact, Trait("Rule", "D10")]
    public void An_escalation_ends_the_sellers_counter_and_not_the_request() =>
        Stand(Given("connetmax").When(new Act.Counter(Partial("10.00")), by: Seller).When(new Act.Escalate(), by: Buyer), ProposalStatus.Open, ProposalStatus.Lapsed);

    [Fact, Trait("Rule", "D6")]
    public void A_counter_of_the_buyer_is_none_of_the_sellers() =>
        Given("aliexpress").When(new Act.Counter(Partial("10.00")), by: Seller).When(new Act.Counter(Partial("60.00")), by: Buyer).ThenThat(dispute => Assert.Equal(1, dispute.SellerCounters));

    [Fact, Trait("Rule", "D12")]
    public void A_text_has_5000_characters_at_most_and_a_note_is_not_empty()
    {
        var longest = new string('x', 5_000);
        Given().When(new Act.WriteMessage(longest, null), by: Buyer).ThenGranted().When(new Act.Counter(Partial("10.00")) { Words = longest }, by: Seller).ThenGranted()
            .When(new Act.WriteNote(longest), by: Mia).ThenGranted().When(new Act.WriteNote(longest + "x"), by: Mia).ThenRefused(Refusal.ImpossibleValue, "text")
            .When(new Act.WriteNote(" "), by: Mia).ThenRefused(Refusal.ImpossibleValue, "text");
    }

    [Fact, Trait("Rule", "D12")]
    public void Neither_the_gateway_nor_the_bank_writes_messages() =>
        Assert.All([Gateway, Bank, Shop, Clock], actor => Given().When(new Act.WriteMessage("Hello", null), by: actor).ThenRefused(Refusal.RoleMissing));
}
