using MediationConsole.Cases.Disputes;

namespace MediationConsole.Cases;

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
    /// <summary>What that fact sets off: signals, letters, money, and nothing for what is the centre's own.</summary>
    /// <param name="after">The case after the act of which the fact is a part.</param>
    /// <param name="by">The party who did it; null where it was staff, the clock or the gateway.</param>
    public static IReadOnlyList<Consequence> Of(Fact fact, Case after, Side? by = null) => fact switch
    {
        Fact.TermLapsed { OnSilence: Silence.Breach } lapsed => [new Consequence.Alert(lapsed.Code, lapsed.DueAt)],
        // The marketplace tells both sides what it hears: of an exhibit that one of them may not see it hears when both may.
        Fact.ExhibitScanned { Clean: true } f when after.Exhibit(f.Exhibit) is { IsShownToBoth: true } exhibit => [Signal(exhibit.AsAdded(), after)],
        // What else becomes of a file is told to its own side alone.
        Fact.ExhibitScanned => Notices.Of(fact, after, by),
        _ when !IsTold(fact) => [],
        Fact.UnreadExhibitsFound f => [Signal(f with { Exhibits = [.. f.Exhibits.Where(number => after.Exhibit(number) is { IsShownToBoth: true })] }, after)],
        Fact.ExhibitAdded or Fact.ExhibitJudged or Fact.LateAdmitted when after.Exhibit(fact.OneExhibit()!.Value) is { IsShownToBoth: false } => Notices.Of(fact, after, by),
        Fact.SettlementInstructed f => [Pay(f.Id, after), Signal(fact, after)],
        Fact.SettlementRetried f => [Pay(f.Id, after), Signal(fact, after)],
        _ => [Signal(fact, after), .. Notices.Of(fact, after, by)],
    };

    /// <summary>
    /// Whether outsiders hear of such a fact. What is not named here is not told, so that a new fact of the centre's own work cannot leak;
    /// it is what the API shows of the journal (D23), without the ends of terms, which other facts tell.
    /// </summary>
    public static bool IsTold(Fact fact) => fact switch
    {
        Fact.TermStarted term => IsOfParties(term.Code),
        Fact.TermPaused term => IsOfParties(term.Code),
        Fact.TermResumed term => IsOfParties(term.Code),
        Fact.TermStopped term => IsOfParties(term.Code),
        Fact.TermRestarted term => IsOfParties(term.Code),
        Fact.TermExtended term => IsOfParties(term.Code),
        Fact.OutageMadeUp term => IsOfParties(term.Code),
        // The first two tell of a ruling that can still be taken back.
        Fact.StatusChanged { To: Status.Ruled or Status.AwaitingSecondApproval } or Fact.StatusChanged { Rule: "D22" or "D23" or "H8" } => false,
        Fact.DisputeOpened or Fact.RequestModified or Fact.CounterProposed or Fact.ProposalAccepted or Fact.CounterRefused or Fact.Escalated
            or Fact.DisputeWithdrawn or Fact.MessageWritten or Fact.WaybillGiven or Fact.ExhibitAdded or Fact.EvidenceSubmitted or Fact.ExhibitJudged
            or Fact.LateAdmitted or Fact.EvidenceRequested or Fact.RulingTookEffect or Fact.ReturnAgreed or Fact.ReturnAddressGiven
            or Fact.ReturnTrackingGiven or Fact.ReturnConfirmed or Fact.StatusChanged or Fact.OutcomeReached or Fact.SettlementInstructed
            or Fact.SettlementConfirmed or Fact.SettlementFailed or Fact.SettlementRetried or Fact.SettledByHand or Fact.CaseClosed
            or Fact.TermLapsed or Fact.ResolutionProposed or Fact.ResolutionApproved or Fact.ResolutionDeclined or Fact.AppealFiled or Fact.AppealDecided
            or Fact.CaseStayed or Fact.StayLifted or Fact.OrderFrozen or Fact.HoldLifted or Fact.UnreadExhibitsFound or Fact.ReturnVaried
            or Fact.OutcomeChanged or Fact.SettlementHeld or Fact.SettlementDropped or Fact.ExhibitWithheld or Fact.ExhibitShown => true,
        Fact.HoldPlaced or Fact.HoldAppealed or Fact.HoldUpheld or Fact.HoldOverturned or Fact.ClosingStopped or Fact.ReviewSet or Fact.HoldEnded or Fact.OrderClosed => true,
        Fact.ChargebackNotified or Fact.ChargebackAdvanced or Fact.ChargebackDefended or Fact.PackSubmitted or Fact.PackAcknowledged
            or Fact.ChargebackDecided or Fact.ChargebackAccepted or Fact.ChargebackExpired => true,
        Fact.GuaranteeClaimed or Fact.ClaimApproved or Fact.ClaimDeclined or Fact.ClaimLowered or Fact.ClaimLapsed
            or Fact.BuyerReported or Fact.ReportConfirmed or Fact.ReportDismissed => true,
        _ => false,
    };

    /// <summary>True for a term in which a party acts; how the centre's own terms run is nobody else's business (D18, D23).</summary>
    internal static bool IsOfParties(TermCode code) => code is not (TermCode.FirstContact or TermCode.Ruling or TermCode.Undo or TermCode.HoldReview or TermCode.ChargebackResponse or TermCode.ClaimReview);

    private static Consequence.Event Signal(Fact fact, Case after) => new($"{after.Ref.Kind.Word()}.{FactNames.Of(fact)}", fact.ToOutsiders());

    private static Consequence.Payment Pay(string id, Case after)
    {
        var settlement = after.Settlements.First(one => one.Id == id);
        return new(id, settlement.Kind, settlement.Amount, settlement.Attempt);
    }
}
