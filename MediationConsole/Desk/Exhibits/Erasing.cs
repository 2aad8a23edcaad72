using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exhibits;

/// <summary>
/// Gives up files whose time is over, by class: so long after the closing of their case. The law says whether a case is really over; hash
/// and facts stay, and the file goes once no other exhibit needs it.
/// </summary>
public sealed class Erasing(EvidenceOptions options, Broom broom, Clerk clerk, IDbContextFactory<ConsoleDb> readers, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>Erases all whose time is over; answers how many exhibits that were.</summary>
    public async Task<int> Erase(CancellationToken cancellation)
    {
        var erased = 0;
        foreach (var (name, keep) in new[] { ("pictures", options.KeepPictures), ("videos", options.KeepVideos), ("documents", options.KeepDocuments) })
            if (keep is { } time) erased += await Erase(name, clock.GetUtcNow() - time, cancellation);
        return erased;
    }

    private async Task<int> Erase(string kind, DateTimeOffset until, CancellationToken cancellation)
    {
        var (erased, id, number) = (0, 0L, 0);
        while (!cancellation.IsCancellationRequested && await Due(kind, until, id, number, cancellation) is { Count: > 0 } due)
        {
            foreach (var row in due)
            {
                // What the law still needs is asked for again tomorrow.
                if (await clerk.Handle(CaseRef.Parse(row.Ref), new Act.EraseExhibit(row.Number, kind), new Actor.Clock()) is not { Decision: Decision.Granted }) continue;
                await broom.Discard(row.Sha256, cancellation);
                erased++;
            }

            (id, number) = (due[^1].CaseId, due[^1].Number);
        }

        return erased;
    }

    private async Task<List<ExhibitRow>> Due(string kind, DateTimeOffset until, long id, int number, CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var kept = db.Exhibits.Where(row => row.ErasedAt == null && (row.CaseId > id || (row.CaseId == id && row.Number > number)));
        kept = kind switch
        {
            "pictures" => kept.Where(row => row.MediaType.StartsWith("image/")),
            "videos" => kept.Where(row => row.MediaType.StartsWith("video/")),
            _ => kept.Where(row => !row.MediaType.StartsWith("image/") && !row.MediaType.StartsWith("video/")),
        };
        return await kept.Where(row => db.Cases.Any(one => one.Id == row.CaseId && one.Stage == Stage.Closed && one.ClosedAt != null && one.ClosedAt <= until))
            .OrderBy(row => row.CaseId).ThenBy(row => row.Number).Take(Batch).ToListAsync(cancellation);
    }
}
