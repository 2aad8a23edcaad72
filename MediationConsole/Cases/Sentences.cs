using System.Globalization;

using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Cases;

/// <summary>What the journal says: one sentence a fact, complete without any other record; <c>Of</c> is in English, <c>Say</c> in whatever the reader reads.</summary>
public static partial class Sentences
{
    /// <summary>The fact as an English sentence.</summary>
    /// <inheritdoc cref="Say(Fact, string, Case?)"/>
    public static string Of(Fact fact, string actor, Case? about = null) => Say(fact, actor, about).ToString();

    /// <inheritdoc cref="Say(Status)"/>
    public static string Of(Status status) => Say(status).ToString();

    /// <summary>The fact as a sentence.</summary>
    /// <param name="actor">Who brought it about, by name.</param>
    /// <param name="about">The case it belongs to, so that exhibits are called as people call them (D20); without it they have their numbers.</param>
    public static Saying Say(Fact fact, string actor, Case? about = null) => Say(fact, Recalled.Actor(actor), about);

    private static Saying Say(Fact fact, Saying actor, Case? about) => fact switch
    {
        Fact.MessageWritten f => (Saying)$"{actor} wrote to {Say(f.To)}: {f.Text}",
        Fact.ExhibitAdded { FiledBy: { } filer } f => $"{filer.Name} filed {Name(f.Number, about)} for the {f.By}: {Title(f)}.",
        Fact.ExhibitAdded f => $"The {f.By} added {Name(f.Number, about)}: {Title(f)}.",
        Fact.CaseClaimed { Over: { } over } f => $"{f.Name} took the case over from {over.FromName}: {over.Reason}",
        Fact.CaseClaimed f => $"{f.Name} took the case.",
        Fact.ClaimReleased f => $"{f.Name} gave the case back.",
        Fact.CaseAssigned f => $"{actor} gave the case to {f.Name}.",
        Fact.CaseRecused f => $"{f.Name} stepped back from the case: {f.Reason}",
        Fact.NoteWritten f => $"{actor} noted: {f.Text}",
        Fact.ExhibitOpened f => $"{f.Name} opened {Name(f.Exhibit, about)}.",
        Fact.ExhibitJudged { Valid: true } f => $"{actor} found {Name(f.Exhibit, about)} valid.",
        Fact.ExhibitJudged f => $"{actor} found {Name(f.Exhibit, about)} deficient: {f.Reason}",
        Fact.LateAdmitted f => $"{actor} admitted the late {Name(f.Exhibit, about)}: {f.Reason}",
        Fact.ExhibitScanned { Clean: true } f => $"The virus scan found {Name(f.Exhibit, about)} clean.",
        Fact.ExhibitScanned { Finding: { } finding } f => $"The virus scan found {Name(f.Exhibit, about)} infected ({finding}); it counts for nothing.",
        Fact.ExhibitScanned f => $"The virus scan found {Name(f.Exhibit, about)} infected; it counts for nothing.",
        Fact.ExhibitDamaged f => $"The file of {Name(f.Exhibit, about)} was found damaged; it is handed to nobody.",
        Fact.ExhibitRestored f => $"The file of {Name(f.Exhibit, about)} was found whole again.",
        // To outsiders the reason is left out.
        Fact.ExhibitWithheld { Reason: "" } f => $"{f.Name} withheld {Name(f.Exhibit, about)} from the other party.",
        Fact.ExhibitWithheld f => $"{f.Name} withheld {Name(f.Exhibit, about)} from the other party: {f.Reason}",
        Fact.ExhibitShown { Reason: "" } f => $"{f.Name} showed the other party {Name(f.Exhibit, about)} again.",
        Fact.ExhibitShown f => $"{f.Name} showed the other party {Name(f.Exhibit, about)} again: {f.Reason}",
        Fact.ExhibitErased f => $"The file of {Name(f.Exhibit, about)} was erased (retention of {f.Class}); its hash and what is written of it stay.",
        Fact.OrderFrozen f => $"The order was frozen ({OrderHold.Say(f.Cause)}); nothing is paid out.",
        Fact.HoldLifted f => $"The hold {f.Ref} on the order was lifted.",
        Fact.StatusChanged f => $"The case is now {Say(f.To)} (rule {f.Rule}).",
        Fact.SettlementHeld f => $"{Say(f.Kind)} of {f.Amount} waits ({f.Id}): {Recalled.Reason(f.Reason)}.",
        Fact.SettlementDropped f => $"Settlement {f.Id}, which had not gone out, was given up.",
        Fact.SettlementInstructed f => $"{Say(f.Kind)} of {f.Amount} was instructed ({f.Id}).",
        Fact.SettlementConfirmed f => $"Settlement {f.Id} was confirmed ({f.Reference}).",
        Fact.SettlementFailed f => $"Settlement {f.Id} failed: {f.Reason}",
        Fact.SettlementRetried f => $"{actor} sent settlement {f.Id} again.",
        Fact.SettledByHand f => $"{actor} settled {f.Id} by hand ({f.Reference}).",
        Fact.CaseClosed f => $"The case is closed: {Say(f.As)}.",
        Fact.TermStarted f => $"{Say(f.Code)} runs until {f.DueAt}.",
        Fact.TermMet f => $"{Say(f.Code)} was met.",
        Fact.TermLapsed { Late: true } f => $"{Say(f.Code)} lapsed late, due {f.DueAt}; {Say(f.OnSilence)} (rule {f.Rule}).",
        Fact.TermLapsed f => $"{Say(f.Code)} lapsed, due {f.DueAt}; {Say(f.OnSilence)} (rule {f.Rule}).",
        Fact.TermCancelled f => $"{Say(f.Code)} no longer runs.",
        Fact.TermPaused f => $"{Say(f.Code)} stands still with {Length(f.Remaining)} left.",
        Fact.TermResumed f => $"{Say(f.Code)} runs on until {f.DueAt}.",
        Fact.TermStopped f => $"{actor} stopped: {Say(f.Code)}, with {Length(f.Remaining)} left. {f.Reason}",
        Fact.TermRestarted f => $"{Say(f.Code)} was restarted and runs until {f.DueAt}.",
        Fact.TermExtended f => $"{Say(f.Code)} was extended until {f.DueAt}: {f.Reason}",
        Fact.OutageMadeUp f => $"{Say(f.Code)} runs until {f.DueAt}, since the console was down for {Length(f.Down)}.",
        _ => SayOfDispute(fact, actor, about) ?? Holds.HoldSentences.Say(fact, actor) ?? SayOfChargeback(fact, actor) ?? ClaimSentences.Say(fact) ?? throw new InvalidOperationException($"No sentence for {fact.GetType().Name}."),
    };

