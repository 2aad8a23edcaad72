using MediationConsole.Cases.Holds;

namespace MediationConsole.Cases;

/// <summary>Something that freezes an order: while one is there nothing is paid out (D29). The ref names it for everybody who asks.</summary>
public sealed record OrderHold(string Ref, string Cause, DateTimeOffset Since)
{
    /// <summary>A cause in the middle of a sentence; one we have no word for as it was reported (H1).</summary>
    public static Saying Say(string cause) => cause switch
    {
        "risk_address" => (Saying)"risky delivery address",
        "misconduct" => "suspected misconduct of the seller",
        "legal_request" => "legal request",
        "manual" => "placed by staff",
        HoldCauses.Chargeback => "chargeback",
        _ => Saying.Of(cause),
    };
}

/// <summary>Where a chargeback stands.</summary>
public enum ChargebackState { Open, Won, Lost }

/// <summary>
/// The buyer's bank takes a payment back (D30). What it took came from escrow and from the seller; what exceeds both is
/// outside the exposure (D33).
/// </summary>
public sealed record OrderChargeback(string Ref, Money Amount, ChargebackState State, DateTimeOffset Since, Money FromEscrow, Money FromSeller)
{
    /// <summary>True where it is lost and the platform bears it in the seller's place (C6).</summary>
    public bool PlatformBears { get; init; }

    /// <summary>What the bank took of the order.</summary>
    internal Money Taken => FromEscrow + FromSeller;

    /// <summary>What the bank took beyond what the order held; whoever bears the loss pays it (C6, D33).</summary>
    internal Money Excess => Amount - Taken;
}

/// <summary>What weighs on an order beside its money: who its parties are, what freezes it, what the buyer's bank demands (D21, D29, D30).</summary>
public sealed record OrderMarks
{
    /// <summary>An order on which nothing weighs and whose parties are not known.</summary>
    public static OrderMarks None { get; } = new();

    /// <summary>The parties' ids on their site; empty where they are not known.</summary>
    public string BuyerId { get; init; } = "";

    /// <inheritdoc cref="BuyerId"/>
    public string SellerId { get; init; } = "";

    /// <summary>The hold that closed the order, if one did (H4).</summary>
    public string? ClosedBy { get; init; }

    /// <summary>The active holds, oldest first.</summary>
    public IReadOnlyList<OrderHold> Holds { get; init; } = [];

    /// <summary>Every chargeback there ever was, oldest first.</summary>
    public IReadOnlyList<OrderChargeback> Chargebacks { get; init; } = [];

    /// <summary>The chargeback that is still undecided, if any.</summary>
    public OrderChargeback? OpenChargeback => Chargebacks.FirstOrDefault(one => one.State == ChargebackState.Open);

    /// <summary>Why nothing is paid out now, in the middle of a sentence; null where nothing stands in the way (D29, D30).</summary>
    public string? PayoutStop => SayPayoutStop?.ToString();

    /// <inheritdoc cref="PayoutStop"/>
    public Saying? SayPayoutStop =>
        Holds is [var hold, ..] ? $"the order is frozen ({OrderHold.Say(hold.Cause)})" : OpenChargeback is not null ? (Saying)"a chargeback is open on the order" : null;

    /// <summary>The order without a hold, which has just gone (H2).</summary>
    internal OrderMarks Without(CaseRef hold) => this with { Holds = [.. Holds.Where(one => one.Ref != hold.ToString())] };
}
