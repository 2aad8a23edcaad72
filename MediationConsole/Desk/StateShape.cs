using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>
/// Folds every journal again when the shape of the folded state has changed since the database was last opened. The journal is the
/// truth and stays as it is; the state beside it is only what the program at hand makes of it.
/// </summary>
internal sealed class StateShape(Writer writer, IDbContextFactory<ConsoleDb> readers)
{
    // Raised with every change to what folding a journal yields, or to what a row says of it.
    private const string Current = "6";
    private const string Setting = "state_shape";
    private const int Batch = 200;

    public async Task BringUpToDate()
    {
        await using var db = await readers.CreateDbContextAsync();
        if ((await db.Settings.FindAsync(Setting))?.Value == Current) return;
        long last = 0;
        while (await db.Cases.Where(row => row.Id > last).OrderBy(row => row.Id).Select(row => row.Id).Take(Batch).ToListAsync() is { Count: > 0 } ids)
        {
            last = ids[^1];
            await writer.Write(target => Refold(target, ids[0], ids[^1]));
        }

        await new SettingsBook(writer, readers).Keep(Setting, Current);
    }

    private static async Task Refold(ConsoleDb db, long from, long to)
    {
        var journals = (await db.Facts.Where(fact => fact.CaseId >= from && fact.CaseId <= to).OrderBy(fact => fact.CaseId).ThenBy(fact => fact.Seq).ToListAsync())
            .ToLookup(fact => fact.CaseId);
        foreach (var row in await db.Cases.Where(row => row.Id >= from && row.Id <= to).ToListAsync())
            CaseRows.Restate(Dispute.From(journals[row.Id].Select(Journal.Read)), row);
    }
}
