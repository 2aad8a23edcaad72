using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Deadlines;

/// <summary>What lies ahead in a range, as far as one page goes.</summary>
/// <param name="Beyond">How many more cases have a term that ends in the range; at most <see cref="DeadlinesQuery.CountLimit"/> + 1, which means "more".</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="LeftOut">True where so many cases end before the page that what follows from some of them is not on it.</param>
public sealed record DeadlinesAhead(IReadOnlyList<DeadlineLine> Lines, int Beyond, CaseMark? Next, bool LeftOut);

/// <summary>
/// Rehearses what will lapse. Cases are read in the order of their next due, some at a time, and each is played forward as far as the page
/// reaches; what follows from cases that end before the page is on it too.
/// </summary>
public sealed class DeadlinesQuery(IDbContextFactory<ConsoleDb> readers, Almanac almanac, TimeProvider clock, DeadlineWords words)
{
    public const int CountLimit = 10_000;

    /// <summary>How many cases a page goes through.</summary>
    internal const int Cases = 200;

    private const int Earlier = 1_000;

    public async Task<DeadlinesAhead> Ahead(DeadlineFilter filter, Actor.Staff? me)
    {
        var now = clock.GetUtcNow();
        var (from, to) = filter.Range(now);
        if (to <= now) return new([], 0, null, false);
        await using var db = await readers.CreateDbContextAsync();
        var due = Narrow(db.Cases, filter, me).Where(row => row.NextDue <= to);
        var start = filter.After?.Due ?? (from > now ? from : DateTimeOffset.MinValue);
        var rows = await Take(db, Behind(due.Where(row => row.NextDue >= start), filter.After), Cases + 1);
        var next = rows.Count > Cases ? MarkOf(rows[Cases - 1].Case) : null;
        var reach = rows.Count > Cases ? rows[Cases].Case.NextDue!.Value : to;
        var earlier = start == DateTimeOffset.MinValue ? [] : await Take(db, filter.After is { } mark ? UpTo(due, mark) : due.Where(row => row.NextDue < start), Earlier + 1);
        var lines = rows.Take(Cases).SelectMany(one => Lines(one, reach, next is null, me, now))
            .Concat(earlier.Take(Earlier).SelectMany(one => Lines(one, reach, next is null, me, now).Skip(1)).Where(line => line.Due >= start));
        var beyond = next is null ? 0 : await Count(Behind(due, next));
        return new([.. lines.Where(line => filter.Kind is not { } kind || line.Is(kind)).OrderBy(line => line.Due).ThenBy(line => line.Ref, StringComparer.Ordinal)], beyond, next, earlier.Count > Earlier);
    }

    internal static IQueryable<CaseRow> Narrow(IQueryable<CaseRow> cases, DeadlineFilter filter, Actor.Staff? me)
    {
        cases = cases.Where(row => row.Kind == CaseKind.Dispute);
        if (filter.Site is { } site) cases = cases.Where(row => row.Site == site);
        if (!filter.Mine) return cases;
        var mine = me?.Id.Value ?? "";
        return cases.Where(row => row.Assignee == mine);
    }

    private IEnumerable<DeadlineLine> Lines((CaseRow Case, OrderRow Order) one, DateTimeOffset reach, bool isLast, Actor.Staff? me, DateTimeOffset now)
    {
        var situation = almanac.Situation(one.Case, one.Order);
        var first = true;
        foreach (var end in almanac.Ahead(situation, reach))
        {
            // Behind the reach of this page stand the firsts of the next; what follows there is told there.
            if (!first && !isLast && end.Term.DueAt >= reach) yield break;
            yield return Line(end, one.Case, situation, me, now);
            first = false;
        }
    }

    private DeadlineLine Line(TermEnd end, CaseRow row, Situation situation, Actor.Staff? me, DateTimeOffset now) => DeadlineLines.Of(end, row, situation, words) with
    {
        Follows = situation.Case.RunningTerm(end.Term.Code)?.StartedAt != end.Term.StartedAt,
        MayNotStop = WhyNot(situation, new Act.StopTerm(end.Term.Code, "…"), me, now),
        MayNotClaim = WhyNot(situation, new Act.Claim(), me, now),
    };

    private static string? WhyNot(Situation situation, Act act, Actor.Staff? me, DateTimeOffset now) =>
        me is null ? "" : Law.Decide(situation, act, me, now) is Decision.Refused refused ? refused.Said.Aloud() : null;

    private static async Task<List<(CaseRow Case, OrderRow Order)>> Take(ConsoleDb db, IQueryable<CaseRow> rows, int most)
    {
        var taken = new List<(CaseRow Case, OrderRow Order)>();
        foreach (var half in Halves(rows))
        {
            taken.AddRange((await NextFirst(half).Take(most)
                .Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { row, order })
                .OrderBy(one => one.row.NextDue).ThenBy(one => one.row.AtStake).ThenBy(one => one.row.Id).ToListAsync()).Select(one => (one.row, one.order)));
        }

        return [.. taken.OrderBy(one => one.Case.NextDue).ThenBy(one => one.Case.AtStake).ThenBy(one => one.Case.Id).Take(most)];
    }

    private static async Task<int> Count(IQueryable<CaseRow> rows)
    {
        var count = 0;
        foreach (var half in Halves(rows)) count += await half.Take(CountLimit + 1).CountAsync();
        return Math.Min(count, CountLimit + 1);
    }

    /// <summary>Open cases and closed ones, each of which an index has in the order of their next due; in few closed ones a term still runs.</summary>
    internal static IReadOnlyList<IQueryable<CaseRow>> Halves(IQueryable<CaseRow> rows) => [rows.Where(row => row.Stage != Stage.Closed), rows.Where(row => row.Stage == Stage.Closed)];

    internal static IQueryable<CaseRow> NextFirst(IQueryable<CaseRow> rows) => rows.OrderBy(row => row.NextDue).ThenBy(row => row.AtStake).ThenBy(row => row.Id);

    private static IQueryable<CaseRow> Behind(IQueryable<CaseRow> rows, CaseMark? mark)
    {
        if (mark is null) return rows;
        var (due, stake, id) = (mark.Due, mark.Stake, mark.Id);
        return rows.Where(row => row.NextDue >= due && (row.NextDue > due || row.AtStake > stake || (row.AtStake == stake && row.Id > id)));
    }

    private static IQueryable<CaseRow> UpTo(IQueryable<CaseRow> rows, CaseMark mark)
    {
        var (due, stake, id) = (mark.Due, mark.Stake, mark.Id);
        return rows.Where(row => row.NextDue < due || (row.NextDue == due && (row.AtStake < stake || (row.AtStake == stake && row.Id <= id))));
    }

    private static CaseMark MarkOf(CaseRow row) => new(row.NextDue!.Value, row.AtStake, row.Id);
}
