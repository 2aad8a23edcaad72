using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>What the law would answer to an act now, and what the case would be afterwards; nothing is done.</summary>
/// <param name="Situation">The case after the act, or as it stands where the act is refused.</param>
/// <param name="Facts">The facts that would follow; none where the act is refused.</param>
/// <param name="Refusal">Why the act is not granted; null where it is.</param>
public sealed record Rehearsal(Situation Situation, IReadOnlyList<Fact> Facts, Decision.Refused? Refusal)
{
    public bool IsGranted => Refusal is null;

    /// <summary>The sentence a disabled button bears; null where the act is granted.</summary>
    public string? WhyNot => Refusal?.Said.Aloud();

    /// <summary>Asks the law.</summary>
    public static Rehearsal Of(Situation situation, Act act, Actor actor, DateTimeOffset now) =>
        Law.Decide(situation, act, actor, now) switch
        {
            Decision.Granted granted => new(After(situation, granted.Facts, now), granted.Facts, null),
            Decision.Refused refused => new(situation, [], refused),
            _ => throw new InvalidOperationException("A decision that is neither granted nor refused."),
        };

    /// <summary>What silence would do when that term ends.</summary>
    public static Rehearsal OfSilence(Situation situation, Term term) =>
        Of(situation, new Act.LetTermLapse(term.Code, term.DueAt), new Actor.Clock(), term.DueAt);

    private static Situation After(Situation situation, IReadOnlyList<Fact> facts, DateTimeOffset now) =>
        facts.Aggregate(situation, (after, fact) => after.After(fact, now));
}
