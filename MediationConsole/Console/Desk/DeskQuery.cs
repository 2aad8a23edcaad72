using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Queue;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Desk;

/// <summary>Some cases of a kind and how many there are of it; counted up to <see cref="QueueQuery.CountLimit"/> + 1.</summary>
public sealed record DeskPart(IReadOnlyList<QueueRow> Rows, int Count);

/// <summary>How many cases one has open, has ruled since Monday, and how many staff terms were breached on the open ones.</summary>
public sealed record DeskFigures(int Open, int Ruled, int Breaches);

/// <summary>What a member of staff can do next, as it stood at one instant. Parts that are not theirs are null.</summary>
public sealed record DeskView(DeskPart? Mine, DeskPart? Unclaimed, DeskPart Lapsing, DeskPart? Breached, DeskPart? Failed, DeskFigures? Figures, DateTimeOffset AsOf);

/// <summary>Reads what there is to do next, each part by an index and only as far as it is shown.</summary>
public sealed class DeskQuery(IDbContextFactory<ConsoleDb> readers, TimeProvider clock)
{
    private const int Shown = 6;
    private const string RulingIssued = "ruling_issued";

    public async Task<DeskView> Read(Actor.Staff me)
    {
        var now = clock.GetUtcNow();
        var (mediates, manages) = (me.Is(StaffRoles.Mediator), me.Is(StaffRoles.Manager));
        await using var db = await readers.CreateDbContextAsync();
        var open = db.Cases.Where(row => row.Kind == CaseKind.Dispute && row.Stage != Stage.Closed);
        var mine = open.Where(row => row.Assignee == me.Id.Value);
        return new(
            mediates ? await Part(mine) : null,
            mediates ? await Part(open.Where(row => row.Stage == Stage.Mediation && row.Assignee == null)) : null,
            await Part(open.Where(row => row.NextDue < now.AddDays(1) && row.NextSilence != Silence.Breach)),
            manages ? await Part(open.Where(row => row.Breaches > 0)) : null,
            manages ? await Part(open.Where(row => row.Status == Status.SettlementFailed)) : null,
            mediates ? new(await mine.CountAsync(), await Ruled(db, me, now), await mine.SumAsync(row => row.Breaches)) : null,
            now);
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
