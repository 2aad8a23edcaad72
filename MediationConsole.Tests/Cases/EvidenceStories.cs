using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>Waybills, exhibits and what is asked for (D13–D17).</summary>
public sealed class EvidenceStories
{
    private static Story NotReceived(string policy = "dhgate") => Given(policy, "NR_IN_TRANSIT", Remedy.PartialRefund, "100.00").Escalated();

    private static Story NotAsDescribed() => Given("dhgate", "SNAD_QUALITY", Remedy.PartialRefund, "100.00").Escalated();

    [Fact, Trait("Rule", "D13")]
    public void A_seller_who_gives_no_waybill_loses_by_default() =>
        NotReceived().Then(Status.AwaitingWaybill).ThenRuns(TermCode.Waybill, days: 3).AtTheEndOf(TermCode.Waybill)
            .ThenPays("100.00", "20.00", OutcomeHow.Default, "D13").ThenTerm(TermCode.FirstContact, TermState.Lapsed);

    [Fact, Trait("Rule", "D13")]
    public void A_waybill_in_time_takes_the_case_to_review() =>
        NotReceived().JustBeforeTheEndOf(TermCode.Waybill).When(Waybill(), by: Seller).Then(Status.UnderReview)
            .ThenTerm(TermCode.Waybill, TermState.Met).ThenRuns(TermCode.Ruling, days: 10);

    [Theory, Trait("Rule", "D13")]
    [InlineData("DHL", "12345")]
    [InlineData("UPS", "1Z999AA1012345678")]
    [InlineData("Nobody's Post", "AB-1")]
    [InlineData("DHL", "")]
    [InlineData("DHL", null)]
    [InlineData("", "1234567890")]
    [InlineData(null, null)]
    public void A_malformed_waybill_is_refused_and_the_term_runs_on(string? carrier, string? number) =>
        NotReceived().When(new Act.GiveWaybill(carrier!, number!), by: Seller).ThenRefused(Refusal.InvalidWaybill).Then(Status.AwaitingWaybill)
            .ThenRuns(TermCode.Waybill, days: 3);

    [Theory, Trait("Rule", "D13")]
    [InlineData("DHL", "JD01 4600 0062 1827 4500", "JD014600006218274500")]
    [InlineData("ups", "1z999aa10123456784", "1Z999AA10123456784")]
    [InlineData("4PX", "4PX1234567890123CN", "4PX1234567890123CN")]
    [InlineData("Some Local Post", "abcd1234", "ABCD1234")]
    public void A_waybill_is_kept_in_capitals_without_blanks(string carrier, string number, string kept) =>
        Assert.Contains(NotReceived().When(new Act.GiveWaybill(carrier, number), by: Seller).ThenGranted().Paper.Journal,
            entry => entry.Fact is Fact.WaybillGiven given && given.TrackingNumber == kept && given.Carrier == carrier);

    [Fact, Trait("Rule", "D13")]
    public void A_waybill_is_the_sellers_to_give() => NotReceived().When(Waybill(), by: Buyer).ThenRefused(Refusal.NotYourTurn);

    [Fact, Trait("Rule", "D14")]
    public void A_buyer_without_any_exhibit_loses_by_default() =>
        NotAsDescribed().Then(Status.AwaitingEvidence).ThenRuns(TermCode.BuyerEvidence, days: 3).When(Exhibit("QUALITY_RECORD"), by: Seller)
            .AtTheEndOf(TermCode.BuyerEvidence).ThenPays("0.00", "120.00", OutcomeHow.Default, "D14").Paid().Then(Status.Settled);

    [Fact, Trait("Rule", "D14")]
    public void One_exhibit_of_the_buyer_takes_the_case_to_review() =>
        NotAsDescribed().When(Exhibit(), by: Buyer).Then(Status.AwaitingEvidence).AtTheEndOf(TermCode.BuyerEvidence).Then(Status.UnderReview)
            .ThenTerm(TermCode.BuyerEvidence, TermState.Lapsed).ThenRuns(TermCode.Ruling, days: 10);

    [Fact, Trait("Rule", "D14")]
    public void An_exhibit_sent_before_the_escalation_is_an_exhibit() =>
        Given().When(Exhibit(), by: Buyer).Escalated().AtTheEndOf(TermCode.BuyerEvidence).Then(Status.UnderReview);

    [Fact, Trait("Rule", "D14")]
    public void A_buyer_whose_evidence_is_complete_need_not_wait_for_the_term() =>
        NotAsDescribed().When(new Act.SubmitEvidence(), by: Buyer).ThenRefused(Refusal.NoEvidence)
            .When(Exhibit(), by: Buyer).When(new Act.SubmitEvidence(), by: Seller).ThenRefused(Refusal.NotYourTurn)
            .When(new Act.SubmitEvidence(), by: Buyer).Then(Status.UnderReview).ThenTerm(TermCode.BuyerEvidence, TermState.Met);

