using System.Globalization;
using MediationConsole.Storage;
using MediationConsole.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Search;

/// <summary>
/// Brings into the search what was written before there was one: some at a time, each time in one transaction with how far it has come, so
/// that whoever is stopped in the middle goes on there. The migration wrote down how much there is; nothing newer is touched.
/// </summary>
public sealed partial class SearchFilling(Writer writer, IDbContextFactory<ConsoleDb> readers, ILogger<SearchFilling> log) : BackgroundService
{
    /// <summary>How far orders and journals are brought in: "done/of", by their numbers; no row once all are.</summary>
    public const string OfOrders = "search_orders";

    /// <inheritdoc cref="OfOrders"/>
    public const string OfFacts = "search_facts";

    private const int Batch = 500;

    /// <summary>How much of what there was is found already, in percent; null where all of it is.</summary>
    public async Task<int?> Percent()
    {
        await using var db = await readers.CreateDbContextAsync();
        var left = await db.Settings.Where(row => row.Name == OfOrders || row.Name == OfFacts).Select(row => row.Value).ToListAsync();
        if (left.Count == 0) return null;
        var (done, of) = left.Select(Read).Aggregate((one, two) => (one.Done + two.Done, one.Of + two.Of));
        return (int)(100 * done / Math.Max(1, of));
    }

    /// <summary>Brings some more in.</summary>
    /// <returns>False where nothing is left.</returns>
    public Task<bool> Go() => writer.Write(async db => await Orders(db) || await Facts(db));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            var some = false;
            while (!stoppingToken.IsCancellationRequested && await Go()) some = true;
            if (some && !stoppingToken.IsCancellationRequested) Filled(log);
        }
        catch (Exception broken)
        {
            // What is missing in the search is said there; the next start goes on with it.
            CouldNotFill(log, broken);
        }
    }

    private static async Task<bool> Orders(ConsoleDb db)
    {
        if (await db.Settings.FindAsync(OfOrders) is not { } setting) return false;
        var (done, of) = Read(setting.Value);
        var rows = await db.Orders.AsNoTracking().Where(row => row.Id > done && row.Id <= of).OrderBy(row => row.Id).Take(Batch).ToListAsync();
        // One that was reported again meanwhile is in it already.
        foreach (var row in rows) db.Speak(row, isNew: false);
        Step(db, setting, rows.Count == 0 ? of : rows[^1].Id, of);
        return true;
    }

    private static async Task<bool> Facts(ConsoleDb db)
    {
        if (await db.Settings.FindAsync(OfFacts) is not { } setting) return false;
        var (done, of) = Read(setting.Value);
        var names = Texts.Named;
        var rows = await db.Facts.AsNoTracking().Where(row => row.Id > done && row.Id <= of && names.Contains(row.Name)).OrderBy(row => row.Id).Take(Batch).ToListAsync();
        foreach (var row in rows) db.Speak(row);
        Step(db, setting, rows.Count == 0 ? of : rows[^1].Id, of);
        return true;
    }

    private static void Step(ConsoleDb db, SettingRow setting, long done, long of)
    {
        if (done >= of) db.Settings.Remove(setting);
        else setting.Value = string.Create(CultureInfo.InvariantCulture, $"{done}/{of}");
    }

    private static (long Done, long Of) Read(string value)
    {
        var parts = value.Split('/');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    [LoggerMessage(LogLevel.Information, "All cases can be found by their words now")]
    private static partial void Filled(ILogger log);

    [LoggerMessage(LogLevel.Error, "Cases from before could not be brought into the search; the next start goes on")]
    private static partial void CouldNotFill(ILogger log, Exception exception);
}
