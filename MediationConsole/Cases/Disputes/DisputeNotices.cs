namespace MediationConsole.Cases.Disputes;

/// <summary>The letters that facts of a dispute set off, with what each says (section 8).</summary>
internal static class DisputeNotices
{
    private static readonly Side[] BothSides = [Side.Buyer, Side.Seller];

    /// <param name="after">The dispute after the act of which the fact is a part.</param>
    /// <param name="by">The party who did it, who is not told of its own words.</param>
    public static Consequence.Notice[] Of(Fact fact, Dispute after, Side? by) => fact switch
    {
        Fact.DisputeOpened f => [Tell(Side.Buyer, "DISPUTE_OPENED", new() { Reason = f.Reason, Remedy = f.Remedy, Amount = f.Amount })],
        Fact.MessageWritten f => Message(f, by),
        Fact.TermStarted f => Asks(f, after),

        Fact.Escalated => Both("ESCALATED", new()),
        Fact.EvidenceRequested f => Wanted(f, after),
        Fact.WaybillGiven f => [Tell(Side.Buyer, "WAYBILL_GIVEN", new() { Carrier = f.Carrier, TrackingNumber = f.TrackingNumber })],
        Fact.ExhibitJudged { Valid: false } f when after.Exhibit(f.Exhibit) is { } exhibit => [Tell(exhibit.By, "EXHIBIT_DEFICIENT", new() { Exhibit = f.Exhibit, Labels = Labels(after, [f.Exhibit]), Words = f.Reason })],
        Fact.ExhibitScanned { Clean: false } f when after.Exhibit(f.Exhibit) is { } exhibit => [Tell(exhibit.By, "EXHIBIT_INFECTED", new() { Exhibit = f.Exhibit, Labels = Labels(after, [f.Exhibit]) })],
        // Once both have agreed, the outcome says all there is to say.
        Fact.ResolutionApproved f when after.OpenResolution is { } open => [Tell(f.By.Other(), "PROPOSAL_APPROVED", new() { Remedy = open.Remedy, Amount = open.Amount })],
        Fact.ResolutionDeclined or Fact.TermLapsed { Code: TermCode.PartyApproval, OnSilence: Silence.Review } => Both("PROPOSAL_DECLINED", new()),

        Fact.RulingTookEffect f => Ruled(after.Rulings.First(ruling => ruling.Number == f.Number), after),
        Fact.AppealFiled f => Both("APPEAL_OPENED", new() { From = f.By.Word(), Words = f.Ground }),
        Fact.AppealDecided f => Both("APPEAL_DECIDED", Heard(f, after)),
        Fact.ReturnAgreed f => [Tell(Side.Buyer, "RETURN_AGREED", new() { Amount = f.Refund, Freight = after.RulingInForce?.Freight })],
        Fact.ReturnConfirmed { Condition: not ReturnCondition.Ok } f => [Tell(Side.Buyer, "RETURN_REPORTED", new() { Condition = f.Condition })],
        Fact.OutcomeReached f => Both("OUTCOME", new() { Remedy = f.Remedy, Amount = f.Refund, Release = f.Release, How = f.How }),
        Fact.OutcomeChanged f => Both("OUTCOME_CHANGED", new() { Remedy = f.Remedy, Amount = f.Refund, Release = f.Release }),

        Fact.OrderFrozen => Both("ORDER_FROZEN", new()),
        Fact.CaseStayed f => Both("CASE_STAYED", new() { Cause = f.Reason }),
        // What closes with the stay has no deadlines to run again.
        Fact.StayLifted when after.Stage != Stage.Closed && after.Outcome?.How != OutcomeHow.Chargeback => Both("STAY_LIFTED", new()),
        Fact.TermStopped f => Both("TERM_STOPPED", new() { Term = f.Code, Words = f.Reason }),
        Fact.TermRestarted f => Both("TERM_RESTARTED", new() { Term = f.Code }, f.Code, f.DueAt),
        Fact.TermResumed f => Both("TERM_RESTARTED", new() { Term = f.Code }, f.Code, f.DueAt),
        Fact.TermExtended f => Both("TERM_EXTENDED", new() { Term = f.Code, Words = f.Reason }, f.Code, f.DueAt),
        Fact.OutageMadeUp f => Both("OUTAGE_MADE_UP", new() { Term = f.Code }, f.Code, f.DueAt),
        _ => [],
    };

    private static Consequence.Notice[] Asks(Fact.TermStarted term, Dispute after) => term switch
    {
        { Code: TermCode.PartyApproval } => Proposed(term, after),
        // What is wanted stands in the request itself, and the window to appeal in the letter of the ruling.
        { Code: TermCode.RequestedEvidence or TermCode.AppealWindow } => [],
        { Who: Who.Buyer } => [Ask(Side.Buyer, term, after)],
        { Who: Who.Seller } => [Ask(Side.Seller, term, after)],
        _ => [],
    };

