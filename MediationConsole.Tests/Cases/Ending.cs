using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases;

/// <summary>Goes on from a case until it is over: the parties stay silent, staff, gateway and bank do what only they can.</summary>
internal static class Ending
{
    private const int MostSteps = 100;

    public static PaperCase Of(PaperCase paper)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (Next(paper) is not { } after) return paper;
            paper = after;
        }

        throw new InvalidOperationException($"It goes on for ever: {paper}");
    }

    private static PaperCase? Next(PaperCase paper)
    {
        var (dispute, order) = (paper.Dispute, paper.Situation.Order);
        if (dispute.Running.FirstOrDefault(term => term.IsDue(paper.Now)) is not null) return paper.Until(paper.Now);
        if (order.Holds is [var hold, ..]) return paper.Hear(new OrderNews.Unfrozen(hold.Ref), Rita).Case;
        if (order.OpenChargeback is { } open) return paper.Hear(new OrderNews.ChargebackDecided(open.Ref, true), Bank).Case;
        if (dispute.Settlements.FirstOrDefault(one => one.State == SettlementState.Failed) is { } failed) return Do(paper, new Act.SettleByHand(failed.Id, "cheque"), Max);
        if (dispute.Settlements.FirstOrDefault(one => one.State == SettlementState.Pending) is { } pending) return Do(paper, new Act.ConfirmSettlement(pending.Id, "bank"), Gateway);
        if (dispute.RulingToApprove is { } waiting) return Do(paper, new Act.ApproveRuling(waiting.Hash), dispute.RulingInForce?.IsBy(Max.Id) == true ? Eva : Max);
        if (dispute.OpenAppeal is not null) return Do(Given(paper), new Act.DecideAppeal(AppealResult.Corrected, null, null, "…"), Zoe);
        // The term to rule runs on in a review only.
        if (dispute.Terms.FirstOrDefault(term => term is { State: TermState.Paused, Stopped: true } && (term.Code != TermCode.Ruling || dispute.Status == Status.UnderReview)) is { } stopped)
            return Do(paper, new Act.RestartTerm(stopped.Code), Max);
        if (dispute.Running.FirstOrDefault() is { } next) return paper.Until(next.DueAt);
        return dispute.Status == Status.UnderReview ? Do(Read(Given(paper)), Acts.Rule(Remedy.Release), Zoe) : null;
    }

    // Somebody who has never seen the case takes it on.
    private static PaperCase Given(PaperCase paper) => paper.Dispute.Assignee == Zoe.Id ? paper : Do(paper, new Act.Assign(Zoe), Max);

    private static PaperCase Read(PaperCase paper) =>
        paper.Dispute.Exhibits.Aggregate(paper, Read);

    // What waits is scanned some day; what is damaged is judged without being seen.
    private static PaperCase Read(PaperCase paper, Exhibit exhibit) => exhibit switch
    {
        { IsSound: false } => paper,
        { Damaged: not null } => Do(paper, new Act.JudgeExhibit(exhibit.Number, false, "…"), Zoe),
        { Scan: Scan.Waiting } => Do(Do(paper, new Act.ScanExhibit(exhibit.Number, true, null), Clock), new Act.OpenExhibit(exhibit.Number), Zoe),
        _ => Do(paper, new Act.OpenExhibit(exhibit.Number), Zoe),
    };

    private static PaperCase Do(PaperCase paper, Act act, Actor actor)
    {
        var (after, decision) = paper.Do(act, actor);
        return decision is Decision.Refused refused ? throw new InvalidOperationException($"{actor.Kind} cannot {ActNames.Of(act)}: {refused.Sentence} {paper}") : after;
    }
}
