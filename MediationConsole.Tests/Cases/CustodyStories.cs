using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using static MediationConsole.Tests.Cases.Acts;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>What becomes of files, and who is shown them: scans, damage, withholding, retention (D14–D16, D20, D31).</summary>
public sealed class CustodyStories
{
    private static readonly Act.AddExhibit Unscanned = Exhibit() with { NeedsScan = true };

    private static Story Escalated() => Given("dhgate", "SNAD_QUALITY", Remedy.PartialRefund, "100.00").Escalated();

    private static Story Waiting() => Escalated().When(Unscanned, by: Buyer).ThenGranted();

    private static Story Infected() => Waiting().When(new Act.ScanExhibit(1, false, "Eicar"), by: Clock).ThenGranted();

    [Fact, Trait("Rule", "D15")]
    public void What_waits_for_its_scan_is_known_to_its_own_side_and_the_marketplace_alone()
    {
        var story = Waiting().ThenThat(dispute => Assert.Equal(ExhibitState.WaitingForScan, dispute.Exhibits[0].State));
        Assert.Equal((1, 0, 1), Seen(story));
        Assert.Empty(Events(story));
        story.After(minutes: 1).When(new Act.ScanExhibit(1, true, null), by: Clock).ThenGranted().ThenThat(dispute => Assert.Equal(ExhibitState.Unjudged, dispute.Exhibits[0].State));
        Assert.Equal((1, 1, 1), Seen(story));
        Assert.Equal(["dispute.exhibit_added"], Events(story));
        story.When(new Act.ScanExhibit(1, false, "Eicar"), by: Clock).ThenRefused(Refusal.ImpossibleValue, "exhibit");
    }

    [Fact, Trait("Rule", "D20")]
    public void Nobody_opens_judges_or_rules_over_what_was_not_scanned()
    {
        var story = Waiting().When(new Act.SubmitEvidence(), by: Buyer).Then(Status.UnderReview).When(new Act.Claim(), by: Mia)
            .When(new Act.OpenExhibit(1), by: Mia).ThenRefused(Refusal.NotScanned).When(new Act.JudgeExhibit(1, true, null), by: Mia).ThenRefused(Refusal.NotScanned);
        Assert.Equal("Still waiting for the virus scan: B-1.", Refused(story, Rule()));
        story.When(new Act.ScanExhibit(1, true, null), by: Clock);
        Assert.Equal("Not opened by you yet: B-1 (D20).", Refused(story, Rule()));
        story.ReadByMia().When(Rule(cites: 1), by: Mia).Then(Status.Ruled);
    }

    [Fact, Trait("Rule", "D14")]
    public void What_waits_for_its_scan_has_been_sent_and_what_is_infected_has_not()
    {
        Waiting().AtTheEndOf(TermCode.BuyerEvidence).Then(Status.UnderReview);
        Infected().When(new Act.SubmitEvidence(), by: Buyer).ThenRefused(Refusal.NoEvidence).AtTheEndOf(TermCode.BuyerEvidence).ThenPays("0.00", "120.00", OutcomeHow.Default, "D14");
    }

    [Theory, Trait("Rule", "D31")]
    [InlineData(false, Status.UnderReview)]
    [InlineData(true, Status.Settling)]
    public void The_second_look_sees_what_waits_for_its_scan_and_not_what_is_infected(bool infected, Status status)
    {
        var story = Given(reason: "NR_IN_TRANSIT").Escalated().JustBeforeTheEndOf(TermCode.Waybill).When(Unscanned, by: Seller);
        if (infected) story.When(new Act.ScanExhibit(1, false, "Eicar"), by: Clock);
        story.AtTheEndOf(TermCode.Waybill).Then(status);
    }

