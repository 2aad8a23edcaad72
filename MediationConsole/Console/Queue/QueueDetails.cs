using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Cases.Holds;
using MediationConsole.Desk;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Queue;

/// <summary>Reads what a queue shows of its cases beside their rows; the law says what the reader may do about each.</summary>
public sealed class QueueDetails(IDbContextFactory<ConsoleDb> readers, Almanac almanac, StaffDirectory staff, PolicyBook policies, TimeProvider clock)
{
    private static readonly string SettlementFailed = FactNames.Of(new Fact.SettlementFailed("", ""));

    /// <summary>By ref; a case that no longer belongs to the queue has nothing to show.</summary>
    public async Task<IReadOnlyDictionary<string, QueueDetail>> Read(QueueKind queue, IReadOnlyCollection<string> refs, Actor.Staff? me)
    {
        if (queue is not (QueueKind.Appeals or QueueKind.Approvals or QueueKind.Reports or QueueKind.Settlements) || refs.Count == 0) return new Dictionary<string, QueueDetail>();
        await using var db = await readers.CreateDbContextAsync();
        var cases = await db.Cases.Where(row => refs.Contains(row.Ref)).Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { row, order }).ToListAsync();
        var people = queue == QueueKind.Approvals ? (await staff.All()).ToDictionary(person => person.Id) : [];
        var failed = queue == QueueKind.Settlements ? await Failures(db, [.. cases.Select(one => one.row.Id)]) : null;
        Dictionary<string, QueueDetail> details = [];
        foreach (var one in cases)
        {
            var situation = almanac.Situation(one.row, one.order);
            QueueDetail? detail = queue switch
            {
                QueueKind.Appeals => Appeal(situation, me),
                QueueKind.Approvals => Approval(situation, people, me),
                QueueKind.Reports => Report(situation, one.order, me),
                QueueKind.Settlements => Payments(situation.Case, failed![one.row.Id]),
                _ => null,
            };
            if (detail is not null) details[one.row.Ref] = detail;
        }

        return details;
    }

    private QueueDetail.Appealed? Appeal(Situation situation, Actor.Staff? me)
    {
        if (situation.Case is Hold { OpenAppeal: { } appealed } hold)
        {
            return new(
                [Side.Seller], appealed.Text, hold.PlacedByName ?? policies.Title(hold.Site), null, hold.AtStake, appealed.At, me?.Id is { } reader && hold.PlacedBy == reader,
                WhyNot(situation, new Act.Claim(), me));
        }

        if (situation.Case is not Dispute dispute) return null;
        var open = dispute.Appeals.Where(appeal => appeal.State == AppealState.Open).ToList();
        if (open.Count == 0) return null;
        var ruling = dispute.Rulings.First(one => one.Number == open[0].Ruling);
        return new(
            [.. open.Select(appeal => appeal.By)], string.Join(" · ", open.Select(appeal => appeal.Ground)), ruling.ByName, ruling.Remedy, ruling.Amount, open[0].At,
            me is not null && Appeals.IsOwn(dispute, me.Id), WhyNot(situation, new Act.Claim(), me));
    }

    private QueueDetail.Approved? Approval(Situation situation, Dictionary<StaffId, Actor.Staff> people, Actor.Staff? me)
    {
        if (situation.Case is GuaranteeClaim { ToApprove: { } payment } claim)
        {
            return new(
                payment.ByName, payment.Amount == claim.Amount ? Remedy.FullRefund : Remedy.PartialRefund, payment.Amount, ClaimLaw.WhySecond, payment.At,
                me?.Id == payment.By, WhyNot(situation, new Act.ApproveClaimBySecond(payment.Number), me));
        }

        if (situation.Case is Hold { LiftAsked: { } asked })
        {
            return new(
                asked.ByName, null, situation.Exposure.Remaining, Lifts.Second(situation, people.GetValueOrDefault(asked.By)) ?? "", asked.At,
                me?.Id == asked.By, WhyNot(situation, new Act.ApproveLift(), me));
        }

        if (situation.Case is not Dispute { RulingToApprove: { } ruling }) return null;
        // Who has left since has no limits of their own any more.
        var author = people.GetValueOrDefault(ruling.By) ?? new Actor.Staff(ruling.By, ruling.ByName, StaffRoles.None);
        return new(
            ruling.ByName, ruling.Remedy, ruling.Amount, Approvals.Needed(situation, author, ruling.Funding, ruling.Amount) ?? "", ruling.At,
            me?.Id == ruling.By, WhyNot(situation, new Act.ApproveRuling(ruling.Hash), me));
    }

    private QueueDetail.Reported? Report(Situation situation, OrderRow order, Actor.Staff? me) =>
        situation.Case is not GuaranteeClaim { HasOpenReport: true, Report: { } report } ? null
        : new(order.BuyerName, order.SellerName, report.Text, report.At, WhyNot(situation, new Act.ConfirmReport("…"), me));

    private static QueueDetail.Payments? Payments(Case one, IEnumerable<Entry> failures)
    {
        var since = failures.Select(entry => (entry.At, Fact: (Fact.SettlementFailed)entry.Fact)).GroupBy(told => told.Fact.Id).ToDictionary(group => group.Key, group => group.Max(told => told.At));
        var failed = one.Settlements.Where(paid => paid.State == SettlementState.Failed).ToList();
        return failed.Count == 0 ? null
            : new([.. failed.Select(paid => new FailedPayment(paid.Id, paid.Kind, paid.Amount, paid.Note, paid.Attempt, since.TryGetValue(paid.Id, out var at) ? at : null))]);
    }

    private static async Task<ILookup<long, Entry>> Failures(ConsoleDb db, IReadOnlyList<long> ids) =>
        (await db.Facts.Where(fact => ids.Contains(fact.CaseId) && fact.Name == SettlementFailed).ToListAsync()).ToLookup(fact => fact.CaseId, Journal.Read);

    private string? WhyNot(Situation situation, Act act, Actor.Staff? me) =>
        me is null ? "" : Law.Decide(situation, act, me, clock.GetUtcNow()) is Decision.Refused refused ? refused.Said.Aloud() : null;
}
