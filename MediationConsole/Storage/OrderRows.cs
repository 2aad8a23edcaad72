using MediationConsole.Cases;

namespace MediationConsole.Storage;

/// <summary>An order with what its payment has become. Amounts in minor units.</summary>
public sealed class OrderRow
{
    public long Id { get; set; }

    public required string Site { get; set; }

    public required string Number { get; set; }

    public required string Currency { get; set; }

    public long Captured { get; set; }

    public long Refunded { get; set; }

    public long ChargedBack { get; set; }

    public long Released { get; set; }

    /// <summary>What the platform paid the buyer out of its own pocket.</summary>
    public long PlatformRefunded { get; set; }

    /// <summary>What the platform paid the seller out of its own pocket.</summary>
    public long PlatformReleased { get; set; }

    /// <summary>Holds and chargebacks as JSON; empty where there never was one.</summary>
    public string Marks { get; set; } = "";

    public DateTimeOffset PlacedAt { get; set; }

    public required string Status { get; set; }

    public required string BuyerId { get; set; }

    public required string BuyerName { get; set; }

    public required string SellerId { get; set; }

    public required string SellerName { get; set; }

    /// <summary>Parties, items and shipments as JSON (<see cref="OrderDetails"/>).</summary>
    public required string Details { get; set; }
}

/// <summary>A transaction of the ledger; never changed.</summary>
public sealed class LedgerRow
{
    public long Id { get; set; }

    public long OrderId { get; set; }

    public DateTimeOffset At { get; set; }

    public LedgerKind Kind { get; set; }

    public required string Currency { get; set; }

    public string? CaseRef { get; set; }

    public string? Settlement { get; set; }

    public List<LedgerEntryRow> Entries { get; set; } = [];
}

/// <summary>One entry of a transaction, in minor units.</summary>
public sealed class LedgerEntryRow
{
    public long Id { get; set; }

    public long TransactionId { get; set; }

    public Account Account { get; set; }

    public long Minor { get; set; }
}
