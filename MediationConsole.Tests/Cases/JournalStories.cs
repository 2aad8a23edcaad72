using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using static MediationConsole.Tests.Cases.People;
using static MediationConsole.Tests.Cases.Story;

namespace MediationConsole.Tests.Cases;

/// <summary>The journal is the case: whoever reads it from the first fact has the state (section 1).</summary>
public sealed class JournalStories
{
    [Fact]
    public void The_journal_alone_makes_the_case_again()
    {
        var story = Given().InForce(Remedy.PartialRefund, "40.00").Paid().Appealed(Buyer).Heard(AppealResult.Varied, Remedy.PartialRefund, "60.00").ThenGranted();
        Assert.Equal(Wire.Write(story.Dispute), Wire.WriteCase(Case.From(story.Paper.Journal)));
    }

    [Fact]
    public void A_journal_without_facts_makes_no_case() => Assert.Throws<InvalidOperationException>(() => Case.From([]));
}
