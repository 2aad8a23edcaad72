using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>What would come of a ruling if it were issued now, or of one that waits: the money, the terms that follow, and what still stands in the way.</summary>
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

    /// <summary>Why a second person must approve it; null where its author rules alone, or the money cannot be reckoned yet (D22).</summary>
    public string? SecondPerson { get; private init; }

    /// <summary>The case when the ruling has taken effect; null where the money cannot be reckoned yet.</summary>
    public Situation? After => Effect?.Situation;

    /// <summary>What the ruling does when it takes effect.</summary>
    public Rehearsal? Effect { get; private init; }

    /// <summary>When it takes effect; null where it does so at once.</summary>
    public DateTimeOffset? TakesEffect { get; private init; }

    /// <summary>The ruling as it would be recorded, or is.</summary>
    public Ruling? Ruling { get; private init; }

    public bool CanIssue => Act is not null && Refusal is null;

    /// <summary>Whose money it is.</summary>
    public Funding Funding => Ruling?.Funding ?? Funding.Seller;

    public Money Refund => Outcome?.Refund ?? Nothing;

    public Money Release => Outcome?.Release ?? Nothing;

    public Money Left => After?.Exposure.Remaining ?? Nothing;

    /// <summary>Why the money would not go out at once; null where it would (D29).</summary>
    public string? Waits => Effect?.Facts.OfType<Fact.SettlementHeld>().FirstOrDefault()?.Reason;

    private Fact.OutcomeReached? Outcome => Effect?.Facts.OfType<Fact.OutcomeReached>().FirstOrDefault();

    private Money Nothing => Money.Zero(After?.Dispute.Currency ?? Currency.From("USD"));

    /// <summary>Asks the law what the draft would do.</summary>
    public static RulingOutlook Of(RulingDraft draft, Situation situation, Actor.Staff me, DateTimeOffset now)
    {
        if (draft.Remedy is null) return new() { Missing = "Ruling.Missing.Remedy" };
        if (draft.ReadAmount(situation.Exposure.Remaining.Currency, out var amount) is { } impossible) return new() { Missing = impossible };
        var responsible = draft.Responsible ?? Responsible.Nobody;
        var ahead = Ahead(Filled(draft, amount, responsible), situation, me, now);
        if (draft.Responsible is null) return ahead with { Missing = "Ruling.Missing.Responsible" };
        if (Blank(draft) is { } blank) return ahead with { Missing = blank };
        var act = new Act.Rule(Text(draft, amount, responsible));
        return ahead with { Act = act, Refusal = Rehearsal.Of(situation, act, me, now).Refusal };
    }

    /// <summary>What the ruling does that is written already and waits for the second person, or for its undo term to end.</summary>
    public static RulingOutlook OfWritten(Situation situation, DateTimeOffset now)
    {
        var ready = situation.Dispute.RulingToApprove is null ? new(situation, [], null) : Rehearsal.Of(situation, new Act.ApproveRuling(), Obstacles.SomebodyElse, now);
        if (ready.Refusal is { } refusal) return new() { Refusal = refusal, Ruling = situation.Dispute.RulingToApprove };
        // A decision on an appeal needs no term to take it back: it takes effect as it is approved (D28).
        var undo = ready.Situation.Dispute.RunningTerm(TermCode.Undo);
        return new()
        {
            Effect = undo is null ? ready : Rehearsal.OfSilence(ready.Situation, undo),
            TakesEffect = undo?.DueAt,
            Ruling = situation.Dispute.Ruling,
        };
    }

    // The money is shown as soon as it can be reckoned, so that the mediator need not finish writing to see it.
    private static RulingOutlook Ahead(RulingText text, Situation situation, Actor.Staff me, DateTimeOffset now)
    {
        var issued = Rehearsal.Of(Obstacles.Without(situation, me), new Act.Rule(text), me, now);
        if (issued.Refusal is { } refused) return new() { AmountRefused = refused.Said.Aloud() };
        var written = issued.Situation.Dispute.Ruling!;
        return OfWritten(issued.Situation, now) with { SecondPerson = Approvals.Needed(situation, me, text.Funding, written.Amount) };
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
        Findings = [.. draft.Findings.Select(Filled)],
        Text = draft.Text.Trim() is { Length: > 0 } text ? text : "…",
    };

    private static Finding Filled(FindingDraft draft) => new(
        draft.Point.Trim() is { Length: > 0 } point ? point : "…", draft.Reason.Length > 0 ? draft.Reason : "AVAILABLE_INFORMATION", [.. draft.Exhibits]);
}
