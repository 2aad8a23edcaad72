using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Chargebacks;

/// <summary>What silence means in a chargeback: the act of the clock when a term ends (C3, C5).</summary>
internal static class Silences
{
    public static Decision Decide(Situation s, Act.LetTermLapse act, DateTimeOffset now)
    {
        if (s.Case.RunningTerm(act.Code) is not { } term || term.DueAt != act.DueAt || !term.IsDue(now)) return Refuse(Refusal.TermNotRunning, "That term is not due.");
        if (OwedForOutage(s, term) is { Ticks: > 0 } owed) return new Draft(s, now).Write(new Fact.OutageMadeUp(term.Code, term.DueAt + owed, owed)).Granted();
        var draft = new Draft(s, now).Write(new Fact.TermLapsed(term.Code, term.DueAt, term.OnSilence, term.Code.Rule(), now - term.DueAt > Term.OnTime));
        return (term.OnSilence switch
        {
            Silence.PlatformAnswers => draft.Write(new Fact.StatusChanged(Status.Preparing, "C3")),
            Silence.Expire => draft.CancelAllBut().Write(new Fact.ChargebackExpired(s.Chargeback.RespondBy, s.Chargeback.Amount, s.Bearer)),
            _ => throw new InvalidOperationException($"{term.Code} does not end so in a chargeback."),
        }).Granted();
    }

    // The seller gets back what the console took, though never more than the bank leaves; the bank's own date moves for nobody (D31, C1).
    private static TimeSpan OwedForOutage(Situation s, Term term)
    {
        if (term.OutageMadeUp || term.Code != TermCode.ChargebackBuffer) return TimeSpan.Zero;
        var (owed, left) = (Outage.Owed(s.Outages, term.StartedAt, term.DueAt), s.Chargeback.RespondBy - term.DueAt);
        return owed < left ? owed : left;
    }
}
