using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Console.CaseFile;

/// <summary>What would come of a decision on the open appeal: only the difference moves (D28).</summary>
public sealed record AppealOutlook
{
    public Act.DecideAppeal? Act { get; private init; }

    /// <summary>Key of the text that says what is missing in the form itself; null where the law can be asked.</summary>
    public string? Missing { get; private init; }

    /// <summary>The law's refusal of the decision as it stands; null where it would be granted.</summary>
    public Decision.Refused? Refusal { get; private init; }

    /// <summary>Why the amount or the remedy is impossible, as the law says it.</summary>
    public string? AmountRefused { get; private init; }

    /// <summary>Why a second person must approve it (D22); null where not.</summary>
    public string? SecondPerson { get; private init; }

    /// <summary>What the decision does when it takes effect; null where that cannot be reckoned yet.</summary>
    public Rehearsal? Effect { get; private init; }

    /// <summary>The ruling that is appealed.</summary>
    public Ruling? Earlier { get; private init; }

    /// <summary>The ruling that would take its place; null where the earlier one stands.</summary>
    public Ruling? Later { get; private init; }

    public bool CanDecide => Act is not null && Refusal is null;

    /// <summary>All that was to be shared: what is left, or what buyer and seller had by the earlier ruling; where the platform paid the buyer, the seller had all of it.</summary>
    public static Money All(Situation s) => s.Dispute.Outcome switch
    {
        { Funding: Funding.Platform } outcome => outcome.Release,
        { } outcome => outcome.Refund + outcome.Release,
        null => s.Exposure.Remaining,
    };

    /// <summary>Asks the law what the draft would do.</summary>
    public static AppealOutlook Of(AppealDraft draft, Situation situation, Actor.Staff me, DateTimeOffset now)
    {
        if (draft.Result is not { } result) return new() { Missing = "Appeal.Missing.Result" };
        if (result == AppealResult.Varied && draft.Remedy is null) return new() { Missing = "Appeal.Missing.Remedy" };
        Money? amount = null;
        if (draft.Changes && draft.ReadAmount(situation.Dispute.Currency, out amount) is { } impossible) return new() { Missing = impossible };
        var remedy = draft.Changes ? draft.Remedy : null;
        var ahead = Ahead(new(result, remedy, amount, "…"), situation, me, now);
        if (string.IsNullOrWhiteSpace(draft.Text)) return ahead with { Missing = "Appeal.Missing.Text" };
        var act = new Act.DecideAppeal(result, remedy, amount, draft.Text.Trim());
        return ahead with { Act = act, Refusal = Rehearsal.Of(situation, act, me, now).Refusal };
    }

    // The money is shown as soon as it can be reckoned, whoever may decide and whatever is still to be read.
    private static AppealOutlook Ahead(Act.DecideAppeal act, Situation situation, Actor.Staff me, DateTimeOffset now)
    {
        var free = Obstacles.Without(situation, me);
        var deciding = Appeals.IsOwn(situation.Dispute, me.Id) ? Obstacles.SomebodyElse : me;
        var decided = Rehearsal.Of(free with { Case = free.Dispute with { Assignee = deciding.Id, Exhibits = [] } }, act, deciding, now);
        if (decided.Refusal is { } refused) return new() { AmountRefused = refused.Said.Aloud() };
        var later = decided.Facts.OfType<Fact.RulingIssued>().FirstOrDefault()?.Ruling;
        var waits = decided.Situation.Dispute.RulingToApprove is not null;
        var effect = waits ? Rehearsal.Of(decided.Situation, new Act.ApproveRuling(), Obstacles.SomebodyElse, now) : decided;
        return new()
        {
            Earlier = situation.Dispute.RulingInForce,
            Later = later,
            Effect = effect,
            SecondPerson = later is null ? null : Approvals.Needed(situation, me, later.Funding, later.Amount),
        };
    }
}
