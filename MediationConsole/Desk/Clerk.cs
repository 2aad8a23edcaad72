using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Marketplace;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>The one door: load, decide, fold, row, journal, terms, ledger and outbox in one transaction, then announce.</summary>
public sealed partial class Clerk(Writer writer, PolicyBook policies, TimeProvider clock, IPayments payments, CaseFeed feed, OutageBook outages, ILogger<Clerk> log) : IDoor
{
    private readonly Handling handling = new(payments);

    /// <summary>False for who writes records of the past: letters about them would come weeks late.</summary>
    internal bool TellsOutside { get; init; } = true;

    /// <summary>Opens a case on an order (D1–D4, H1, C1, G1); null where the order does not exist.</summary>
    public Task<Handled?> Open(long orderId, Act act, Actor actor, Request? request = null) => Through(act, actor, async db =>
    {
        var now = clock.GetUtcNow();
        if (await db.Rows().Order(orderId) is not { } order) return null;
        var docket = await Docket.ForNew(db, order, policies.ForNew(order.Site), Law.KindOf(act), now);
        var decision = Law.Open(docket.Standing, act, actor, docket.Policy, now);
        if (decision is Decision.Granted granted) docket.Open(granted.Facts, actor);
        return await Close(db, docket, decision, request);
    });

    /// <summary>Handles one act on a case; null where the case does not exist, or its site is none that the request may see.</summary>
    public Task<Handled?> Handle(CaseRef reference, Act act, Actor actor, Request? request = null) => Through(act, actor, async db =>
    {
        if (await Docket.Load(db, reference, policies, outages.Lately, clock.GetUtcNow()) is not { } docket || request?.Sees?.Invoke(docket.Case.Site) == false) return null;
        handling.LapseDue(docket, actor is Actor.Clock ? act as Act.LetTermLapse : null);
        var decision = request?.ExpectedVersion is { } seen && seen != docket.Case.Version
            ? await Stale(db, docket, seen, actor)
            : handling.Decide(docket, act, actor);
        Figures.Handled(ActNames.Of(act), decision);
        return await Close(db, docket, decision, request);
    });

    /// <summary>
    /// Takes in that a hold or a chargeback came or went (D29, D30, D33): the order's marks, its ledger, and every case of it that
    /// this concerns, in one transaction. Null where the order does not exist.
    /// </summary>
    public async Task<OrderHeard?> Hear(long orderId, OrderNews news, Actor actor, Receipt? receipt = null, Func<OrderHeard, Answer>? answer = null)
    {
        var heard = await writer.Write(async db =>
        {
            var rows = db.Rows();
            if (await rows.Order(orderId) is not { } order) return null;
            var concerned = await Concerned(db, order);
            concerned.ForEach(docket => handling.LapseDue(docket));
            var (change, refusal) = OrderLaw.Decide(order.Weighing(), order.Exposure(), news, actor, clock.GetUtcNow());
            if (change is not null)
            {
                var own = Hearing.Gather(order, concerned);
                Hearing.Take(own, change, clock.GetUtcNow());
                concerned.ForEach(docket => Hearing.Tell(handling, docket, news, change.Marks, actor));
                await rows.Lay(own);
            }

            foreach (var docket in concerned) await Save(db, docket);
            var result = new OrderHeard(order, change is not null, refusal) { Changed = [.. concerned.Select(docket => docket.Change).OfType<CaseChanged>()] };
            if (answer is null) return result;
            var said = answer(result);
            if (receipt is not null) await rows.Keep(Receipts.Row(receipt, said, clock.GetUtcNow()));
            return result with { Answer = said };
        });
        foreach (var change in heard?.Changed ?? []) feed.Announce(change);
        return heard;
    }

    private async Task<List<Docket>> Concerned(ConsoleDb db, OrderRow order)
    {
        var refs = await db.Cases.Where(row => row.OrderId == order.Id && (row.Stage != Stage.Closed || row.Unsettled)).OrderBy(row => row.Id).Select(row => row.Ref).ToListAsync();
        List<Docket> dockets = [];
        foreach (var reference in refs)
            if (await Docket.Load(db, CaseRef.Parse(reference), policies, outages.Lately, clock.GetUtcNow(), order) is { } docket) dockets.Add(docket);
        return dockets;
    }

    // Staff are told who came first with what; a party may not hear of all that staff do.
    private static async Task<Decision.Refused> Stale(ConsoleDb db, Docket docket, long seen, Actor actor)
    {
        var since = actor is Actor.Staff ? await db.Facts.AsNoTracking().Where(fact => fact.CaseId == docket.Sheaf.Case!.Id && fact.Seq == seen + 1).FirstOrDefaultAsync() : null;
        var first = since is null ? "" : $" {since.ActorName} came first: {Sentences.Of(Journal.Read(since).Fact, since.ActorName, docket.Case)}";
        return new(Refusal.StaleVersion, $"The case has moved on: you saw version {seen}, it is at version {docket.Case.Version}.{first}");
    }

    private async Task<Handled> Close(ConsoleDb db, Docket docket, Decision decision, Request? request)
    {
        await Save(db, docket);
        var handled = new Handled(decision, docket.IsNew ? null : docket.Situation, docket.Order, docket.Lapsed, docket.Now) { Changed = docket.Change };
        if (request?.Answer is not { } write) return handled;
        var answer = write(handled);
        if (request.Receipt is { } receipt) await db.Rows().Keep(Receipts.Row(receipt, answer, docket.Now));
        return handled with { Answer = answer };
    }

    private async Task Save(ConsoleDb db, Docket docket)
    {
        docket.EndAct(TellsOutside);
        if (docket.Close() is not { } sheaf) return;
        await db.Rows().Lay(sheaf);
        db.Tell(() => Neighbours.Write(docket.Change!));
    }

    private async Task<Handled?> Through(Act act, Actor actor, Func<ConsoleDb, Task<Handled?>> work)
    {
        var handled = await writer.Write(work);
        if (handled is not null) Tell(handled, act, actor);
        if (handled?.Changed is { } change) feed.Announce(change);
        return handled;
    }

    // Who it was stands in the journal; the log knows the kind of person only. A night of lapses would bury what people did.
    private void Tell(Handled handled, Act act, Actor actor)
    {
        var level = actor is Actor.Clock ? LogLevel.Debug : LogLevel.Information;
        if (!log.IsEnabled(level)) return;
        var (name, by) = (ActNames.Of(act), actor is Actor.Staff ? "staff" : actor.Kind);
        var said = handled.Decision is Decision.Refused refused ? refused.Code.ToString() : "granted";
        CameToTheDoor(log, level, name, handled.Situation?.Case.Ref, by, said);
    }

    [LoggerMessage("{Act} on {CaseRef} by {By}: {Said}")]
    private static partial void CameToTheDoor(ILogger log, LogLevel level, string act, CaseRef? caseRef, string by, string said);
}
