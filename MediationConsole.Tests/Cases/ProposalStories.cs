using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>What the centre proposes and the parties agree to or not (D19).</summary>
public sealed class ProposalStories
{
    private static Story Put(Offer offer, string policy = "dhgate") => Given(policy).UnderReview().When(new Act.Propose(offer), by: Mia).ThenGranted().Then(Status.AwaitingPartyApproval);

    [Fact, Trait("Rule", "D19")]
    public void Both_parties_must_agree() =>
        Put(Partial("50.00")).ThenThat(dispute => Assert.Equal(("Pending approval on dispute resolution", "both"), (dispute.OrderLabel, dispute.WaitingFor)))
            .When(new Act.Approve(), by: Seller).ThenGranted().Then(Status.AwaitingPartyApproval).ThenThat(dispute => Assert.Equal("buyer", dispute.WaitingFor))
            .When(new Act.Approve(), by: Seller).ThenRefused(Refusal.NotYourTurn).When(new Act.Decline(), by: Seller).ThenRefused(Refusal.NotYourTurn)
            .When(new Act.Approve(), by: Buyer).ThenPays("50.00", "70.00", OutcomeHow.Agreement, "D19").ThenTerm(TermCode.PartyApproval, TermState.Met)
            .ThenThat(dispute => Assert.Equal((ResolutionStatus.Accepted, "Agreement reached; payment released to buyer and seller"), (dispute.Resolutions[0].Status, dispute.OrderLabel)));

    [Fact, Trait("Rule", "D19")]
    public void Under_a_solo_policy_that_party_alone_agrees() =>
        Put(Partial("50.00"), "connetmax").ThenThat(dispute => Assert.Equal("buyer", dispute.WaitingFor)).When(new Act.Approve(), by: Seller).ThenRefused(Refusal.NotYourTurn)
            .When(new Act.Decline(), by: Seller).ThenRefused(Refusal.NotYourTurn).When(new Act.Approve(), by: Buyer).ThenPays("50.00", "70.00", OutcomeHow.Agreement, "D19");

    [Fact, Trait("Rule", "D19")]
    public void A_decline_leads_back_to_review_which_keeps_its_time() =>
        Given().UnderReview().After(days: 3).When(new Act.Propose(Full), by: Mia).ThenTerm(TermCode.Ruling, TermState.Paused).After(days: 1).When(new Act.Decline { Words = "No." }, by: Buyer)
            .Then(Status.UnderReview).ThenTerm(TermCode.PartyApproval, TermState.Met).ThenRuns(TermCode.Ruling, days: 7).ThenThat(dispute => Assert.Equal(ResolutionStatus.Declined, dispute.Resolutions[0].Status))
            .When(new Act.Approve(), by: Seller).ThenRefused(Refusal.NotAtThisStage);

    [Theory, Trait("Rule", "D19")]
    [InlineData("dhgate", Status.UnderReview, ResolutionStatus.Lapsed)]
    [InlineData("connetmax", Status.Settling, ResolutionStatus.Lapsed)]
    public void Silence_has_the_meaning_that_the_policy_gives_it(string policy, Status status, ResolutionStatus resolution) =>
        Put(Partial("50.00"), policy).ThenRuns(TermCode.PartyApproval, days: 7).AtTheEndOf(TermCode.PartyApproval).Then(status)
            .ThenThat(dispute => Assert.Equal(resolution, dispute.Resolutions[0].Status));

    [Fact, Trait("Rule", "D19")]
    public void A_buyer_who_stays_silent_under_a_solo_policy_loses_by_default() =>
        Put(Partial("50.00"), "connetmax").AtTheEndOf(TermCode.PartyApproval).ThenPays("0.00", "120.00", OutcomeHow.Default, "D19");

    [Fact, Trait("Rule", "D19")]
    public void One_word_of_two_is_no_agreement_when_time_is_up() =>
        Put(Full).When(new Act.Approve(), by: Buyer).AtTheEndOf(TermCode.PartyApproval).Then(Status.UnderReview).ThenThat(dispute => Assert.Null(dispute.Outcome));

