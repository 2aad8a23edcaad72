using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Tests.Cases;

/// <summary>What nobody outside the centre may learn: notes, recusals, approvals, and any ruling before its undo term has ended (D22, D23).</summary>
internal static class Secrets
{
    public static void Check(PaperCase paper)
    {
        var shown = paper.Dispute.ToOutsiders();
        Assert.DoesNotContain(shown.Status, new[] { Status.Ruled, Status.AwaitingSecondApproval });
        Assert.All(shown.Rulings, ruling => Assert.True(ruling.WasInForce && ruling.ApprovedBy is null && ruling.ApprovedByName is null));
        Assert.DoesNotContain(shown.Terms, term => term.Code == TermCode.Undo);
        Assert.Empty(shown.Recused);
        Assert.DoesNotContain(shown.Stay?.Terms ?? [], IsTheCentres);
        if (shown.Stay is not null && shown.Stage != Stage.Closed) Assert.DoesNotContain(shown.Terms, term => term.State == TermState.Running);
        var inForce = shown.Rulings.Select(ruling => ruling.Number).ToHashSet();
        foreach (var entry in paper.Journal.ToOutsiders(paper.Dispute, null)) Assert.False(Betrays(entry.Fact, inForce), $"{FactNames.Of(entry.Fact)} is shown.");
        foreach (var side in new[] { Side.Buyer, Side.Seller }) Withheld(paper, side);
        foreach (var entry in paper.Journal.TakeLast(6))
            foreach (var told in Consequences.Of(entry.Fact, paper.Dispute).OfType<Consequence.Event>()) Assert.False(Betrays(told.Fact, inForce), $"{told.Type} is told.");
    }

    private static bool Betrays(Fact fact, HashSet<int> inForce) => fact switch
    {
        Fact.NoteWritten or Fact.CaseRecused or Fact.CaseClaimed or Fact.CaseAssigned or Fact.ClaimReleased or Fact.ExhibitOpened => true,
        Fact.RulingApproved or Fact.RulingReturned or Fact.RulingTakenBack or Fact.StatusChanged { To: Status.AwaitingSecondApproval } => true,
        Fact.RulingIssued issued => !inForce.Contains(issued.Ruling.Number),
        Fact.StatusChanged { To: Status.Ruled } => inForce.Count == 0,
        Fact.TermStarted { Code: TermCode.Undo } or Fact.TermPaused { Code: TermCode.Undo } or Fact.TermResumed { Code: TermCode.Undo }
            or Fact.TermLapsed { Code: TermCode.Undo } or Fact.TermCancelled { Code: TermCode.Undo } => inForce.Count == 0,
        Fact.CaseStayed stayed => stayed.Terms.Any(IsTheCentres),
        _ => false,
    };

    // Of an exhibit of the other side that waits for its scan, is infected or withheld there is nothing but a gap in the numbers (D15, D16).
    private static void Withheld(PaperCase paper, Side side)
    {
        var hidden = paper.Dispute.Exhibits.Where(exhibit => exhibit.By != side && (exhibit.Withheld is not null || exhibit.Scan is Scan.Waiting or Scan.Infected)).Select(exhibit => exhibit.Number).ToList();
        var shown = paper.Dispute.ToOutsiders(side).Exhibits;
        Assert.DoesNotContain(shown, exhibit => hidden.Contains(exhibit.Number) || exhibit.Withheld is { ByName: not "" } or { Reason: not "" });
        Assert.All(shown, exhibit => Assert.Equal(paper.Dispute.Label(exhibit.Number), exhibit.Label));
        Assert.DoesNotContain(paper.Journal.ToOutsiders(paper.Dispute, side), entry => Names(entry.Fact).Any(hidden.Contains));
        foreach (var entry in paper.Journal.TakeLast(6))
            foreach (var told in Consequences.Of(entry.Fact, paper.Dispute).OfType<Consequence.Event>())
                Assert.False(told.Fact is not (Fact.ExhibitWithheld or Fact.ExhibitShown) && Names(told.Fact).Any(hidden.Contains), $"{told.Type} is told.");
    }

    private static IReadOnlyList<int> Names(Fact fact) => fact is Fact.UnreadExhibitsFound found ? found.Exhibits : fact.OneExhibit() is { } number ? [number] : [];

    private static bool IsTheCentres(TermCode code) => code is TermCode.Undo or TermCode.Ruling or TermCode.FirstContact;
}