    [Fact, Trait("Rule", "D15")]
    public void What_is_infected_counts_for_nothing_blocks_nothing_and_is_handed_to_nobody()
    {
        var story = Infected().ThenThat(dispute => Assert.Equal((ExhibitState.Withheld, false, false), (dispute.Exhibits[0].State, dispute.Exhibits[0].Counts, dispute.Exhibits[0].MayBeReadBy(Side.Buyer))));
        Assert.Equal((1, 0, 1), Seen(story));
        story.When(new Act.OpenExhibit(1), by: Mia).ThenRefused(Refusal.Infected).When(Exhibit(), by: Buyer).When(new Act.SubmitEvidence(), by: Buyer).When(new Act.Claim(), by: Mia)
            .When(new Act.JudgeExhibit(1, true, null), by: Mia).ThenRefused(Refusal.Infected).When(new Act.OpenExhibit(2), by: Mia)
            .When(Rule(cites: 1), by: Mia).ThenRefused(Refusal.ImpossibleValue, "findings").When(Rule(cites: 2), by: Mia).Then(Status.Ruled);
    }

    [Fact, Trait("Rule", "D20")]
    public void A_damaged_exhibit_blocks_no_ruling_of_who_had_opened_it_and_satisfies_nothing()
    {
        var story = Given(reason: "SNAD_DESCRIPTION").UnderReview().ReadByMia().When(new Act.ReportDamage(1), by: Clock).ThenGranted();
        Assert.Equal((ExhibitState.Damaged, 0), (story.Dispute.Exhibits[0].State, Checklist.Count(story.Dispute, Side.Buyer).Have));
        story.When(new Act.OpenExhibit(1), by: Tom).ThenRefused(Refusal.Damaged).When(new Act.ReportDamage(1), by: Clock).ThenRefused(Refusal.ImpossibleValue, "exhibit")
            .When(Rule(cites: 1), by: Mia).Then(Status.Ruled);
    }

    [Fact, Trait("Rule", "D20")]
    public void One_that_was_damaged_before_it_was_opened_is_judged_deficient_or_restored()
    {
        var story = Given().UnderReview().When(new Act.Claim(), by: Mia).When(new Act.ReportDamage(1), by: Clock);
        Assert.Equal("Damaged before you opened it: B-1; ask for it again, or judge it deficient.", Refused(story, Rule()));
        story.When(new Act.JudgeExhibit(1, false, "The file is lost."), by: Mia).When(Rule(), by: Mia).Then(Status.Ruled);
        Given().UnderReview().When(new Act.Claim(), by: Mia).When(new Act.ReportDamage(1), by: Clock).When(new Act.ReportWhole(1), by: Clock).ThenGranted()
            .When(new Act.ReportWhole(1), by: Clock).ThenRefused(Refusal.ImpossibleValue, "exhibit").ReadByMia().When(Rule(), by: Mia).Then(Status.Ruled);
    }

    [Fact, Trait("Rule", "D16")]
    public void The_assigned_mediator_or_a_manager_withholds_from_the_other_party_and_shows_again()
    {
        var story = Given().UnderReview().When(new Act.WithholdExhibit(1, "Names a child."), by: Mia).ThenRefused(Refusal.NotAssigned).ReadByMia()
            .When(new Act.WithholdExhibit(1, " "), by: Mia).ThenRefused(Refusal.ImpossibleValue, "reason").When(new Act.WithholdExhibit(1, "Names a child."), by: Tom).ThenRefused(Refusal.NotAssigned)
            .When(new Act.WithholdExhibit(1, "Names a child."), by: Rita).ThenRefused(Refusal.RoleMissing).When(new Act.ShowExhibit(1, "Why not"), by: Mia).ThenRefused(Refusal.ImpossibleValue, "exhibit")
            .When(new Act.WithholdExhibit(1, "Names a child."), by: Mia).ThenGranted().When(new Act.WithholdExhibit(1, "Twice"), by: Max).ThenRefused(Refusal.ImpossibleValue, "exhibit");
        Assert.Equal(((1, 0, 1), ExhibitState.Withheld), (Seen(story), story.Dispute.Exhibits[0].State));
        Assert.Equal(("", null), (story.Dispute.ToOutsiders().Exhibits[0].FileName, story.Dispute.ToOutsiders().Exhibits[0].Note));
        Assert.All(story.Paper.Journal.ToOutsiders(story.Dispute, Side.Seller), entry => Assert.False(entry.Fact is Fact.ExhibitAdded or Fact.ExhibitWithheld));
        Assert.Contains(story.Paper.Journal.ToOutsiders(story.Dispute, Side.Buyer), entry => entry.Fact is Fact.ExhibitWithheld { Reason: "" });
        story.When(Rule(cites: 1), by: Mia).Then(Status.Ruled).When(new Act.ShowExhibit(1, "It does not."), by: Max).ThenGranted();
        Assert.Equal((1, 1, 1), Seen(story));
    }