    [Fact, Trait("Rule", "D19")]
    public void A_proposal_can_be_a_return_or_a_release()
    {
        Put(Return()).When(new Act.Approve(), by: Buyer).When(new Act.Approve(), by: Seller).Then(Status.AwaitingReturnAddress).ThenThat(dispute => Assert.Equal(OutcomeHow.Agreement, dispute.Return!.How));
        Put(new Offer(Remedy.Release, null)).When(new Act.Approve(), by: Seller).When(new Act.Approve(), by: Buyer).ThenPays("0.00", "120.00", OutcomeHow.Agreement, "D19");
    }

    [Fact, Trait("Rule", "D19")]
    public void A_proposal_gives_no_more_than_there_is()
    {
        var story = Given(reason: "NR_CUSTOMS").UnderReview();
        story.When(new Act.Propose(null!), by: Mia).ThenRefused(Refusal.ImpossibleValue, "remedy").When(new Act.Propose(Partial("120.01")), by: Mia).ThenRefused(Refusal.ExceedsRemaining)
            .When(new Act.Propose(Return()), by: Mia).ThenRefused(Refusal.RemedyNotForReason).When(new Act.Propose(new Offer(Remedy.Release, Amount("1.00"))), by: Mia).ThenRefused(Refusal.ImpossibleValue, "amount")
            .When(new Act.Propose(Full) { Words = new string('x', 5_001) }, by: Mia).ThenRefused(Refusal.ImpossibleValue, "message");
    }

    [Fact, Trait("Rule", "D19")]
    public void Only_a_mediator_whose_case_it_is_proposes_and_only_in_review() =>
        Given().When(new Act.Propose(Full), by: Mia).ThenRefused(Refusal.NotAtThisStage).UnderReview().When(new Act.Propose(Full), by: Max).ThenRefused(Refusal.RoleMissing)
            .When(new Act.Claim(), by: Tom).When(new Act.Propose(Full), by: Mia).ThenRefused(Refusal.NotAssigned).When(new Act.Propose(Full) { Words = "Take it." }, by: Tom).ThenGranted()
            .ThenTerm(TermCode.FirstContact, TermState.Met).When(new Act.Propose(Full), by: Tom).ThenRefused(Refusal.NotAtThisStage);

    [Fact, Trait("Rule", "D33")]
    public void What_no_longer_fits_is_not_agreed_to_but_a_full_refund_is_whatever_is_left()
    {
        Put(Partial("100.00")).ChargedBack("30.00").BankDecides(won: false).When(new Act.Approve(), by: Buyer).ThenRefused(Refusal.ExceedsRemaining).When(new Act.Decline(), by: Buyer).Then(Status.UnderReview);
        Put(Full).ChargedBack("30.00").BankDecides(won: false).When(new Act.Approve(), by: Buyer).When(new Act.Approve(), by: Seller).ThenPays("90.00", "0.00", OutcomeHow.Agreement, "D19");
    }

    [Fact, Trait("Rule", "D11")]
    public void The_buyer_may_still_withdraw() =>
        Put(Full).When(new Act.Withdraw(), by: Buyer).ThenPays("0.00", "120.00", OutcomeHow.Withdrawal, "D11").ThenThat(dispute => Assert.Equal(ResolutionStatus.Lapsed, dispute.Resolutions[0].Status));

    [Fact, Trait("Rule", "D19")]
    public void When_the_seller_is_awaited_the_case_says_so() => Put(Full).When(new Act.Approve(), by: Buyer).ThenThat(dispute => Assert.Equal("seller", dispute.WaitingFor));

    [Fact, Trait("Rule", "D19")]
    public void What_was_agreed_to_once_and_declined_counts_for_no_later_proposal() =>
        Put(Partial("50.00")).When(new Act.Approve(), by: Buyer).When(new Act.Decline(), by: Seller).When(new Act.Propose(Partial("60.00")), by: Mia).When(new Act.Approve(), by: Seller).Then(Status.AwaitingPartyApproval)
            .ThenThat(dispute => Assert.Equal([ResolutionStatus.Declined, ResolutionStatus.Open], dispute.Resolutions.Select(one => one.Status)))
            .ThenThat(dispute => Assert.Equal([[Side.Buyer], [Side.Seller]], dispute.Resolutions.Select(one => one.Approved)))
            .AtTheEndOf(TermCode.PartyApproval).ThenThat(dispute => Assert.Equal([ResolutionStatus.Declined, ResolutionStatus.Lapsed], dispute.Resolutions.Select(one => one.Status)));
}
