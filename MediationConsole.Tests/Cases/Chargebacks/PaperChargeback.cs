using System.Collections.Immutable;
using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Tests.Cases.Chargebacks;

/// <summary>A chargeback on paper: the pure law with its journal, what it does to its order and the order's ledger, without a desk. Immutable.</summary>
internal sealed record PaperChargeback(Situation Situation, DateTimeOffset Now, ImmutableList<Entry> Journal, ImmutableList<LedgerTransaction> Ledger)
{
    public static readonly CaseRef Ref = new(CaseKind.Chargeback, 1);

    public Chargeback Chargeback => (Chargeback)Situation.Case;

    public OrderChargeback Mark => Situation.Order.Chargebacks.Single();

    /// <summary>The order before anything happened to it, with what was released to the seller and refunded to the buyer already.</summary>
    public static Standing Order(Policy policy, Money captured, OrderSheet? sheet = null, Money? released = null, Money? refunded = null)
    {
        LedgerTransaction?[] moved = [LedgerTransaction.Captured(captured), released is null ? null : LedgerTransaction.Released(released.Value), refunded is null ? null : LedgerTransaction.Refunded(refunded.Value)];
        var exposure = moved.OfType<LedgerTransaction>().Aggregate(Exposure.Untouched(Money.Zero(captured.Currency)), (before, one) => before.After(one));
        return new(policy.Name, "O-1", exposure, [])
        {
            Marks = new() { BuyerId = PaperCase.BuyerId, SellerId = PaperCase.SellerId },
            Sheet = sheet ?? OrderSheet.Blank,
            Next = kind => new CaseRef(kind, 1),
        };
    }

    public static (PaperChargeback? Case, Decision Decision) Open(Standing order, Act.NotifyChargeback act, Policy policy, DateTimeOffset now, Actor? by = null)
    {
        var decision = Opening.Decide(order, act, by ?? People.Bank, policy, now);
        if (decision is not Decision.Granted granted) return (null, decision);
        var first = (Fact.ChargebackNotified)granted.Facts[0];
        var situation = new Situation(Case.Opened(first, now), order.Exposure, policy) { Order = order.Marks, Sheet = order.Sheet, NextHold = new(CaseKind.Hold, 2) };
        var paper = new PaperChargeback(situation, now, [new(1, now, "bank", "Bank", first)], [LedgerTransaction.Captured(order.Exposure.Captured)]);
        return (paper.Write(granted.Facts.Skip(1), People.Bank).Carry(granted.Facts), decision);
    }

    /// <summary>What the door does: what is due lapses, then the law decides.</summary>
    public (PaperChargeback Case, Decision Decision) Do(Act act, Actor actor) => LapseDue().Decide(act, actor);

    /// <summary>The law alone, at this instant, and what it sets off.</summary>
    public (PaperChargeback Case, Decision Decision) Decide(Act act, Actor actor)
    {
        var decision = Law.Decide(Situation, act, actor, Now);
        return (decision is Decision.Granted { Facts: var facts } ? Write(facts, actor).Carry(facts) : this, decision);
    }

    /// <summary>The clock goes on; every term that falls due on the way lapses at its instant.</summary>
    public PaperChargeback Until(DateTimeOffset instant)
    {
        var paper = this;
        while (paper.Chargeback.Running.FirstOrDefault() is { } next && next.DueAt <= instant)
            paper = (paper with { Now = next.DueAt > paper.Now ? next.DueAt : paper.Now }).LapseDue();
        return paper with { Now = instant };
    }

    public override string ToString() => $"{Chargeback.Status} at {Now:MM-dd HH:mm} after {string.Join(", ", Journal.Select(entry => FactNames.Of(entry.Fact)))}";

    public PaperChargeback LapseDue()
    {
        var paper = this;
        while (paper.Chargeback.Running.FirstOrDefault(term => term.IsDue(paper.Now)) is { } due)
        {
            (paper, var decision) = paper.Decide(new Act.LetTermLapse(due.Code, due.DueAt), People.Clock);
            if (decision is not Decision.Granted) throw new InvalidOperationException($"{due.Code} is due and was not granted its lapse.");
        }

        return paper;
    }

    private PaperChargeback Write(IEnumerable<Fact> facts, Actor actor)
    {
        var (situation, journal) = (Situation, Journal);
        foreach (var fact in facts)
        {
            situation = situation.After(fact, Now);
            journal = journal.Add(new(situation.Case.Version, Now, actor.Kind, actor.Kind, fact));
        }

        return this with { Situation = situation, Journal = journal };
    }

    // What ripples out: the order's marks and money, and the hold that comes and goes with the chargeback (H3, C6).
    private PaperChargeback Carry(IEnumerable<Fact> facts) =>
        facts.SelectMany(fact => Ripples.Of(fact, Chargeback)).Aggregate(this, (paper, ripple) => ripple switch
        {
            Ripple.Open { Opening: Act.PlaceHold hold } => paper.Weigh(new OrderNews.Frozen(paper.Chargeback.Hold!.Value.ToString(), hold.Cause)),
            Ripple.Do { Act: Act.EndHold, Target: var hold } => paper.Weigh(new OrderNews.Unfrozen(hold.ToString())),
            Ripple.Weigh weigh => paper.Weigh(weigh.News),
            _ => throw new InvalidOperationException($"A chargeback does not set off {ripple}."),
        });

    private PaperChargeback Weigh(OrderNews news)
    {
        var (change, refusal) = OrderLaw.Decide(Situation.Order, Situation.Exposure, news, People.Rita, Now);
        if (refusal is not null) throw new InvalidOperationException(refusal.Sentence);
        if (change is null) return this;
        var exposure = change.Movements.Aggregate(Situation.Exposure, (before, one) => before.After(one));
        return this with { Situation = Situation with { Order = change.Marks, Exposure = exposure }, Ledger = Ledger.AddRange(change.Movements) };
    }
}
