using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Deadlines;
using MediationConsole.Console.Queue;
using MediationConsole.Desk;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Desk;

/// <summary>Some cases of a kind and how many there are of it; counted up to <see cref="QueueQuery.CountLimit"/> + 1.</summary>
public sealed record DeskPart(IReadOnlyList<QueueRow> Rows, int Count);

/// <summary>How many cases one has open, has ruled since Monday, and how many staff terms were breached on the open ones.</summary>
public sealed record DeskFigures(int Open, int Ruled, int Breaches);

/// <summary>What a member of staff can do next, as it stood at one instant. Parts that are not theirs are null.</summary>
public sealed record DeskView
{
    /// <summary>The reader's own disputes.</summary>
    public DeskPart? Mine { get; init; }

    /// <summary>The reader's own claims on the guarantee (G2).</summary>
    public DeskPart? MyClaims { get; init; }

    /// <summary>The reader's own holds (H5, H6).</summary>
    public DeskPart? MyHolds { get; init; }

    /// <summary>The reader's own chargebacks (C5).</summary>
    public DeskPart? MyChargebacks { get; init; }

    /// <summary>Holds, whoever has them, whose review is due within a week or was missed (H6).</summary>
    public DeskPart? Reviews { get; init; }

    /// <summary>Reports of buyers that wait for risk staff (G3).</summary>
    public DeskPart? Reports { get; init; }

    public DeskPart? Unclaimed { get; init; }

    /// <summary>Guarantee claims that nobody has (G2).</summary>
    public DeskPart? Claims { get; init; }

    /// <summary>Chargebacks whose answer nobody prepares (C5).</summary>
    public DeskPart? Chargebacks { get; init; }

    /// <summary>Holds that nobody has and in which a term runs: an order that will be closed, material that is due, a review of a later week (H4, H5).</summary>
    public DeskPart? Holds { get; init; }

    /// <summary>What the law lets this person approve as the second one (D22, H8, G1).</summary>
    public DeskPart? ToApprove { get; init; }

    /// <summary>Open appeals that are this person's, or that the law lets them take (D28).</summary>
    public DeskPart? Appeals { get; init; }

    public DeskPart? Breached { get; init; }

    public DeskPart? Failed { get; init; }

    /// <summary>Cases that a mediator stepped back from and nobody has taken (D21).</summary>
    public DeskPart? Recused { get; init; }

    /// <summary>What lapses within a day.</summary>
    public required DeadlinesAhead Lapsing { get; init; }

    /// <summary>What one typed and has not sent, the latest first.</summary>
    public required IReadOnlyList<SavedDraft> Drafts { get; init; }

    public DeskFigures? Figures { get; init; }

    public required DateTimeOffset AsOf { get; init; }
}

/// <summary>Reads what there is to do next, each part by an index and only as far as it is shown.</summary>
public sealed class DeskQuery(IDbContextFactory<ConsoleDb> readers, QueueDetails details, Tonight tonight, Drafts drafts, TimeProvider clock)
{
    private const int Shown = 6;

    // As many of what may be this person's as the law is asked about.
    private const int Asked = 30;
    private const string RulingIssued = "ruling_issued";

