using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Reports;

/// <summary>One exhibit of the queue, with what its case says beside it. Size in bytes.</summary>
/// <param name="Version">The case's version; another one means that the line is to be read again.</param>
/// <param name="NextDue">When the next term of the case ends.</param>
public sealed record ExhibitLine(
    long CaseId, int Number, string Ref, string Site, Side By, int Place, string Type, string FileName, string MediaType, long Size, string Sha256, DateTimeOffset At,
    bool Late, bool Counts, ExhibitState State, bool OpenedBySomebody, string Reason, Stage Stage, Status Status, DateTimeOffset? NextDue, string? Assignee, string? AssigneeName, long Version)
{
    /// <summary>How people call it: B-1, S-2 (D20).</summary>
    public string Label => Exhibit.LabelOf(By, Place);

    /// <summary>Its place in the queue.</summary>
    public ExhibitPlace Key => new(At, CaseId, Number);
}

/// <summary>A place in the queue, so that deep pages cost no more than the first.</summary>
public sealed record ExhibitPlace(DateTimeOffset At, long CaseId, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}~{CaseId}~{Number}");

    /// <summary>The place that <see cref="ToString"/> wrote; null for what is none.</summary>
    public static ExhibitPlace? Read(string? text) =>
        text?.Split('~') is [var at, var id, var number]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var caseId)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? new(new DateTimeOffset(ticks, TimeSpan.Zero), caseId, place) : null;
}

/// <summary>A page of the evidence queue; the places are null where no page comes before or after.</summary>
public sealed record ExhibitPage(IReadOnlyList<ExhibitLine> Lines, ExhibitPlace? Before, ExhibitPlace? After);

/// <summary>Reads the evidence queue by keys and capped counts (D15, D16): exhibits of cases that are over are in none of its indexes.</summary>
public sealed class EvidenceBook(IDbContextFactory<ConsoleDb> readers)
{
    /// <summary>Counts go up to one more than this, which means "more".</summary>
    public const int CountLimit = 10_000;

    /// <summary>The page beyond a place; the first without one.</summary>
    /// <param name="backward">True for the page that ends before the place.</param>
    public async Task<ExhibitPage> Read(ExhibitFilter filter, int size, ExhibitPlace? place = null, bool backward = false, CancellationToken cancellation = default)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        // One line more than fits tells whether there is another page.
        var lines = await Lines(db, filter.Beyond(filter.Apply(db), place, backward).Take(size + 1), filter.OldestFirst != backward).ToListAsync(cancellation);
        var more = lines.Count > size;
        if (more) lines.RemoveAt(size);
        if (backward) lines.Reverse();
        if (lines.Count == 0) return new([], null, null);
        return new(lines, (backward ? more : place is not null) ? lines[0].Key : null, (backward || more) ? lines[^1].Key : null);
    }

    /// <summary>How many exhibits each group holds under the same filter, whichever group that names.</summary>
    public async Task<IReadOnlyDictionary<ExhibitGroup, int>> Count(ExhibitFilter filter, CancellationToken cancellation = default)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        Dictionary<ExhibitGroup, int> counts = [];
        foreach (var group in Enum.GetValues<ExhibitGroup>()) counts[group] = await (filter with { Group = group }).Apply(db).Take(CountLimit + 1).CountAsync(cancellation);
        return counts;
    }

    /// <summary>Of some cases that changed: their exhibits as they stand now, and which of them belong to the queue as filtered.</summary>
    public async Task<(IReadOnlyList<ExhibitLine> Lines, IReadOnlySet<(long CaseId, int Number)> Matching)> Changed(
        ExhibitFilter filter, IReadOnlyCollection<string> refs, CancellationToken cancellation = default)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var ids = await db.Cases.Where(row => refs.Contains(row.Ref)).Select(row => row.Id).ToListAsync(cancellation);
        var lines = await Lines(db, db.Exhibits.Where(row => ids.Contains(row.CaseId)), filter.OldestFirst).ToListAsync(cancellation);
        var matching = await filter.Apply(db).Where(row => ids.Contains(row.CaseId)).Select(row => new { row.CaseId, row.Number }).ToListAsync(cancellation);
        return (lines, matching.Select(row => (row.CaseId, row.Number)).ToHashSet());
    }

    private static IQueryable<ExhibitLine> Lines(ConsoleDb db, IQueryable<ExhibitRow> exhibits, bool oldestFirst)
    {
        var both = exhibits.Join(db.Cases, exhibit => exhibit.CaseId, row => row.Id, (exhibit, row) => new { exhibit, row });
        both = oldestFirst
            ? both.OrderBy(one => one.exhibit.At).ThenBy(one => one.exhibit.CaseId).ThenBy(one => one.exhibit.Number)
            : both.OrderByDescending(one => one.exhibit.At).ThenByDescending(one => one.exhibit.CaseId).ThenByDescending(one => one.exhibit.Number);
        return both.Select(one => new ExhibitLine(
            one.exhibit.CaseId, one.exhibit.Number, one.exhibit.Ref, one.exhibit.Site, one.exhibit.By, one.exhibit.Place, one.exhibit.Type, one.exhibit.FileName,
            one.exhibit.MediaType, one.exhibit.Size, one.exhibit.Sha256, one.exhibit.At, one.exhibit.Late, one.exhibit.Counts, one.exhibit.State, one.exhibit.OpenedBySomebody,
            one.row.Reason, one.row.Stage, one.row.Status, one.row.NextDue, one.row.Assignee, one.row.AssigneeName, one.row.Version));
    }
}
