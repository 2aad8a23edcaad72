using System.Collections.Immutable;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Tests.Cases;

/// <summary>A case on paper: the pure law with its journal and ledger, without a desk. Immutable, so that one can go on from it in several ways.</summary>
internal sealed record PaperCase(Situation Situation, DateTimeOffset Now, ImmutableList<Entry> Journal, ImmutableList<LedgerTransaction> Ledger)
{
    public const string BuyerId = "b-77";
    public const string SellerId = "s-12";

    public Dispute Dispute => Situation.Dispute;

    /// <summary>Opens a dispute on an order of which nothing is paid out; no case where the law refuses.</summary>
    public static (PaperCase? Case, Decision Decision) Open(Policy policy, Money captured, Act.OpenDispute act, DateTimeOffset now)
    {
        var capture = LedgerTransaction.Captured(captured);
        var order = Standings.Of(Exposure.Untouched(Money.Zero(captured.Currency)).After(capture)) with
        {
            Site = policy.Name,
            Marks = new() { BuyerId = BuyerId, SellerId = SellerId },
        };
        var decision = Opening.Decide(order, act, People.Buyer, policy, now);
        if (decision is not Decision.Granted granted) return (null, decision);
        var opened = (Fact.DisputeOpened)granted.Facts[0];
        var paper = new PaperCase(new(Dispute.Opened(opened, now), order.Exposure, policy) { Order = order.Marks }, now, [new(1, now, "buyer", "Buyer", opened)], [capture]);
        return (paper.Write(granted.Facts.Skip(1), People.Buyer), decision);
    }

    /// <summary>What the door does: what is due lapses, then the law decides.</summary>
    public (PaperCase Case, Decision Decision) Do(Act act, Actor actor)
    {
        var ready = LapseDue();
        return ready.Decide(act, actor);
    }

    /// <summary>The law alone, at this instant.</summary>
    public (PaperCase Case, Decision Decision) Decide(Act act, Actor actor)
    {
        var decision = DisputeLaw.Decide(Situation, act, actor, Now);
        return (decision is Decision.Granted granted ? Write(granted.Facts, actor) : this, decision);
    }

    /// <summary>What the door does with news of the order: the order takes them in first, then the case hears of them where they concern it.</summary>
    public (PaperCase Case, Decision Decision) Hear(OrderNews news, Actor actor)
    {
        var ready = LapseDue();
        var (change, refusal) = OrderLaw.Decide(ready.Situation.Order, ready.Situation.Exposure, news, actor, Now);
        if (change is null) return (ready, (Decision?)refusal ?? new Decision.Granted([]));
        var heard = ready with
        {
            Situation = ready.Situation with { Order = change.Marks, Exposure = change.Movements.Aggregate(ready.Situation.Exposure, (before, moved) => before.After(moved)) },
            Ledger = ready.Ledger.AddRange(change.Movements),
        };
        return heard.Dispute.Stage == Stage.Closed && !heard.Dispute.HasUnsettled ? (heard, new Decision.Granted([])) : heard.Decide(Meaning(news, change.Marks), actor);
    }

    /// <summary>What the case shows in a message about it.</summary>
    public override string ToString() => $"{Dispute.Status} at {Now:MM-dd HH:mm} after {string.Join(", ", Journal.TakeLast(25).Select(entry => FactNames.Of(entry.Fact)))}";

    /// <summary>The clock goes on; every term that falls due on the way lapses at its instant.</summary>
    public PaperCase Until(DateTimeOffset instant)
    {
        var paper = this;
        while (paper.Dispute.Running.FirstOrDefault() is { } next && next.DueAt <= instant)
            paper = (paper with { Now = next.DueAt > paper.Now ? next.DueAt : paper.Now }).LapseDue();
        return paper with { Now = instant };
    }

    /// <summary>What news of the order say to a case.</summary>
    public static Act Meaning(OrderNews news, OrderMarks marks) => news switch
    {
        OrderNews.Frozen frozen => new Act.HearOfHold(marks.Holds.First(hold => hold.Ref == frozen.Ref)),
        OrderNews.Unfrozen unfrozen => new Act.HearOfLift(unfrozen.Ref),
        OrderNews.Closed closed => new Act.HearOfClosing(closed.Ref),
        OrderNews.ChargebackNotified notified => new Act.HearOfChargeback(marks.Chargebacks.First(one => one.Ref == notified.Ref)),
        OrderNews.ChargebackRenewed renewed => new Act.HearOfChargeback(marks.Chargebacks.First(one => one.Ref == renewed.Ref)),
        OrderNews.ChargebackDecided decided => new Act.HearOfBankDecision(marks.Chargebacks.First(one => one.Ref == decided.Ref)),
        _ => throw new InvalidOperationException("News without a meaning."),
    };

    private PaperCase LapseDue()
    {
        var paper = this;
        while (paper.Dispute.Running.FirstOrDefault(term => term.IsDue(paper.Now)) is { } due)
        {
            (paper, var decision) = paper.Decide(new Act.LetTermLapse(due.Code, due.DueAt), People.Clock);
            if (decision is not Decision.Granted) throw new InvalidOperationException($"{due.Code} is due and was not granted its lapse.");
        }

        return paper;
    }

    private PaperCase Write(IEnumerable<Fact> facts, Actor actor)
    {
        var (situation, journal, ledger) = (Situation, Journal, Ledger);
        foreach (var fact in facts)
        {
            situation = situation.After(fact, Now);
            journal = journal.Add(new(situation.Dispute.Version, Now, actor.Kind, actor.Kind, fact));
            if (fact is Fact.SettlementInstructed paid) ledger = ledger.Add(Settlement.Movement(paid.Kind, paid.Amount));
        }

        return new(situation, Now, journal, ledger);
    }
}
