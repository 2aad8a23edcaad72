using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exhibits;

/// <summary>
/// Looks slowly through all files, some at each round, so that damage is known before somebody needs the file. Where it stands is kept,
/// so that a console that often restarts comes round all the same. What is known to be damaged is looked at each time.
/// </summary>
public sealed class DamageRound(IVault vault, Clerk clerk, SettingsBook settings, IDbContextFactory<ConsoleDb> readers)
{
    private const string Setting = "evidence.looked";
    private const int Some = 200;

    /// <summary>Looks at the next files; answers how many were found changed, for worse or better.</summary>
    public async Task<int> Look(CancellationToken cancellation)
    {
        var (id, number) = Read(await settings.Find(Setting));
        List<ExhibitRow> next, damaged;
        await using (var db = await readers.CreateDbContextAsync(cancellation))
        {
            next = await db.Exhibits.Where(row => row.CaseId > id || (row.CaseId == id && row.Number > number)).OrderBy(row => row.CaseId).ThenBy(row => row.Number).Take(Some).ToListAsync(cancellation);
            damaged = await db.Exhibits.Where(row => row.State == ExhibitState.Damaged).OrderBy(row => row.At).Take(Some).ToListAsync(cancellation);
        }

        var found = 0;
        foreach (var row in damaged.Concat(next.Where(row => row.State != ExhibitState.Damaged && row.ErasedAt is null)))
            if (await Changed(row, cancellation)) found++;
        // After the last comes the first again.
        await settings.Keep(Setting, next is [.., var last] && next.Count == Some ? string.Create(CultureInfo.InvariantCulture, $"{last.CaseId}~{last.Number}") : "");
        return found;
    }

    private async Task<bool> Changed(ExhibitRow row, CancellationToken cancellation)
    {
        var isWhole = await vault.IsWhole(row.Sha256, cancellation);
        if (isWhole == (row.State != ExhibitState.Damaged)) return false;
        Act found = isWhole ? new Act.ReportWhole(row.Number) : new Act.ReportDamage(row.Number);
        return await clerk.Handle(CaseRef.Parse(row.Ref), found, new Actor.Clock()) is { Decision: Decision.Granted };
    }

    private static (long Case, int Number) Read(string? kept) =>
        kept?.Split('~') is [var id, var number] ? (long.Parse(id, CultureInfo.InvariantCulture), int.Parse(number, CultureInfo.InvariantCulture)) : (0, 0);
}
