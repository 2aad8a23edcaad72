using System.Collections.Frozen;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>What would come of a ruling if it were issued now: the money, the terms that follow, and what still stands in the way.</summary>
public sealed record RulingOutlook
{
    /// <summary>The act, once remedy, amount and responsible side are there.</summary>
    public Act.Rule? Act { get; private init; }

    /// <summary>Key of the text that says what is missing in the form itself; null where the law can be asked.</summary>
    public string? Missing { get; private init; }

    /// <summary>The law's refusal of the ruling as it stands; null where it would be granted.</summary>
    public Decision.Refused? Refusal { get; private init; }

    /// <summary>Why the amount is impossible, as the law says it.</summary>
    public string? AmountRefused { get; private init; }

    /// <summary>The case when the ruling has taken effect; null where the money cannot be reckoned yet.</summary>
    public Situation? After { get; private init; }

    public DateTimeOffset? TakesEffect { get; private init; }

    /// <summary>The ruling as it would be recorded.</summary>
    public Ruling? Ruling { get; private init; }

    public bool CanIssue => Act is not null && Refusal is null;

    public Money Refund { get; private init; }

    public Money Release { get; private init; }

    public Money Left { get; private init; }

    /// <summary>Asks the law what the draft would do.</summary>
    public static RulingOutlook Of(RulingDraft draft, Situation situation, Actor.Staff me, DateTimeOffset now)
    {
        if (draft.Remedy is null) return new() { Missing = "Ruling.Missing.Remedy" };
        if (Amount(draft, situation, out var amount) is { } impossible) return new() { Missing = impossible };
        var responsible = draft.Responsible ?? Responsible.Nobody;
        var ahead = Ahead(Filled(draft, amount, responsible), WithoutObstacles(situation, me), me, now);
        if (draft.Responsible is null) return ahead with { Missing = "Ruling.Missing.Responsible" };
        if (Blank(draft) is { } blank) return ahead with { Missing = blank };
        var act = new Act.Rule(Text(draft, amount, responsible));
        return ahead with { Act = act, Refusal = Rehearsal.Of(situation, act, me, now).Refusal };
    }

    // The money is shown as soon as it can be reckoned, so that the mediator need not finish writing to see it.
    private static RulingOutlook Ahead(RulingText text, Situation situation, Actor.Staff me, DateTimeOffset now)
    {
        var issued = Rehearsal.Of(situation, new Act.Rule(text), me, now);
        if (issued.Refusal is { } refused) return new() { AmountRefused = refused.Sentence };
        var undo = issued.Situation.Dispute.RunningTerm(TermCode.Undo)!;
        var effect = Rehearsal.OfSilence(issued.Situation, undo);
        var outcome = effect.Facts.OfType<Fact.OutcomeReached>().FirstOrDefault();
        var nothing = Money.Zero(situation.Dispute.Currency);
        return new()
        {
            After = effect.Situation,
            TakesEffect = undo.DueAt,
            Ruling = issued.Situation.Dispute.Ruling,
            Refund = outcome?.Refund ?? nothing,
            Release = outcome?.Release ?? nothing,
            Left = effect.Situation.Exposure.Remaining,
        };
    }

    private static Situation WithoutObstacles(Situation s, Actor.Staff me) => s with
    {
        Dispute = s.Dispute with
        {
            Status = s.Dispute.Stage == Stage.Mediation ? Status.UnderReview : s.Dispute.Status,
            Assignee = me.Id,
            Exhibits = [.. s.Dispute.Exhibits.Select(exhibit => exhibit with { Admitted = true, OpenedBy = [me.Id] })],
        },
        Policy = s.Policy with
        {
            MediatorLimits = new[] { new Money(long.MaxValue, s.Dispute.Currency) }.ToFrozenDictionary(limit => limit.Currency),
        },
    };

    private static string? Amount(RulingDraft draft, Situation situation, out Money? amount)
    {
        amount = null;
        if (!draft.HasAmount) return null;
        if (string.IsNullOrWhiteSpace(draft.Amount)) return "Ruling.Missing.Amount";
        amount = AmountText.Read(draft.Amount, situation.Exposure.Remaining.Currency);
        return amount is null ? "Ruling.Missing.AmountForm" : null;
    }

    // The law asks for these as well; the form says which field is meant.
    private static string? Blank(RulingDraft draft) =>
        draft.Findings.Exists(finding => string.IsNullOrWhiteSpace(finding.Point)) ? "Ruling.Missing.Point"
        : draft.Findings.Exists(finding => finding.Reason.Length == 0) ? "Ruling.Missing.Reason"
        : string.IsNullOrWhiteSpace(draft.Text) ? "Ruling.Missing.Text"
        : null;

    private static RulingText Text(RulingDraft draft, Money? amount, Responsible responsible)
    {
        Freight? freight = draft.Remedy == Remedy.ReturnAndRefund ? draft.Freight : null;
        return new(draft.Remedy!.Value, amount, responsible, draft.Funding, freight, [.. draft.Findings.Select(finding => finding.Finding)], draft.Text.Trim());
    }

    // What is not written yet is filled in, so that only the amount can stand in the way of the preview.
    private static RulingText Filled(RulingDraft draft, Money? amount, Responsible responsible) => Text(draft, amount, responsible) with
    {
        Funding = Funding.Seller,
        Findings = [.. draft.Findings.Select(Filled)],
        Text = draft.Text.Trim() is { Length: > 0 } text ? text : "…",
    };

    private static Finding Filled(FindingDraft draft) => new(
        draft.Point.Trim() is { Length: > 0 } point ? point : "…", draft.Reason.Length > 0 ? draft.Reason : "AVAILABLE_INFORMATION", [.. draft.Exhibits]);
}
