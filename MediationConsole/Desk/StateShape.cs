using MediationConsole.Cases;
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
    private const string Current = "8";
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
        var cases = (await db.Cases.Where(row => row.Id >= from && row.Id <= to).ToListAsync()).ConvertAll(row => (Row: row, Case: Case.From(journals[row.Id].Select(Journal.Read))));
        foreach (var (row, one) in cases) CaseRows.Restate(one, row);
        await Exhibits(db, from, to, [.. cases.Where(one => one.Case.Exhibits.Count > 0)]);
    }

    private static async Task Exhibits(ConsoleDb db, long from, long to, List<(CaseRow Row, Case Case)> cases)
    {
        var kept = (await db.Exhibits.Where(exhibit => exhibit.CaseId >= from && exhibit.CaseId <= to).ToListAsync()).ToDictionary(exhibit => (exhibit.CaseId, exhibit.Number));
        var ids = cases.Select(one => one.Row.OrderId).Distinct().ToList();
        var orders = await db.Orders.Where(order => ids.Contains(order.Id)).ToDictionaryAsync(order => order.Id);
        foreach (var truth in cases.SelectMany(one => ExhibitRows.Of(one.Case, orders[one.Row.OrderId], one.Row.Id)))
        {
            if (kept.Remove((truth.CaseId, truth.Number), out var row)) ExhibitRows.CopyLook(row, truth);
            if (row is null) db.Exhibits.Add(truth);
            else db.Entry(row).CurrentValues.SetValues(truth);
        }

        db.Exhibits.RemoveRange(kept.Values);
    }
}
