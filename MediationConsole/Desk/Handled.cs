using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>What came of an act: the law's decision, and the case as it stands after it.</summary>
/// <param name="Decision">Granted facts, or the refusal.</param>
/// <param name="Situation">The case, its exposure and policy after the act; null where a refused opening left no case.</param>
/// <param name="Order">The order after the act.</param>
/// <param name="Lapsed">How many terms lapsed at the door before the act, or by it.</param>
/// <param name="Now">The instant of the act.</param>
public sealed record Handled(Decision Decision, Situation? Situation, OrderRow Order, int Lapsed, DateTimeOffset Now)
{
    /// <summary>The answer as it was stored with the act, where the caller asked for one.</summary>
    public Answer? Answer { get; init; }

    /// <summary>True where the act opened the case, false where it was there before (C1).</summary>
    public bool Opened { get; init; }

    /// <summary>What is announced once the act is durable.</summary>
    public IReadOnlyList<CaseChanged> Changed { get; init; } = [];
}

/// <summary>What came of a report on an order (D29, D30): whether it changed anything, or why it is refused.</summary>
public sealed record OrderHeard(OrderRow Order, bool IsNews, Decision.Refused? Refusal)
{
    /// <inheritdoc cref="Handled.Answer"/>
    public Answer? Answer { get; init; }

    /// <summary>The cases that are announced once the report is durable.</summary>
    public IReadOnlyList<CaseChanged> Changed { get; init; } = [];
}

/// <summary>An answer to a request, kept with its idempotency key so that a repetition hears the same.</summary>
public sealed record Answer(int Status, string Body, string? Location = null);

/// <summary>Whose request it is, its idempotency key, and what it said.</summary>
public sealed record Receipt(string Caller, string Key, string Fingerprint);

/// <summary>What goes with an act beside the act itself.</summary>
public sealed record Request
{
    /// <summary>The version of the case the actor saw; another one is refused.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>Whether the caller may know of cases of that site; a case of another one is as unknown to it as one that does not exist.</summary>
    public Func<string, bool>? Sees { get; init; }

    /// <summary>Stored in the transaction of the act with the answer.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The draft that is sent with the act: it goes in the same transaction, so that nobody finds again what was sent already.</summary>
    public DraftKey? Spends { get; init; }

    /// <summary>Makes the answer inside the transaction.</summary>
    public Func<Handled, Answer>? Answer { get; init; }
}
