using System.Text.Json;
using MediationConsole.Desk.Exports;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>
/// Hears what the other nodes of a shared database have done, and tells it here: changes of cases go to the feed, changed rules are read
/// again. After a time of deafness everything is read again and the cases that changed meanwhile are announced.
/// </summary>
internal sealed partial class Neighbours(
    IDatabase database, CaseFeed feed, Storage.Policies.PolicyBook policies, OutageBook outages, TimeProvider clock, IServiceProvider services, ILogger<Neighbours> log) : BackgroundService
{
    public const string RulesChanged = "rules";
    public const string ClockMoved = "clock";
    public const string WasDown = "outage";
    public const string ExportsMoved = "exports";
    public const string ViewsChanged = "views";

    private const string CaseMoved = "case ";
    private const string DraftMoved = "draft ";
    private const string PersonMoved = "person ";

    // Nodes and their database do not agree on the time to the millisecond, and a transaction takes a while.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private DateTimeOffset heardUntil;

    /// <summary>The news that a case changed.</summary>
    public static string Write(CaseChanged change) => CaseMoved + Wire.Write(change);

    /// <summary>The news that somebody typed into a form, for another window of the same person.</summary>
    public static string Write(DraftMoved moved) => DraftMoved + Wire.Write(moved);

    /// <summary>The news that somebody opened or left a case, or types in it.</summary>
    public static string Write(PresenceNews news) => PersonMoved + Wire.Write(news);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        heardUntil = clock.GetUtcNow();
        while (database.IsShared && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await database.Listen(Hear, CatchUp, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                Stopped(log);
            }
            catch (Exception broken)
            {
                CannotHear(log, broken);
                await Task.Delay(Pause, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Hear(string news)
    {
        heardUntil = clock.GetUtcNow();
        try
        {
            if (news.StartsWith(CaseMoved, StringComparison.Ordinal)) feed.Announce(Wire.Read<CaseChanged>(news[CaseMoved.Length..]));
            else if (news.StartsWith(DraftMoved, StringComparison.Ordinal)) services.GetRequiredService<Drafts>().Announce(Wire.Read<DraftMoved>(news[DraftMoved.Length..]));
            else if (news.StartsWith(PersonMoved, StringComparison.Ordinal)) services.GetRequiredService<Presence>().Hear(Wire.Read<PresenceNews>(news[PersonMoved.Length..]));
            else await ReadAgain(news);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // One piece of news that breaks must not make this node deaf to the next.
            CannotUnderstand(log, broken, news);
        }
    }

    private Task ReadAgain(string news) => news switch
    {
        RulesChanged => policies.ReadAgain(database),
        WasDown => outages.ReadAgain(),
        ClockMoved => services.GetService<ClockHand>()?.Follow() ?? Task.CompletedTask,
        ExportsMoved => Ring(),
        ViewsChanged => Look(),
        _ => throw new JsonException("News without a meaning."),
    };

    private Task Ring()
    {
        services.GetRequiredService<ExportBell>().Ring();
        return Task.CompletedTask;
    }

    private Task Look()
    {
        services.GetRequiredService<ViewDesk>().HasChanged();
        return Task.CompletedTask;
    }

    private async Task CatchUp()
    {
        var since = heardUntil - Overlap;
        foreach (var news in (string[])[RulesChanged, WasDown, ClockMoved, ExportsMoved, ViewsChanged]) await ReadAgain(news);
        await using var db = await database.CreateDbContextAsync();
        var changed = await db.Cases.Where(row => row.ChangedAt >= since).OrderBy(row => row.Id)
            .Select(row => new { row.Ref, row.Kind, row.Site, row.Version, row.Stage, row.Status }).ToListAsync();
        foreach (var row in changed) feed.Announce(new(Cases.CaseRef.Parse(row.Ref), row.Kind, row.Site, row.Version, row.Stage, row.Status, IsNew: row.Version == 1));
        heardUntil = clock.GetUtcNow();
        Hears(log, changed.Count);
    }

    [LoggerMessage(LogLevel.Information, "Hears the other nodes; {Count} cases changed lately")]
    private static partial void Hears(ILogger log, int count);

    [LoggerMessage(LogLevel.Debug, "Hears the other nodes no more: this one stops")]
    private static partial void Stopped(ILogger log);

    [LoggerMessage(LogLevel.Error, "The other nodes cannot be heard")]
    private static partial void CannotHear(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Error, "What another node told is not understood: {News}")]
    private static partial void CannotUnderstand(ILogger log, Exception exception, string news);
}
