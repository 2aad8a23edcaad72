using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>The waybill, and evidence that is asked for and said to be complete (D13, D14, D17).</summary>
internal static class Submissions
{
    public static Decision GiveWaybill(Situation s, Act.GiveWaybill act, DateTimeOffset now)
    {
        if (Carriers.Normalise(act.Carrier, act.TrackingNumber) is not { } number) return Refuse(Refusal.InvalidWaybill, InvalidForm(act.Carrier));
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.WaybillGiven(act.Carrier.Trim(), number)).Meet(TermCode.Waybill).MoveTo(Status.UnderReview, "D13").Granted();
    }

    public static Decision Submit(Situation s, Act act, Side by, DateTimeOffset now)
    {
        if (s.Dispute.Asked != by) return Refuse(Refusal.NotYourTurn, $"The case waits for the evidence of the {Recalled.Waiting(s.Dispute.WaitingFor)}.");
        var term = s.Dispute.RunningTerm(TermCode.RequestedEvidence) is null ? TermCode.BuyerEvidence : TermCode.RequestedEvidence;
        // Before the first review an empty file loses (D14); ending the term early with nothing in it would hide that.
        if (term == TermCode.BuyerEvidence && !s.Dispute.Exhibits.Any(exhibit => exhibit.By == by && exhibit.IsSound))
            return Refuse(Refusal.NoEvidence, "There is no exhibit of the buyer yet (D14).");
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, Reader.Both)
            .Write(new Fact.EvidenceSubmitted(by)).Meet(term).MoveTo(Status.UnderReview, term.Rule()).Granted();
    }

    public static Decision Request(Situation s, Act.RequestEvidence act, Actor.Staff staff, DateTimeOffset now)
    {
        if (Assignment.Bars(s, staff) is { } barred) return barred;
        if (act.Types is not { Count: > 0 and <= 20 }) return Impossible("types", "Name what is wanted: 1 to 20 kinds of evidence (D17).");
        if (act.Types.Where(type => !Evidence.Exists(type)).ToList() is [var unknown, ..]) return Impossible("types", $"There is no kind of evidence '{unknown}'.");
        if (act.Days is < 1 or > 30) return Impossible("days", "Between 1 and 30 days.");
        if (Correspondence.Impossible(act.Words) is { } words) return words;
        return Correspondence.Attach(new Draft(s, now), act, act.From == Side.Buyer ? Reader.Buyer : Reader.Seller)
            .Write(new Fact.EvidenceRequested(act.From, [.. act.Types.Distinct(StringComparer.Ordinal)]))
            .Meet(TermCode.FirstContact).MoveTo(Status.AwaitingEvidence, "D17", act.From, act.Days).Granted();
    }

    public static Saying InvalidForm(string? carrier) =>
        string.IsNullOrWhiteSpace(carrier) ? (Saying)"That is no tracking number of a carrier." : $"That is no tracking number of {carrier.Trim()}.";
}
