using System.Collections.Immutable;
using MediationConsole.Cases;
using MediationConsole.Cases.Holds;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Tests.Cases.Holds;

/// <summary>A hold on paper: the pure law with its journal and ledger, and the marks of its order, without a desk. Immutable, so that one can go on from it in several ways.</summary>
internal sealed record PaperHold(Situation Situation, DateTimeOffset Now, ImmutableList<Entry> Journal, ImmutableList<LedgerTransaction> Ledger)
{
    public Hold Hold => (Hold)Situation.Case;

    /// <summary>Freezes an order of which nothing is paid out; no case where the law refuses.</summary>
    /// <param name="earlier">Holds that the order had before.</param>
    public static (PaperHold? Case, Decision Decision) Place(Policy policy, Money captured, Act.PlaceHold act, Actor by, DateTimeOffset now, params Case[] earlier)
    {
        var capture = LedgerTransaction.Captured(captured);
        var order = Standings.Of(Exposure.Untouched(Money.Zero(captured.Currency)).After(capture), earlier) with
        {
            Site = policy.Name,
            Marks = new() { BuyerId = PaperCase.BuyerId, SellerId = PaperCase.SellerId },
        };
        var decision = Law.Open(order, act, by, policy, now);
        if (decision is not Decision.Granted granted) return (null, decision);
        var opened = (Fact.HoldPlaced)granted.Facts[0];
        var begun = new PaperHold(order.With(MediationConsole.Cases.Holds.Hold.Opened(opened, now), policy), now, [new(1, now, by.Kind, by.Kind, opened)], [capture]);
        return (begun.Write(granted.Facts.Skip(1), by).Spread(granted.Facts), decision);
    }

    /// <summary>What the door does: what is due lapses, then the law decides.</summary>
    public (PaperHold Case, Decision Decision) Do(Act act, Actor actor) => LapseDue().Decide(act, actor);

    /// <summary>The law alone, at this instant, with what it changes on the order.</summary>
    public (PaperHold Case, Decision Decision) Decide(Act act, Actor actor)
    {
        var decision = Law.Decide(Situation, act, actor, Now);
        return (decision is Decision.Granted granted ? Write(granted.Facts, actor).Spread(granted.Facts) : this, decision);
    }

    /// <summary>What the door does with news of the order from elsewhere.</summary>
    public (PaperHold Case, Decision Decision) Hear(OrderNews news)
    {
        var ready = LapseDue();
        var heard = ready.Weigh(news);
        if (heard.Situation.Order == ready.Situation.Order || (heard.Hold.IsClosed && !heard.Hold.HasUnsettled)) return (heard, new Decision.Granted([]));
        return heard.Decide(PaperCase.Meaning(news, heard.Situation.Order), People.Rita);
    }

    /// <summary>The clock goes on; every term that falls due on the way lapses at its instant.</summary>
    public PaperHold Until(DateTimeOffset instant)
    {
        var paper = this;
        while (paper.Hold.Running.FirstOrDefault() is { } next && next.DueAt <= instant)
            paper = (paper with { Now = next.DueAt > paper.Now ? next.DueAt : paper.Now }).LapseDue();
        return paper with { Now = instant };
    }

    /// <summary>What the case shows in a message about it.</summary>
    public override string ToString() => $"{Hold.Cause} {Hold.Status} at {Now:MM-dd HH:mm} after {string.Join(", ", Journal.TakeLast(25).Select(entry => FactNames.Of(entry.Fact)))}";

    private PaperHold LapseDue()
    {
        var paper = this;
        while (paper.Hold.Running.FirstOrDefault(term => term.IsDue(paper.Now)) is { } due)
        {
            (paper, var decision) = paper.Decide(new Act.LetTermLapse(due.Code, due.DueAt), People.Clock);
            if (decision is not Decision.Granted) throw new InvalidOperationException($"{due.Code} is due and was not granted its lapse.");
        }

        return paper;
    }

    private PaperHold Spread(IEnumerable<Fact> facts)
    {
        var paper = this;
        foreach (var ripple in facts.SelectMany(fact => Ripples.Of(fact, Hold)).OfType<Ripple.Weigh>()) paper = paper.Weigh(ripple.News);
        return paper;
    }

    private PaperHold Weigh(OrderNews news)
    {
        var (change, _) = OrderLaw.Decide(Situation.Order, Situation.Exposure, news, People.Rita, Now);
        if (change is null) return this;
        var exposure = change.Movement is { } moved ? Situation.Exposure.After(moved) : Situation.Exposure;
        return this with { Situation = Situation with { Order = change.Marks, Exposure = exposure }, Ledger = change.Movement is { } movement ? Ledger.Add(movement) : Ledger };
    }

    private PaperHold Write(IEnumerable<Fact> facts, Actor actor)
    {
        var (situation, journal, ledger) = (Situation, Journal, Ledger);
        foreach (var fact in facts)
        {
            var marks = situation.Order;
            situation = situation.After(fact, Now) with { Order = marks };
            journal = journal.Add(new(situation.Case.Version, Now, actor.Kind, actor.Kind, fact));
            if (fact is Fact.SettlementInstructed paid) ledger = ledger.Add(Settlement.Movement(paid.Kind, paid.Amount));
        }

        return new(situation, Now, journal, ledger);
    }
}
