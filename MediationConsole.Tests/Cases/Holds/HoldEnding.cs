using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Cases.Orders;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>Brings a hold to its end: what only the seller, staff, the gateway and the bank can do is done.</summary>
internal static class HoldEnding
{
    private const int MostSteps = 30;

    public static PaperHold Of(PaperHold paper)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (Next(paper) is not { } after) return paper;
            paper = after;
        }

        throw new InvalidOperationException($"It goes on for ever: {paper}");
    }

    private static PaperHold? Next(PaperHold paper)
    {
        var (hold, order) = (paper.Hold, paper.Situation.Order);
        if (hold.Running.FirstOrDefault(term => term.IsDue(paper.Now)) is not null) return paper.Until(paper.Now);
        if (order.Holds.FirstOrDefault(one => one.Ref != hold.Ref.ToString()) is { } other) return paper.Hear(new OrderNews.Unfrozen(other.Ref)).Case;
        if (order.OpenChargeback is { } open) return paper.Hear(new OrderNews.ChargebackDecided(open.Ref, true)).Case;
        if (hold.Settlements.FirstOrDefault(one => one.State == SettlementState.Failed) is { } failed) return Do(paper, new Act.SettleByHand(failed.Id, "cheque"), Max);
        if (hold.Settlements.FirstOrDefault(one => one.State == SettlementState.Pending) is { } pending) return Do(paper, new Act.ConfirmSettlement(pending.Id, "bank"), Gateway);
        if (hold.IsClosed) return null;
        if (hold.LiftAsked is not null) return Do(paper, new Act.ApproveLift(), Max);
        if (hold.OpenAppeal is not null) return Do(Given(paper), new Act.OverturnHold("…"), HoldExplorer.Zara);
        if (hold.Cause == HoldCauses.Misconduct) return Do(paper, new Act.AppealHold("…"), Seller);
        return Do(paper, new Act.LiftHold("…"), HoldExplorer.Zara);
    }

    // Somebody who has never seen the case takes it on.
    private static PaperHold Given(PaperHold paper) => paper.Hold.Assignee == HoldExplorer.Zara.Id ? paper : Do(paper, new Act.Assign(HoldExplorer.Zara), Max);

    private static PaperHold Do(PaperHold paper, Act act, Actor actor)
    {
        var (after, decision) = paper.Do(act, actor);
        return decision is Decision.Refused refused ? throw new InvalidOperationException($"{actor.Kind} cannot {ActNames.Of(act)}: {refused.Sentence} {paper}") : after;
    }
}
