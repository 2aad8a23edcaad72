using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>The mediator's work: terms of staff, rulings, limits, taking back (D18, D20, D22, D23).</summary>
public sealed class RulingStories
{
    [Fact, Trait("Rule", "D18")]
    public void The_first_outward_act_of_staff_meets_first_contact() =>
        Given().Escalated().When(new Act.Claim(), by: Mia).When(new Act.WriteNote("Looks familiar."), by: Mia).ThenTerm(TermCode.FirstContact, TermState.Running)
            .When(new Act.WriteMessage("We have your case.", null), by: Mia).ThenTerm(TermCode.FirstContact, TermState.Met);

    [Fact, Trait("Rule", "D18")]
    public void A_ruling_is_first_contact_when_it_takes_effect_and_not_before() =>
        Given("dhgate", "NR_IN_TRANSIT", Remedy.PartialRefund, "100.00").Escalated().When(Waybill(), by: Seller).When(new Act.Claim(), by: Mia)
            .When(Rule(), by: Mia).Then(Status.Ruled).ThenTerm(TermCode.FirstContact, TermState.Running)
            .AtTheEndOf(TermCode.Undo).ThenTerm(TermCode.FirstContact, TermState.Met);

    [Theory, Trait("Rule", "D18")]
    [InlineData("dhgate", 1)]
    [InlineData("alibaba", 4)]
    public void A_breach_of_first_contact_decides_nothing(string policy, int days) =>
        Given(policy).Escalated().ThenRuns(TermCode.FirstContact, days: days).When(Exhibit(), by: Buyer).AtTheEndOf(TermCode.FirstContact)
            .ThenTerm(TermCode.FirstContact, TermState.Lapsed).ThenThat(dispute => Assert.Null(dispute.Outcome))
            .ThenThat(dispute => Assert.Equal(Stage.Mediation, dispute.Stage));

    [Fact, Trait("Rule", "D18")]
    public void A_breach_of_the_term_to_rule_decides_nothing() =>
        Given("aliexpress").UnderReview().ThenRuns(TermCode.Ruling, days: 7).AtTheEndOf(TermCode.Ruling).Then(Status.UnderReview)
            .ThenTerm(TermCode.Ruling, TermState.Lapsed).After(days: 100).Then(Status.UnderReview)
            .ReadByMia().When(Rule(), by: Mia).Then(Status.Ruled);

    [Fact, Trait("Rule", "D18")]
    public void A_breach_is_told_to_the_managers()
    {
        var paper = Given().UnderReview().AtTheEndOf(TermCode.Ruling).Paper;
        Assert.Equal([new Consequence.Alert(TermCode.Ruling, Monday.AddDays(13))], Consequences.Of(paper.Journal[^1].Fact, paper.Dispute));
    }

    [Fact, Trait("Rule", "D18")]
    public void The_term_to_rule_stands_still_outside_review_and_keeps_what_remained() =>
        Given().UnderReview().After(days: 4).When(new Act.RequestEvidence(Side.Buyer, ["OTHER"], 5), by: Mia)
            .ThenTerm(TermCode.Ruling, TermState.Paused).ThenThat(dispute => Assert.Equal(TimeSpan.FromDays(6), dispute.Terms.Single(term => term.Code == TermCode.Ruling).Remaining))
            .AtTheEndOf(TermCode.RequestedEvidence).Then(Status.UnderReview).ThenRuns(TermCode.Ruling, days: 6);

    [Fact, Trait("Rule", "D18")]
    public void The_term_to_rule_stands_still_while_a_ruling_can_be_taken_back() =>
        Given().Ruled().ThenTerm(TermCode.Ruling, TermState.Paused).After(minutes: 1)
            .When(new Act.TakeBack("Wrong amount"), by: Mia).ThenRuns(TermCode.Ruling, days: 10);

    [Fact, Trait("Rule", "D18")]
    public void A_second_review_has_a_whole_term_also_after_a_breach() =>
        Given().UnderReview().AtTheEndOf(TermCode.Ruling).ReadByMia().When(Rule(Remedy.ReturnAndRefund), by: Mia).AtTheEndOf(TermCode.Undo)
            .When(new Act.GiveReturnAddress("1 Harbour Road"), by: Seller).When(new Act.GiveReturnTracking("DHL", "1234567890"), by: Buyer)
            .When(new Act.ConfirmReturn(ReturnCondition.Damaged, null), by: Seller).Then(Status.UnderReview).ThenRuns(TermCode.Ruling, days: 10);

    [Fact, Trait("Rule", "D20")]
    public void Only_the_mediator_who_has_the_case_rules() =>
        Given().UnderReview().When(Rule(), by: Mia).ThenRefused(Refusal.NotAssigned).ReadByMia()
            .When(Rule(), by: Tom).ThenRefused(Refusal.NotAssigned).When(Rule(), by: Max).ThenRefused(Refusal.RoleMissing)
            .When(Rule(), by: Buyer).ThenRefused(Refusal.RoleMissing).When(Rule(), by: Mia).Then(Status.Ruled);