    [Fact, Trait("Rule", "D15")]
    public void What_comes_after_the_term_is_kept_and_marked_late() =>
        NotAsDescribed().When(Exhibit(), by: Buyer).AtTheEndOf(TermCode.BuyerEvidence).When(Exhibit(), by: Buyer).ThenGranted()
            .ThenThat(dispute => Assert.Equal([false, true], dispute.Exhibits.Select(exhibit => exhibit.Late)));

    [Fact, Trait("Rule", "D15")]
    public void A_seller_whose_waybill_is_in_keeps_the_rest_of_its_term() =>
        NotReceived().When(Waybill(), by: Seller).After(days: 2).When(Exhibit("DELIVERY_PROOF"), by: Seller)
            .ThenThat(dispute => Assert.False(dispute.Exhibits[0].Late)).After(days: 1).When(Exhibit("DELIVERY_PROOF"), by: Seller)
            .ThenThat(dispute => Assert.True(dispute.Exhibits[1].Late));

    [Fact, Trait("Rule", "D15")]
    public void Who_says_that_the_evidence_is_complete_is_late_with_more() =>
        NotAsDescribed().When(Exhibit(), by: Buyer).When(new Act.SubmitEvidence(), by: Buyer).When(Exhibit("FAULT_VIDEO"), by: Buyer)
            .ThenThat(dispute => Assert.Equal([false, true], dispute.Exhibits.Select(exhibit => exhibit.Late)));

    [Fact, Trait("Rule", "D15")]
    public void A_side_that_never_had_a_term_is_never_late() =>
        NotAsDescribed().When(Exhibit(), by: Buyer).AtTheEndOf(TermCode.BuyerEvidence).When(Exhibit("QUALITY_RECORD"), by: Seller)
            .ThenThat(dispute => Assert.False(dispute.Exhibits[1].Late));

    [Fact, Trait("Rule", "D15")]
    public void A_late_exhibit_counts_only_when_a_mediator_admits_it_with_a_reason() =>
        NotAsDescribed().When(Exhibit(), by: Buyer).AtTheEndOf(TermCode.BuyerEvidence).When(Exhibit("FAULT_VIDEO"), by: Buyer).ReadByMia()
            .When(Rule(cites: 2), by: Mia).ThenRefused(Refusal.LateEvidence)
            .When(new Act.AdmitLate(2, " "), by: Mia).ThenRefused(Refusal.ImpossibleValue, "reason")
            .When(new Act.AdmitLate(2, "The courier lost it."), by: Tom).ThenRefused(Refusal.NotAssigned)
            .When(new Act.AdmitLate(1, "Already in."), by: Mia).ThenRefused(Refusal.ImpossibleValue, "exhibit")
            .When(new Act.AdmitLate(2, "The courier lost it."), by: Mia).ThenThat(dispute => Assert.True(dispute.Exhibits[1].Counts))
            .When(Rule(cites: 2), by: Mia).Then(Status.Ruled);

    [Fact, Trait("Rule", "D16")]
    public void A_mediator_marks_an_exhibit_valid_or_deficient_with_a_reason() =>
        NotAsDescribed().When(Exhibit(), by: Buyer).When(new Act.JudgeExhibit(1, false, null), by: Mia).ThenRefused(Refusal.ImpossibleValue, "reason")
            .When(new Act.JudgeExhibit(1, false, "Too dark"), by: Mia).ThenThat(d => Assert.Equal((ExhibitState.Deficient, "Too dark"), (d.Exhibits[0].State, d.Exhibits[0].Reason)))
            .When(new Act.JudgeExhibit(1, true, null), by: Mia).ThenThat(d => Assert.Equal((ExhibitState.Valid, null), (d.Exhibits[0].State, d.Exhibits[0].Reason)))
            .When(new Act.JudgeExhibit(2, true, null), by: Mia).ThenRefused(Refusal.ImpossibleValue, "exhibit")
            .When(new Act.JudgeExhibit(1, true, null), by: Max).ThenRefused(Refusal.RoleMissing);

    [Fact, Trait("Rule", "D16")]
    public void A_short_shipment_needs_all_four_things_of_the_seller()
    {
        var story = Given(reason: "SNAD_SHORT");
        Assert.Equal((0, 4), Checklist.Count(story.Dispute, Side.Seller));
        foreach (var type in new[] { "WEIGHT_SINGLE_ITEM", "WEIGHT_WHOLE_PARCEL", "SHIPPING_RECEIPT" }) story.When(Exhibit(type), by: Seller).ThenGranted();
        Assert.Equal((3, 4), Checklist.Count(story.Dispute, Side.Seller));
        story.When(Exhibit("CARRIER_WEIGHT_CERTIFICATE"), by: Seller);
        Assert.Equal((4, 4), Checklist.Count(story.Dispute, Side.Seller));
        story.When(new Act.JudgeExhibit(4, false, "Of another parcel"), by: Mia);
        Assert.Equal((3, 4), Checklist.Count(story.Dispute, Side.Seller));
    }

