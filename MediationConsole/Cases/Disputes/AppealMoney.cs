using static MediationConsole.Cases.Disputes.DisputeLaw;

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

    /// <summary>Why the difference can no longer be had; null where it can.</summary>
    public static Decision? Exceeds(Situation s, Ruling ruling)
    {
        if (s.Dispute.Outcome is not { } outcome) return ruling.Amount > s.Exposure.Remaining ? TooMuch(s.Exposure.Remaining) : null;
        var most = Most(s, outcome);
        return ruling.Amount > most ? TooMuch(most) : null;
    }

    /// <summary>Moves the difference, or changes the return that is under way.</summary>
    public static Draft Move(Draft draft, Ruling earlier, Ruling ruling)
    {
        if (draft.Dispute.Outcome is { } outcome) return ruling.Amount == earlier.Amount ? draft : Difference(draft, outcome, ruling);
        if (ruling.Remedy != Remedy.ReturnAndRefund) return draft.CarryOut(ruling.Remedy, ruling.Amount, OutcomeHow.Ruling, "D28", ruling.Funding);
        if (ruling.Amount != earlier.Amount) draft.Write(new Fact.ReturnVaried(ruling.Amount));
        return draft.Resume(TermCode.ReturnAddress, TermCode.ReturnTracking, TermCode.ReturnReceipt);
    }

    private static Draft Difference(Draft draft, Outcome outcome, Ruling ruling)
    {
        var more = ruling.Amount - outcome.Refund;
        if (draft.Dispute.Settlements.Any(one => one.Held)) return Anew(draft, outcome, ruling);
        if (ruling.Funding == Funding.Platform)
        {
            // The seller has had everything already: there is nothing to give back or to add (D20).
            return more.IsPositive ? Change(draft, ruling, ruling.Amount, outcome.Release).Instruct(SettlementKind.PlatformRefund, more) : draft;
        }

        if (!more.IsPositive) return Change(draft, ruling, outcome.Refund, outcome.Release - more).Instruct(SettlementKind.PlatformRelease, -more);
        return Change(draft, ruling, ruling.Amount, outcome.Release - more).Instruct(SettlementKind.ChargeSeller, more).Instruct(SettlementKind.Refund, more);
    }

    // What has not gone out yet is simply shared anew: all of it is still in escrow (D28, D29).
    private static Draft Anew(Draft draft, Outcome outcome, Ruling ruling)
    {
        var platform = ruling.Funding == Funding.Platform;
        var toSeller = platform ? outcome.Release : outcome.Refund + outcome.Release - ruling.Amount;
        return Change(draft.DropHeld(), ruling, ruling.Amount, toSeller)
            .Instruct(platform ? SettlementKind.PlatformRefund : SettlementKind.Refund, ruling.Amount).Instruct(SettlementKind.Release, toSeller);
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

    // What the buyer can have in all: what they have, and what is still held or with the seller (D33).
    private static Money Most(Situation s, Outcome outcome)
    {
        if (s.Dispute.Settlements.Any(one => one.Held))
            return outcome.Funding == Funding.Platform ? Money.Min(outcome.Release, s.Exposure.Remaining) : Money.Min(outcome.Refund + outcome.Release, s.Exposure.Remaining);
        var more = outcome.Funding == Funding.Platform
            ? s.Exposure.Captured - s.Exposure.ChargedBack - s.Exposure.ToBuyer
            : Money.Min(outcome.Release, s.Exposure.Released);
        return outcome.Refund + more;
    }

    private static Decision TooMuch(Money most) => Refuse(Refusal.ExceedsRemaining, $"The buyer can have {most} at most (D33).");
}
