namespace MediationConsole.Cases.Disputes;

/// <summary>What people outside the centre may see: no notes, nothing of staff's work, no ruling before its undo term has ended (D23, API contract).</summary>
public static class Visibility
{
    /// <summary>The dispute as outsiders see it: a ruling that can still be taken back does not show.</summary>
    public static Dispute ToOutsiders(this Dispute dispute)
    {
        var shown = dispute with
        {
            Rulings = [.. dispute.Rulings.Where(ruling => ruling.WasInForce).Select(ruling => ruling with { ApprovedBy = null, ApprovedByName = null })],
            Terms = [.. dispute.Terms.Where(term => term.Code != TermCode.Undo)],
            Exhibits = [.. dispute.Exhibits.Select(exhibit => exhibit with { OpenedBy = [] })],
            Recused = [],
            Stay = dispute.Stay is { } stay ? stay with { Terms = OfParties(stay.Terms) } : null,
        };
        return dispute.Status is Status.Ruled or Status.AwaitingSecondApproval ? shown with { Status = Status.UnderReview, Terms = InReview(shown) } : shown;
    }

    /// <summary>The fact as outsiders see it: which of the centre's own terms stand still with a case would tell of a ruling that can still be taken back.</summary>
    public static Fact ToOutsiders(this Fact fact) => fact is Fact.CaseStayed stayed ? stayed with { Terms = OfParties(stayed.Terms) } : fact;

    /// <summary>The journal as outsiders see it, or as one side does.</summary>
    public static IEnumerable<Entry> ToOutsiders(this IEnumerable<Entry> journal, Dispute dispute, Side? side)
    {
        var inForce = dispute.Rulings.Where(ruling => ruling.WasInForce).Select(ruling => ruling.Number).ToHashSet();
        var hiddenRuling = false;
        foreach (var entry in journal)
        {
            if (entry.Fact is Fact.RulingIssued issued) hiddenRuling = !inForce.Contains(issued.Ruling.Number);
            if (IsOpen(entry, hiddenRuling, side)) yield return entry with { Fact = entry.Fact.ToOutsiders() };
        }
    }

    private static bool IsOpen(Entry entry, bool hiddenRuling, Side? side) => entry.Fact switch
    {
        Fact.NoteWritten or Fact.ExhibitOpened or Fact.CaseClaimed or Fact.ClaimReleased or Fact.CaseAssigned or Fact.CaseRecused => false,
        Fact.RulingTakenBack or Fact.RulingApproved or Fact.RulingReturned => false,
        // That a second person is asked is the centre's own business (D22).
        Fact.StatusChanged { To: Status.AwaitingSecondApproval } or Fact.StatusChanged { To: Status.UnderReview, Rule: "D22" } => false,
        Fact.RulingIssued or Fact.StatusChanged { To: Status.Ruled } or Fact.StatusChanged { Rule: "D23" } => !hiddenRuling,
        // Where the centre's own term stands still would tell of a ruling that can still be taken back.
        Fact.TermPaused { Code: TermCode.Ruling } or Fact.TermResumed { Code: TermCode.Ruling } => false,
        Fact.TermStarted { Code: TermCode.Undo } or Fact.TermLapsed { Code: TermCode.Undo } or Fact.TermCancelled { Code: TermCode.Undo }
            or Fact.TermPaused { Code: TermCode.Undo } or Fact.TermResumed { Code: TermCode.Undo } => !hiddenRuling,
        Fact.MessageWritten message => side is null || MayRead(side.Value, message.To, entry.Actor),
        _ => true,
    };

    private static bool MayRead(Side side, Reader to, string writer) =>
        writer == side.Word() || to == Reader.Both || to == (side == Side.Buyer ? Reader.Buyer : Reader.Seller);

    private static IReadOnlyList<TermCode> OfParties(IEnumerable<TermCode> terms) =>
        [.. terms.Where(Consequences.IsOfParties)];

    // The term to rule stands as it would without the ruling: it runs, or stands still with the whole case (D18, D30).
    private static IReadOnlyList<Term> InReview(Dispute dispute) =>
    [
        .. dispute.Terms.Select(term => term is not { Code: TermCode.Ruling, State: TermState.Paused, Stopped: false } ? term
            : dispute.Stay is { } stay ? term with { Remaining = term.DueAt - stay.Since }
            : term with { State = TermState.Running, Remaining = null }),
    ];
}
