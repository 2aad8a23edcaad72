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
    private readonly Docket docket;
    private readonly Handling handling;
    private readonly TimeProvider clock;

    internal PastCase(OrderReport report, Policy policy, CaseRef reference, IPayments payments, TimeProvider clock)
    {
        (handling, this.clock) = (new(payments), clock);
        var order = Orders.New(report);
        docket = Docket.ForPast(order, policy, reference, report.PlacedAt);
        docket.Sheaf.Ledger.Add(LedgerRows.Of(LedgerTransaction.Captured(report.Captured), order, report.PlacedAt));
    }

    /// <summary>All rows of the order and the case, once the story is over.</summary>
    public Sheaf Rows() => docket.Close() ?? throw new InvalidOperationException("The case was never opened.");

    public Task<Handled?> Open(long orderId, Act act, Actor actor, Request? request = null)
    {
        docket.MoveTo(clock.GetUtcNow());
        var decision = Law.Open(docket.Standing, act, actor, docket.Policy, docket.Now);
        if (decision is Decision.Granted granted) docket.Open(granted.Facts, actor);
        return Done(decision);
    }

    public Task<Handled?> Handle(CaseRef reference, Act act, Actor actor, Request? request = null)
    {
        docket.MoveTo(clock.GetUtcNow());
        handling.LapseDue(docket, actor is Actor.Clock ? act as Act.LetTermLapse : null);
        return Done(handling.Decide(docket, act, actor));
    }

    public Task<OrderHeard?> Hear(long orderId, OrderNews news, Actor actor, Receipt? receipt = null, Func<OrderHeard, Answer>? answer = null)
    {
        docket.MoveTo(clock.GetUtcNow());
        handling.LapseDue(docket);
        var (change, refusal) = OrderLaw.Decide(docket.Order.Weighing(), docket.Order.Exposure(), news, actor, docket.Now);
        if (change is not null)
        {
            Hearing.Take(docket.Sheaf, change, docket.Now);
            Hearing.Tell(handling, docket, news, change.Marks, actor);
        }

        docket.EndAct(told: false);
        return Task.FromResult<OrderHeard?>(new(docket.Order, change is not null, refusal));
    }

    private Task<Handled?> Done(Decision decision)
    {
        docket.EndAct(told: false);
        return Task.FromResult<Handled?>(new(decision, docket.IsNew ? null : docket.Situation, docket.Order, 0, docket.Now));
    }
}
