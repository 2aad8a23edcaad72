using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>What an appeal moves: only the difference (D28). Amounts are what the buyer is to have in all under the ruling.</summary>
internal static class AppealMoney
{
    /// <summary>Why the new remedy is impossible; null with what it comes to where it is possible. A correction may leave both as they were.</summary>
    public static Decision? Check(Situation s, Ruling earlier, Act.DecideAppeal act, out Remedy remedy, out Money refund)
    {
        (remedy, refund) = (act.Remedy ?? earlier.Remedy, earlier.Amount);
        if (act.Result == AppealResult.Varied && act.Remedy is null) return Impossible("remedy", "Say what the ruling becomes (D28).");
        if (act.Remedy is null && act.Amount is null) return null;
        var impossible = s.Dispute.Outcome is null
            ? Rulings.Refund(s, new Offer(remedy, act.Amount), out refund)
            : OfWhatMoved(s, earlier, new Offer(remedy, act.Amount), out refund);
        if (impossible is not null) return impossible;
        return act.Result == AppealResult.Varied && (remedy, refund) == (earlier.Remedy, earlier.Amount)
            ? Impossible("remedy", "That is what the ruling says already: uphold it, or vary it (D28).")
            : null;
    }

    /// <summary>True for a correction that leaves the amount as it was, which moves nothing.</summary>
    public static bool IsOfWords(AppealResult? result, Ruling earlier, Money amount) => result == AppealResult.Corrected && amount == earlier.Amount;

    /// <summary>Why the difference can no longer be had; null where it can, and where there is none.</summary>
    public static Decision? Exceeds(Situation s, Ruling earlier, Ruling ruling)
    {
        if (IsOfWords(ruling.OnAppeal, earlier, ruling.Amount)) return null;
        var most = s.Dispute.Outcome is { } outcome ? Most(s, outcome) : s.Exposure.Refundable;
        return ruling.Amount > most ? TooMuch(most) : null;
    }

    /// <summary>Moves the difference, or changes the return that is under way.</summary>
    public static Draft Move(Draft draft, Ruling earlier, Ruling ruling)
    {
        // What was ruled is not always what came of it: a return that nobody sent off has paid the seller (D26).
        if (draft.Dispute.Outcome is { } outcome) return IsOfWords(ruling.OnAppeal, earlier, ruling.Amount) ? draft : Difference(draft, outcome, ruling);
        if (ruling.Remedy != Remedy.ReturnAndRefund) return draft.CarryOut(ruling.Remedy, ruling.Amount, OutcomeHow.Ruling, "D28", ruling.Funding);
        if (ruling.Amount != earlier.Amount) draft.Write(new Fact.ReturnVaried(ruling.Amount));
        return draft.Resume(TermCode.ReturnAddress, TermCode.ReturnTracking, TermCode.ReturnReceipt);
    }

    // What has not gone out yet is shared anew; what has gone out is made up for (D28, D29).
    private static Draft Difference(Draft draft, Outcome outcome, Ruling ruling)
    {
        var gone = Gone.Of(draft.Dispute, outcome);
        var more = ruling.Amount - gone.ToBuyer;
        if (ruling.Funding == Funding.Platform) return ByPlatform(draft, ruling, gone, more);
        draft.DropHeld();
        if (!more.IsPositive)
        {
            return Change(draft, ruling, gone.ToBuyer, gone.ToSeller + gone.Waiting - more)
                .Instruct(SettlementKind.Release, gone.Waiting).Instruct(SettlementKind.PlatformRelease, -more);
        }

        var fromEscrow = Money.Min(more, gone.Waiting);
        var (fromSeller, rest) = (more - fromEscrow, gone.Waiting - fromEscrow);
        return Change(draft, ruling, ruling.Amount, gone.ToSeller + rest - fromSeller)
            .Instruct(SettlementKind.ChargeSeller, fromSeller).Instruct(SettlementKind.Refund, more).Instruct(SettlementKind.Release, rest);
    }

    // The seller has had everything, or will: there is nothing to give back or to add (D20).
    private static Draft ByPlatform(Draft draft, Ruling ruling, Gone gone, Money more)
    {
        if (!more.IsPositive && !draft.Dispute.Settlements.Any(one => one.Held)) return draft;
        return Change(draft.DropHeld(), ruling, Money.Max(ruling.Amount, gone.ToBuyer), gone.ToSeller + gone.Waiting)
            .Instruct(SettlementKind.PlatformRefund, more).Instruct(SettlementKind.Release, gone.Waiting);
    }

    private static Draft Change(Draft draft, Ruling ruling, Money refund, Money release) =>
        draft.Write(new Fact.OutcomeChanged(ruling.Remedy, refund, release, "D28"));

    private static Decision? OfWhatMoved(Situation s, Ruling earlier, Offer offer, out Money refund)
    {
        var outcome = s.Dispute.Outcome!;
        refund = Money.Zero(earlier.Amount.Currency);
        if (offer.Remedy == Remedy.ReturnAndRefund) return Impossible("remedy", "Once the money has moved goods no longer go back: give the buyer money, or the seller (D28).");
        if (offer.Remedy == Remedy.Release) return offer.Amount is null or { IsZero: true } ? null : Impossible("amount", "A release gives the buyer nothing.");
        if (offer is { Remedy: Remedy.PartialRefund, Amount: null }) return Impossible("amount", "A partial refund needs an amount.");
        if (offer.Amount is { } amount && amount.Currency != refund.Currency) return Refuse(Refusal.WrongCurrency, $"The order was paid in {refund.Currency}.");
        if (offer.Amount is { IsPositive: false }) return Impossible("amount", "The amount must be above zero.");
        var most = Most(s, outcome);
        refund = offer.Amount ?? most;
        if (refund > most) return TooMuch(most);
        return offer.Remedy == Remedy.FullRefund && refund != most ? Impossible("amount", $"A full refund is all there is, {most}.") : null;
    }

    // What the buyer can have in all: what they have, and what is still held or with the seller (D33). Where the platform pays, the seller
    // has had all that was in dispute, and the platform gives no more than that.
    private static Money Most(Situation s, Outcome outcome)
    {
        var gone = Gone.Of(s.Dispute, outcome);
        return outcome.Funding == Funding.Platform
            ? Money.Min(gone.ToBuyer + s.Exposure.PlatformCanRefund, outcome.Release)
            : gone.ToBuyer + Money.Min(Money.Min(gone.Waiting, s.Exposure.Remaining) + Money.Min(gone.ToSeller, s.Exposure.Released), s.Exposure.PlatformCanRefund);
    }

    private static Decision TooMuch(Money most) => Refuse(Refusal.ExceedsRemaining, $"The buyer can have {most} at most (D33).");

    /// <summary>What of an outcome has gone out to each side, and what of it still waits in escrow (D29).</summary>
    private readonly record struct Gone(Money ToBuyer, Money ToSeller, Money Waiting)
    {
        public static Gone Of(Dispute dispute, Outcome outcome)
        {
            var charge = Held(dispute, SettlementKind.ChargeSeller);
            var (refund, release) = (Held(dispute, SettlementKind.Refund), Held(dispute, SettlementKind.Release));
            return new(
                outcome.Refund - refund - Held(dispute, SettlementKind.PlatformRefund),
                outcome.Release - release - Held(dispute, SettlementKind.PlatformRelease) + charge,
                refund + release - charge);
        }

        private static Money Held(Dispute dispute, SettlementKind kind) =>
            dispute.Settlements.Where(one => one.Held && one.Kind == kind).Aggregate(Money.Zero(dispute.Currency), (sum, one) => sum + one.Amount);
    }
}
