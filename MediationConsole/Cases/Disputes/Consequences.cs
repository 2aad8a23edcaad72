namespace MediationConsole.Cases.Disputes;

/// <summary>What a fact sets off outside the case: stored in the outbox in the same transaction (section 8).</summary>
public abstract record Consequence
{
    private Consequence()
    {
    }

    /// <summary>A signal to the marketplace that a fact happened.</summary>
    public sealed record Event(string Type, Fact Fact) : Consequence;

    /// <summary>A letter to a party in its language; the phrase is a code of the centre's texts. Where it tells of a term, it goes out only while that term lasts.</summary>
    public sealed record Notice(Side To, string Phrase, TermCode? Term, DateTimeOffset? DueAt, Particulars? Particulars = null) : Consequence;

    /// <summary>A breach of a staff term, told to the managers (D18).</summary>
    public sealed record Alert(TermCode Term, DateTimeOffset DueAt) : Consequence;

    /// <summary>A money instruction to the gateway (D24). An instruction given again has the same settlement and a higher attempt.</summary>
    public sealed record Payment(string Settlement, SettlementKind Kind, Money Amount, int Attempt = 1) : Consequence;
}

/// <summary>Computes what facts set off; pure, one place (section 8, D18, D24).</summary>
public static class Consequences
{
    private static readonly Side[] BothSides = [Side.Buyer, Side.Seller];

    /// <summary>What that fact sets off: signals, letters, money, and nothing for what is the centre's own.</summary>
    /// <param name="after">The dispute after the act of which the fact is a part.</param>
    /// <param name="by">The party who did it; null where it was staff, the clock or the gateway.</param>
    public static IReadOnlyList<Consequence> Of(Fact fact, Dispute after, Side? by = null) => fact switch
    {
        Fact.TermLapsed { OnSilence: Silence.Breach } lapsed => [new Consequence.Alert(lapsed.Code, lapsed.DueAt)],
        _ when !IsTold(fact) => [],
        Fact.SettlementInstructed f => [Pay(f.Id, after), Signal(fact)],
        Fact.SettlementRetried f => [Pay(f.Id, after), Signal(fact)],
        _ => [Signal(fact), .. Letters.Of(fact, after, by)],
    };

    /// <summary>
    /// Whether outsiders hear of such a fact. What is not named here is not told, so that a new fact of the centre's own work cannot leak;
    /// it is what the API shows of the journal (D23), without those changes of terms that no party acts on.
    /// </summary>
    public static bool IsTold(Fact fact) => fact switch
    {
        Fact.TermStarted term => term.Who != Who.Staff && term.Code != TermCode.Undo,
        // The first two tell of a ruling that can still be taken back.
        Fact.StatusChanged { To: Status.Ruled or Status.AwaitingSecondApproval } or Fact.StatusChanged { Rule: "D22" or "D23" } => false,
        Fact.DisputeOpened or Fact.RequestModified or Fact.CounterProposed or Fact.ProposalAccepted or Fact.CounterRefused or Fact.Escalated
            or Fact.DisputeWithdrawn or Fact.MessageWritten or Fact.WaybillGiven or Fact.ExhibitAdded or Fact.EvidenceSubmitted or Fact.ExhibitJudged
            or Fact.LateAdmitted or Fact.EvidenceRequested or Fact.RulingTookEffect or Fact.ReturnAgreed or Fact.ReturnAddressGiven
            or Fact.ReturnTrackingGiven or Fact.ReturnConfirmed or Fact.StatusChanged or Fact.OutcomeReached or Fact.SettlementInstructed
            or Fact.SettlementConfirmed or Fact.SettlementFailed or Fact.SettlementRetried or Fact.SettledByHand or Fact.CaseClosed
            or Fact.TermLapsed or Fact.ResolutionProposed or Fact.ResolutionApproved or Fact.ResolutionDeclined or Fact.AppealFiled or Fact.AppealDecided
            or Fact.CaseStayed or Fact.StayLifted or Fact.OrderFrozen or Fact.HoldLifted or Fact.UnreadExhibitsFound or Fact.ReturnVaried
            or Fact.OutcomeChanged or Fact.SettlementHeld or Fact.SettlementDropped
            or Fact.TermStopped or Fact.TermRestarted or Fact.TermExtended or Fact.OutageMadeUp => true,
        _ => false,
    };

    private static Consequence.Event Signal(Fact fact) => new("dispute." + FactNames.Of(fact), fact);

    private static Consequence.Payment Pay(string id, Dispute after)
    {
        var settlement = after.Settlements.First(one => one.Id == id);
        return new(id, settlement.Kind, settlement.Amount, settlement.Attempt);
    }