    /// <summary>A status in the middle of a sentence.</summary>
    public static Saying Say(Status status) => status switch
    {
        Status.AwaitingSeller => (Saying)"waiting for the seller",
        Status.AwaitingBuyer => "waiting for the buyer",
        Status.AwaitingWaybill => "waiting for the seller's waybill",
        Status.AwaitingEvidence => "waiting for evidence",
        Status.UnderReview => "under review",
        Status.AwaitingPartyApproval => "waiting for the parties' approval",
        Status.AwaitingSecondApproval => "waiting for a second approval",
        Status.Ruled => "ruled, not yet in effect",
        Status.AwaitingReturnAddress => "waiting for the return address",
        Status.AwaitingReturnTracking => "waiting for the return tracking number",
        Status.AwaitingReturnReceipt => "waiting for the seller to receive the return",
        Status.Settling => "being paid out",
        Status.SettlementFailed => "stopped: a payment failed",
        Status.Settled => "settled",
        Status.Withdrawn => "withdrawn",
        Status.Lifted => "lifted",
        Status.OrderClosed => "ended with the order, which is closed",
        Status.Preparing => "being prepared for the bank",
        Status.Submitted => "submitted to the bank",
        Status.Won => "won",
        Status.Lost => "lost",
        Status.Expired => "lost: nothing was submitted by the bank's date",
        Status.Accepted => "accepted as lost",
        Status.Paid => "paid",
        Status.Declined => "declined",
        Status.Lapsed => "lapsed: the parties settled by themselves",
    };

