using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>What a case shows of itself: whose move it is, what is offered until when, and what outsiders see (D12, D22, D23, D30).</summary>
public sealed class ShownStories
{
    [Fact, Trait("Rule", "D30")]
    public void A_stay_does_not_betray_a_ruling_that_can_still_be_taken_back()
    {
        var reviewed = Given().UnderReview().ReadByMia();
        var paper = reviewed.Paper;
        var ruled = reviewed.When(Rule(), by: Mia).Then(Status.Ruled).ChargedBack("30.00");
        var (without, _) = paper.Hear(new MediationConsole.Cases.Orders.OrderNews.ChargebackNotified("C-000001", Amount("30.00")), Bank);
        var (shown, expected) = (ruled.Dispute.ToOutsiders(), without.Dispute.ToOutsiders());
        Assert.Equal(expected.Terms, shown.Terms);
        Assert.Equal(expected.Stay!.Terms, shown.Stay!.Terms);
        Assert.Equal(Told(without), Told(ruled.Paper));
        Assert.Contains(shown.Terms, term => term is { Code: TermCode.Ruling, State: TermState.Paused } && term.Remaining == TimeSpan.FromDays(10));
    }

    [Fact, Trait("Rule", "D23")]
    public void Outsiders_see_a_review_that_runs_while_a_ruling_waits_and_one_that_stands_still_where_staff_stopped_it() =>
        Given().Ruled().ThenThat(dispute => Assert.Contains(dispute.ToOutsiders().Terms, term => term is { Code: TermCode.Ruling, State: TermState.Running, Remaining: null }))
            .When(new Act.TakeBack("Wrong"), by: Mia).When(new Act.StopTerm(TermCode.Ruling, "Lawyer"), by: Max).When(Rule(), by: Mia).Then(Status.Ruled)
            .ThenThat(dispute => Assert.Contains(dispute.ToOutsiders().Terms, term => term is { Code: TermCode.Ruling, State: TermState.Paused, Stopped: true }));

    [Fact, Trait("Rule", "D23")]
    public void Once_in_force_a_ruling_is_shown_with_all_that_led_to_it_but_not_who_approved_it()
    {
        var story = Given().InForceByPlatform("40.00");
        Assert.Equal((1, null, null), (story.Dispute.ToOutsiders().Rulings.Count, story.Dispute.ToOutsiders().Rulings[0].ApprovedBy, story.Dispute.ToOutsiders().Rulings[0].ApprovedByName));
        var facts = story.Paper.Journal.ToOutsiders(story.Dispute, Side.Buyer).Select(entry => entry.Fact).ToList();
        Assert.Contains(facts, fact => fact is Fact.RulingIssued);
        Assert.Contains(facts, fact => fact is Fact.StatusChanged { To: Status.Ruled });
        Assert.Contains(facts, fact => fact is Fact.TermStarted { Code: TermCode.Undo });
        Assert.Contains(facts, fact => fact is Fact.TermLapsed { Code: TermCode.Undo });
        Assert.DoesNotContain(facts, fact => fact is Fact.RulingApproved or Fact.StatusChanged { To: Status.AwaitingSecondApproval } or Fact.ExhibitOpened);
        Assert.All(story.Dispute.ToOutsiders().Exhibits, exhibit => Assert.Empty(exhibit.OpenedBy));
    }

    [Fact, Trait("Rule", "D23")]
    public void A_ruling_that_was_taken_back_or_returned_leaves_no_trace_outside()
    {
        var story = Given(captured: "600.00").UnderReview().ReadByMia();
        var before = Told(story.Paper);
        story.When(Rule(), by: Mia).When(new Act.ReturnRuling("Read again"), by: Max).When(Rule(), by: Mia).When(new Act.ApproveRuling(), by: Max).When(new Act.TakeBack("Wrong"), by: Mia).Then(Status.UnderReview);
        Assert.Equal(before, Told(story.Paper));
        Assert.Empty(story.Dispute.ToOutsiders().Rulings);
        story.When(new Act.RequestEvidence(Side.Buyer, ["OTHER"], null), by: Mia);
        Assert.Equal(Status.AwaitingEvidence, story.Paper.Journal.ToOutsiders(story.Dispute, null).Select(entry => entry.Fact).OfType<Fact.StatusChanged>().Last().To);
    }

    [Fact, Trait("Rule", "D12")]
    public void Each_side_reads_what_it_wrote_and_what_was_written_to_it()
    {
        var story = Given().When(new Act.WriteMessage("a", Reader.Centre), by: Buyer).When(new Act.WriteMessage("b", Reader.Seller), by: Buyer).When(new Act.WriteMessage("c", null), by: Seller)
            .When(new Act.WriteMessage("d", Reader.Seller), by: Mia).When(new Act.WriteMessage("e", Reader.Buyer), by: Mia).When(new Act.WriteNote("f"), by: Mia);
        string Read(Side? side) => string.Concat(story.Paper.Journal.ToOutsiders(story.Dispute, side).Select(entry => entry.Fact).OfType<Fact.MessageWritten>().Select(message => message.Text));
        Assert.Equal(("abce", "bcd", "abcde"), (Read(Side.Buyer), Read(Side.Seller), Read(null)));
    }

