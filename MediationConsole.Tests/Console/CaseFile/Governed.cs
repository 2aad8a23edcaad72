using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Console.CaseFile;

/// <summary>Stretches of a story in which more than one person of the centre has a word.</summary>
internal static class Governed
{
    /// <summary>Mia ruled above her limit.</summary>
    public static Story WaitsForASecondPerson(this Story story) =>
        story.UnderReview().ReadByMia().When(Acts.Rule(cites: 1), by: Mia).ThenGranted().Then(Status.AwaitingSecondApproval);

    /// <summary>Mia's ruling of 50 of 120 dollars is paid out, and the buyer appeals it.</summary>
    public static Story Appealed(this Story story) =>
        story.Ruled(Remedy.PartialRefund, "50.00").AtTheEndOf(TermCode.Undo).Paid().When(new Act.Appeal("Half is not enough", "The lamp is of no use at all."), by: Buyer).ThenGranted();

    /// <summary>Tom has the case and has opened every exhibit.</summary>
    public static Story ReadByTom(this Story story)
    {
        story.When(new Act.Claim(), by: Tom).ThenGranted();
        foreach (var exhibit in story.Dispute.Exhibits) story.When(new Act.OpenExhibit(exhibit.Number), by: Tom).ThenGranted();
        return story;
    }

    /// <summary>Mia put 50 of 120 dollars to the parties.</summary>
    public static Story Proposed(this Story story) =>
        story.UnderReview().ReadByMia().When(new Act.Propose(Acts.Partial("50.00")), by: Mia).ThenGranted().Then(Status.AwaitingPartyApproval);
}
