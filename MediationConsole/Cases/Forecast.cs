namespace MediationConsole.Cases;

/// <summary>Money that the end of a term sets moving, or holds back because nothing may be paid out (D24, D29).</summary>
public sealed record Movement(SettlementKind Kind, Money Amount, bool IsHeld);

/// <summary>
/// The end of one term and all that it brings about (section 1, Term): foreseen, or read off the journal. <paramref name="At"/> is when it
/// is carried out, and <paramref name="Status"/> where the case then stands.
/// </summary>
/// <param name="Term">The term as it stood before it ended.</param>
public sealed record TermEnd(CaseRef Ref, Term Term, DateTimeOffset At, Status Status, IReadOnlyList<Fact> Facts)
{
    /// <summary>The rule under which it has its meaning.</summary>
    public string Rule => Facts.OfType<Fact.OutcomeReached>().FirstOrDefault()?.Rule ?? Term.Code.Rule();

    /// <summary>The case as it then stands, where it is at hand: sentences call exhibits as people do (D20).</summary>
    public Case? About { get; init; }

    /// <summary>How much later it ends because the console was down (D31).</summary>
    public TimeSpan MadeUp { get; init; }

    /// <summary>The money it sets moving, in the order of the instructions.</summary>
    public IReadOnlyList<Movement> Movements => [.. Facts.Select(Moved).OfType<Movement>()];

    /// <summary>What the buyer is paid, from the order or by the platform.</summary>
    public long ToBuyer => Sum(SettlementKind.Refund, SettlementKind.PlatformRefund);

    /// <summary>What the seller is paid, from the order or by the platform, in minor units of the case's currency.</summary>
    public long ToSeller => Sum(SettlementKind.Release, SettlementKind.PlatformRelease);

    /// <summary>What the platform pays of that out of its own pocket.</summary>
    public long FromPlatform => Sum(SettlementKind.PlatformRefund, SettlementKind.PlatformRelease);

    /// <summary>What waits because nothing may be paid out.</summary>
    public long Held => Movements.Where(one => one.IsHeld).Sum(one => one.Amount.Minor);

    /// <summary>True where no money moves and none is held back.</summary>
    public bool MovesNothing => Movements.Count == 0;

    /// <summary>What happens, one sentence a fact.</summary>
    public IEnumerable<Saying> Sentences => Facts.Select(fact => Cases.Sentences.Say(fact, "The clock", About));

    private static Movement? Moved(Fact fact) => fact switch
    {
        Fact.SettlementInstructed f => new(f.Kind, f.Amount, false),
        Fact.SettlementHeld f => new(f.Kind, f.Amount, true),
        _ => null,
    };

    private long Sum(params ReadOnlySpan<SettlementKind> kinds)
    {
        long sum = 0;
        foreach (var one in Movements)
            if (!one.IsHeld && kinds.Contains(one.Kind)) sum = checked(sum + one.Amount.Minor);
        return sum;
    }
}

/// <summary>
/// What lapses when, and what then follows, while nobody does anything: <see cref="Law.Decide"/> is asked what the clock will ask
/// it, folding as it goes, one term after another. Pure; what stands still (D30, D32) does not lapse, and outages are made up for (D31).
/// </summary>
public static class Forecast
{
    /// <summary>The ends of the case's terms until an instant, that instant included, next first.</summary>
    /// <param name="from">Now: what is overdue lapses at once.</param>
    /// <param name="gateway">What the gateway answers to an instruction at once; without it, or where it answers nothing, money stays on its way (D24).</param>
    public static IReadOnlyList<TermEnd> Of(Situation situation, DateTimeOffset from, DateTimeOffset until, Func<Settlement, Act?>? gateway = null)
    {
        List<TermEnd> ends = [];
        List<Fact> facts = [];
        Dictionary<TermCode, TimeSpan> owed = [];
        while (situation.Case.Running.FirstOrDefault() is { } term && term.DueAt <= until)
        {
            var at = term.DueAt > from ? term.DueAt : from;
            situation = Rehearse(situation, new Act.LetTermLapse(term.Code, term.DueAt), new Actor.Clock(), at, gateway, facts);
            // A term that was extended for an outage has not ended yet.
            if (facts[^1] is Fact.OutageMadeUp extended)
            {
                owed[term.Code] = extended.Down;
                continue;
            }

            ends.Add(new(situation.Case.Ref, term, at, situation.Case.Status, facts) { MadeUp = owed.GetValueOrDefault(term.Code), About = situation.Case });
            owed.Remove(term.Code);
            facts = [];
        }

        return ends;
    }

    private static Situation Rehearse(Situation situation, Act act, Actor actor, DateTimeOffset at, Func<Settlement, Act?>? gateway, List<Fact> facts)
    {
        if (Law.Decide(situation, act, actor, at) is not Decision.Granted granted)
            throw new InvalidOperationException($"{situation.Case.Ref}: {ActNames.Of(act)} was not granted.");
        foreach (var fact in granted.Facts) situation = situation.After(fact, at);
        facts.AddRange(granted.Facts);
        foreach (var instructed in granted.Facts.OfType<Fact.SettlementInstructed>())
        {
            var settlement = situation.Case.Settlements.First(one => one.Id == instructed.Id);
            if (gateway?.Invoke(settlement) is { } answer) situation = Rehearse(situation, answer, new Actor.Gateway(), at, gateway, facts);
        }

        return situation;
    }
}
