namespace MediationConsole.Cases.Chargebacks;

/// <summary>How far a chargeback has come at its network; it never goes back (C7).</summary>
public enum NetworkStage { Inquiry, Chargeback, PreArbitration, Arbitration }

/// <summary>Who answers the bank (C3).</summary>
public enum Defender { Seller, Platform }

/// <summary>Who bears a lost chargeback (C6).</summary>
public enum Bearer { Seller, Platform }

/// <summary>What the console finds of an order's shipping before a defence rests on it (C4), from the worst to the best.</summary>
public enum ShippingCheck { NotShipped, TrackingInvalid, TrackingValid, Delivered }

/// <summary>What a bank said of one stage, checked and without card numbers (C1).</summary>
public sealed record BankNotice(
    NetworkStage Stage, string Network, string ReasonCode, Money Amount, DateTimeOffset ReceivedAt, DateTimeOffset RespondBy);

/// <summary>The seller's defence (C4).</summary>
public sealed record Defence(string Text, ShippingCheck Shipping, DateTimeOffset At);

/// <summary>A representment pack as it was submitted; nothing of it ever changes (C5).</summary>
public sealed record Pack(NetworkStage Stage, string Hash, IReadOnlyList<int> Exhibits, string? Statement, StaffId By, string ByName, DateTimeOffset At)
{
    /// <summary>The bank's own reference that it arrived; null until the bank has said so.</summary>
    public string? Acknowledgement { get; init; }
}

/// <summary>What the bank decided, and when (C6).</summary>
public sealed record BankDecision(bool Won, string Reference, NetworkStage Stage, DateTimeOffset At);
