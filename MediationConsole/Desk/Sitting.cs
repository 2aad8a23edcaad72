using MediationConsole.Cases;
using MediationConsole.Cases.Orders;
using MediationConsole.Marketplace;
using MediationConsole.Storage;

namespace MediationConsole.Desk;

/// <summary>
/// All that lies on the desk while one act is handled: its case, and those of the order that hear of it. What is due lapses, the law
/// decides, the gateway answers, and what follows elsewhere is done before anything is written.
/// </summary>
internal sealed class Sitting(IShelf shelf, IPayments payments, DateTimeOffset now)
{
    private readonly List<Docket> dockets = [];
    private readonly Dictionary<OrderRow, Sheaf> books = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was written, in the order in which it must be laid down: a case that another one opened stands before it (H3).</summary>
    public IReadOnlyList<Docket> Dockets => dockets;

    /// <summary>What becomes of orders and their money, whichever of their cases brought it about.</summary>
    public IEnumerable<Sheaf> Books => books.Values;

    public DateTimeOffset Now { get; private set; } = now;

    /// <summary>Time has passed since the last act.</summary>
    public void MoveTo(DateTimeOffset now)
    {
        Now = now;
        dockets.ForEach(docket => docket.MoveTo(now));
    }

    /// <summary>The order of that number, of which there is one on the desk however many cases ask for it; null where there is none.</summary>
    public async Task<OrderRow?> Order(long id)
    {
        if (books.Keys.FirstOrDefault(one => one.Id == id) is { } there) return there;
        if (await shelf.Order(id) is not { } order) return null;
        Book(order);
        return order;
    }

    /// <summary>Lays a case on the desk, if there is such a case.</summary>
    public async Task<Docket?> Call(CaseRef reference)
    {
        if (dockets.Find(one => !one.IsNew && one.Case.Ref == reference) is { } there) return there;
        if (await shelf.Case(reference) is not { } row) return null;
        var order = await Order(row.OrderId) ?? throw new InvalidOperationException($"The order of {reference} is gone.");
        var state = Wire.ReadCase(row.Kind, row.State);
        var policy = await shelf.PolicyOf(state);
        var docket = Docket.Of(row, state, order, policy, shelf.Outages, Now);
        if (Law.AsksGuarantee(state)) docket.Guarantee = await shelf.Guarantee(order, policy, Now);
        if (state is Cases.Chargebacks.Chargeback) docket.NextHold = await shelf.Next(CaseKind.Hold);
        return Keep(docket);
    }

    /// <summary>Opens a case on the order; where the opening tells of one that is there already, that one hears of it (C1).</summary>
    /// <returns>The case, or one that was never opened because the law refuses.</returns>
    public async Task<(Docket Docket, Decision Decision)> Open(OrderRow order, Act act, Actor actor, Docket? before = null)
    {
        var standing = await shelf.Stands(order, act, Now);
        if (Law.Meant(standing, act) is { } meant)
        {
            var known = await Call(meant.Ref) ?? throw new InvalidOperationException($"{meant.Ref} is gone.");
            await LapseDue(known);
            return (known, await Decide(known, meant.Act, actor));
        }

        var policy = shelf.PolicyFor(order.Site);
        var docket = Keep(new Docket(order, policy, shelf.Outages, Now), before);
        docket.Guarantee = standing.Guarantee;
        var decision = Law.Open(standing, act, actor, policy, Now);
        if (decision is not Decision.Granted granted) return (docket, decision);
        docket.Open(granted.Facts, actor);
        await Follow(docket, granted.Facts, actor);
        return (docket, decision);
    }

    /// <summary>
    /// Lets everything lapse that is due (section 1, Term), in the order of the law, so that two terms that end together have one
    /// outcome whoever came upon them first. The clock's own act comes when it is its turn.
    /// </summary>
    public async Task LapseDue(Docket docket, Act.LetTermLapse? own = null)
    {
        while (docket.Case.Running.FirstOrDefault(term => term.IsDue(docket.Now)) is { } due && (due.Code, due.DueAt) != (own?.Code, own?.DueAt))
        {
            if (await Decide(docket, new Act.LetTermLapse(due.Code, due.DueAt), new Actor.Clock()) is Decision.Refused refused)
                throw new InvalidOperationException($"The due term {due.Code} of {docket.Case.Ref} was not granted its lapse: {refused.Sentence}");
        }
    }

    /// <summary>Lets lapse what is due on every other case of the order, before something happens to the order itself.</summary>
    public async Task LapseOthers(OrderRow order, Docket? but = null)
    {
        foreach (var other in await Others(order, but)) await LapseDue(other);
    }