    [Fact, Trait("Rule", "D17")]
    public void A_mediator_asks_for_more_and_silence_leads_back_to_review() =>
        NotAsDescribed().When(Exhibit(), by: Buyer).AtTheEndOf(TermCode.BuyerEvidence)
            .When(new Act.RequestEvidence(Side.Seller, ["QUALITY_RECORD"], null), by: Mia).Then(Status.AwaitingEvidence)
            .ThenRuns(TermCode.RequestedEvidence, days: 3).ThenThat(dispute => Assert.Equal("seller", dispute.WaitingFor))
            .AtTheEndOf(TermCode.RequestedEvidence).Then(Status.UnderReview).ThenThat(dispute => Assert.Null(dispute.Outcome));

    [Fact, Trait("Rule", "D17")]
    public void Who_was_asked_may_say_that_it_is_complete_also_with_nothing_more() =>
        Given().UnderReview().When(new Act.RequestEvidence(Side.Seller, ["QUALITY_RECORD"], 7), by: Mia).ThenRuns(TermCode.RequestedEvidence, days: 7)
            .When(new Act.SubmitEvidence(), by: Buyer).ThenRefused(Refusal.NotYourTurn)
            .When(new Act.SubmitEvidence(), by: Seller).Then(Status.UnderReview).ThenTerm(TermCode.RequestedEvidence, TermState.Met);

    [Fact, Trait("Rule", "D17")]
    public void A_request_for_evidence_says_what_is_wanted() =>
        Given().UnderReview().When(new Act.RequestEvidence(Side.Seller, [], null), by: Mia).ThenRefused(Refusal.ImpossibleValue, "types")
            .When(new Act.RequestEvidence(Side.Seller, null!, null), by: Mia).ThenRefused(Refusal.ImpossibleValue, "types")
            .When(new Act.RequestEvidence(Side.Seller, [null!], null), by: Mia).ThenRefused(Refusal.ImpossibleValue, "types")
            .When(new Act.RequestEvidence(Side.Seller, ["GOSSIP"], null), by: Mia).ThenRefused(Refusal.ImpossibleValue, "types")
            .When(new Act.RequestEvidence(Side.Seller, ["OTHER"], 31), by: Mia).ThenRefused(Refusal.ImpossibleValue, "days")
            .When(new Act.RequestEvidence(Side.Seller, ["OTHER"], 0), by: Mia).ThenRefused(Refusal.ImpossibleValue, "days");

    [Fact, Trait("Rule", "D15")]
    public void A_case_holds_fifty_exhibits_and_200_megabytes_at_most()
    {
        Given().When(Exhibit("GOSSIP"), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "type").When(Exhibit(null!), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "type")
            .When(Exhibit(size: 0), by: Buyer).ThenRefused(Refusal.ImpossibleValue, "file").When(Exhibit(size: 199L << 20), by: Buyer).ThenGranted()
            .When(Exhibit(size: long.MaxValue), by: Buyer).ThenRefused(Refusal.ExhibitLimit).When(Exhibit(size: (1L << 20) + 1), by: Buyer).ThenRefused(Refusal.ExhibitLimit);
        var full = Given();
        for (var i = 0; i < 50; i++) full.When(Exhibit(), by: Buyer).ThenGranted();
        full.When(Exhibit(), by: Seller).ThenRefused(Refusal.ExhibitLimit);
    }

    [Fact, Trait("Rule", "D14")]
    public void One_exhibit_of_the_buyer_is_enough_whatever_the_seller_has_sent() =>
        NotAsDescribed().When(Exhibit("QUALITY_RECORD"), by: Seller).When(Exhibit(), by: Buyer).AtTheEndOf(TermCode.BuyerEvidence).Then(Status.UnderReview);

    [Fact, Trait("Rule", "D15")]
    public void A_case_holds_exactly_200_megabytes_and_a_note_exactly_2000_characters() =>
        Given().When(Exhibit(size: 199L << 20) with { Note = "The crack." }, by: Buyer).ThenGranted().When(Exhibit() with { Note = new string('x', 2_001) }, by: Buyer).ThenRefused(Refusal.ImpossibleValue, "note")
            .When(Exhibit(size: 1L << 20) with { Note = new string('x', 2_000) }, by: Buyer).ThenGranted().When(Exhibit(size: 1), by: Buyer).ThenRefused(Refusal.ExhibitLimit);

