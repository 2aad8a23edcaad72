using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace.Scanning;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exhibits;

/// <summary>Has what waits for its scan looked at, oldest first, until the scanner has answered for all of it. Nothing is shown before (D15).</summary>
public sealed partial class ScanRound(IVault vault, IScanner scanner, Clerk clerk, IDbContextFactory<ConsoleDb> readers, ILogger<ScanRound> log)
{
    // A scanner that is down answers for none; one that cannot make anything of a file answers for the next.
    private const int SilencesThatAreEnough = 3;
    private const int Longest = 500;

    /// <summary>Looks once at all that waits; answers for how many the scanner had an answer.</summary>
    public async Task<int> Look(CancellationToken cancellation)
    {
        if (!scanner.Looks) return 0;
        var (answered, silences) = (0, 0);
        foreach (var (reference, number, sha256) in await Waiting(cancellation))
        {
            if (await Scan(sha256, cancellation) is not { } scanned)
            {
                await clerk.Handle(reference, new Act.ReportDamage(number), new Actor.Clock());
                continue;
            }

            if (scanned is Scanned.Unanswered silent)
            {
                NoAnswer(log, reference, number, silent.Why);
                if (++silences == SilencesThatAreEnough) break;
                continue;
            }

            var finding = (scanned as Scanned.Infected)?.Finding;
            await clerk.Handle(reference, new Act.ScanExhibit(number, finding is null, finding?[..Math.Min(finding.Length, Longest)]), new Actor.Clock());
            (answered, silences) = (answered + 1, 0);
        }

        return answered;
    }

    private async Task<Scanned?> Scan(string sha256, CancellationToken cancellation)
    {
        await using var content = await vault.OpenWhole(sha256, cancellation);
        return content is null ? null : await scanner.Scan(content, cancellation);
    }

    private async Task<List<(CaseRef Case, int Number, string Sha256)>> Waiting(CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        var rows = await db.Exhibits.Where(row => row.State == ExhibitState.WaitingForScan).OrderBy(row => row.At).ThenBy(row => row.CaseId).ThenBy(row => row.Number)
            .Select(row => new { row.Ref, row.Number, row.Sha256 }).ToListAsync(cancellation);
        return [.. rows.Select(row => (CaseRef.Parse(row.Ref), row.Number, row.Sha256))];
    }

    [LoggerMessage(LogLevel.Warning, "Exhibit {Number} of {Case} still waits for its scan: {Why}")]
    private static partial void NoAnswer(ILogger log, CaseRef @case, int number, string why);
}