    /// <summary>What silence means, in the middle of a sentence.</summary>
    public static Saying Say(Silence silence) => silence switch
    {
        Silence.ExecuteRequest => (Saying)"the buyer's request is carried out",
        Silence.Escalate => "the case goes to mediation",
        Silence.CloseRelease => "the dispute closes and the payment goes to the seller",
        Silence.Release => "the payment goes to the seller",
        Silence.Refund => "the buyer is refunded",
        Silence.Review => "the case goes back to review",
        Silence.Breach => "the breach is told to a manager",
        Silence.ExecuteRuling => "the ruling takes effect",
        Silence.Final => "the ruling can no longer be appealed",
        Silence.CloseOrder => "the order is closed and the buyer refunded",
        Silence.UpholdReview => "the hold stays and the centre reviews it",
        Silence.PlatformAnswers => "the platform answers the bank without the seller",
        Silence.Expire => "the chargeback is lost",
    };

    /// <summary>A term at the beginning of a sentence.</summary>
    public static Saying Say(TermCode code) => code switch
    {
        TermCode.SellerResponse => (Saying)"The seller's term to answer",
        TermCode.CounterResponse => "The buyer's term to answer",
        TermCode.NegotiationMax => "The term for negotiation",
        TermCode.Waybill => "The seller's term for the waybill",
        TermCode.BuyerEvidence => "The buyer's term for evidence",
        TermCode.RequestedEvidence => "The term for the evidence asked for",
        TermCode.PartyApproval => "The parties' term to approve",
        TermCode.FirstContact => "The centre's term for first contact",
        TermCode.Ruling => "The centre's term to rule",
        TermCode.Undo => "The term to take the ruling back",
        TermCode.ReturnAddress => "The seller's term for the return address",
        TermCode.ReturnTracking => "The buyer's term for the return tracking number",
        TermCode.ReturnReceipt => "The seller's term to confirm the return",
        TermCode.AppealWindow => "The term to appeal",
        TermCode.HoldRiskAddress => "The term until the order is closed",
        TermCode.HoldEvidence => "The seller's term for supporting material",
        TermCode.HoldReview => "The centre's term to review the hold",
        TermCode.ChargebackResponse => "The bank's term for an answer",
        TermCode.ChargebackBuffer => "The seller's term to defend",
        TermCode.ClaimReview => "The centre's term to decide on the claim",
    };

    private static Saying Title(string reason) => $"{LawName.Reason(reason)}";

    private static Saying Say(Reader reader) => reader switch
    {
        Reader.Buyer => (Saying)"the buyer",
        Reader.Seller => "the seller",
        Reader.Both => "everybody",
        Reader.Centre => "the centre",
    };

    private static Saying Say(SettlementKind kind) => kind switch
    {
        SettlementKind.Refund => (Saying)"A refund",
        SettlementKind.Release => "A release",
        SettlementKind.ChargeSeller => "A charge to the seller",
        SettlementKind.PlatformRefund => "A refund by the platform",
        SettlementKind.PlatformRelease => "A release by the platform",
    };

    private static Saying Name(int exhibit, Case? about) => about?.Exhibit(exhibit) is { } one ? Saying.Of(one.Label) : $"exhibit {exhibit}";

    // Outsiders are told of what they may not see without its name.
    private static Saying Names(IReadOnlyList<int> exhibits, Case? about) =>
        exhibits.Count == 0 ? (Saying)"evidence" : Saying.List(exhibits.Select(number => Name(number, about)));

    private static Saying Title(Fact.ExhibitAdded added) => added.Late ? (Saying)$"{LawName.Evidence(added.Type)}, late" : $"{LawName.Evidence(added.Type)}";

    /// <summary>An instant in a sentence, in UTC whatever the reader's language.</summary>
    public static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static Saying Length(TimeSpan length) => $"{(int)length.TotalDays} d {length.Hours:D2} h {length.Minutes:D2} min";
}
