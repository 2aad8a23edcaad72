using MediationConsole.Cases;
using MediationConsole.Storage;
using static MediationConsole.Reports.Books.Columns;

namespace MediationConsole.Reports.Books;

/// <summary>A term with its case.</summary>
internal sealed record TermLine(TermRow Term, CaseRow Case, DateTimeOffset Now)
{
    public bool IsLapsed => Term.State == TermState.Lapsed || (Term.State == TermState.Running && Term.DueAt <= Now);

    /// <summary>By how much it was carried out after its end, or is overdue.</summary>
    public decimal? HoursLate => IsLapsed && (Term.EndedAt ?? Now) - Term.DueAt is var late && late > TimeSpan.Zero ? Math.Round((decimal)late.TotalHours, 2) : null;
}

/// <summary>Terms that end in a time: which were met, which lapsed, and how late that was carried out.</summary>
internal static class DeadlinesBook
{
    public static Book Book { get; } = new("deadlines", Cases, [new Sheet<TermLine>("Deadlines", Columns, Lines)]);

    private static IReadOnlyList<BookColumn<TermLine>> Columns =>
    [
        Text<TermLine>("Case", 11, (one, _) => one.Term.Ref),
        Counted<TermLine>("Order", 19, (one, _) => one.Case.OrderNo),
        Text<TermLine>("Site", 13, (one, reader) => reader.Site(one.Case.Site)),
        Text<TermLine>("Kind", 16, (one, reader) => reader.Word(one.Case.Kind)),
        Text<TermLine>("Term", 28, (one, reader) => reader.Word(one.Term.Code)),
        Text<TermLine>("Who", 14, (one, reader) => reader.Word(one.Term.Who)),
        Instant<TermLine>("Started", one => one.Term.StartedAt),
        Instant<TermLine>("DueAt", one => one.Term.DueAt),
        Instant<TermLine>("EndedAt", one => one.Term.EndedAt),
        Text<TermLine>("TermState", 13, (one, reader) => reader.Word(one.Term.State)),
        Number<TermLine>("Met", one => one.Term.State == TermState.Met ? 1 : 0, Foot.Sum),
        Number<TermLine>("Lapsed", one => one.IsLapsed ? 1 : 0, Foot.Sum, "{0}>0"),
        Number<TermLine>("LateBy", one => one.HoursLate, breach: "{0}>0"),
        Text<TermLine>("Silence", 30, (one, reader) => reader.Word(one.Term.OnSilence)),
        Text<TermLine>("Owner", 18, (one, _) => one.Case.AssigneeName),
        Amount<TermLine>("AtStake", one => new(one.Case.AtStake, MediationConsole.Cases.Currency.From(one.Case.Currency))),
        Currency<TermLine>(one => one.Case.Currency),
    ];

    private static IQueryable<CaseRow> Cases(BookSource source)
    {
        var (from, until) = (source.From, source.Until);
        var due = source.Db.Terms.Where(term => term.DueAt >= from && term.DueAt < until).Select(term => term.CaseId);
        return source.Filtered.Where(row => due.Contains(row.Id));
    }

    private static async IAsyncEnumerable<TermLine> Lines(BookSource source)
    {
        var (from, until) = (source.From, source.Until);
        await foreach (var (term, row) in source.Of((db, ids) => db.Terms.Where(term => ids.Contains(term.CaseId) && term.DueAt >= from && term.DueAt < until)
            .Join(db.Cases, term => term.CaseId, row => row.Id, (term, row) => new { term, row }).OrderBy(both => both.term.CaseId).ThenBy(both => both.term.Ordinal).Select(both => ValueTuple.Create(both.term, both.row))))
            yield return new(term, row, source.Now);
    }
}