    [Fact, Trait("Rule", "D16")]
    public void What_the_other_side_sends_or_what_came_late_owes_nothing_less()
    {
        var story = Given(reason: "SNAD_SHORT").UnderReview().When(Exhibit("SHIPPING_RECEIPT"), by: Buyer).When(new Act.RequestEvidence(Side.Seller, ["SHIPPING_RECEIPT"], null), by: Mia)
            .AtTheEndOf(TermCode.RequestedEvidence).When(Exhibit("SHIPPING_RECEIPT"), by: Seller).ThenGranted();
        Assert.Equal((0, 4), Checklist.Count(story.Dispute, Side.Seller));
        story.When(new Act.AdmitLate(3, "The post was on strike."), by: Mia).ThenGranted();
        Assert.Equal((1, 4), Checklist.Count(story.Dispute, Side.Seller));
    }

    [Fact, Trait("Rule", "D16")]
    public void A_valid_exhibit_bears_no_reason_even_where_one_was_sent() =>
        NotAsDescribed().When(Exhibit(), by: Buyer).When(new Act.JudgeExhibit(1, true, "Too dark"), by: Mia).ThenGranted().ThenThat(dispute => Assert.Null(dispute.Exhibits[0].Reason));

    [Fact, Trait("Rule", "D16")]
    public void Once_it_is_ruled_or_paid_no_exhibit_is_judged_or_admitted() => Assert.All(new[] { Given().Ruled(), Given().InForce() }, story =>
        story.When(new Act.JudgeExhibit(1, true, null), by: Mia).ThenRefused(Refusal.NotAtThisStage).When(new Act.AdmitLate(1, "Why"), by: Mia).ThenRefused(Refusal.NotAtThisStage));

    [Fact, Trait("Rule", "D16")]
    public void Exhibits_are_opened_judged_and_admitted_by_staff_alone()
    {
        foreach (var act in new Act[] { new Act.OpenExhibit(1), new Act.JudgeExhibit(1, true, null), new Act.AdmitLate(1, "Why"), new Act.WriteNote("Mine") })
            NotAsDescribed().When(Exhibit(), by: Buyer).When(act, by: Buyer).ThenRefused(Refusal.RoleMissing);
    }

    [Fact, Trait("Rule", "D20")]
    public void Looking_again_adds_nothing_to_the_record()
    {
        var story = NotAsDescribed().When(Exhibit(), by: Buyer).When(new Act.OpenExhibit(1), by: Mia);
        var version = story.Dispute.Version;
        story.When(new Act.OpenExhibit(1), by: Mia).ThenGranted().ThenThat(dispute => Assert.Equal(version, dispute.Version));
    }

    [Theory, Trait("Rule", "D17")]
    [InlineData(1, 1)]
    [InlineData(30, 20)]
    public void A_request_gives_one_to_thirty_days_for_one_to_twenty_kinds_of_evidence(int days, int kinds) =>
        Given().UnderReview().When(new Act.RequestEvidence(Side.Seller, [.. Enumerable.Repeat("OTHER", kinds)], days), by: Mia).ThenRuns(TermCode.RequestedEvidence, days: days);

    [Theory, Trait("Rule", "D17")]
    [InlineData(Side.Buyer, Who.Buyer, Reader.Buyer)]
    [InlineData(Side.Seller, Who.Seller, Reader.Seller)]
    public void The_side_that_is_asked_has_the_term_and_reads_why_alone(Side asked, Who who, Reader reader)
    {
        var story = Given().UnderReview().When(new Act.RequestEvidence(asked, ["OTHER"], null) { Words = "Which lamp was it?" }, by: Mia).ThenGranted();
        Assert.Equal(who, story.Dispute.RunningTerm(TermCode.RequestedEvidence)!.Who);
        Assert.Contains(story.Paper.Journal, entry => entry.Fact is Fact.MessageWritten { Text: "Which lamp was it?" } message && message.To == reader);
        Assert.DoesNotContain(story.Paper.Journal.ToOutsiders(story.Dispute, asked.Other()), entry => entry.Fact is Fact.MessageWritten);
    }

    [Fact, Trait("Rule", "D15")]
    public void While_the_term_that_was_given_runs_nothing_of_that_side_is_late_and_afterwards_it_is()
    {
        foreach (var side in new[] { Side.Buyer, Side.Seller })
            Given().UnderReview().When(new Act.RequestEvidence(side, ["OTHER"], null), by: Mia).When(Exhibit("OTHER"), by: Actor.Of(side)).ThenThat(dispute => Assert.False(dispute.Exhibits[^1].Late))
                .AtTheEndOf(TermCode.RequestedEvidence).When(Exhibit("OTHER"), by: Actor.Of(side)).ThenThat(dispute => Assert.True(dispute.Exhibits[^1].Late));
    }
}
