using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence.Looks;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exhibits;

/// <summary>An exhibit of another case that is the same file, or a photograph that looks the same. For staff alone.</summary>
/// <param name="Label">As the other case names it, for example B-1.</param>
/// <param name="IsSameFile">False where the files differ and the pictures look alike.</param>
public sealed record Lookalike(CaseRef Ref, int Number, string Label, string Site, string PartyId, DateTimeOffset At, bool IsSameFile);

/// <summary>Finds where else a piece of evidence was used: who photographs one parcel for two claims has something to explain.</summary>
public sealed class Lookalikes(IDbContextFactory<ConsoleDb> readers)
{
    /// <summary>No more than this many are named.</summary>
    public const int Most = 20;

    // Quarters are only a sieve; what falls through beyond this many is told apart by nobody.
    private const int MostCandidates = 500;

    /// <summary>Exhibits of other cases like this one, same files first, newest first; empty where there are none or the exhibit is unknown.</summary>
    public async Task<IReadOnlyList<Lookalike>> Of(CaseRef reference, int number, CancellationToken cancellation = default)
    {
        var text = reference.ToString();
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var exhibit = await db.Exhibits.Join(db.Cases.Where(row => row.Ref == text), exhibit => exhibit.CaseId, row => row.Id, (exhibit, _) => exhibit)
            .FirstOrDefaultAsync(exhibit => exhibit.Number == number, cancellation);
        if (exhibit is null) return [];
        var same = await db.Exhibits.Where(other => other.Sha256 == exhibit.Sha256 && other.CaseId != exhibit.CaseId)
            .OrderByDescending(other => other.At).Take(Most).ToListAsync(cancellation);
        var alike = same.Count < Most ? await Alike(db, exhibit, cancellation) : [];
        return [.. same.Select(other => Of(other, isSameFile: true)), .. alike.Take(Most - same.Count).Select(other => Of(other, isSameFile: false))];
    }

    private static async Task<IEnumerable<ExhibitRow>> Alike(ConsoleDb db, ExhibitRow exhibit, CancellationToken cancellation)
    {
        if (exhibit.LookFine is not { } fine) return [];
        var candidates = await db.Exhibits
            .Where(other => (other.Look0 == exhibit.Look0 || other.Look1 == exhibit.Look1 || other.Look2 == exhibit.Look2 || other.Look3 == exhibit.Look3)
                && other.CaseId != exhibit.CaseId && other.Sha256 != exhibit.Sha256)
            .Take(MostCandidates).ToListAsync(cancellation);
        return candidates.Where(other => other.LookFine is { } others && Look.AreAlike(fine, others)).OrderByDescending(other => other.At);
    }

    private static Lookalike Of(ExhibitRow row, bool isSameFile) =>
        new(CaseRef.Parse(row.Ref), row.Number, Exhibit.LabelOf(row.By, row.Place), row.Site, row.PartyId, row.At, isSameFile);
}
