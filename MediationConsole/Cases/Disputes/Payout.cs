namespace MediationConsole.Cases.Disputes;

/// <summary>How the money of a dispute is set moving (D5, D24, D29, D30, D33).</summary>
internal static class Payout
{
    extension(Draft draft)
    {
        private Money Remaining => draft.Situation.Exposure.Remaining;

        /// <summary>Carries a proposal or ruling out: money at once, or the return of the goods first (D5, D25).</summary>
        public Draft CarryOut(Remedy remedy, Money amount, OutcomeHow how, string rule, Funding funding = Funding.Seller)
        {
            if (remedy != Remedy.ReturnAndRefund) return draft.Pay(remedy, amount, how, rule, funding);
            return draft.EndTerms().Write(new Fact.ReturnAgreed(amount, how, funding)).MoveTo(Status.AwaitingReturnAddress, "D25");
        }

        /// <summary>
        /// Settles who gets what: the refund, and the unrefunded rest to the seller at once (D5, D24). Never more than remains (D33).
        /// Where the platform pays the refund, the seller gets all that remains (D20).
        /// </summary>
        public Draft Pay(Remedy remedy, Money refund, OutcomeHow how, string rule, Funding funding = Funding.Seller, string? reason = null)
        {
            draft.EndTerms();
            var toBuyer = Money.Min(refund, draft.Situation.Exposure.Refundable);
            var toSeller = funding == Funding.Platform ? draft.Remaining : draft.Remaining - toBuyer;
            draft.Write(new Fact.OutcomeReached(remedy, toBuyer, toSeller, how, rule, funding, reason)).Write(new Fact.StatusChanged(Status.Settling, "D24"));
            return draft.Instruct(funding == Funding.Platform ? SettlementKind.PlatformRefund : SettlementKind.Refund, toBuyer)
                .Instruct(SettlementKind.Release, toSeller).CloseWhenSettled();
        }

        /// <summary>
        /// Nothing stands in the way any more: what waited goes out (D29). A chargeback that came between may have left less than was
        /// decided; then the buyer is served first, as when it was decided, and the outcome says so (D33).
        /// </summary>
        public Draft SendHeld()
        {
            if (draft.Situation.Order.PayoutStop is not null || !draft.Case.HasHeld) return draft;
            var held = draft.Case.Settlements.Where(one => one.Held).ToList();
            draft.SendOut();
            var outcome = draft.Dispute.Outcome!;
            var (refund, release) = (outcome.Refund, outcome.Release);
            foreach (var one in held)
            {
                var less = one.Amount - Sent(draft.Case, one);
                (refund, release) = one.Kind switch
                {
                    SettlementKind.Refund or SettlementKind.PlatformRefund => (refund - less, release),
                    SettlementKind.Release or SettlementKind.PlatformRelease => (refund, release - less),
                    SettlementKind.ChargeSeller => (refund, release + less),
                };
            }

            if ((refund, release) != (outcome.Refund, outcome.Release)) draft.Write(new Fact.OutcomeChanged(outcome.Remedy, refund, release, "D33"));
            return draft.CloseWhenSettled();
        }

        /// <summary>Closes the case once every instruction is confirmed or settled by hand (D24).</summary>
        public Draft CloseWhenSettled()
        {
            if (draft.Case.IsClosed || draft.Case.HasUnsettled) return draft;
            // A closed case hears no more of chargebacks: were it left standing still, its ruling could never be appealed (D28, D30).
            if (draft.Dispute.Stay is { } stay) draft.Write(new Fact.StayLifted(stay.Ref, "settled")).Resume([.. stay.Terms]);
            return draft.Write(new Fact.CaseClosed(draft.Dispute.Outcome!.How == OutcomeHow.Withdrawal ? Status.Withdrawn : Status.Settled));
        }

        // The window to appeal outlives the end of the case (D28).
        private Draft EndTerms() => draft.CancelAllBut(TermCode.AppealWindow);
    }

    private static Money Sent(Case dispute, Settlement held) =>
        dispute.Settlements.FirstOrDefault(one => one.Id == held.Id) is { } sent ? sent.Amount : Money.Zero(held.Amount.Currency);
}