    /// <summary>Asks the law and writes down what it grants, with all that follows.</summary>
    public async Task<Decision> Decide(Docket docket, Act act, Actor actor)
    {
        var decision = Law.Decide(docket.Situation, act, actor, docket.Now);
        if (decision is not Decision.Granted granted) return decision;
        docket.Write(granted.Facts, actor);
        await Follow(docket, granted.Facts, actor);
        return decision;
    }

    /// <summary>Takes in what happened to an order (D29, D30, D33): its marks, its ledger, and every other case of it that this concerns.</summary>
    public async Task<(OrderChange? Change, Decision.Refused? Refusal)> Weigh(OrderRow order, OrderNews news, Actor actor, Docket? from = null)
    {
        var concerned = await Others(order, from);
        foreach (var other in concerned) await LapseDue(other);
        var (change, refusal) = OrderLaw.Decide(order.Weighing(), order.Exposure(), news, from is null ? actor : new Actor.Clock(), Now);
        if (change is null) return (change, refusal);
        Hearing.Take(Book(order), change, Now);
        foreach (var other in concerned) await Hearing.Tell(this, other, news, change.Marks, actor);
        return (change, null);
    }

    private async Task Follow(Docket docket, IReadOnlyList<Fact> facts, Actor actor)
    {
        foreach (var settlement in Instructed(docket.Case, facts))
        {
            // A gateway that answers at once does so in the same transaction, so that money instructed and money confirmed cannot part.
            if (payments.Answer(settlement) is { } answer && await Decide(docket, answer, new Actor.Gateway()) is Decision.Refused refused)
                throw new InvalidOperationException($"The gateway's answer to {settlement.Id} was refused: {refused.Sentence}");
        }

        if (docket.Case.Ref.Kind == CaseKind.Dispute) return; // what is decided of a dispute stays in it
        foreach (var ripple in facts.SelectMany(fact => Ripples.Of(fact, docket.Case)).ToList()) await Carry(ripple, docket, actor);
    }

    private async Task Carry(Ripple ripple, Docket from, Actor actor)
    {
        switch (ripple)
        {
            case Ripple.Weigh weigh:
                if ((await Weigh(from.Order, weigh.News, actor, from)).Refusal is { } refused) throw new InvalidOperationException($"{from.Case.Ref}: the order refused what follows. {refused.Sentence}");
                break;
            case Ripple.Open open:
                if ((await Open(from.Order, open.Opening, actor, from)).Decision is Decision.Refused closed) throw new InvalidOperationException($"{from.Case.Ref}: a case that follows was not opened. {closed.Sentence}");
                break;
            case Ripple.Do act:
                await Do(act.Target, act.Act);
                break;
            case Ripple.DoUnder spread:
                foreach (var under in (await shelf.Under(spread.Statement)).Where(one => one != spread.But)) await Do(under, spread.Act);
                break;
            case Ripple.Flag:
                await shelf.Flag(from.Order, from.Case.Ref, Now);
                break;
            default:
                throw new InvalidOperationException("Something follows that nobody knows.");
        }
    }

    // Where the law refuses it, it was not needed any more.
    private async Task Do(CaseRef reference, Act act)
    {
        var target = await Call(reference) ?? throw new InvalidOperationException($"There is no {reference}.");
        await LapseOthers(target.Order, but: target);
        await LapseDue(target);
        await Decide(target, act, new Actor.Clock());
    }

    private async Task<List<Docket>> Others(OrderRow order, Docket? but)
    {
        foreach (var reference in await shelf.Unfinished(order)) await Call(reference);
        return dockets.FindAll(one => one != but && one.Order == order && !one.IsNew && (!one.Case.IsClosed || one.Case.HasUnsettled));
    }

    private Docket Keep(Docket docket, Docket? before = null)
    {
        dockets.Insert(before is null ? dockets.Count : dockets.IndexOf(before), docket);
        docket.Book = Book(docket.Order);
        return docket;
    }

    // All cases of an order book into one list, so that its ledger keeps the order of what happened.
    private Sheaf Book(OrderRow order) => books.TryGetValue(order, out var book) ? book : books[order] = new(order);

    private static List<Settlement> Instructed(Case one, IEnumerable<Fact> facts) =>
        facts.Select(fact => fact switch
        {
            Fact.SettlementInstructed instructed => instructed.Id,
            Fact.SettlementRetried retried => retried.Id,
            _ => null,
        }).OfType<string>().Select(id => one.Settlements.First(settlement => settlement.Id == id)).ToList();
}
