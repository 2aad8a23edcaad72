using MediationConsole.Cases.Chargebacks;

namespace MediationConsole.Cases;

/// <content>The facts of a chargeback, in life order (section 4).</content>
public abstract partial record Fact
{
    /// <summary>The buyer's bank took a payment back (C1). <paramref name="Hold"/> is the hold that froze the order for it first (H3).</summary>
    public sealed record ChargebackNotified(
        CaseRef Ref, string Site, string OrderNo, string Policy, int PolicyVersion, string BankCaseId, BankNotice Notice, Defender DefendedBy, CaseRef? Hold) : Fact;

    /// <summary>The bank told of an earlier stage after a later one; it changes nothing (C7).</summary>
    public sealed record ChargebackNoticedAgain(BankNotice Notice) : Fact;

    /// <summary>The bank took the chargeback to a later stage (C7).</summary>
    /// <param name="Reopened">True where it had been decided.</param>
    /// <param name="Hold">The hold that froze the order for it anew, where the one before is gone (H3).</param>
    public sealed record ChargebackAdvanced(BankNotice Notice, Defender DefendedBy, Money Before, bool Reopened, CaseRef? Hold) : Fact;

    /// <summary>The seller defended the payment (C4). <paramref name="Shipping"/> says what the console found of the order's shipping.</summary>
    public sealed record ChargebackDefended(string Text, ShippingCheck Shipping) : Fact;

    /// <summary>Risk staff submitted the pack, which is frozen since (C5).</summary>
    public sealed record PackSubmitted(NetworkStage Stage, string Hash, IReadOnlyList<int> Exhibits, string? Statement, StaffId By, string Name) : Fact;

    /// <summary>The bank confirmed that the pack arrived (C5).</summary>
    public sealed record PackAcknowledged(string Reference, StaffId By, string Name) : Fact;

    /// <summary>The bank decided (C6). <paramref name="Bearer"/> says who bears the loss, where it is one.</summary>
    /// <param name="Reversal">True where the bank went back on what it had decided.</param>
    public sealed record ChargebackDecided(bool Won, string Reference, NetworkStage Stage, Money Amount, bool Reversal, Bearer? Bearer) : Fact;

    /// <summary>The loss was accepted without a defence (C7).</summary>
    public sealed record ChargebackAccepted(string? Reason, Money Amount, Bearer Bearer) : Fact;

    /// <summary>Nothing was submitted by the bank's date, which counts as lost (C5).</summary>
    public sealed record ChargebackExpired(DateTimeOffset RespondBy, Money Amount, Bearer Bearer) : Fact;
}
