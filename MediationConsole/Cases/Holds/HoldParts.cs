namespace MediationConsole.Cases.Holds;

/// <summary>How a hold came to its end (H3, H7).</summary>
public enum HoldEnd
{
    /// <summary>A risk officer lifted it.</summary>
    Lifted,

    /// <summary>An appeal succeeded.</summary>
    Overturned,

    /// <summary>The bank decided the chargeback for which it stood.</summary>
    ChargebackEnded,

    /// <summary>An appeal against another hold under the same statement succeeded.</summary>
    StatementOverturned,
}

/// <summary>Whether an appeal of a hold waits for a decision, and what came of it (H7); moot where the hold ended before it was heard.</summary>
public enum HoldAppealState { Open, Upheld, Overturned, Moot }

/// <summary>The seller's appeal against a hold (H7).</summary>
public sealed record HoldAppeal(int Number, string Text, DateTimeOffset At, HoldAppealState State)
{
    /// <summary>The reasons of who decided it.</summary>
    public string? Decision { get; init; }

    public StaffId? DecidedBy { get; init; }

    public string? DecidedByName { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}

/// <summary>A lift above the limit that waits for a second person (H8).</summary>
public sealed record LiftRequest(HoldEnd As, StaffId By, string ByName, string Reason, DateTimeOffset At);
