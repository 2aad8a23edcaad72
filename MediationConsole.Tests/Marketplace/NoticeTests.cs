using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace;
using MediationConsole.Marketplace.Letters;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Marketplace;

/// <summary>Who is written to when something happens, each letter with all its words in both languages (section 8).</summary>
public sealed class NoticeTests
{
    private static readonly LetterWriter Writer = new(OutsideOptions.From(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Links:Base", "https://centre.example/c")]).Build()));

    [Fact, Trait("Rule", "D19")]
    public void A_proposal_goes_to_who_is_asked_and_its_end_to_both()
    {
        var proposed = Given().UnderReview().ReadByMia().When(new Act.Propose(Acts.Partial("40.00")), by: Mia);
        Assert.Equal(["PROPOSAL to buyer", "PROPOSAL to seller"], Told(proposed));
        Assert.Equal(["PROPOSAL_APPROVED to seller"], Told(proposed.When(new Act.Approve(), by: Buyer)));
        Assert.Equal(["PROPOSAL_DECLINED to buyer", "PROPOSAL_DECLINED to seller"], Told(proposed.When(new Act.Decline(), by: Seller)));
        Assert.Equal(["PROPOSAL to buyer"], Told(Given(but: policy => policy with { SoloApproval = Side.Buyer }).UnderReview().ReadByMia().When(new Act.Propose(Acts.Full), by: Mia)));
    }

    [Fact, Trait("Rule", "D19")]
    public void A_proposal_that_both_agree_to_is_told_as_its_outcome() => Assert.Equal(
        ["OUTCOME to buyer", "OUTCOME to seller"],
        Told(Given().UnderReview().ReadByMia().When(new Act.Propose(Acts.Full), by: Mia).When(new Act.Approve(), by: Buyer).When(new Act.Approve(), by: Seller)));

    [Fact, Trait("Rule", "D28")]
    public void An_appeal_and_what_becomes_of_it_are_told_to_both()
    {
        var appealed = Given().Ruled(Remedy.PartialRefund, "40.00").AtTheEndOf(TermCode.Undo).Paid().When(new Act.Appeal("NEW_EVIDENCE", "It works."), by: Seller);
        Assert.Equal(["APPEAL_OPENED to buyer", "APPEAL_OPENED to seller"], Told(appealed));
        appealed.When(new Act.OpenExhibit(1), by: Tom);
        Assert.Equal(["APPEAL_DECIDED to buyer", "APPEAL_DECIDED to seller"], Told(appealed.When(new Act.DecideAppeal(AppealResult.Upheld, null, null, "Nothing new."), by: Tom)));
    }

    [Fact, Trait("Rule", "D28")]
    public void What_is_varied_on_appeal_is_told_with_the_new_amounts_and_not_as_a_first_ruling()
    {
        var varied = Given().Ruled(Remedy.PartialRefund, "40.00").AtTheEndOf(TermCode.Undo).Paid().When(new Act.Appeal("NEW_EVIDENCE", "It is worse."), by: Buyer)
            .When(new Act.OpenExhibit(1), by: Tom).When(new Act.DecideAppeal(AppealResult.Varied, Remedy.PartialRefund, Amount("60.00"), "It is."), by: Tom).ThenGranted();
        Assert.Equal(["APPEAL_DECIDED to buyer", "APPEAL_DECIDED to seller", "OUTCOME_CHANGED to buyer", "OUTCOME_CHANGED to seller"], Told(varied));
        Assert.Contains("a partial refund of USD 60.00", Write(Notices(varied)[0], "en").Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "D28")]
    public void The_letter_of_a_ruling_says_until_when_it_can_be_appealed()
    {
        var ruled = Given().Ruled().AtTheEndOf(TermCode.Undo);
        var letter = Notices(ruled).First(notice => notice.Phrase == "RULING_LETTER");
        Assert.Equal(ruled.Dispute.RunningTerm(TermCode.AppealWindow)!.DueAt, letter.DueAt);
        Assert.Matches(@"You may appeal until \w+, \d+ November 2026, \d\d:\d\d \(Europe/Madrid, UTC\+01:00\)\.", Write(letter, "en").Text);
    }

    [Fact, Trait("Rule", "D32")]
    public void Stopped_restarted_and_extended_terms_are_told_to_both()
    {
        var story = Given().When(new Act.StopTerm(TermCode.SellerResponse, "The seller is ill."), by: Max).ThenGranted();
        Assert.Equal(["TERM_STOPPED to buyer", "TERM_STOPPED to seller"], Told(story));
        Assert.Equal(["TERM_RESTARTED to buyer", "TERM_RESTARTED to seller"], Told(story.After(hours: 1).When(new Act.RestartTerm(TermCode.SellerResponse), by: Max)));
        Assert.Equal(["TERM_EXTENDED to buyer", "TERM_EXTENDED to seller"], Told(story.After(hours: 1).When(new Act.ExtendTerm(TermCode.SellerResponse, 2, "A holiday."), by: Max)));
    }

    [Fact, Trait("Rule", "D29"), Trait("Rule", "D30"), Trait("Rule", "D31")]
    public void What_stops_a_case_from_outside_is_told_to_both()
    {
        var dispute = Given().Dispute;
        Assert.All(
            new Fact[]
            {
                new Fact.CaseStayed("C-000001", "chargeback", [TermCode.SellerResponse]), new Fact.StayLifted("C-000001", "won"), new Fact.OrderFrozen("H-000001", "misconduct"),
                new Fact.TermResumed(TermCode.SellerResponse, Monday.AddDays(9)), new Fact.OutageMadeUp(TermCode.SellerResponse, Monday.AddDays(9), TimeSpan.FromHours(2)),
            },
            fact => Assert.Equal([Side.Buyer, Side.Seller], Consequences.Of(fact, dispute).OfType<Consequence.Notice>().Select(Whole).Select(notice => notice.To)));
    }

    private static string[] Told(Story story) => [.. Notices(story).Select(notice => $"{notice.Phrase} to {notice.To.Word()}")];

    /// <summary>The letters that the last act of a story set off, each of them whole.</summary>
    private static List<Consequence.Notice> Notices(Story story)
    {
        var (journal, last) = (story.Paper.Journal, story.Paper.Journal[^1]);
        var written = journal.Reverse().TakeWhile(entry => entry.At == last.At && entry.Actor == last.Actor).Reverse();
        return [.. written.SelectMany(entry => Consequences.Of(entry.Fact, story.Dispute)).OfType<Consequence.Notice>().Select(Whole)];
    }

    private static Consequence.Notice Whole(Consequence.Notice notice)
    {
        Assert.All(new[] { "en", "zh-Hans" }, language => Assert.Empty(Write(notice, language).Unresolved));
        return notice;
    }

    private static Written Write(Consequence.Notice notice, string language) =>
        Writer.Write(notice, new(new(CaseKind.Dispute, 7), "A-1", "DHgate", "Ana Ruiz", language, "Europe/Madrid"));
}
