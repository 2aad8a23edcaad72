using MediationConsole.Cases.Disputes;

namespace MediationConsole.Cases.Guarantees;

/// <summary>What the journal of a guarantee claim says: one sentence a fact, complete without any other record.</summary>
internal static class ClaimSentences
{
    /// <summary>The fact as a sentence; null for a fact that every kind of case has.</summary>
    public static Saying? Say(Fact fact) => fact switch
    {
        Fact.GuaranteeClaimed f => (Saying)$"The buyer claimed {f.Amount} on the guarantee: {LawName.Reason(f.Reason)}.",
        Fact.ClaimPaymentWritten f => $"{f.Name} would have the guarantee pay {f.Amount}; a second person is asked. {f.Text}",
        Fact.ClaimApproved { Name: "" } f => $"The guarantee pays {f.Amount}. {f.Text}",
        Fact.ClaimApproved f => $"{f.Name} approved that the guarantee pays {f.Amount}. {f.Text}",
        Fact.ClaimReturned f => $"{f.Name} gave the payment back to its author: {f.Reason}",
        Fact.ClaimDeclined { Name: "" } f => $"The claim was declined. {f.Text}",
        Fact.ClaimDeclined f => $"{f.Name} declined the claim. {f.Text}",
        Fact.ClaimLowered f => $"The guarantee pays {f.Amount}, since no more can be given back to the buyer (rule {f.Rule}).",
        Fact.ClaimLapsed f => $"The claim lapsed: {Say(f.Why)} (rule {f.Rule}).",
        Fact.BuyerReported { Text: "" } => "The seller reported the buyer.",
        Fact.BuyerReported f => $"The seller reported the buyer: {f.Text}",
        Fact.ReportConfirmed { Name: "" } => "The report of the buyer was confirmed; the buyer has no guarantee any more.",
        Fact.ReportConfirmed f => $"{f.Name} confirmed the report of the buyer, who has no guarantee any more: {f.Reason}",
        Fact.ReportDismissed { Name: "" } => "The report of the buyer was dismissed.",
        Fact.ReportDismissed f => $"{f.Name} dismissed the report of the buyer: {f.Reason}",
        Fact.QuestionnaireAnswered f => $"The {f.By} answered the questions on the dispute rules.",
        _ => null,
    };

    /// <summary>Why there was nothing left to claim, in the middle of a sentence.</summary>
    public static Saying Say(ClaimEnd why) => why switch
    {
        ClaimEnd.SettledBetween => (Saying)"the parties settled by themselves",
        ClaimEnd.OrderClosed => "the order was closed and its buyer refunded",
        ClaimEnd.ChargedBack => "the buyer's bank has given the payment back",
    };
}