    [Fact, Trait("Rule", "D20")]
    public void Nobody_rules_on_an_exhibit_they_have_not_opened() =>
        Given().UnderReview().When(new Act.Claim(), by: Mia).When(new Act.OpenExhibit(1), by: Tom).When(Rule(), by: Mia).ThenRefused(Refusal.UnreadExhibits)
            .When(new Act.OpenExhibit(1), by: Mia).When(Rule(), by: Mia).Then(Status.Ruled);

    [Fact, Trait("Rule", "D20")]
    public void A_ruling_rests_on_findings_with_published_reasons_and_exhibits_of_the_case()
    {
        var story = Given().UnderReview().ReadByMia();
        var whole = Rule().Ruling;
        Finding good = whole.Findings[0];
        foreach (var findings in new IReadOnlyList<Finding>[] { null!, [], [null!], [good with { Reason = "WHIM" }], [good with { Reason = null! }], [good with { Point = "" }], [good with { Exhibits = null! }], [good with { Exhibits = [9] }], [good with { Exhibits = [0, -1, int.MaxValue] }], [.. Enumerable.Repeat(good, 21)] })
            story.When(new Act.Rule(whole with { Findings = findings }), by: Mia).ThenRefused(Refusal.ImpossibleValue, "findings");
        story.When(new Act.Rule(whole with { Text = " " }), by: Mia).ThenRefused(Refusal.ImpossibleValue, "text")
            .When(new Act.Rule(null!), by: Mia).ThenRefused(Refusal.ImpossibleValue, "remedy")
            .When(Rule(cites: 1), by: Mia).Then(Status.Ruled);
    }

    [Theory, Trait("Rule", "D20")]
    [InlineData(Remedy.PartialRefund, null, Refusal.ImpossibleValue)]
    [InlineData(Remedy.PartialRefund, "120.01", Refusal.ExceedsRemaining)]
    [InlineData(Remedy.PartialRefund, "0.00", Refusal.ImpossibleValue)]
    [InlineData(Remedy.FullRefund, "10.00", Refusal.ImpossibleValue)]
    [InlineData(Remedy.Release, "10.00", Refusal.ImpossibleValue)]
    [InlineData(Remedy.ReturnAndRefund, null, Refusal.RemedyNotForReason)]
    public void A_ruling_gives_no_more_than_there_is_and_a_return_only_of_what_came(Remedy remedy, string? amount, Refusal code) =>
        Given(reason: "NR_CUSTOMS").UnderReview().ReadByMia().When(Rule(remedy, amount), by: Mia).ThenRefused(code, code == Refusal.ImpossibleValue ? "amount" : null);

    [Theory, Trait("Rule", "D20")]
    [InlineData(Remedy.FullRefund, null, "120.00", "0.00")]
    [InlineData(Remedy.PartialRefund, "45.50", "45.50", "74.50")]
    [InlineData(Remedy.Release, null, "0.00", "120.00")]
    public void A_ruling_shares_the_payment(Remedy remedy, string? amount, string toBuyer, string toSeller) =>
        Given().Ruled(remedy, amount).ThenThat(dispute => Assert.Empty(dispute.Settlements)).AtTheEndOf(TermCode.Undo)
            .ThenPays(toBuyer, toSeller, OutcomeHow.Ruling, "D20").ThenTerm(TermCode.Ruling, TermState.Met).Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D20")]
    public void A_case_is_claimed_by_one_mediator_and_given_by_a_manager() =>
        Given().When(new Act.Claim(), by: Rita).ThenRefused(Refusal.RoleMissing).When(new Act.Claim(), by: Mia).When(new Act.Claim(), by: Tom).ThenRefused(Refusal.AlreadyClaimed)
            .When(new Act.ReleaseClaim(), by: Tom).ThenRefused(Refusal.NotAssigned).When(new Act.Assign(Tom), by: Mia).ThenRefused(Refusal.RoleMissing)
            .When(new Act.Assign(Rita), by: Max).ThenRefused(Refusal.ImpossibleValue, "to")
            .When(new Act.Assign(null!), by: Max).ThenRefused(Refusal.ImpossibleValue, "to")
            .When(new Act.Assign(Tom), by: Max).ThenThat(dispute => Assert.Equal(Tom.Id, dispute.Assignee))
            .When(new Act.ReleaseClaim(), by: Tom).ThenThat(dispute => Assert.Null(dispute.Assignee));

    [Theory, Trait("Rule", "D22")]
    [InlineData("USD", "500.00", Status.Ruled)]
    [InlineData("USD", "500.01", Status.AwaitingSecondApproval)]
    [InlineData("JPY", "75000", Status.Ruled)]
    [InlineData("JPY", "75001", Status.AwaitingSecondApproval)]
    [InlineData("KWD", "0.001", Status.AwaitingSecondApproval)]
    public void A_ruling_above_the_limit_or_in_a_currency_without_one_waits_for_a_second_person(string currency, string captured, Status status) =>
        Given(captured: captured, currency: currency).UnderReview().ReadByMia().When(Rule(), by: Mia).Then(status);