    [Fact, Trait("Rule", "D16")]
    public void Of_what_is_withheld_the_other_party_hears_neither_that_it_came_nor_what_was_found_of_it()
    {
        var story = Waiting().When(new Act.Assign(Mia), by: Max).When(new Act.WithholdExhibit(1, "Bank details."), by: Mia).ThenGranted().After(minutes: 1).When(new Act.ScanExhibit(1, true, null), by: Clock);
        Assert.Empty(Events(story));
        story.After(minutes: 1).When(new Act.JudgeExhibit(1, false, "Too dark"), by: Mia).ThenGranted();
        Assert.Empty(Events(story));
        Assert.Equal(["EXHIBIT_DEFICIENT to Buyer"], Letters(story));
        Assert.Equal((1, 0, 1), Seen(story));
    }

    [Fact, Trait("Rule", "D31")]
    public void What_came_to_light_at_the_last_minute_is_named_to_who_may_see_it()
    {
        var story = Given(reason: "NR_IN_TRANSIT").Escalated().JustBeforeTheEndOf(TermCode.Waybill).When(Unscanned, by: Seller).AtTheEndOf(TermCode.Waybill).Then(Status.UnderReview);
        string Told(Side? side) => story.Paper.Journal.ToOutsiders(story.Dispute, side).Where(entry => entry.Fact is Fact.UnreadExhibitsFound).Select(entry => Sentences.Of(entry.Fact, "", story.Dispute)).Single();
        Assert.Equal("Before anybody lost by silence, S-1 that nobody had opened came to light.", Told(Side.Seller));
        Assert.Equal("Before anybody lost by silence, evidence that nobody had opened came to light.", Told(Side.Buyer));
        var fact = story.Paper.Journal.First(entry => entry.Fact is Fact.UnreadExhibitsFound).Fact;
        Assert.Empty(Consequences.Of(fact, story.Dispute).OfType<Consequence.Event>().Select(told => told.Fact).OfType<Fact.UnreadExhibitsFound>().Single().Exhibits);
    }

    [Fact, Trait("Rule", "D15")]
    public void Who_sent_an_infected_file_is_told_and_nobody_else()
    {
        Assert.Equal(["EXHIBIT_INFECTED to Buyer"], Letters(Infected()));
        Assert.Empty(Events(Infected()));
    }

    [Fact, Trait("Rule", "D15")]
    public void Staff_file_what_a_party_sent_by_other_ways_and_the_record_says_who()
    {
        var story = Escalated().When(Exhibit() with { Of = Side.Buyer }, by: Rita).ThenGranted().AtTheEndOf(TermCode.BuyerEvidence).Then(Status.UnderReview)
            .When(Exhibit() with { Of = Side.Buyer }, by: Max).ThenThat(dispute => Assert.Equal([false, true], dispute.Exhibits.Select(one => one.Late)));
        Assert.Equal([new Filing(Rita.Id, "Rita"), new Filing(Max.Id, "Max")], story.Dispute.Exhibits.Select(one => one.FiledBy));
        Assert.Equal("Max filed B-2 for the buyer: Photo or video showing the difference, late.", Sentences.Of(story.Paper.Journal[^1].Fact, "Max", story.Dispute));
        foreach (var person in new[] { Ada, Otto }) story.When(Exhibit() with { Of = Side.Buyer }, by: person).ThenRefused(Refusal.RoleMissing);
        story.When(Exhibit() with { Of = Side.Seller }, by: Buyer).ThenRefused(Refusal.RoleMissing).When(Exhibit(), by: Mia).ThenRefused(Refusal.RoleMissing);
    }

