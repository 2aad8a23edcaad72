using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>What silence means: the act of the clock when a term ends (section 1; D8, D10, D13, D14, D17–D19, D23, D25–D28, D31).</summary>
internal static class Lapses
{
    /// <summary>Exhibits that came this short before the end are looked for once more (D31).</summary>
    private static readonly TimeSpan LastMinute = TimeSpan.FromMinutes(30);

    public static Decision Decide(Situation s, Act.LetTermLapse act, DateTimeOffset now)
    {
        if (s.Dispute.RunningTerm(act.Code) is not { } term || term.DueAt != act.DueAt || !term.IsDue(now))
            return Refuse(Refusal.TermNotRunning, "That term is not due.");
        if (OwedForOutage(s, term) is { Ticks: > 0 } owed) return new Draft(s, now).Write(new Fact.OutageMadeUp(term.Code, term.DueAt + owed, owed)).Granted();
        var rule = term.Code.Rule();
        var draft = new Draft(s, now).Write(new Fact.TermLapsed(term.Code, term.DueAt, term.OnSilence, rule, now - term.DueAt > Term.OnTime));
        return Unread(s.Dispute, term) is { Count: > 0 } unread
            ? draft.Write(new Fact.UnreadExhibitsFound(term.Code, unread)).BackToReview("D31").Granted()
            : Silent(draft, s.Dispute, term, rule).Granted();
    }

    private static Draft Silent(Draft draft, Dispute dispute, Term term, string rule) => term.OnSilence switch
    {
        Silence.ExecuteRequest => draft.CarryOut(dispute.Request.Remedy, dispute.Request.Amount, OutcomeHow.Default, rule),
        Silence.Escalate => draft.Escalate(rule),
        Silence.CloseRelease => Release(draft, dispute, rule),
        Silence.Release when ReleasesNothing(dispute, term) => draft.MoveTo(Status.UnderReview, rule),
        Silence.Release => Release(draft, dispute, rule),
        Silence.Refund => Returns.Refund(draft, OutcomeHow.Default, rule),
        Silence.Review => draft.MoveTo(Status.UnderReview, rule),
        Silence.Breach => draft,
        Silence.ExecuteRuling => Rulings.TakeEffect(draft),
        Silence.Final => draft,
        Silence.CloseOrder or Silence.UpholdReview or Silence.PlatformAnswers or Silence.Expire => throw NotOfDisputes(term),
    };

    private static Draft Release(Draft draft, Dispute dispute, string rule) =>
        draft.Pay(Remedy.Release, Money.Zero(dispute.Currency), OutcomeHow.Default, rule);

    // A party's term is made up for, once; what the centre owes itself is not (D31).
    private static TimeSpan OwedForOutage(Situation s, Term term) =>
        term.OutageMadeUp || term.Who == Who.Staff ? TimeSpan.Zero : Outage.Owed(s.Outages, term.StartedAt, term.DueAt);

    // Who is about to lose by default in mediation or execution, and what of theirs nobody has looked at yet (D31).
    private static List<int> Unread(Dispute dispute, Term term) =>
        dispute.Stage is not (Stage.Mediation or Stage.Execution) || Loser(dispute, term) is not { } loser
            ? []
            : [.. dispute.Exhibits.Where(one => one.By == loser && one.IsSound && one.At > term.DueAt - LastMinute && one.OpenedBy.Count == 0).Select(one => one.Number)];

    private static Side? Loser(Dispute dispute, Term term) => term.OnSilence switch
    {
        Silence.ExecuteRequest or Silence.Refund => Side.Seller,
        Silence.Release when ReleasesNothing(dispute, term) => null,
        Silence.Release or Silence.CloseRelease => Side.Buyer,
        Silence.Escalate or Silence.Review or Silence.Breach or Silence.ExecuteRuling or Silence.Final => null,
        Silence.CloseOrder or Silence.UpholdReview or Silence.PlatformAnswers or Silence.Expire => throw NotOfDisputes(term),
    };

    private static InvalidOperationException NotOfDisputes(Term term) => new($"No dispute has a term {term.Code} that ends so.");

    // Evidence that is in goes to review, whoever fell silent (D14).
    private static bool ReleasesNothing(Dispute dispute, Term term) =>
        term.Code == TermCode.BuyerEvidence && dispute.Exhibits.Any(exhibit => exhibit.By == Side.Buyer && exhibit.IsSound);
}
