namespace MediationConsole.Cases.Chargebacks;

/// <summary>What the law of chargebacks reads off a situation, and how a chargeback moves on while facts are written.</summary>
internal static class ChargebackDrafting
{
    extension(Situation s)
    {
        /// <summary>The chargeback of which the situation tells.</summary>
        public Chargeback Chargeback => (Chargeback)s.Case;

        /// <summary>Who would bear it if it were lost (C6): the seller, but for theft of which the policy protects who delivered in a way that can be traced.</summary>
        public Bearer Bearer =>
            s.Policy.SellerProtection && s.Chargeback.Category == NetworkCode.Fraudulent && s.Sheet.Shipping == ShippingCheck.Delivered ? Bearer.Platform : Bearer.Seller;
    }

    extension(OrderSheet sheet)
    {
        /// <summary>What the console finds of the order's shipping (C4): the best that any parcel shows.</summary>
        public ShippingCheck Shipping => sheet.Parcels.Select(Check).Append(ShippingCheck.NotShipped).Max();

        /// <summary>Who answers the bank: the platform where a card was stolen and the goods were on their way, else the seller (C3).</summary>
        public Defender DefenderAgainst(BankNotice notice) =>
            NetworkCodes.Category(notice.Network, notice.ReasonCode) == NetworkCode.Fraudulent && sheet.IsShipped ? Defender.Platform : Defender.Seller;
    }

    extension(Draft draft)
    {
        /// <summary>The chargeback as the facts so far have made it.</summary>
        public Chargeback Chargeback => (Chargeback)draft.Case;

        /// <summary>Starts the bank's clock, and the seller's before it where the seller is to be heard (C1, C3).</summary>
        public Draft StartClocks()
        {
            var bank = draft.Chargeback.RespondBy;
            draft.Cancel(TermCode.ChargebackResponse).Write(new Fact.TermStarted(TermCode.ChargebackResponse, Who.Staff, draft.Now, bank, Silence.Expire));
            if (!draft.IsSellerHeard()) return draft.Cancel(TermCode.ChargebackBuffer);
            var due = draft.Situation.Policy.Before(bank, TermCode.ChargebackBuffer);
            if (due > draft.Now) return draft.MoveTo(Status.AwaitingSeller).StartUntil(TermCode.ChargebackBuffer, due);
            return draft.Cancel(TermCode.ChargebackBuffer).MoveTo(Status.Preparing);
        }

        /// <summary>Takes the chargeback to a later stage with the bank's new date (C7). A seller who was not heard so far is heard now.</summary>
        public Draft Advance(BankNotice notice)
        {
            var (before, sheet) = (draft.Chargeback, draft.Situation.Sheet);
            var hold = before.IsUndecided ? null : draft.Situation.NextHold;
            return draft.Write(new Fact.ChargebackAdvanced(notice, sheet.DefenderAgainst(notice), before.Amount, !before.IsUndecided, hold)).StartClocks();
        }

        private Draft MoveTo(Status status) => draft.Case.Status == status ? draft : draft.Write(new Fact.StatusChanged(status, "C3"));

        // Once the seller has spoken, or the platform has, the platform goes on with what there is.
        private bool IsSellerHeard() => draft.Chargeback is { DefendedBy: Defender.Seller, Defence: null, Packs.Count: 0 };
    }

    private static ShippingCheck Check(Parcel parcel) =>
        Carriers.Normalise(parcel.Carrier, parcel.TrackingNumber) is null ? ShippingCheck.TrackingInvalid
            : parcel.DeliveredAt is null ? ShippingCheck.TrackingValid
            : ShippingCheck.Delivered;
}