    [Fact, Trait("Rule", "D20")]
    public void Exhibits_keep_their_names_whoever_looks_and_whatever_is_withheld()
    {
        var story = Given().UnderReview().When(Exhibit("OTHER"), by: Seller).When(Exhibit("OTHER"), by: Buyer).When(new Act.WithholdExhibit(1, "Bank details."), by: Max);
        Assert.Equal(["B-1", "S-1", "B-2"], story.Dispute.Exhibits.Select(one => story.Dispute.Label(one.Number)));
        Assert.Equal(["S-1", "B-2"], story.Dispute.ToOutsiders(Side.Seller).Exhibits.Select(one => one.Label));
        Assert.Equal("4", story.Dispute.Label(4));
        story.ReadByMia().When(new Act.AdmitLate(3, "The post was on strike."), by: Mia).When(Rule(cites: [1, 3]), by: Mia).AtTheEndOf(TermCode.Undo);
        var letter = story.Paper.Journal.SelectMany(entry => Consequences.Of(entry.Fact, story.Dispute)).OfType<Consequence.Notice>().First(notice => notice.Phrase == "RULING_LETTER");
        Assert.Equal([(1, "B-1"), (3, "B-2")], letter.Particulars!.Labels!.Select(label => (label.Key, label.Value)));
    }

    [Fact, Trait("Rule", "D20")]
    public void The_record_says_who_opened_an_exhibit_and_when() => Given().UnderReview().When(new Act.OpenExhibit(1), by: Tom).After(hours: 2).When(new Act.OpenExhibit(1), by: Mia).After(hours: 1)
        .When(new Act.OpenExhibit(1), by: Mia).ThenThat(dispute => Assert.Equal([new Viewing(Tom.Id, "Tom", Monday.AddDays(3)), new Viewing(Mia.Id, "Mia", Monday.AddDays(3).AddHours(2))], dispute.Exhibits[0].OpenedBy));

    [Fact, Trait("Rule", "D15")]
    public void A_file_is_given_up_once_nobody_can_need_it_for_the_case_and_the_record_stays()
    {
        var story = Given().InForce().Paid().Then(Status.Settled).When(new Act.EraseExhibit(1, "pictures"), by: Clock).ThenRefused(Refusal.NotAtThisStage).AtTheEndOf(TermCode.AppealWindow)
            .When(new Act.EraseExhibit(1, " "), by: Clock).ThenRefused(Refusal.ImpossibleValue, "class").When(new Act.EraseExhibit(1, "pictures"), by: Max).ThenRefused(Refusal.RoleMissing)
            .When(new Act.EraseExhibit(1, "pictures"), by: Clock).ThenGranted().When(new Act.EraseExhibit(1, "pictures"), by: Clock).ThenRefused(Refusal.ImpossibleValue, "exhibit");
        Assert.Equal((new string('a', 64), 1_000L, false), (story.Dispute.Exhibits[0].Sha256, story.Dispute.Exhibits[0].Size, story.Dispute.Exhibits[0].MayBeOpened));
        story.When(new Act.ReportDamage(1), by: Clock).ThenRefused(Refusal.ImpossibleValue, "exhibit").ThenThat(dispute => Assert.Equal(ExhibitState.Unjudged, dispute.Exhibits[0].State));
        Given().InForce().Paid().Appealed(Buyer).When(new Act.EraseExhibit(1, "pictures"), by: Clock).ThenRefused(Refusal.NotAtThisStage);
    }

    private static (int Buyer, int Seller, int Marketplace) Seen(Story story) =>
        (story.Dispute.ToOutsiders(Side.Buyer).Exhibits.Count, story.Dispute.ToOutsiders(Side.Seller).Exhibits.Count, story.Dispute.ToOutsiders().Exhibits.Count);

    private static string Refused(Story story, Act act) =>
        Assert.IsType<Decision.Refused>(DisputeLaw.Decide(story.Paper.Situation, act, Mia, story.Now)) is { Code: Refusal.UnreadExhibits } refused ? refused.Sentence : "";

    private static IEnumerable<Consequence> Told(Story story) => Consequences.Of(story.Paper.Journal[^1].Fact, story.Dispute);

    private static string[] Events(Story story) => [.. Told(story).OfType<Consequence.Event>().Select(told => told.Type)];

    private static string[] Letters(Story story) => [.. Told(story).OfType<Consequence.Notice>().Select(notice => $"{notice.Phrase} to {notice.To}")];
}
