using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Holds;

/// <summary>What silence means: the act of the clock when a term of a hold ends (H4, H5).</summary>
internal static class HoldLapses
{
    public static Decision Decide(Situation s, Act.LetTermLapse act, DateTimeOffset now)
    {
        if (s.Hold.RunningTerm(act.Code) is not { } term || term.DueAt != act.DueAt || !term.IsDue(now))
            return Refuse(Refusal.TermNotRunning, "That term is not due.");
        if (OwedForOutage(s, term) is { Ticks: > 0 } owed) return new Draft(s, now).Write(new Fact.OutageMadeUp(term.Code, term.DueAt + owed, owed)).Granted();
        var draft = new Draft(s, now).Write(new Fact.TermLapsed(term.Code, term.DueAt, term.OnSilence, term.Code.Rule(), now - term.DueAt > Term.OnTime));
        return (term.Code switch
        {
            TermCode.HoldRiskAddress => draft.Close(),
            // While a second person is asked the hold is before staff already (H8).
            TermCode.HoldEvidence when s.Hold.Status == Status.AwaitingSeller => draft.ToReview("H5"),
            _ => draft,
        }).Granted();
    }

    // A party's term is made up for, once; what the centre owes itself is not (D31).
    private static TimeSpan OwedForOutage(Situation s, Term term) =>
        term.OutageMadeUp || term.Who == Cases.Who.Staff ? TimeSpan.Zero : Outage.Owed(s.Outages, term.StartedAt, term.DueAt);
}
