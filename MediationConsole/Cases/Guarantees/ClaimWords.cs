namespace MediationConsole.Cases.Guarantees;

/// <summary>Where a payment stands that a mediator wrote (D22).</summary>
public enum ClaimPaymentState { AwaitingApproval, Approved, Returned, Void }

/// <summary>What a mediator would have the guarantee pay, with the text to the parties (G1, D22).</summary>
public sealed record ClaimPayment(int Number, Money Amount, string Text, StaffId By, string ByName, DateTimeOffset At, ClaimPaymentState State)
{
    /// <summary>The second person who approved it or gave it back (D22).</summary>
    public StaffId? SecondBy { get; init; }

    public string? SecondByName { get; init; }

    /// <summary>Why it was given back.</summary>
    public string? Returned { get; init; }
}

/// <summary>Why nothing is left to claim: the parties settled (G5), the order was closed and refunded (H4), or the buyer's bank paid (D30).</summary>
public enum ClaimEnd { SettledBetween, OrderClosed, ChargedBack }

/// <summary>Where a report of a buyer stands (G3).</summary>
public enum ReportState { Open, Confirmed, Dismissed }

/// <summary>The seller's report that the buyer is malicious, and what risk staff found (G3).</summary>
public sealed record BuyerReport(string Text, DateTimeOffset At, ReportState State)
{
    public string? Reason { get; init; }

    public StaffId? DecidedBy { get; init; }

    public string? DecidedByName { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}

/// <summary>One answer: the code of a question of <see cref="Questions"/> and of one of its choices (G6).</summary>
public sealed record QuestionAnswer(string Question, string Choice);

/// <summary>What a party answered (G6).</summary>
public sealed record Questionnaire(Side By, IReadOnlyList<QuestionAnswer> Answers, DateTimeOffset At);
