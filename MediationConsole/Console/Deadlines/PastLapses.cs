using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Deadlines;

/// <summary>What has lapsed in a range, latest first, as far as one page goes.</summary>
public sealed record LapsesBehind(IReadOnlyList<DeadlineLine> Lines, int Beyond, LapseMark? Next);

/// <summary>Reads terms that have lapsed, and off the journal what came of each.</summary>
public sealed class PastLapses(IDbContextFactory<ConsoleDb> readers, Almanac almanac, TimeProvider clock, DeadlineWords words)
{
    private const int Shown = 100;

    public async Task<LapsesBehind> Read(DeadlineFilter filter, Actor.Staff? me)
    {
        var now = clock.GetUtcNow();
        var (from, to) = filter.Range(now);
        if (from >= now) return new([], 0, null);
        await using var db = await readers.CreateDbContextAsync();
        var terms = Lapsed(db, from, to);
        if (filter.Site is not null || filter.Mine) terms = terms.Where(term => DeadlinesQuery.Narrow(db.Cases, filter, me).Any(row => row.Id == term.CaseId));
        var lapsed = await LatestFirst(Behind(terms, filter.Before)).Take(Shown + 1).ToListAsync();
        var next = lapsed.Count > Shown ? new LapseMark(lapsed[Shown - 1].DueAt, lapsed[Shown - 1].CaseId, lapsed[Shown - 1].Ordinal) : null;
        var beyond = next is null ? 0 : await Behind(terms, next).Take(DeadlinesQuery.CountLimit + 1).CountAsync();
        var lines = await Lines(db, [.. lapsed.Take(Shown)]);
        return new([.. lines.Where(line => filter.Kind is not { } kind || line.Is(kind))], beyond, next);
    }

    internal static IQueryable<TermRow> Lapsed(ConsoleDb db, DateTimeOffset from, DateTimeOffset to) =>
        db.Terms.Where(term => term.State == TermState.Lapsed && term.DueAt >= from && term.DueAt <= to);

    internal static IQueryable<TermRow> LatestFirst(IQueryable<TermRow> terms) =>
        terms.OrderByDescending(term => term.DueAt).ThenByDescending(term => term.CaseId).ThenByDescending(term => term.Ordinal);

    private async Task<IEnumerable<DeadlineLine>> Lines(ConsoleDb db, IReadOnlyList<TermRow> lapsed)
    {
        var ids = lapsed.Select(term => term.CaseId).Distinct().ToList();
        var cases = await db.Cases.Where(row => ids.Contains(row.Id)).Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { row, order }).ToDictionaryAsync(one => one.row.Id);
        var facts = (await db.Facts.Where(fact => ids.Contains(fact.CaseId) && (fact.Actor == "clock" || fact.Actor == "gateway")).OrderBy(fact => fact.CaseId).ThenBy(fact => fact.Seq).ToListAsync())
            .ToLookup(fact => fact.CaseId, fact => Journal.Read(fact));
        return lapsed.Select(term =>
        {
            var (row, order) = (cases[term.CaseId].row, cases[term.CaseId].order);
            var ended = new Term(term.Code, term.Who, term.StartedAt, term.DueAt, term.OnSilence, TermState.Running);
            var told = Told([.. facts[term.CaseId]], ended);
            var end = new TermEnd(CaseRef.Parse(term.Ref), ended, term.EndedAt ?? term.DueAt, row.Status, told) { MadeUp = told.OfType<Fact.OutageMadeUp>().FirstOrDefault()?.Down ?? TimeSpan.Zero };
            return DeadlineLines.Of(end, row, almanac.Situation(row, order), words) with { LapsedAt = end.At };
        });
    }

    /// <summary>The facts of that lapse: from the extension for an outage, if there was one, to the next thing that happened.</summary>
    private static List<Fact> Told(List<Entry> entries, Term term)
    {
        var at = entries.FindIndex(entry => entry.Fact is Fact.TermLapsed lapsed && lapsed.Code == term.Code && lapsed.DueAt == term.DueAt);
        if (at < 0) return [];
        var made = entries.Take(at).Where(entry => entry.At >= term.StartedAt && entry.Fact is Fact.OutageMadeUp up && up.Code == term.Code).Select(entry => entry.Fact);
        var until = at + 1;
        while (until < entries.Count && entries[until].Fact is not Fact.TermLapsed && entries[until].At == entries[at].At && entries[until].Seq == entries[until - 1].Seq + 1) until++;
        return [.. made, .. entries[at..until].Select(entry => entry.Fact)];
    }

    private static IQueryable<TermRow> Behind(IQueryable<TermRow> terms, LapseMark? mark)
    {
        if (mark is null) return terms;
        var (due, id, ordinal) = (mark.Due, mark.CaseId, mark.Ordinal);
        return terms.Where(term => term.DueAt <= due && (term.DueAt < due || term.CaseId < id || (term.CaseId == id && term.Ordinal < ordinal)));
    }
}
