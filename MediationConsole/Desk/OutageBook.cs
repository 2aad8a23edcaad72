using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>
/// Knows when the console was down, from a heartbeat in real time (D31). Under a manual clock no outage is ever known: its time
/// stands still while the console is down, and a jump of it is no outage.
/// </summary>
public sealed partial class OutageBook(Writer writer, IDbContextFactory<ConsoleDb> readers, WallClock clock, TimeProvider caseTime, ILogger<OutageBook> log)
{
    private const string Setting = "heartbeat";

    private volatile IReadOnlyList<Outage> lately = [];

    /// <summary>The outages that a term which still runs can lie in, oldest first.</summary>
    public IReadOnlyList<Outage> Lately => lately;

    /// <summary>Reads what is known, and beats for the first time: the outage that has just ended is known before anything lapses.</summary>
    public async Task Resume()
    {
        await ReadAgain();
        await Beat();
    }

    /// <summary>Reads the outages that are known.</summary>
    public async Task ReadAgain()
    {
        var since = clock.Now - TimeSpan.FromDays(400);
        await using (var db = await readers.CreateDbContextAsync())
            lately = [.. (await db.Outages.Where(row => row.Until > since).OrderBy(row => row.From).ToListAsync()).Select(row => new Outage(row.From, row.Until))];
    }

    /// <summary>Says that the console is up. Where it could not say so for long it was down, whatever kept it.</summary>
    public async Task Beat()
    {
        if (await writer.Write(Beat) is not { } outage) return;
        lately = [.. lately, outage];
        WasDown(log, outage.From, outage.Until);
    }

    private async Task<Outage?> Beat(ConsoleDb db)
    {
        var now = clock.Now;
        if (await db.Settings.FindAsync(Setting) is not { } kept)
        {
            db.Settings.Add(new() { Name = Setting, Value = Text(now) });
            return null;
        }

        var outage = new Outage(Read(kept.Value), now);
        kept.Value = Text(now);
        if (outage.Length <= Outage.Negligible || caseTime is ManualClock) return null;
        db.Outages.Add(new() { From = outage.From, Until = outage.Until });
        db.Tell(() => Neighbours.WasDown);
        return outage;
    }

    private static string Text(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Read(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);

    [LoggerMessage(LogLevel.Warning, "The console was down from {From} until {Until}; terms of parties that lie in it are extended once (D31)")]
    private static partial void WasDown(ILogger log, DateTimeOffset from, DateTimeOffset until);
}
