using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Marketplace;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>
/// One case of the past, told from beginning to end in memory by the same law and the same docket as at the Clerk's door, and laid down
/// as a whole: for trial data by the hundred thousand. Its order has no other case, so there is nothing to be read.
/// </summary>
public sealed class PastCase : IDoor
{
    private readonly Sitting sitting;
    private readonly TimeProvider clock;
    private readonly OrderRow order;
    private readonly LedgerRow captured;

    internal PastCase(OrderReport report, Policy policy, CaseRef reference, IPayments payments, TimeProvider clock)
    {
        (sitting, this.clock) = (new(new PastShelf(policy, reference), payments, report.PlacedAt), clock);
        order = Orders.New(report);
        captured = LedgerRows.Of(LedgerTransaction.Captured(report.Captured), order, report.PlacedAt);
    }

    /// <summary>All rows of the order and the case, once the story is over.</summary>
    public Sheaf Rows()
    {
        if (sitting.Dockets is not [var docket] || docket.Close() is not { } sheaf) throw new InvalidOperationException("The case was never opened.");
        sheaf.Ledger.AddRange([captured, .. docket.Book.Ledger]);
        return sheaf;
    }

    public async Task<Handled?> Open(long orderId, Act act, Actor actor, Request? request = null)
    {
        sitting.MoveTo(clock.GetUtcNow());
        var (docket, decision) = await sitting.Open(order, act, actor);
        return Done(docket, decision);
    }

    public async Task<Handled?> Handle(CaseRef reference, Act act, Actor actor, Request? request = null)
    {
        sitting.MoveTo(clock.GetUtcNow());
        await sitting.LapseDue(Only, actor is Actor.Clock ? act as Act.LetTermLapse : null);
        return Done(Only, await sitting.Decide(Only, act, actor));
    }

    public async Task<OrderHeard?> Hear(long orderId, OrderNews news, Actor actor, Receipt? receipt = null, Func<OrderHeard, Answer>? answer = null)
    {
        sitting.MoveTo(clock.GetUtcNow());
        var (change, refusal) = await sitting.Weigh(order, news, actor);
        Only.EndAct(told: false);
        return new(order, change is not null, refusal);
    }

    private Docket Only => sitting.Dockets[0];

    private static Handled Done(Docket docket, Decision decision)
    {
        docket.EndAct(told: false);
        return new(decision, docket.IsNew ? null : docket.Situation, docket.Order, 0, docket.Now);
    }
}
