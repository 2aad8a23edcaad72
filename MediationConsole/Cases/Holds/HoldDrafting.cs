namespace MediationConsole.Cases.Holds;

/// <summary>How a hold moves from one status to the next while facts are written.</summary>
internal static class HoldDrafting
{
    extension(Draft draft)
    {
        /// <summary>The hold as the facts so far have made it.</summary>
        public Hold Hold => (Hold)draft.Case;

        /// <summary>Starts staff's term to review anew, until the date that was set or by the policy (H5, H6).</summary>
        public Draft Review(DateTimeOffset? at) =>
            at is { } due ? draft.StartUntil(TermCode.HoldReview, due) : draft.Start(TermCode.HoldReview);

        /// <summary>Puts the hold before staff. While the order is to be closed by itself that clock is the one that counts (H4).</summary>
        public Draft ToReview(string rule)
        {
            if (draft.Hold.Status != Status.UnderReview) draft.Write(new Fact.StatusChanged(Status.UnderReview, rule));
            return draft.Hold.IsClosing || draft.Live(TermCode.HoldReview) is not null ? draft : draft.ReviewAsSet();
        }

        /// <summary>Starts staff's term to review until the date that somebody chose, if it is still to come.</summary>
        public Draft ReviewAsSet() =>
            draft.Review(draft.Hold is { ReviewFixed: true } hold && hold.ReviewAt > draft.Now ? hold.ReviewAt : null);

        /// <summary>Lets a second person decide on the lift (H8).</summary>
        public Draft AskSecond(HoldEnd how, string reason, StaffId by, string name) =>
            draft.Write(new Fact.LiftAsked(how, by, name, reason)).Write(new Fact.StatusChanged(Status.AwaitingSecondApproval, "H8"));

        /// <summary>Ends the hold; what still ran does not matter any more (H2).</summary>
        public Draft End(HoldEnd how, string reason, StaffId? by, string? name)
        {
            if (draft.Hold.OpenAppeal is { } appeal && by is { } person && how is HoldEnd.Overturned or HoldEnd.StatementOverturned)
                draft.Write(new Fact.HoldOverturned(appeal.Number, person, name!, reason));
            if (by is not null) draft.Meet(TermCode.HoldReview);
            return draft.CancelAllBut().Write(new Fact.HoldEnded(how, reason, by, name));
        }

        /// <summary>Closes the order: the hold itself goes first, then the buyer gets what remains and was not paid out by the platform, unless something else still stands in the way (H4, D29).</summary>
        public Draft Close()
        {
            var (back, rest) = (draft.Situation.Exposure.Refundable, draft.Situation.Exposure.Remaining);
            draft.CancelAllBut().Write(new Fact.OrderClosed(back)).Instruct(SettlementKind.Refund, back);
            // What the platform gave the buyer is borne by the platform and not by the seller (G1), and the buyer gets it only once (D33): that much
            // of the payment is the seller's, as the rest of any refund is (D5). Left in escrow it would be nobody's, for a closed order has no end but this.
            return draft.Instruct(SettlementKind.Release, rest - back);
        }
    }
}