    /// <summary>The letters that facts set off, with what each says.</summary>
    private static class Letters
    {
        public static Consequence.Notice[] Of(Fact fact, Dispute after, Side? by) => fact switch
        {
            Fact.DisputeOpened f => [Tell(Side.Buyer, "DISPUTE_OPENED", new() { Reason = f.Reason, Remedy = f.Remedy, Amount = f.Amount })],
            Fact.TermStarted f => f.Who switch { Who.Buyer => Ask(Side.Buyer, f, after), Who.Seller => Ask(Side.Seller, f, after), _ => [] },
            Fact.EvidenceRequested f => Wanted(f, after),
            Fact.Escalated => Both("ESCALATED", new()),
            Fact.MessageWritten f => [.. BothSides.Where(side => side != by && Reads(side, f.To)).Select(side => Tell(side, "MESSAGE", new() { From = by?.Word() ?? "centre", Words = f.Text }))],
            Fact.WaybillGiven f => [Tell(Side.Buyer, "WAYBILL_GIVEN", new() { Carrier = f.Carrier, TrackingNumber = f.TrackingNumber })],
            Fact.ExhibitJudged { Valid: false } f when after.Exhibit(f.Exhibit) is { } exhibit => [Tell(exhibit.By, "EXHIBIT_DEFICIENT", new() { Exhibit = f.Exhibit, Words = f.Reason })],
            Fact.RulingTookEffect f => Both("RULING_LETTER", Decided(after.Rulings.First(ruling => ruling.Number == f.Number))),
            Fact.ReturnAgreed f => [Tell(Side.Buyer, "RETURN_AGREED", new() { Amount = f.Refund, Freight = after.Ruling?.Freight })],
            Fact.ReturnConfirmed { Condition: not ReturnCondition.Ok } f => [Tell(Side.Buyer, "RETURN_REPORTED", new() { Condition = f.Condition })],
            Fact.OutcomeReached f => Both("OUTCOME", new() { Remedy = f.Remedy, Amount = f.Refund, Release = f.Release, How = f.How }),
            _ => [],
        };

        private static Consequence.Notice[] Ask(Side to, Fact.TermStarted term, Dispute after) => term.Code switch
        {
            TermCode.SellerResponse or TermCode.CounterResponse => [Ask(to, "ASK_ANSWER", term, Proposed(to, after) with { Silence = term.OnSilence })],
            TermCode.Waybill => [Ask(to, "ASK_WAYBILL", term, new())],
            TermCode.BuyerEvidence => [Ask(to, "ASK_EVIDENCE", term, new() { Missing = Owed(after, to) })],
            TermCode.ReturnAddress => [Ask(to, "ASK_RETURN_ADDRESS", term, new() { Amount = after.Return?.Refund, Freight = after.Ruling?.Freight })],
            TermCode.ReturnTracking => [Ask(to, "ASK_RETURN_TRACKING", term, new() { Amount = after.Return?.Refund, Address = after.Return?.Address, Freight = after.Ruling?.Freight })],
            TermCode.ReturnReceipt => [Ask(to, "ASK_RETURN_RECEIPT", term, new() { Amount = after.Return?.Refund, Carrier = after.Return?.Carrier, TrackingNumber = after.Return?.TrackingNumber })],
            // What is wanted stands in the request itself, which writes the letter.
            TermCode.RequestedEvidence => [],
            TermCode.PartyApproval or TermCode.AppealWindow => [],
            TermCode.NegotiationMax or TermCode.FirstContact or TermCode.Ruling or TermCode.Undo => [],
        };

        private static Consequence.Notice Ask(Side to, string phrase, Fact.TermStarted term, Particulars says) => new(to, phrase, term.Code, term.DueAt, says);

        private static Consequence.Notice[] Wanted(Fact.EvidenceRequested fact, Dispute after) =>
            after.RunningTerm(TermCode.RequestedEvidence) is { } term ? [new(fact.From, "ASK_EVIDENCE", term.Code, term.DueAt, new() { Missing = fact.Types })] : [];

        private static Consequence.Notice Tell(Side to, string phrase, Particulars says) => new(to, phrase, null, null, says);

        private static Consequence.Notice[] Both(string phrase, Particulars says) => [Tell(Side.Buyer, phrase, says), Tell(Side.Seller, phrase, says)];

        // Without an open counter the buyer is asked to answer what the centre or the seller wrote (D12).
        private static Particulars Proposed(Side to, Dispute after) =>
            to == Side.Seller ? Of(after.Request) : after.OpenCounter is { } counter ? Of(counter) : new();

        private static Particulars Of(Proposal proposal) => new() { From = proposal.By.Word(), Remedy = proposal.Remedy, Amount = proposal.Amount };

        private static Particulars Decided(Ruling ruling) =>
            new() { Remedy = ruling.Remedy, Amount = ruling.Amount, Findings = ruling.Findings, Freight = ruling.Freight, Words = ruling.Text };

        private static string[] Owed(Dispute after, Side side) =>
            [.. Checklist.Of(after, side).Where(line => !line.Satisfied).SelectMany(line => line.Items).Distinct(StringComparer.Ordinal)];

        private static bool Reads(Side side, Reader to) => to == Reader.Both || to == (side == Side.Buyer ? Reader.Buyer : Reader.Seller);
    }
}