    private static Consequence.Notice Ask(Side to, Fact.TermStarted term, Dispute after) => term.Code switch
    {
        TermCode.SellerResponse or TermCode.CounterResponse => Ask(to, "ASK_ANSWER", term, Offered(to, after) with { Silence = term.OnSilence }),
        TermCode.Waybill => Ask(to, "ASK_WAYBILL", term, new()),
        TermCode.BuyerEvidence => Ask(to, "ASK_EVIDENCE", term, new() { Missing = Owed(after, to) }),
        TermCode.ReturnAddress => Ask(to, "ASK_RETURN_ADDRESS", term, new() { Amount = after.Return?.Refund, Freight = after.RulingInForce?.Freight }),
        TermCode.ReturnTracking => Ask(to, "ASK_RETURN_TRACKING", term, new() { Amount = after.Return?.Refund, Address = after.Return?.Address, Freight = after.RulingInForce?.Freight }),
        TermCode.ReturnReceipt => Ask(to, "ASK_RETURN_RECEIPT", term, new() { Amount = after.Return?.Refund, Carrier = after.Return?.Carrier, TrackingNumber = after.Return?.TrackingNumber }),
        TermCode.NegotiationMax or TermCode.RequestedEvidence or TermCode.PartyApproval or TermCode.AppealWindow
            or TermCode.FirstContact or TermCode.Ruling or TermCode.Undo or TermCode.HoldRiskAddress or TermCode.HoldEvidence or TermCode.HoldReview
            or TermCode.ChargebackResponse or TermCode.ChargebackBuffer or TermCode.ClaimReview => throw new InvalidOperationException($"{term.Code} asks no party by itself."),
    };

    // Each party that still has to say something; under some policies that is one of them (D19).
    private static Consequence.Notice[] Proposed(Fact.TermStarted term, Dispute after) => after.OpenResolution is not { } open ? [] :
        [.. BothSides.Where(open.Asks).Select(side => Ask(side, "PROPOSAL", term, new() { Remedy = open.Remedy, Amount = open.Amount, Silence = term.OnSilence }))];

    private static Consequence.Notice[] Wanted(Fact.EvidenceRequested fact, Dispute after) =>
        after.RunningTerm(TermCode.RequestedEvidence) is { } term ? [new(fact.From, "ASK_EVIDENCE", term.Code, term.DueAt, new() { Missing = fact.Types })] : [];

    /// <summary>Who is told of a message.</summary>
    internal static Consequence.Notice[] Message(Fact.MessageWritten fact, Side? by) =>
        [.. BothSides.Where(side => side != by && Reads(side, fact.To)).Select(side => Tell(side, "MESSAGE", new() { From = by?.Word() ?? "centre", Words = fact.Text }))];

    // What was decided on appeal is told as such. The letter goes out whatever becomes of the window to appeal.
    private static Consequence.Notice[] Ruled(Ruling ruling, Dispute after) => ruling.OnAppeal is not null ? [] : Both(
        "RULING_LETTER", new() { Remedy = ruling.Remedy, Amount = ruling.Amount, Findings = ruling.Findings, Labels = Labels(after, ruling.Findings.SelectMany(finding => finding.Exhibits)), Freight = ruling.Freight, Words = ruling.Text },
        null, after.Terms.LastOrDefault(term => term is { Code: TermCode.AppealWindow, IsLive: true })?.DueAt);

    private static Particulars Heard(Fact.AppealDecided fact, Dispute after) => after.RulingInForce is { } standing
        ? new() { Result = fact.Result, Words = fact.Text, Remedy = standing.Remedy, Amount = standing.Amount }
        : new() { Result = fact.Result, Words = fact.Text };

    // Without an open counter the buyer is asked to answer what the centre or the seller wrote (D12).
    private static Particulars Offered(Side to, Dispute after) =>
        to == Side.Seller ? Of(after.Request) : after.OpenCounter is { } counter ? Of(counter) : new();

    private static Particulars Of(Proposal proposal) => new() { From = proposal.By.Word(), Remedy = proposal.Remedy, Amount = proposal.Amount };

    private static string[] Owed(Dispute after, Side side) =>
        [.. Checklist.Of(after, side).Where(line => !line.Satisfied).SelectMany(line => line.Items).Distinct(StringComparer.Ordinal)];

    private static Dictionary<int, string>? Labels(Dispute after, IEnumerable<int> exhibits) =>
        exhibits.Distinct().ToDictionary(number => number, after.Label) is { Count: > 0 } labels ? labels : null;

    private static bool Reads(Side side, Reader to) => to == Reader.Both || to == (side == Side.Buyer ? Reader.Buyer : Reader.Seller);

    private static Consequence.Notice Ask(Side to, string phrase, Fact.TermStarted term, Particulars says) => new(to, phrase, term.Code, term.DueAt, says);

    private static Consequence.Notice Tell(Side to, string phrase, Particulars says) => new(to, phrase, null, null, says);

    private static Consequence.Notice[] Both(string phrase, Particulars says, TermCode? term = null, DateTimeOffset? due = null) =>
        [new(Side.Buyer, phrase, term, due, says), new(Side.Seller, phrase, term, due, says)];
}
