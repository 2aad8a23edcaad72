namespace MediationConsole.Cases.Disputes;

/// <summary>How a dispute moves from one status to the next while facts are written.</summary>
internal static class DisputeDrafting
{
    extension(Draft draft)
    {
        /// <summary>The dispute as the facts so far have made it.</summary>
        public Dispute Dispute => (Dispute)draft.Case;

        /// <summary>Moves the case on and starts the term of its new status. RULING stands still outside review and second approval and keeps what remained (D18).</summary>
        public Draft MoveTo(Status to, string rule, Side? asked = null, int? days = null)
        {
            var reviewed = to is Status.UnderReview or Status.AwaitingSecondApproval;
            if (!reviewed) draft.Pause(TermCode.Ruling);
            draft.Write(new Fact.StatusChanged(to, rule));
            if (reviewed) return draft.Review();
            return Timetable.For(to, asked) is { } code ? draft.Start(code, asked, days) : draft;
        }

        /// <summary>Takes the case to mediation (D7, D10, D13, D14); FIRST_CONTACT begins (D18).</summary>
        public Draft Escalate(string rule)
        {
            draft.Write(new Fact.Escalated(rule)).Cancel(TermCode.SellerResponse, TermCode.CounterResponse, TermCode.NegotiationMax);
            draft.Start(TermCode.FirstContact);
            return draft.Dispute.Family == ReasonFamily.Nr ? draft.MoveTo(Status.AwaitingWaybill, "D13") : draft.MoveTo(Status.AwaitingEvidence, "D14");
        }

        /// <summary>Out of a return the case comes back as a new question: the centre has a whole term for it, and the ruling so far is no longer the last word (D27, D31).</summary>
        public Draft BackToReview(string rule)
        {
            if (draft.Dispute.Stage == Stage.Execution) draft.Cancel(TermCode.AppealWindow).Start(TermCode.Ruling);
            return draft.MoveTo(Status.UnderReview, rule);
        }

        // A review that a member of staff stopped stays stopped whatever happens around it (D32).
        private Draft Review() => draft.Case.Terms.LastOrDefault(term => term.Code == TermCode.Ruling) switch
        {
            { State: TermState.Paused } => draft.Resume(TermCode.Ruling),
            { State: TermState.Running or TermState.Lapsed } => draft,
            _ => draft.Start(TermCode.Ruling),
        };
    }
}
