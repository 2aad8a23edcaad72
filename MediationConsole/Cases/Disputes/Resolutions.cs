using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>What the centre proposes and the parties agree to or not (D19).</summary>
internal static class Resolutions
{
    public static Decision Propose(Situation s, Act.Propose act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Assignment.Bars(s, staff) is { } barred) return barred;
        if (Rulings.Refund(s, act.Offer, out var refund) is { } impossible) return impossible;
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        var number = s.Dispute.Resolutions.Count + 1;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.ResolutionProposed(number, staff.Name, act.Offer.Remedy, refund, s.Policy.SoloApproval))
            .Meet(TermCode.FirstContact).MoveTo(Status.AwaitingPartyApproval, "D19").Granted();
    }

    public static Decision Approve(Situation s, Act act, Side by, DateTimeOffset now)
    {
        if (Asked(s.Dispute, by, out var resolution) is { } refused) return refused;
        if (resolution.Amount > s.Exposure.Refundable && resolution.Remedy != Remedy.FullRefund)
            return Refuse(Refusal.ExceedsRemaining, $"Only {s.Exposure.Refundable} is left on the order (D33).");
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        var draft = Correspondence.Attach(new Draft(s, now), act, Reader.Both).Write(new Fact.ResolutionApproved(resolution.Number, by));
        return draft.Dispute.OpenResolution is not null
            ? draft.Granted()
            : draft.Meet(TermCode.PartyApproval).CarryOut(resolution.Remedy, resolution.Amount, OutcomeHow.Agreement, "D19").Granted();
    }

    public static Decision Decline(Situation s, Act act, Side by, DateTimeOffset now)
    {
        if (Asked(s.Dispute, by, out var resolution) is { } refused) return refused;
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.ResolutionDeclined(resolution.Number, by)).Meet(TermCode.PartyApproval).MoveTo(Status.UnderReview, "D19").Granted();
    }

    private static Decision? Asked(Dispute dispute, Side by, out Resolution resolution)
    {
        resolution = dispute.OpenResolution!;
        if (resolution.Asks(by)) return null;
        return resolution.Approved.Contains(by)
            ? Refuse(Refusal.NotYourTurn, $"The {by} has agreed already; the {by.Other()} has not answered yet (D19).")
            : Refuse(Refusal.NotYourTurn, $"Under this policy the {by.Other()} alone is asked (D19).");
    }
}
