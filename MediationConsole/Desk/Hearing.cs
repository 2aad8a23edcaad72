using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>What news make of an order, and how a case of it hears of them (D29, D30, D33).</summary>
internal static class Hearing
{
    /// <summary>Takes the change into the order and lays down what follows behind what was booked before.</summary>
    public static void Take(Sheaf sheaf, OrderChange change, DateTimeOffset now)
    {
        sheaf.Order.Keep(change.Marks);
        sheaf.OrderMoved = true;
        foreach (var movement in change.Movements)
        {
            sheaf.Order.Book(movement);
            sheaf.Ledger.Add(LedgerRows.Of(movement, sheaf.Order, now));
        }
    }

    /// <summary>Tells a case of what has changed.</summary>
    public static async Task Tell(Sitting sitting, Docket docket, OrderNews news, OrderMarks marks, Actor actor)
    {
        Act act = news switch
        {
            OrderNews.Frozen frozen => new Act.HearOfHold(marks.Holds.First(hold => hold.Ref == frozen.Ref)),
            OrderNews.Unfrozen unfrozen => new Act.HearOfLift(unfrozen.Ref),
            OrderNews.Closed closed => new Act.HearOfClosing(closed.Ref),
            OrderNews.ChargebackNotified notified => new Act.HearOfChargeback(marks.Chargebacks.First(one => one.Ref == notified.Ref)),
            OrderNews.ChargebackRenewed renewed => new Act.HearOfChargeback(marks.Chargebacks.First(one => one.Ref == renewed.Ref)),
            OrderNews.ChargebackDecided decided => new Act.HearOfBankDecision(marks.Chargebacks.First(one => one.Ref == decided.Ref)),
            _ => throw new InvalidOperationException("News without a meaning."),
        };
        // What a lapse at this very door has just closed has nothing to hear any more.
        if (await sitting.Decide(docket, act, Teller(actor)) is Decision.Refused { Code: not Refusal.CaseClosed } refused)
            throw new InvalidOperationException($"{docket.Case.Ref} would not hear of its order: {refused.Sentence}");
    }

    // Who brings news stands in the journal where it may; of what somebody else did to another case the clock tells.
    private static Actor Teller(Actor actor) => actor is Actor.Marketplace or Actor.Bank || actor is Actor.Staff staff && staff.Is(StaffRoles.Risk) ? actor : new Actor.Clock();
}
