namespace MediationConsole.Cases.Disputes;

/// <summary>What people outside the centre may see of a dispute: nothing of staff's work, no ruling before its undo term has ended (D23, API contract).</summary>
public static class DisputeVisibility
{
    /// <summary>The dispute as outsiders see it: a ruling that can still be taken back does not show, nor does to one side what of the other's exhibits is withheld or not scanned.</summary>
    /// <param name="side">The side that reads; null for the marketplace.</param>
    public static Dispute ToOutsiders(this Dispute dispute, Side? side = null)
    {
        var shown = dispute.WithoutOwn(side) with
        {
            Rulings = [.. dispute.Rulings.Where(ruling => ruling.WasInForce).Select(ruling => ruling with { ApprovedBy = null, ApprovedByName = null })],
            Stay = dispute.Stay is { } stay ? stay with { Terms = Visibility.OfParties(stay.Terms) } : null,
        };
        return dispute.Status is Status.Ruled or Status.AwaitingSecondApproval ? shown with { Status = Status.UnderReview, Terms = InReview(shown) } : shown;
    }

    // The term to rule stands as it would without the ruling: it runs, or stands still with the whole case (D18, D30).
    private static IReadOnlyList<Term> InReview(Dispute dispute) =>
    [
        .. dispute.Terms.Select(term => term is not { Code: TermCode.Ruling, State: TermState.Paused, Stopped: false } ? term
            : dispute.Stay is { } stay ? term with { Remaining = term.DueAt - stay.Since }
            : term with { State = TermState.Running, Remaining = null }),
    ];
}
