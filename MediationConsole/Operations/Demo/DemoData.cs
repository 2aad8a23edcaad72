using System.Diagnostics;
using System.Globalization;
using MediationConsole.Desk;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations.Demo;

/// <summary>
/// Fills a new database with the cases of the demo, after the start, so that the first page does not wait for them. How far it
/// came is kept in the settings: a telling that was cut short goes on at the next start with the cases that are missing.
/// </summary>
internal sealed partial class DemoData(
    DemoOptions options, Telling telling, ClaimTelling claims, RiskTelling risk, Acquaintance acquaintance, Sweeper sweeper, CaseFeed feed, SettingsBook settings,
    IDbContextFactory<ConsoleDb> readers, TimeProvider clock, ILogger<DemoData> log) : BackgroundService
{
    private const string Setting = "demo";
    private const string Finished = "finished";

    /// <summary>A demo with fewer disputes than this is of disputes alone.</summary>
    private const int FewCases = 100;

    private readonly TaskCompletionSource<bool> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True once the cases are there; false where there is no demo.</summary>
    public Task<bool> Ready => ready.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options is { Wanted: true, IsProduction: true }) RefusedInProduction(log);
        try
        {
            if (options.Enabled && await Begin() is { } present) await Fill(present, stoppingToken);
            ready.TrySetResult(options.Enabled);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Interrupted(log);
        }
        catch (Exception broken)
        {
            // The console is of use without its demo; the next start goes on with it.
            Broke(log, broken);
            ready.TrySetResult(false);
        }
    }

    /// <summary>The present of the stories, or null where there is nothing to tell: the database is not new, or all is told.</summary>
    private async Task<DateTimeOffset?> Begin()
    {
        if (await settings.Find(Setting) is { } kept)
            return kept == Finished ? null : new DateTimeOffset(long.Parse(kept, CultureInfo.InvariantCulture), TimeSpan.Zero);
        await using var db = await readers.CreateDbContextAsync();
        if (await db.Orders.AnyAsync()) return null;
        var now = clock.GetUtcNow();
        var present = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        await settings.Keep(Setting, present.UtcTicks.ToString(CultureInfo.InvariantCulture));
        return present;
    }

    private async Task Fill(DateTimeOffset present, CancellationToken stopping)
    {
        var watch = Stopwatch.StartNew();
        // Told cases have terms that were due weeks ago; they are for the stories to let lapse, at their instants.
        using (await sweeper.Rest(stopping))
        {
            var told = await telling.Tell(await Missing(present), present, stopping);
            await acquaintance.Make(stopping);
            var others = options.Cases >= FewCases ? await Others(present, stopping) : [];
            await settings.Keep(Setting, Finished);
            foreach (var refusal in told.Refusals.Concat(others)) Refused(log, refusal);
            Filled(log, told.Cases, told.Acts, watch.Elapsed.TotalSeconds);
        }

        await Announce();
    }

    private async Task<IReadOnlyList<string>> Others(DateTimeOffset present, CancellationToken stopping)
    {
        await using var db = await readers.CreateDbContextAsync(stopping);
        var there = (await db.Cases.Where(row => row.Kind != Cases.CaseKind.Dispute).Select(row => row.OrderNo).ToListAsync(stopping)).ToHashSet();
        var claimed = await claims.Tell(options.Seed, present, there.Contains, stopping);
        return [.. claimed.Refusals, .. (await risk.Tell(options.Seed, present, there.Contains, stopping)).Refusals];
    }

    private async Task<IReadOnlyList<Plot>> Missing(DateTimeOffset present)
    {
        await using var db = await readers.CreateDbContextAsync();
        var there = (await db.Cases.Select(row => row.OrderNo).ToListAsync()).ToHashSet();
        return [.. Plot.Make(options.Cases, options.Seed, present).Where(plot => !there.Contains(plot.Deal(plot.Site, plot.Reason).Report.Number))];
    }

    // Open pages are told once, not for every act of every story.
    private async Task Announce()
    {
        await using var db = await readers.CreateDbContextAsync();
        if (await db.Cases.OrderByDescending(row => row.Id).FirstOrDefaultAsync() is { } last)
            feed.Announce(new(Cases.CaseRef.Parse(last.Ref), last.Kind, last.Site, last.Version, last.Stage, last.Status, IsNew: true));
    }

    [LoggerMessage(LogLevel.Warning, "Demo:Enabled is set, but there is no demo in Production")]
    private static partial void RefusedInProduction(ILogger log);

    [LoggerMessage(LogLevel.Information, "The demo has {Cases} more cases, made by {Acts} acts in {Seconds:F1} s")]
    private static partial void Filled(ILogger log, int cases, int acts, double seconds);

    [LoggerMessage(LogLevel.Warning, "An act of the demo was refused: {Refusal}")]
    private static partial void Refused(ILogger log, string refusal);

    [LoggerMessage(LogLevel.Information, "The demo was interrupted; the next start goes on with it")]
    private static partial void Interrupted(ILogger log);

    [LoggerMessage(LogLevel.Error, "The demo could not be filled")]
    private static partial void Broke(ILogger log, Exception exception);
}
