using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Cases;

/// <content>The facts of a guarantee claim, in life order (section 5).</content>
public abstract partial record Fact
{
    /// <summary>The buyer claimed on the guarantee (G1).</summary>
    public sealed record GuaranteeClaimed(CaseRef Ref, string Site, string OrderNo, string Policy, int PolicyVersion, string Reason, Money Amount) : Fact;

    /// <summary>A mediator would have the guarantee pay; a second person is asked (G1, D22).</summary>
    public sealed record ClaimPaymentWritten(int Number, Money Amount, string Text, StaffId By, string Name) : Fact;

    /// <summary>A second person approved the payment (D22). <paramref name="Text"/> is what the parties are told.</summary>
    public sealed record ClaimApproved(int Number, Money Amount, string Text, StaffId By, string Name) : Fact;

    /// <summary>A second person gave the payment back to its author (D22).</summary>
    public sealed record ClaimReturned(int Number, StaffId By, string Name, string Reason) : Fact;

    /// <summary>The claim was declined (G1, G2).</summary>
    public sealed record ClaimDeclined(StaffId By, string Name, string Text) : Fact;

    /// <summary>The guarantee pays another amount than was approved, since less can still be given back to the buyer (D33).</summary>
    public sealed record ClaimLowered(Money Amount, string Rule) : Fact;

    /// <summary>There is nothing left to claim (G5, H4, D30).</summary>
    public sealed record ClaimLapsed(ClaimEnd Why, string Rule) : Fact;

    /// <summary>The seller reported the buyer as malicious (G3).</summary>
    public sealed record BuyerReported(string Text) : Fact;

    /// <summary>Risk staff found the report true; the buyer has no guarantee any more (G3).</summary>
    public sealed record ReportConfirmed(StaffId By, string Name, string Reason) : Fact;

    /// <summary>Risk staff found nothing in the report (G3).</summary>
    public sealed record ReportDismissed(StaffId By, string Name, string Reason) : Fact;

    /// <summary>A party answered the questions on the dispute rules (G6).</summary>
    public sealed record QuestionnaireAnswered(Side By, IReadOnlyList<QuestionAnswer> Answers) : Fact;
}
