using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using MediationConsole.Storage.Evidence.Looks;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exhibits;

/// <summary>Looks at new photographs, one after the other, and writes down what they look like. What is not scanned yet is not decoded.</summary>
public sealed partial class Looker(IDbContextFactory<ConsoleDb> readers, Writer writer, IVault vault, ILogger<Looker> log)
{
    /// <summary>Looks at all that nobody has looked at yet; answers how many files there were.</summary>
    public async Task<int> LookAtNew(CancellationToken cancellation = default)
    {
        var seen = 0;
        while (!cancellation.IsCancellationRequested && await Next(cancellation) is { } file)
        {
            var look = await Look(file, cancellation);
            await writer.Write(db => Note(db, file.Sha256, look));
            seen++;
        }

        return seen;
    }

    private async Task<ExhibitRow?> Next(CancellationToken cancellation)
    {
        await using var db = await readers.CreateDbContextAsync(cancellation);
        return await db.Exhibits.Where(row => row.Unlooked && (row.State == ExhibitState.Unjudged || row.State == ExhibitState.Valid || row.State == ExhibitState.Deficient) && row.ErasedAt == null)
            .OrderBy(row => row.At).FirstOrDefaultAsync(cancellation);
    }

    // A picture that cannot be looked at is not tried for ever: it has no look.
    private async Task<Look?> Look(ExhibitRow file, CancellationToken cancellation)
    {
        try
        {
            await using var content = await vault.OpenWhole(file.Sha256, cancellation);
            return content is null ? null : await Pictures.Look(content, file.MediaType, cancellation);
        }
        catch (InvalidDataException broken)
        {
            CannotSee(log, broken, file.Number, file.Ref);
            return null;
        }
    }

    // The same file looks the same wherever it lies.
    private static Task<int> Note(ConsoleDb db, string sha256, Look? look)
    {
        var rows = db.Exhibits.Where(row => row.Sha256 == sha256 && row.Unlooked);
        return look is null
            ? rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Unlooked, false))
            : rows.ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Unlooked, false)
                .SetProperty(row => row.Look, look.Coarse)
                .SetProperty(row => row.Look0, look.Quarter(0))
                .SetProperty(row => row.Look1, look.Quarter(1))
                .SetProperty(row => row.Look2, look.Quarter(2))
                .SetProperty(row => row.Look3, look.Quarter(3))
                .SetProperty(row => row.LookFine, look.Fine));
    }

    [LoggerMessage(LogLevel.Information, "Exhibit {Number} of {CaseRef} is a picture that cannot be decoded")]
    private static partial void CannotSee(ILogger log, Exception exception, int number, string caseRef);
}