    [Fact]
    public void An_act_is_offered_until_the_term_ends_that_waits_for_it()
    {
        Offers(Given(), Seller, "accept", Monday.AddDays(5));
        Offers(Given(), Seller, "counter", Monday.AddDays(5));
        Offers(Given(), Buyer, "modify", null);
        Offers(Given().When(new Act.Counter(Partial("5.00")), by: Seller), Buyer, "refuse", Monday.AddDays(5));
        Offers(Given(reason: "NR_IN_TRANSIT").Escalated(), Seller, "give_waybill", Monday.AddDays(6));
        Offers(Given().Escalated(), Buyer, "add_exhibit", Monday.AddDays(6));
        Offers(Given().Escalated().When(Exhibit(), by: Buyer), Buyer, "submit_evidence", Monday.AddDays(6));
        Offers(Given().Escalated(), Seller, "add_exhibit", null);
        Offers(Given().UnderReview().ReadByMia(), Mia, "rule", Monday.AddDays(13));
        Offers(Given().UnderReview().When(new Act.Propose(Full), by: Mia), Buyer, "approve", Monday.AddDays(10));
        Offers(Given().UnderReview().When(new Act.Propose(Full), by: Mia), Seller, "decline", Monday.AddDays(10));
        Offers(Given().Ruled(), Mia, "take_back", Monday.AddDays(3).AddMinutes(2));
        Offers(Given().InForce(), Seller, "appeal", Monday.AddDays(10).AddMinutes(2));
        Offers(Given().InForce().Appealed(Buyer).When(new Act.OpenExhibit(1), by: Tom), Tom, "decide_appeal", Monday.AddDays(13).AddMinutes(2));
    }

    [Fact]
    public void A_return_is_offered_step_by_step_until_its_terms_end()
    {
        Story Return(Status until) => Given(remedy: Remedy.ReturnAndRefund).Returning(until);
        Offers(Return(Status.AwaitingReturnAddress), Seller, "give_return_address", Monday.AddDays(5));
        Offers(Return(Status.AwaitingReturnTracking), Buyer, "give_return_tracking", Monday.AddDays(7));
        Offers(Return(Status.AwaitingReturnReceipt), Seller, "confirm_return", Monday.AddDays(30));
    }

    [Fact]
    public void What_is_offered_to_the_parties_and_the_gateway_says_by_whom()
    {
        var story = Given().When(new Act.Accept(), by: Seller);
        var offered = AllowedActs.OfParties(story.Paper.Situation, story.Now);
        Assert.Equal(["buyer message", "seller message", "gateway confirm_settlement", "gateway fail_settlement"], offered.Select(one => $"{one.By} {one.Act}"));
        Assert.All(AllowedActs.Of(story.Paper.Situation, Max, story.Now), one => Assert.Equal("staff", one.By));
    }

    [Fact]
    public void The_case_says_whose_move_it_is()
    {
        Waits(Given(), "seller");
        Waits(Given().When(new Act.Counter(Partial("5.00")), by: Seller), "buyer");
        Waits(Given().Escalated(), "buyer");
        Waits(Given().UnderReview(), "staff");
        Waits(Given().UnderReview().When(new Act.RequestEvidence(Side.Seller, ["OTHER"], null), by: Mia), "seller");
        Waits(Given().Ruled(), "staff");
        Waits(Given().InForce(), "gateway");
        Waits(Given().InForce().When(new Act.FailSettlement("D-000001-S1", "Down"), by: Gateway), "manager");
        Waits(Given().InForce().Paid(), null);
        Waits(Given().InForce().Paid().ChargedBack("10.00"), null);
        Waits(Given().InForce(Remedy.ReturnAndRefund), "seller");
        Waits(Given(remedy: Remedy.ReturnAndRefund).Returning(Status.AwaitingReturnTracking), "buyer");
    }

    private static List<string> Told(PaperCase paper) =>
        [.. paper.Journal.ToOutsiders(paper.Dispute, null).Select(entry => MediationConsole.Storage.Wire.WriteFact(entry.Fact))];

    private static void Waits(Story story, string? whom) => Assert.Equal(whom, story.Dispute.WaitingFor);

    private static void Offers(Story story, Actor actor, string act, DateTimeOffset? until) =>
        Assert.Equal(until, Assert.Single(AllowedActs.Of(story.Paper.Situation, actor, story.Now), one => one.Act == act).DueAt);
}
