using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Queue;

/// <summary>How many cases each queue holds; counted up to <see cref="QueueQuery.CountLimit"/> + 1.</summary>
public sealed record QueueCounts(int Disputes, int Appeals, int Approvals, int Settlements);

/// <summary>Counts the queues for everybody at once: again when cases change, at most once a second, however many pages show it.</summary>
public sealed partial class QueueTally : IDisposable
{
    private readonly IDbContextFactory<ConsoleDb> readers;
    private readonly ILogger<QueueTally> log;
    private readonly Throttle throttle;
    private readonly IDisposable listening;
    private volatile QueueCounts? counts;

    public QueueTally(IDbContextFactory<ConsoleDb> readers, CaseFeed feed, TimeProvider clock, ILogger<QueueTally> log)
    {
        (this.readers, this.log) = (readers, log);
        throttle = new(clock, () => _ = Again());
        listening = feed.Listen(_ => throttle.Ask());
    }

    /// <summary>Says that the counts are other ones now.</summary>
    public event EventHandler? Changed;

    public async Task<QueueCounts> Read() => counts ?? await Count();

    public void Dispose()
    {
        listening.Dispose();
        throttle.Dispose();
    }

    private async Task Again()
    {
        try
        {
            var before = counts;
            if (await Count() != before) Changed?.Invoke(this, EventArgs.Empty);
        }
        catch (Exception broken)
        {
            // The numbers stay as they were until the next change.
            CouldNotCount(log, broken);
        }
    }

    private async Task<QueueCounts> Count()
    {
        await using var db = await readers.CreateDbContextAsync();
        return counts = new(
            await Capped(db.Cases.Where(row => row.Kind == CaseKind.Dispute && row.Stage != Stage.Closed)),
            await Capped(db.Cases.Where(row => row.AppealOpen)),
            await Capped(db.Cases.Where(row => row.AwaitsApproval)),
            await Capped(db.Cases.Where(row => row.FailedSettlements > 0)));
    }

    private static Task<int> Capped(IQueryable<CaseRow> cases) => cases.Take(QueueQuery.CountLimit + 1).CountAsync();

    [LoggerMessage(LogLevel.Error, "The queues could not be counted")]
    private static partial void CouldNotCount(ILogger log, Exception exception);
}
