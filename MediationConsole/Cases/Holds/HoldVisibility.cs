namespace MediationConsole.Cases.Holds;

/// <summary>What of a hold people outside the centre may see: the statement of reasons is the seller's, who decided it is nobody's (H6, H8).</summary>
internal static class HoldVisibility
{
    /// <summary>The hold as outsiders see it: no names of officers, no second person, and to the buyer nothing of what the seller is held for.</summary>
    /// <param name="side">The side that reads; null for the marketplace.</param>
    public static Hold ToOutsiders(this Hold hold, Side? side)
    {
        var shown = hold.WithoutOwn(side) with
        {
            Status = hold.StatusToOutsiders,
            PlacedBy = null,
            PlacedByName = null,
            Rule = null,
            LiftAsked = null,
            Assignee = null,
            AssigneeName = null,
            Appeals = [.. hold.Appeals.Select(appeal => appeal with { DecidedBy = null, DecidedByName = null })],
        };
        return side == Side.Buyer ? shown with { Facts = "", Material = [], Appeals = [], Exhibits = [], EndReason = null } : shown;
    }

    /// <summary>The fact as outsiders see it.</summary>
    public static Fact ToOutsiders(Fact fact) => fact switch
    {
        Fact.HoldPlaced f => f with { By = null, ByName = null, Rule = null },
        Fact.HoldUpheld f => f with { By = default, Name = "" },
        Fact.HoldOverturned f => f with { By = default, Name = "" },
        Fact.ClosingStopped f => f with { By = default, Name = "" },
        Fact.ReviewSet f => f with { By = default, Name = "" },
        Fact.HoldEnded f => f with { By = null, Name = null },
        _ => fact,
    };

    /// <summary>Whether outsiders see such a fact of a hold in its journal; that a second person is asked is the centre's own business (H8).</summary>
    public static bool IsOpen(Fact fact, Side? side) => fact switch
    {
        Fact.LiftAsked or Fact.LiftApproved or Fact.LiftReturned => false,
        Fact.StatusChanged { Rule: "H8" } or Fact.StatusChanged { To: Status.AwaitingSecondApproval } => false,
        // What the seller sends in its own defence, and why it has more time for it, is between the seller and the centre.
        Fact.TermStopped or Fact.TermRestarted or Fact.TermExtended => side != Side.Buyer,
        _ when fact.OneExhibit() is not null => side != Side.Buyer,
        Fact.HoldPlaced or Fact.HoldAppealed or Fact.HoldUpheld or Fact.HoldOverturned or Fact.ClosingStopped or Fact.ReviewSet or Fact.HoldEnded => side != Side.Buyer,
        _ => true,
    };
}
