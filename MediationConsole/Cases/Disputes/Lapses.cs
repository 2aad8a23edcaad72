using static MediationConsole.Cases.Disputes.DisputeLaw;

namespace MediationConsole.Cases.Disputes;

/// <summary>What silence means: the act of the clock when a term ends (section 1; D8, D10, D13, D14, D17, D18, D23, D25–D27).</summary>
internal static class Lapses
{
    public static Decision Decide(Situation s, Act.LetTermLapse act, DateTimeOffset now)
    {
        if (s.Dispute.RunningTerm(act.Code) is not { } term || term.DueAt != act.DueAt || !term.IsDue(now))
            return Refuse(Refusal.TermNotRunning, "That term is not due.");
        var rule = Timetable.RuleOf(term.Code);
        var draft = new Draft(s, now).Write(new Fact.TermLapsed(term.Code, term.DueAt, term.OnSilence, rule));
        return Silent(draft, s.Dispute, term, rule).Granted();
    }

    private static Draft Silent(Draft draft, Dispute dispute, Term term, string rule) => term.OnSilence switch
    {
        Silence.ExecuteRequest => draft.CarryOut(dispute.Request.Remedy, dispute.Request.Amount, OutcomeHow.Default, rule),
        Silence.Escalate => draft.Escalate(rule),
        Silence.CloseRelease => Release(draft, dispute, rule),
        Silence.Release when term.Code == TermCode.BuyerEvidence && dispute.Exhibits.Any(exhibit => exhibit.By == Side.Buyer) =>
            draft.MoveTo(Status.UnderReview, rule),
        Silence.Release => Release(draft, dispute, rule),
        Silence.Refund => Returns.Refund(draft, OutcomeHow.Default, rule),
        Silence.Review => draft.MoveTo(Status.UnderReview, rule),
        Silence.Breach => draft,
        Silence.ExecuteRuling => Rulings.TakeEffect(draft),
    };

    private static Draft Release(Draft draft, Dispute dispute, string rule) =>
        draft.Pay(Remedy.Release, Money.Zero(dispute.Currency), OutcomeHow.Default, rule);
}