    [Fact, Trait("Rule", "D22")]
    public void The_limit_is_measured_on_the_larger_of_request_and_refund() =>
        Given(captured: "900.00", remedy: Remedy.PartialRefund, amount: "600.00").UnderReview().ReadByMia()
            .When(Rule(Remedy.PartialRefund, "10.00"), by: Mia).Then(Status.AwaitingSecondApproval).When(Rule(Remedy.Release), by: Mia).Then(Status.AwaitingSecondApproval);

    [Fact, Trait("Rule", "D22")]
    public void A_refund_above_the_limit_waits_for_a_second_person_also_where_less_was_asked_for() =>
        Given(captured: "900.00", remedy: Remedy.PartialRefund, amount: "10.00").UnderReview().ReadByMia()
            .When(Rule(Remedy.PartialRefund, "500.01"), by: Mia).Then(Status.AwaitingSecondApproval).When(Rule(Remedy.PartialRefund, "500.00"), by: Mia).Then(Status.Ruled);

    [Fact, Trait("Rule", "D22")]
    public void A_ruling_that_the_platform_pays_needs_a_second_person() =>
        Given(captured: "1.00").UnderReview().ReadByMia().When(Rule(funding: Funding.Platform), by: Mia).Then(Status.AwaitingSecondApproval);

    [Fact, Trait("Rule", "D23")]
    public void A_ruling_takes_effect_when_the_undo_term_ends() =>
        Given().Ruled().ThenRuns(TermCode.Undo, minutes: 2).JustBeforeTheEndOf(TermCode.Undo).Then(Status.Ruled)
            .After(minutes: 1).Then(Status.Settling).ThenThat(dispute => Assert.Equal(RulingState.InForce, dispute.Rulings[0].State));

    [Fact, Trait("Rule", "D23")]
    public void Until_then_its_author_and_nobody_else_can_take_it_back() =>
        Given().Ruled().When(new Act.TakeBack("Mistake"), by: Tom).ThenRefused(Refusal.NotAssigned).When(new Act.TakeBack("Mistake"), by: Max).ThenRefused(Refusal.RoleMissing)
            .When(new Act.TakeBack(""), by: Mia).ThenRefused(Refusal.ImpossibleValue, "reason")
            .When(new Act.TakeBack("Mistake"), by: Mia).Then(Status.UnderReview).ThenTerm(TermCode.Undo, TermState.Cancelled)
            .When(Rule(Remedy.Release), by: Mia).Then(Status.Ruled).ThenThat(dispute => Assert.Equal([RulingState.TakenBack, RulingState.Pending], dispute.Rulings.Select(ruling => ruling.State)));

    [Fact, Trait("Rule", "D23")]
    public void Once_in_effect_a_ruling_is_not_taken_back() =>
        Given().Ruled().AtTheEndOf(TermCode.Undo).When(new Act.TakeBack("Mistake"), by: Mia).ThenRefused(Refusal.NotAtThisStage);

    [Fact, Trait("Rule", "D23")]
    public void Outsiders_see_no_ruling_that_can_still_be_taken_back()
    {
        var story = Given().Ruled();
        var shown = story.Dispute.ToOutsiders();
        Assert.Equal((Status.UnderReview, 0), (shown.Status, shown.Rulings.Count));
        Assert.DoesNotContain(shown.Terms, term => term.Code == TermCode.Undo || term.State == TermState.Paused);
        Assert.DoesNotContain(story.Paper.Journal.ToOutsiders(story.Dispute, Side.Buyer), entry => entry.Fact is Fact.RulingIssued or Fact.StatusChanged { To: Status.Ruled });
        story.When(new Act.Withdraw(), by: Buyer);
        Assert.Contains(story.Paper.Journal.ToOutsiders(story.Dispute, Side.Buyer), entry => entry.Fact is Fact.StatusChanged { To: Status.Settling });
    }

    [Fact, Trait("Rule", "D20")]
    public void A_ruling_has_up_to_twenty_findings() =>
        Given().UnderReview().ReadByMia().When(new Act.Rule(Rule().Ruling with { Findings = [.. Enumerable.Repeat(Rule().Ruling.Findings[0], 20)] }), by: Mia).Then(Status.Ruled);

    [Fact, Trait("Rule", "D23")]
    public void A_ruling_that_was_taken_back_stays_so_when_another_takes_effect_and_nobody_outside_reads_it() =>
        Given().Ruled().When(new Act.TakeBack("Wrong amount"), by: Mia).When(Rule(Remedy.Release), by: Mia).AtTheEndOf(TermCode.Undo)
            .ThenThat(dispute => Assert.Equal([RulingState.TakenBack, RulingState.InForce], dispute.Rulings.Select(ruling => ruling.State)))
            .ThenThat(dispute => Assert.Equal([2], dispute.ToOutsiders().Rulings.Select(ruling => ruling.Number)));

    [Fact, Trait("Rule", "D18")]
    public void What_a_party_writes_is_no_first_contact() =>
        Given().Escalated().When(new Act.WriteMessage("Is anybody there?", null), by: Buyer).When(new Act.WriteMessage("Hello?", Reader.Centre), by: Seller).ThenTerm(TermCode.FirstContact, TermState.Running);
}
