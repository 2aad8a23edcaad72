using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>The goods go back, then the money (D25–D27).</summary>
internal static class Returns
{
    public static Decision GiveAddress(Situation s, Act.GiveReturnAddress act, DateTimeOffset now)
    {
        if (Appealed(s) is { } appealed) return appealed;
        if (Correspondence.Blank(act.Address, "address") is { } blank) return blank;
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.ReturnAddressGiven(act.Address.Trim())).Meet(TermCode.ReturnAddress).MoveTo(Status.AwaitingReturnTracking, "D26").Granted();
    }

    public static Decision GiveTracking(Situation s, Act.GiveReturnTracking act, DateTimeOffset now)
    {
        if (Appealed(s) is { } appealed) return appealed;
        if (Carriers.Normalise(act.Carrier, act.TrackingNumber) is not { } number) return Refuse(Refusal.InvalidWaybill, Submissions.InvalidForm(act.Carrier));
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.ReturnTrackingGiven(act.Carrier.Trim(), number)).Meet(TermCode.ReturnTracking).MoveTo(Status.AwaitingReturnReceipt, "D27").Granted();
    }

    public static Decision Confirm(Situation s, Act.ConfirmReturn act, DateTimeOffset now)
    {
        if (Appealed(s) is { } appealed) return appealed;
        if (act.Note is { Length: > 2_000 }) return Impossible("note", "A note has 2,000 characters at most.");
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        var draft = Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.ReturnConfirmed(act.Condition, act.Note)).Meet(TermCode.ReturnReceipt);
        return act.Condition == ReturnCondition.Ok
            ? Refund(draft, s.Dispute.Return!.How, "D27").Granted()
            : draft.BackToReview("D27").Granted();
    }

    /// <summary>The return is complete, or the seller's silence ends it: the buyer is refunded (D25, D27).</summary>
    public static Draft Refund(Draft draft, OutcomeHow how, string rule) =>
        draft.Dispute.Return is { } open ? draft.Pay(Remedy.ReturnAndRefund, open.Refund, how, rule, open.Funding) : throw new InvalidOperationException("No goods are on their way back.");

    // A return stands still while an appeal against the ruling that ordered it is open (D28).
    private static Decision? Appealed(Situation s) =>
        s.Dispute.OpenAppeal is null ? null : Refuse(Refusal.AppealPending, "An appeal is open; the return waits for its decision (D28).");
}
