using System.Runtime.CompilerServices;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Tests.Cases;

/// <summary>What outsiders hear of: each kind of fact is told or is not, and somebody has thought about it.</summary>
public sealed class ConsequenceTests
{
    private static readonly string[] Inner =
    [
        "case_assigned", "case_claimed", "case_recused", "chargeback_noticed_again", "claim_payment_written", "claim_released", "claim_returned", "exhibit_damaged", "exhibit_erased", "exhibit_opened",
        "exhibit_restored", "exhibit_scanned", "lift_approved", "lift_asked", "lift_returned", "note_written", "questionnaire_answered",
        "ruling_approved", "ruling_issued", "ruling_returned", "ruling_taken_back", "term_cancelled", "term_met",
    ];

    public static TheoryData<TermCode> Centres => [TermCode.FirstContact, TermCode.Ruling, TermCode.Undo];

    [Fact]
    public void What_is_the_centres_own_is_not_told() => Assert.Equal(
        Inner, FactNames.All.Where(fact => !Consequences.IsTold(Empty(fact.Value))).Select(fact => fact.Key).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Centres))]
    public void How_the_centres_own_terms_run_is_not_told(TermCode code) => Assert.DoesNotContain(
        new Fact[]
        {
            new Fact.TermStarted(code, Who.Staff, Story.Monday, Story.Monday, Silence.Breach), new Fact.TermPaused(code, TimeSpan.Zero), new Fact.TermResumed(code, Story.Monday),
            new Fact.TermStopped(code, TimeSpan.Zero, "x"), new Fact.TermRestarted(code, Story.Monday), new Fact.TermExtended(code, Story.Monday, "x"),
        },
        Consequences.IsTold);

    [Fact]
    public void A_ruling_is_told_when_it_takes_effect_and_not_before()
    {
        var ruled = Story.Given().UnderReview().ReadByMia().When(Acts.Rule(), by: People.Mia);
        Assert.DoesNotContain(SetOff(ruled), one => one is not Consequence.Alert);
        var letters = SetOff(ruled.AtTheEndOf(TermCode.Undo)).OfType<Consequence.Notice>().Where(notice => notice.Phrase == "RULING_LETTER").ToList();
        Assert.Equal([Side.Buyer, Side.Seller], letters.Select(letter => letter.To));
        Assert.All(letters, letter => Assert.NotNull(letter.DueAt));
    }

    [Fact, Trait("Rule", "D23")]
    public void That_a_ruling_was_returned_or_taken_back_is_not_told()
    {
        var written = Story.Given(captured: "600.00").UnderReview().ReadByMia().When(Acts.Rule(), by: People.Mia).After(minutes: 1);
        Assert.Empty(SetOff(written.When(new Act.ReturnRuling("Read again"), by: People.Max).Then(Status.UnderReview)));
        written.After(minutes: 1).When(Acts.Rule(), by: People.Mia).After(minutes: 1);
        Assert.Empty(SetOff(written.When(new Act.TakeBack("Wrong"), by: People.Mia).Then(Status.UnderReview)));
    }

    private static IEnumerable<Consequence> SetOff(Story story) =>
        story.Paper.Journal.Reverse().TakeWhile(entry => entry.At == story.Now && entry.Actor == story.Paper.Journal[^1].Actor)
            .SelectMany(entry => Consequences.Of(entry.Fact, story.Dispute));

    // Only the kind matters, and for terms the first code, which is a party's.
    private static Fact Empty(Type kind) => (Fact)RuntimeHelpers.GetUninitializedObject(kind);
}
