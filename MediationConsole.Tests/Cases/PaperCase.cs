using System.Collections.Immutable;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Tests.Cases;

/// <summary>A case on paper: the pure law with its journal and ledger, without a desk. Immutable, so that one can go on from it in several ways.</summary>
internal sealed record PaperCase(Situation Situation, DateTimeOffset Now, ImmutableList<Entry> Journal, ImmutableList<LedgerTransaction> Ledger)
{
    public Dispute Dispute => Situation.Dispute;

    /// <summary>Opens a dispute on an order of which nothing is paid out; no case where the law refuses.</summary>
    public static (PaperCase? Case, Decision Decision) Open(Policy policy, Money captured, Act.OpenDispute act, DateTimeOffset now)
    {
        var capture = LedgerTransaction.Captured(captured);
        var order = new OrderStanding(policy.Name, "O-1", Exposure.Untouched(Money.Zero(captured.Currency)).After(capture), null, false);
        var decision = Opening.Decide(new CaseRef(CaseKind.Dispute, 1), order, act, People.Buyer, policy, now);
        if (decision is not Decision.Granted granted) return (null, decision);
        var opened = (Fact.DisputeOpened)granted.Facts[0];
        var paper = new PaperCase(new(Dispute.Opened(opened, now), order.Exposure, policy), now, [new(1, now, "buyer", "Buyer", opened)], [capture]);
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

    /// <summary>The clock goes on; every term that falls due on the way lapses at its instant.</summary>
    public PaperCase Until(DateTimeOffset instant)
    {
        var paper = this;
        while (paper.Dispute.Running.FirstOrDefault() is { } next && next.DueAt <= instant)
            paper = (paper with { Now = next.DueAt > paper.Now ? next.DueAt : paper.Now }).LapseDue();
        return paper with { Now = instant };
    }

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