    public async Task<DeskView> Read(Actor.Staff me)
    {
        var now = clock.GetUtcNow();
        var (mediates, manages, guards) = (me.Is(StaffRoles.Mediator), me.Is(StaffRoles.Manager), me.Is(StaffRoles.Risk));
        await using var db = await readers.CreateDbContextAsync();
        var open = db.Cases.Where(row => row.Kind == CaseKind.Dispute && row.Stage != Stage.Closed);
        var mine = db.Cases.Where(row => row.Assignee == me.Id.Value && row.Stage != Stage.Closed);
        var nobodys = db.Cases.Where(row => row.Assignee == null && row.Stage != Stage.Closed);
        // A review that was missed has no running term any more; by when it was owed says its row still.
        var week = now.AddDays(7);
        var reviews = db.Cases.Where(row => row.Kind == CaseKind.Hold && row.Stage != Stage.Closed && row.RulingDue <= week);
        return new()
        {
            Mine = mediates ? await Part(mine.Where(row => row.Kind == CaseKind.Dispute)) : null,
            MyClaims = mediates ? await Part(mine.Where(row => row.Kind == CaseKind.Guarantee)) : null,
            MyHolds = guards ? await Part(mine.Where(row => row.Kind == CaseKind.Hold)) : null,
            MyChargebacks = guards ? await Part(mine.Where(row => row.Kind == CaseKind.Chargeback)) : null,
            Reviews = guards ? await Part(reviews) : null,
            Reports = guards ? await Part(db.Cases.Where(row => row.ReportOpen)) : null,
            Unclaimed = mediates ? await Part(open.Where(row => row.Stage == Stage.Mediation && row.Assignee == null)) : null,
            Claims = mediates ? await Part(nobodys.Where(row => row.Kind == CaseKind.Guarantee)) : null,
            Chargebacks = guards ? await Part(nobodys.Where(row => row.Kind == CaseKind.Chargeback && row.Status == Status.Preparing)) : null,
            Holds = guards ? await Part(nobodys.Where(row => row.Kind == CaseKind.Hold && row.NextDue != null && (row.NextTerm != TermCode.HoldReview || row.NextDue > week))) : null,
            ToApprove = mediates || manages || guards ? await Those(db.Cases.Where(row => row.AwaitsApproval), QueueKind.Approvals, me, (_, detail) => detail is QueueDetail.Approved { MayNot: null }) : null,
            Appeals = mediates || guards ? await Those(db.Cases.Where(row => row.AppealOpen), QueueKind.Appeals, me, (row, detail) => IsToHear(row, detail, me)) : null,
            Breached = manages ? await Part(db.CasesBy("IX_cases_breached").Where(row => row.Kind == CaseKind.Dispute && row.Stage != Stage.Closed && row.Breaches > 0)) : null,
            Failed = manages ? await Part(db.Cases.Where(row => row.FailedSettlements > 0)) : null,
            Recused = manages ? await Part(Recused(db.Cases)) : null,
            Drafts = await drafts.Of(me.Id),
            Lapsing = await tonight.Read(),
            Figures = mediates ? new(await mine.CountAsync(), await Ruled(db, me, now), await mine.SumAsync(row => row.Breaches)) : null,
            AsOf = now,
        };
    }

    // Asked in a way that keeps the index of all unassigned cases out of it: those that somebody stepped back from are far fewer.
    internal static IQueryable<CaseRow> Recused(IQueryable<CaseRow> cases) =>
        cases.Where(row => row.Recusals > 0 && (row.Assignee ?? "") == "" && (row.Stage != Stage.Closed || row.AppealOpen));

    private static bool IsToHear(QueueRow row, QueueDetail detail, Actor.Staff me) =>
        detail is QueueDetail.Appealed { IsOwn: false } appeal && (row.Assignee == me.Id.Value || appeal.MayNotClaim is null);

    /// <summary>Those of a queue, the earliest due first, that the law leaves to this person.</summary>
    private async Task<DeskPart> Those(IQueryable<CaseRow> cases, QueueKind queue, Actor.Staff me, Func<QueueRow, QueueDetail, bool> isTheirs)
    {
        var rows = await cases.OrderBy(row => row.RulingDue).ThenBy(row => row.Id).Take(Asked).Select(QueueRow.Of).ToListAsync();
        var beside = await details.Read(queue, [.. rows.Select(row => row.Ref)], me);
        var theirs = rows.Where(row => beside.TryGetValue(row.Ref, out var detail) && isTheirs(row, detail)).ToList();
        return new([.. theirs.Take(Shown)], theirs.Count);
    }

    // A case without a running term comes last; among the rest the next due comes first, then the larger amount.
    private static async Task<DeskPart> Part(IQueryable<CaseRow> cases)
    {
        var rows = await cases.Where(row => row.NextDue != null).OrderBy(row => row.NextDue).ThenByDescending(row => row.AtStake).Take(Shown).Select(QueueRow.Of).ToListAsync();
        if (rows.Count < Shown) rows.AddRange(await cases.Where(row => row.NextDue == null).OrderBy(row => row.Id).Take(Shown - rows.Count).Select(QueueRow.Of).ToListAsync());
        return new(rows, await cases.Take(QueueQuery.CountLimit + 1).CountAsync());
    }

    private static Task<int> Ruled(ConsoleDb db, Actor.Staff me, DateTimeOffset now)
    {
        var monday = new DateTimeOffset(now.UtcDateTime.Date.AddDays(-(((int)now.UtcDateTime.DayOfWeek + 6) % 7)), TimeSpan.Zero);
        return db.Cases.Where(row => row.Assignee == me.Id.Value && row.ChangedAt >= monday)
            .CountAsync(row => db.Facts.Any(fact => fact.CaseId == row.Id && fact.At >= monday && fact.Name == RulingIssued && fact.Actor == me.Kind));
    }
}
