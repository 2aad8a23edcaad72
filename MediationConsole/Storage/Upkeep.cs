namespace MediationConsole.Storage;

/// <summary>What must go out because of a fact, stored with it.</summary>
public sealed class OutboxRow
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    public required string CaseRef { get; set; }

    public required string Site { get; set; }

    public required string OrderNo { get; set; }

    public required string Kind { get; set; }

    public required string Payload { get; set; }

    /// <summary>When it was handed to the channels it goes out by; how it fares there stands in the deliveries. Null while nobody has looked at it.</summary>
    public DateTimeOffset? SentAt { get; set; }
}

/// <summary>The first answer to a request that bore an idempotency key.</summary>
public sealed class ReceiptRow
{
    public required string Caller { get; set; }

    public required string Key { get; set; }

    public required string Fingerprint { get; set; }

    public int Status { get; set; }

    public required string Body { get; set; }

    public string? Location { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>A marketplace key or a staff token; only its hash is kept.</summary>
public sealed class ApiKeyRow
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required string Hash { get; set; }

    /// <summary>The person a staff token acts as; null for a marketplace key.</summary>
    public string? UserName { get; set; }

    public List<string> Sites { get; set; } = [];

    public List<string> Scopes { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>A time in which the console was down, by the real clock (D31).</summary>
public sealed class OutageRow
{
    public long Id { get; set; }

    public DateTimeOffset From { get; set; }

    public DateTimeOffset Until { get; set; }
}

/// <summary>A value the console keeps for itself, for example where the manual clock stands.</summary>
public sealed class SettingRow
{
    public required string Name { get; set; }

    public required string Value { get; set; }
}

/// <summary>A key that signs and encrypts cookies, shared by all nodes.</summary>
public sealed class ProtectionKeyRow
{
    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The key as XML.</summary>
    public required string Xml { get; set; }
}
