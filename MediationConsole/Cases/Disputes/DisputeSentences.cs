using MediationConsole.Cases.Disputes;

namespace MediationConsole.Cases;

/// <content>The sentences of a dispute (section 2).</content>
public static partial class Sentences
{
    /// <summary>A remedy with its amount.</summary>
    public static Saying Say(Remedy remedy, Money amount) => remedy switch
    {
        Remedy.FullRefund => (Saying)$"a full refund of {amount}",
        Remedy.PartialRefund => $"a partial refund of {amount}",
        Remedy.ReturnAndRefund => $"return of the goods and a refund of {amount}",
        Remedy.Release => "release of the payment to the seller",
    };

    private static Saying? SayOfDispute(Fact fact, Saying actor, Case? about) => fact switch
    {
        Fact.DisputeOpened f => (Saying)$"The buyer opened the dispute: {Title(f.Reason)}; asks for {Say(f.Remedy, f.Amount)}.",
        Fact.RequestModified f => $"The buyer changed the request to {Say(f.Remedy, f.Amount)}.",
        Fact.CounterProposed f => $"The {f.By} proposed {Say(f.Remedy, f.Amount)}.",
        Fact.ProposalAccepted f => $"The {f.By} agreed to {Say(f.Remedy, f.Amount)}.",
        Fact.CounterRefused f => $"The buyer refused {Say(f.Remedy, f.Amount)}.",
        Fact.Escalated f => $"The dispute went to the mediation centre (rule {f.Rule}).",
        Fact.DisputeWithdrawn => "The buyer withdrew the dispute.",
        Fact.WaybillGiven f => $"The seller gave the waybill {f.Carrier} {f.TrackingNumber}.",
        Fact.EvidenceSubmitted f => $"The {f.By} said that the evidence is complete.",
        Fact.EvidenceRequested f => $"{actor} asked the {f.From} for {Saying.List(f.Types.Select(Evidence))}.",
        Fact.ResolutionProposed { Solo: { } solo } f => $"{f.ByName} proposed {Say(f.Remedy, f.Amount)} to the {solo}.",
        Fact.ResolutionProposed f => $"{f.ByName} proposed {Say(f.Remedy, f.Amount)} to both parties.",
        Fact.ResolutionApproved f => $"The {f.By} agreed to the proposed resolution.",
        Fact.ResolutionDeclined f => $"The {f.By} did not agree to the proposed resolution.",
        Fact.RulingIssued f => $"{f.Ruling.ByName} ruled {Say(f.Ruling.Remedy, f.Ruling.Amount)}; responsible: {Say(f.Ruling.Responsible)}.",
        Fact.RulingTakenBack f => $"{actor} took the ruling back: {f.Reason}",
        Fact.RulingApproved f => $"{f.Name} approved the ruling as the second person.",
        Fact.RulingReturned f => $"{f.Name} gave the ruling back to its author: {f.Reason}",
        Fact.RulingTookEffect f => $"The ruling took effect: {Say(f.Remedy, f.Amount)}.",
        Fact.AppealFiled f => $"The {f.By} appealed the ruling ({f.Ground}): {f.Text}",
        Fact.AppealDecided f => $"{f.Name} decided the appeal: {Say(f.Result)}. {f.Text}",
        Fact.CaseStayed => "The case stands still: a chargeback is open on the order.",
        Fact.StayLifted { Reason: "won" } => "The chargeback is won: the case no longer stands still.",
        Fact.StayLifted { Reason: "lost" } => "The chargeback is lost: the case no longer stands still.",
        Fact.StayLifted => "All is paid: the case no longer stands still.",
        Fact.UnreadExhibitsFound f => $"Before anybody lost by silence, {Names(f.Exhibits, about)} that nobody had opened came to light.",
        Fact.ReturnVaried f => $"On appeal {f.Refund} is refunded when the return is complete.",
        Fact.ReturnAgreed f => $"The goods go back to the seller; {f.Refund} is refunded when the return is complete.",
        Fact.ReturnAddressGiven f => $"The seller gave the return address: {f.Address}",
        Fact.ReturnTrackingGiven f => $"The buyer gave the return tracking number {f.Carrier} {f.TrackingNumber}.",
        Fact.ReturnConfirmed { Note: { } note } f => $"The seller reported the return: {Say(f.Condition)}; {note}.",
        Fact.ReturnConfirmed f => $"The seller reported the return: {Say(f.Condition)}.",
        Fact.OutcomeReached f => $"Decided by {Say(f.How)} (rule {f.Rule}): {f.Refund} to the buyer, {f.Release} to the seller.",
        Fact.OutcomeChanged f => $"Shared anew (rule {f.Rule}): {f.Refund} to the buyer, {f.Release} to the seller.",
        _ => null,
    };

    private static Saying Evidence(string type) => $"{LawName.Evidence(type)}";

    private static Saying Say(Responsible responsible) => responsible switch
    {
        Responsible.Buyer => (Saying)"the buyer",
        Responsible.Seller => "the seller",
        Responsible.Carrier => "the carrier",
        Responsible.Platform => "the platform",
        Responsible.Nobody => "nobody",
    };

    private static Saying Say(OutcomeHow how) => how switch
    {
        OutcomeHow.Agreement => (Saying)"agreement",
        OutcomeHow.Default => "default",
        OutcomeHow.Ruling => "ruling",
        OutcomeHow.Withdrawal => "withdrawal",
        OutcomeHow.Chargeback => "chargeback",
    };

    private static Saying Say(AppealResult result) => result switch
    {
        AppealResult.Upheld => (Saying)"the ruling stands",
        AppealResult.Varied => "the ruling is varied",
        AppealResult.Corrected => "the ruling is corrected",
    };

    private static Saying Say(ReturnCondition condition) => condition switch
    {
        ReturnCondition.Ok => (Saying)"received in order",
        ReturnCondition.Damaged => "damaged",
        ReturnCondition.MissingItems => "items are missing",
        ReturnCondition.EmptyOrDifferent => "empty or something else",
        ReturnCondition.NotReceived => "not received",
    };
}
