namespace MediationConsole.Cases;

/// <summary>Why the law does not grant an act; published by name. What is impossible by its value names the field as well.</summary>
public enum Refusal
{
    NotYourTurn,
    NotAtThisStage,
    CaseClosed,
    RoleMissing,
    CounterNeedsRemedy,
    NoMoreCounters,
    ExceedsRemaining,
    WrongCurrency,
    TooEarlyToEscalate,
    AlreadyDisputed,
    AlreadyClaimedGuarantee,
    NotGuaranteed,
    CapExceeded,
    FundExhausted,
    BuyerFlagged,
    AlreadyReported,
    AlreadyAnswered,
    NotAssigned,
    AlreadyClaimed,
    UnreadExhibits,
    NotScanned,
    Infected,
    Damaged,
    OwnRuling,
    OwnHold,
    ConflictOfInterest,
    AlreadyAppealed,
    WindowClosed,
    AppealPending,
    CaseStayed,
    ChargebackOpen,
    OrderFrozen,
    AlreadyLifted,
    InvalidWaybill,
    LateEvidence,
    NoEvidence,
    RemedyNotForReason,
    ExhibitLimit,
    TermNotRunning,
    SettlementNotPending,
    StaleVersion,
    ImpossibleValue,
}

/// <summary>What the law answers to an act: facts, or a refusal with one sentence a person understands.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The act is granted; these facts follow, in order.</summary>
    public sealed record Granted(IReadOnlyList<Fact> Facts) : Decision;

    /// <summary>The act is not granted; nothing changes. <paramref name="Field"/> names an impossible value.</summary>
    public sealed record Refused(Refusal Code, Saying Said, string? Field = null) : Decision
    {
        /// <summary>The sentence in English, as the published contract has it.</summary>
        public string Sentence => Said.ToString();
    }
}
