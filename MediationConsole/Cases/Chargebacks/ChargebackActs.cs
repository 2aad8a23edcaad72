using MediationConsole.Cases.Chargebacks;

namespace MediationConsole.Cases;

/// <content>The acts of a chargeback, in life order (section 4).</content>
public abstract partial record Act
{
    /// <summary>The buyer's bank takes a payment back (C1). The same bank case and stage twice is one chargeback.</summary>
    /// <param name="BankCaseId">How the bank calls it.</param>
    /// <param name="RespondBy">The bank's own date, which always wins; null where the notice names none.</param>
    public sealed record NotifyChargeback(
        string Network, string ReasonCode, string BankCaseId, NetworkStage Stage, Money Amount, DateTimeOffset ReceivedAt, DateTimeOffset? RespondBy = null) : Act;

    /// <summary>The seller defends the payment with a statement; the exhibits lie in the case (C4).</summary>
    public sealed record Defend(string Text) : Act;

    /// <summary>The loss is accepted without a defence (C7).</summary>
    public sealed record AcceptLoss(string? Reason = null) : Act;

    /// <summary>Risk staff submit the representment pack, which is frozen by it (C5).</summary>
    /// <param name="Hash">SHA-256 of the pack that was read before, in hexadecimal.</param>
    /// <param name="Exhibits">The exhibits it holds; null for all that may be shown to the bank.</param>
    /// <param name="Statement">What the platform itself says in it.</param>
    public sealed record SubmitPack(string Hash, IReadOnlyList<int>? Exhibits = null, string? Statement = null) : Act;

    /// <summary>The bank has confirmed that the pack arrived (C5).</summary>
    public sealed record RecordAcknowledgement(string Reference) : Act;

    /// <summary>The bank decides, or goes back on its decision (C6).</summary>
    public sealed record DecideChargeback(bool Won, string Reference) : Act;

    /// <summary>The bank takes the chargeback to a later stage (C7).</summary>
    public sealed record AdvanceChargeback(NetworkStage Stage, DateTimeOffset? RespondBy = null) : Act;
}
