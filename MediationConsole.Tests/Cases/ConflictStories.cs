using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>Who has an interest keeps away (D21).</summary>
public sealed class ConflictStories
{
    private static Actor.Staff Related(Actor.Staff staff, string party = PaperCase.BuyerId, string site = "dhgate") => staff with { Relations = new HashSet<PartyId> { new(site, party) } };

    [Theory, Trait("Rule", "D21")]
    [InlineData(PaperCase.BuyerId)]
    [InlineData(PaperCase.SellerId)]
    public void Who_has_a_relation_to_a_party_does_no_mediators_work(string party)
    {
        var mia = Related(Mia, party);
        var story = Given().UnderReview().When(new Act.Claim(), by: mia).ThenRefused(Refusal.ConflictOfInterest).When(new Act.Assign(mia), by: Max).ThenRefused(Refusal.ConflictOfInterest).ReadByMia();
        Act[] work =
        [
            Rule(), new Act.Propose(Full), new Act.RequestEvidence(Side.Buyer, ["OTHER"], null), new Act.JudgeExhibit(1, true, null), new Act.AdmitLate(1, "Why"), new Act.ExtendTerm(TermCode.NegotiationMax, 1, "Why"),
        ];
        foreach (var act in work) story.When(act, by: mia).ThenRefused(Refusal.ConflictOfInterest);
        story.When(new Act.WriteMessage("I hand this on.", null), by: mia).ThenGranted().When(new Act.Recuse("My sister"), by: mia).ThenGranted();
    }

    [Fact, Trait("Rule", "D21")]
    public void Nor_do_they_approve_hear_an_appeal_or_change_terms() =>
        Given(captured: "600.00").UnderReview().ReadByMia().When(new Act.StopTerm(TermCode.Ruling, "Why"), by: Related(Max)).ThenRefused(Refusal.ConflictOfInterest).When(Rule(), by: Mia)
            .When(new Act.ApproveRuling(), by: Related(Max)).ThenRefused(Refusal.ConflictOfInterest).When(new Act.ReturnRuling("Why"), by: Related(Tom)).ThenRefused(Refusal.ConflictOfInterest)
            .When(new Act.ApproveRuling(), by: Max).AtTheEndOf(TermCode.Undo).Appealed(Buyer).Heard(AppealResult.Upheld, by: Related(Tom)).ThenRefused(Refusal.ConflictOfInterest).Heard(AppealResult.Upheld).ThenGranted();

    [Theory, Trait("Rule", "D21")]
    [InlineData("b-78", "dhgate")]
    [InlineData(PaperCase.BuyerId, "aliexpress")]
    [InlineData("", "dhgate")]
    public void A_relation_to_somebody_else_or_on_another_site_is_none(string party, string site) =>
        Given().UnderReview().When(new Act.Claim(), by: Related(Mia, party, site)).ThenGranted();

    [Fact, Trait("Rule", "D21")]
    public void A_relation_declared_after_the_ruling_does_not_keep_its_author_from_taking_it_back() => Given().Ruled().When(new Act.TakeBack("My sister"), by: Related(Mia)).Then(Status.UnderReview);

    [Fact, Trait("Rule", "D21")]
    public void Who_steps_back_does_so_for_good_and_the_case_is_free() =>
        Given().UnderReview().ReadByMia().When(new Act.Recuse(" "), by: Mia).ThenRefused(Refusal.ImpossibleValue, "reason").When(new Act.Recuse("My sister"), by: Mia).ThenGranted()
            .ThenThat(dispute => Assert.Equal((null, null), (dispute.Assignee, dispute.AssigneeName))).When(new Act.Recuse("Again"), by: Mia).ThenRefused(Refusal.ConflictOfInterest)
            .When(new Act.Claim(), by: Mia).ThenRefused(Refusal.ConflictOfInterest).When(new Act.Assign(Mia), by: Max).ThenRefused(Refusal.ConflictOfInterest).When(Rule(), by: Mia).ThenRefused(Refusal.NotAssigned)
            .When(new Act.Propose(Full), by: Mia).ThenRefused(Refusal.ConflictOfInterest).When(new Act.Claim(), by: Tom).ThenGranted();

    [Fact, Trait("Rule", "D21")]
    public void Stepping_back_can_name_who_takes_over() =>
        Given().UnderReview().ReadByMia().When(new Act.Recuse("My sister", Mia), by: Mia).ThenRefused(Refusal.ImpossibleValue, "to").When(new Act.Recuse("My sister", Rita), by: Mia).ThenRefused(Refusal.ImpossibleValue, "to")
            .When(new Act.Recuse("My sister", Related(Tom)), by: Mia).ThenRefused(Refusal.ConflictOfInterest).When(new Act.Recuse("My sister", Tom), by: Mia).ThenGranted().ThenThat(dispute => Assert.Equal(Tom.Id, dispute.Assignee));

    [Fact, Trait("Rule", "D21")]
    public void Stepping_back_gives_nobody_elses_case_away() =>
        Given().UnderReview().ReadByMia().When(new Act.Recuse("My sister", Zoe), by: Tom).ThenRefused(Refusal.NotAssigned).When(new Act.Recuse("My sister"), by: Tom).ThenGranted()
            .ThenThat(dispute => Assert.Equal((Mia.Id, "Mia"), (dispute.Assignee, dispute.AssigneeName)));

    [Fact, Trait("Rule", "D21")]
    public void Only_mediators_and_managers_step_back() =>
        Given().When(new Act.Recuse("My sister"), by: Rita).ThenRefused(Refusal.RoleMissing).When(new Act.Recuse("My sister"), by: Otto).ThenRefused(Refusal.RoleMissing).When(new Act.Recuse("My sister"), by: Max).ThenGranted();

    [Fact, Trait("Rule", "D21")]
    public void Who_is_asked_to_approve_can_step_back_but_not_who_wrote_it() =>
        Given(captured: "600.00").UnderReview().ReadByMia().When(Rule(), by: Mia).When(new Act.Recuse("My sister"), by: Mia).ThenRefused(Refusal.NotAtThisStage)
            .When(new Act.Recuse("My sister"), by: Max).ThenGranted().When(new Act.ApproveRuling(), by: Max).ThenRefused(Refusal.ConflictOfInterest).When(new Act.ApproveRuling(), by: Eva).Then(Status.Ruled)
            .When(new Act.Recuse("My sister"), by: Mia).ThenRefused(Refusal.NotAtThisStage).When(new Act.Recuse("My sister"), by: Tom).ThenGranted();

    [Fact, Trait("Rule", "D21")]
    public void Outsiders_hear_nothing_of_it()
    {
        var story = Given().UnderReview().ReadByMia().When(new Act.Recuse("My sister", Tom), by: Mia);
        Assert.Empty(story.Dispute.ToOutsiders().Recused);
        Assert.DoesNotContain(story.Paper.Journal.ToOutsiders(story.Dispute, null), entry => entry.Fact is Fact.CaseRecused or Fact.CaseAssigned);
        Assert.Empty(Consequences.Of(story.Paper.Journal[^2].Fact, story.Dispute));
    }
}
