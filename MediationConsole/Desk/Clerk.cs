using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Marketplace;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>The one door: load, decide, fold, row, journal, terms, ledger and outbox in one transaction, then announce.</summary>
public sealed partial class Clerk(Writer writer, PolicyBook policies, TimeProvider clock, IPayments payments, CaseFeed feed, OutageBook outages, Leases leases, ILogger<Clerk> log) : IDoor
{
    /// <summary>False for who writes records of the past: letters about them would come weeks late.</summary>
    internal bool TellsOutside { get; init; } = true;

    /// <summary>
    /// Opens a case on an order (D1–D4, H1, C1, G1), or tells the one that is there already, where it is the same (C1); null where the
    /// order does not exist.
    /// </summary>
    public Task<Handled?> Open(long orderId, Act act, Actor actor, Request? request = null) => Through(act, actor, async db =>
    {
        var sitting = Sit(db);
        if (await sitting.Order(orderId) is not { } order) return null;
        if (Law.KindOf(act) != CaseKind.Dispute) await sitting.LapseOthers(order);
        var (docket, decision) = await sitting.Open(order, act, actor);
        Figures.Handled(ActNames.Of(act), decision);
        return await Close(db, sitting, docket, decision, request);
    });

    /// <summary>Handles one act on a case; null where the case does not exist, or its site is none that the request may see.</summary>
    public Task<Handled?> Handle(CaseRef reference, Act act, Actor actor, Request? request = null) => Through(act, actor, async db =>
    {
        var sitting = Sit(db);
        if (await sitting.Call(reference) is not { } docket || request?.Sees?.Invoke(docket.Case.Site) == false) return null;
        if (reference.Kind != CaseKind.Dispute) await sitting.LapseOthers(docket.Order, but: docket);
        await sitting.LapseDue(docket, actor is Actor.Clock ? act as Act.LetTermLapse : null);
        if (act is Act.Claim { Reason: not null } && docket.Case.Assignee is { } owner) docket.OwnerSeenAt = await leases.SeenAt(db, docket.Sheaf.Case!.Id, reference, owner);
        var decision = request?.ExpectedVersion is { } seen && seen != docket.Case.Version
            ? await Stale(db, docket, seen, actor)
            : await sitting.Decide(docket, act, actor);
        Figures.Handled(ActNames.Of(act), decision);
        return await Close(db, sitting, docket, decision, request);
    });

    /// <summary>
    /// Takes in that a hold or a chargeback came or went (D29, D30, D33): the order's marks, its ledger, and every case of it that
    /// this concerns, in one transaction. Null where the order does not exist.
    /// </summary>
    public async Task<OrderHeard?> Hear(long orderId, OrderNews news, Actor actor, Receipt? receipt = null, Func<OrderHeard, Answer>? answer = null)
    {
        var heard = await writer.Write(async db =>
        {
            var sitting = Sit(db);
            if (await sitting.Order(orderId) is not { } order) return null;
            var (change, refusal) = await sitting.Weigh(order, news, actor);
            await Save(db, sitting);
            var result = new OrderHeard(order, change is not null, refusal) { Changed = Changes(sitting) };
            if (answer is null) return result;
            var said = answer(result);
            if (receipt is not null) await db.Rows().Keep(Receipts.Row(receipt, said, clock.GetUtcNow()));
            return result with { Answer = said };
        });
        foreach (var change in heard?.Changed ?? []) feed.Announce(change);
        return heard;
    }

    private Sitting Sit(ConsoleDb db) => new(new DatabaseShelf(db, policies, outages.Lately), payments, clock.GetUtcNow());

    // Staff are told who came first with what; a party may not hear of all that staff do.
    private static async Task<Decision.Refused> Stale(ConsoleDb db, Docket docket, long seen, Actor actor)
    {
        var since = actor is Actor.Staff ? await db.Facts.AsNoTracking().Where(fact => fact.CaseId == docket.Sheaf.Case!.Id && fact.Seq == seen + 1).FirstOrDefaultAsync() : null;
        Saying moved = $"The case has moved on: you saw version {seen}, it is at version {docket.Case.Version}.";
        return since is null ? new(Refusal.StaleVersion, moved)
            : new(Refusal.StaleVersion, $"{moved} {Recalled.Actor(since.ActorName)} came first: {Sentences.Say(Journal.Read(since).Fact, since.ActorName, docket.Case)}");
    }

    private async Task<Handled> Close(ConsoleDb db, Sitting sitting, Docket docket, Decision decision, Request? request)
    {
        await Save(db, sitting);
        if (request?.Spends is { } sent && decision is Decision.Granted) await Drafts.Spend(db, sent);
        var handled = new Handled(decision, docket.IsNew ? null : docket.Situation, docket.Order, docket.Lapsed, docket.Now) { Opened = docket.WasOpened, Changed = Changes(sitting) };
        if (request?.Answer is not { } write) return handled;
        var answer = write(handled);
        if (request.Receipt is { } receipt) await db.Rows().Keep(Receipts.Row(receipt, answer, docket.Now));
        return handled with { Answer = answer };
    }

    private async Task Save(ConsoleDb db, Sitting sitting)
    {
        var rows = db.Rows();
        foreach (var book in sitting.Books) await rows.Lay(book);
        foreach (var docket in sitting.Dockets)
        {
            docket.EndAct(TellsOutside);
            if (docket.Close() is not { } sheaf) continue;
            await rows.Lay(sheaf);
            db.Tell(() => Neighbours.Write(docket.Change!));
        }
    }

    private static List<CaseChanged> Changes(Sitting sitting) => [.. sitting.Dockets.Select(docket => docket.Change).OfType<CaseChanged>()];

    private async Task<Handled?> Through(Act act, Actor actor, Func<ConsoleDb, Task<Handled?>> work)
    {
        var handled = await writer.Write(work);
        if (handled is not null) Tell(handled, act, actor);
        foreach (var change in handled?.Changed ?? []) feed.Announce(change);
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
