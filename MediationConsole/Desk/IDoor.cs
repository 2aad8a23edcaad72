using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;

namespace MediationConsole.Desk;

/// <summary>Where acts are handled: the Clerk's door, or a case of the past that is told in memory first.</summary>
public interface IDoor
{
    /// <summary>Opens a case on an order (D1–D4, H1, C1, G1); null where the order does not exist.</summary>
    Task<Handled?> Open(long orderId, Act act, Actor actor, Request? request = null);

    /// <summary>Handles one act on a case; null where the case does not exist.</summary>
    Task<Handled?> Handle(CaseRef reference, Act act, Actor actor, Request? request = null);

    /// <summary>Takes in that a hold or a chargeback came or went (D29, D30, D33). Null where the order does not exist.</summary>
    Task<OrderHeard?> Hear(long orderId, OrderNews news, Actor actor, Receipt? receipt = null, Func<OrderHeard, Answer>? answer = null);
}
