using MediationConsole.Cases.Guarantees;

namespace MediationConsole.Cases;

/// <content>The acts of a guarantee claim, in life order (section 5).</content>
public abstract partial record Act
{
    /// <summary>The buyer asks the platform's guarantee for an amount (G1).</summary>
    public sealed record ClaimGuarantee(string Reason, Money Amount) : Act;

    /// <summary>The assigned mediator would have the guarantee pay (G1, G2); an amount left out is all that is claimed. A second person then approves (D22).</summary>
    public sealed record ApproveClaim(Money? Amount, string Text) : Act;

    /// <summary>The assigned mediator declines the claim (G1, G2).</summary>
    public sealed record DeclineClaim(string Text) : Act;

    /// <summary>A second person approves the payment (D22); <paramref name="Number"/> says which version of it that person read.</summary>
    public sealed record ApproveClaimBySecond(int? Number = null) : Act;

    /// <summary>A second person gives the payment back to its author (D22).</summary>
    public sealed record ReturnClaim(string Reason) : Act;

    /// <summary>A party or staff record that the parties settled by themselves (G5).</summary>
    public sealed record SettleBetween : Act;

    /// <summary>The seller reports the buyer as malicious (G3).</summary>
    public sealed record ReportBuyer(string Text) : Act;

    /// <summary>Risk staff find the report true: the buyer loses the guarantee (G3).</summary>
    public sealed record ConfirmReport(string Reason) : Act;

    /// <summary>Risk staff find nothing in the report (G3).</summary>
    public sealed record DismissReport(string Reason) : Act;

    /// <summary>A party answers the questions on the dispute rules (G6).</summary>
    public sealed record AnswerQuestionnaire(IReadOnlyList<QuestionAnswer> Answers) : Act;
}
