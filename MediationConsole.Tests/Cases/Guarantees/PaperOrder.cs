using System.Collections.Immutable;
using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Tests.Cases.Guarantees;

/// <summary>An order on paper with all its cases: the pure law with ledger and fund, without a desk. Immutable, so that one can go on from it in several ways.</summary>
internal sealed record PaperOrder(Policy Policy, Exposure Exposure, DateTimeOffset Now, ImmutableList<Case> Cases, ImmutableList<LedgerTransaction> Ledger)
{
    public OrderMarks Marks { get; init; } = new() { BuyerId = PaperCase.BuyerId, SellerId = PaperCase.SellerId };

    public OrderSheet Sheet { get; init; } = new([], true, "shipped");

    /// <summary>What other orders took out of the fund.</summary>
    public GuaranteeBook Elsewhere { get; init; } = GuaranteeBook.Unused;

    public ImmutableList<Fact> Facts { get; init; } = [];

    /// <summary>What the guarantee has paid, this order's claims included.</summary>
    public GuaranteeBook Guarantee => Elsewhere with { FundUsed = Elsewhere.FundUsed + Used, BuyerUsed = Elsewhere.BuyerUsed + Used };

    public long Used => Cases.OfType<GuaranteeClaim>().Sum(claim => claim.FromFund?.Minor ?? 0);

    public static PaperOrder Of(Money captured, string policy = "dhgate")
    {
        var capture = LedgerTransaction.Captured(captured);
        return new(Published.Policy(policy), Exposure.Untouched(Money.Zero(captured.Currency)).After(capture), Story.Monday, [], [capture]);
    }

    public Situation Situation(Case one) => new(one, Exposure, Policy) { Order = Marks, Sheet = Sheet, Guarantee = Guarantee };

    public Decision Ask(Case one, Act act, Actor actor) => Law.Decide(Situation(one), act, actor, Now);

    public (PaperOrder Order, Decision Decision) Open(Act act, Actor actor)
    {
        var standing = new Standing("dhgate", "O-1", Exposure, Cases)
        {
            Marks = Marks,
            Sheet = Sheet,
            Guarantee = Guarantee,
            Next = kind => new(kind, Cases.Count(one => one.Ref.Kind == kind) + 1),
        };
        if (Law.Open(standing, act, actor, Policy, Now) is not Decision.Granted granted) return (this, Law.Open(standing, act, actor, Policy, Now));
        var opened = this with { Cases = Cases.Add(Case.Opened(granted.Facts[0], Now)), Facts = Facts.Add(granted.Facts[0]) };
        return (opened.Write(opened.Cases[^1].Ref, granted.Facts.Skip(1)), granted);
    }

    public (PaperOrder Order, Decision Decision) Do(CaseRef reference, Act act, Actor actor)
    {
        var decision = Ask(Cases.Single(one => one.Ref == reference), act, actor);
        return (decision is Decision.Granted granted ? Write(reference, granted.Facts) : this, decision);
    }

    /// <summary>What the door does with news of the order: the order takes them in first, then its cases hear of them.</summary>
    public PaperOrder Hear(OrderNews news, Actor actor)
    {
        if (OrderLaw.Decide(Marks, Exposure, news, actor, Now).Change is not { } change) return this;
        var order = this with { Marks = change.Marks };
        if (change.Movement is { } movement) order = order with { Exposure = order.Exposure.After(movement), Ledger = order.Ledger.Add(movement) };
        foreach (var one in order.Cases.Where(one => !one.IsClosed || one.HasUnsettled)) order = order.Do(one.Ref, PaperCase.Meaning(news, order.Marks), actor).Order;
        return order;
    }

    /// <summary>The clock goes on; every term that falls due on the way lapses at its instant.</summary>
    public PaperOrder Until(DateTimeOffset instant)
    {
        var order = this;
        while (Next(order) is { } next && next.Term.DueAt <= instant)
        {
            order = order with { Now = next.Term.DueAt > order.Now ? next.Term.DueAt : order.Now };
            (order, var decision) = order.Do(next.Ref, new Act.LetTermLapse(next.Term.Code, next.Term.DueAt), People.Clock);
            if (decision is not Decision.Granted) throw new InvalidOperationException($"{next.Term.Code} of {next.Ref} is due and was not granted its lapse.");
        }

        return order with { Now = instant };
    }

    public PaperOrder Write(CaseRef reference, IEnumerable<Fact> facts)
    {
        var order = this;
        foreach (var fact in facts)
        {
            var after = order.Cases.Single(one => one.Ref == reference).Apply(fact, Now);
            order = order with { Cases = order.Cases.SetItem(order.Cases.FindIndex(one => one.Ref == reference), after), Facts = order.Facts.Add(fact) };
            if (fact is Fact.SettlementInstructed paid && Settlement.Movement(paid.Kind, paid.Amount) is var movement)
                order = order with { Exposure = order.Exposure.After(movement), Ledger = order.Ledger.Add(movement) };
            if (Ripples.Of(fact, after).OfType<Ripple.Flag>().Any()) order = order with { Elsewhere = order.Elsewhere with { FlaggedBy = reference } };
        }

        return order;
    }

    private static (CaseRef Ref, Term Term)? Next(PaperOrder order) =>
        order.Cases.Select(one => (one.Ref, Term: one.Running.FirstOrDefault())).Where(one => one.Term is not null).OrderBy(one => one.Term!.DueAt).Select(one => ((CaseRef, Term)?)(one.Ref, one.Term!)).FirstOrDefault();
}
