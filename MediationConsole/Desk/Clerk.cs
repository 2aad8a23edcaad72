using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>The one door: load, decide, fold, row, journal, terms, ledger and outbox in one transaction, then announce.</summary>
public sealed class Clerk(Writer writer, PolicyBook policies, TimeProvider clock, IPayments payments, CaseFeed feed)
{
    /// <summary>False for who writes records of the past: letters about them would come weeks late.</summary>
    internal bool TellsOutside { get; init; } = true;

    /// <summary>Opens a dispute on an order (D1–D4); null where the order does not exist.</summary>
    public Task<Handled?> Open(long orderId, Act.OpenDispute act, Actor actor, Request? request = null) => Through(async db =>
    {
        var now = clock.GetUtcNow();
        if (await db.Orders.FindAsync(orderId) is not { } order) return null;
        var docket = await Docket.ForNew(db, order, policies.ForNew(order.Site), now);
        var decision = Opening.Decide(docket.NextRef, docket.Standing, act, actor, docket.Policy, now);
        if (decision is Decision.Granted granted) docket.Open(granted.Facts, actor);
        return await Close(db, docket, decision, 0, request);
    });

    /// <summary>Handles one act on a case; null where the case does not exist.</summary>
    public Task<Handled?> Handle(CaseRef reference, Act act, Actor actor, Request? request = null) => Through(async db =>
    {
        var now = clock.GetUtcNow();
        if (await Docket.Load(db, reference, policies, now) is not { } docket) return null;
        // Before any act what is due has lapsed (section 1, Term); the clock's own act comes when it is its turn.
        var lapsed = LapseDue(docket, actor is Actor.Clock ? act as Act.LetTermLapse : null, now);
        var decision = request?.ExpectedVersion is { } seen && seen != docket.Dispute.Version
            ? Stale(docket.Dispute, seen)
            : Decide(docket, act, actor, now);
        if (actor is Actor.Clock && decision is Decision.Granted) lapsed++;
        return await Close(db, docket, decision, lapsed, request);
    });

    private static Decision.Refused Stale(Dispute dispute, long seen) =>
        new(Refusal.StaleVersion, $"The case has moved on: you saw version {seen}, it is at version {dispute.Version}.");

    // In the order of the law, so that two terms that end together have one outcome whoever came upon them first.
    private int LapseDue(Docket docket, Act.LetTermLapse? own, DateTimeOffset now)
    {
        var lapsed = 0;
        while (docket.Dispute.Running.FirstOrDefault(term => term.IsDue(now)) is { } due && (due.Code, due.DueAt) != (own?.Code, own?.DueAt))
        {
            if (Decide(docket, new Act.LetTermLapse(due.Code, due.DueAt), new Actor.Clock(), now) is Decision.Refused refused)
                throw new InvalidOperationException($"The due term {due.Code} of {docket.Dispute.Ref} was not granted its lapse: {refused.Sentence}");
            lapsed++;
        }

        return lapsed;
    }

    private Decision Decide(Docket docket, Act act, Actor actor, DateTimeOffset now)
    {
        var decision = DisputeLaw.Decide(docket.Situation, act, actor, now);
        if (decision is not Decision.Granted granted) return decision;
        docket.Write(granted.Facts, actor);
        foreach (var settlement in Instructed(docket.Dispute, granted.Facts))
        {
            // A gateway that answers at once does so in the same transaction, so that money instructed and money confirmed cannot part.
            if (payments.Answer(settlement) is { } answer && Decide(docket, answer, new Actor.Gateway(), now) is Decision.Refused refused)
                throw new InvalidOperationException($"The gateway's answer to {settlement.Id} was refused: {refused.Sentence}");
        }

        return decision;
    }

    private static List<Settlement> Instructed(Dispute dispute, IEnumerable<Fact> facts) =>
        facts.Select(fact => fact switch
        {
            Fact.SettlementInstructed instructed => instructed.Id,
            Fact.SettlementRetried retried => retried.Id,
            _ => null,
        }).OfType<string>().Select(id => dispute.Settlements.First(settlement => settlement.Id == id)).ToList();

    private async Task<Handled> Close(ConsoleDb db, Docket docket, Decision decision, int lapsed, Request? request)
    {
        await docket.Save(TellsOutside);
        var handled = new Handled(decision, docket.IsNew ? null : docket.Situation, docket.Order, lapsed, docket.Now) { Changed = docket.Change };
        if (request?.Answer is not { } write) return handled;
        var answer = write(handled);
        if (request.Receipt is { } receipt) db.Receipts.Add(Receipts.Row(receipt, answer, docket.Now));
        return handled with { Answer = answer };
    }

    private async Task<Handled?> Through(Func<ConsoleDb, Task<Handled?>> work)
    {
        var handled = await writer.Write(work);
        if (handled?.Changed is { } change) feed.Announce(change);
        return handled;
    }
}
