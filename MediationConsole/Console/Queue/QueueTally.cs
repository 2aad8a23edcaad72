using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Queue;

/// <summary>How many cases each queue holds, and how many exhibits nobody has opened; counted up to <see cref="QueueQuery.CountLimit"/> + 1.</summary>
public sealed record QueueCounts(int Disputes, int Evidence, int Holds, int Chargebacks, int Guarantees, int Appeals, int Approvals, int Reports, int Settlements);

/// <summary>Counts the queues, for everybody at once.</summary>
public sealed class QueueTally(IDbContextFactory<ConsoleDb> readers, CaseFeed feed, TimeProvider clock, ILogger<QueueTally> log) : SharedReading<QueueCounts>(feed, clock, log)
{
    protected override async Task<QueueCounts> ReadAnew()
    {
        await using var db = await readers.CreateDbContextAsync();
        return new(
            await Capped(db.Cases.Where(row => row.Kind == CaseKind.Dispute && row.Stage != Stage.Closed)),
            await Capped(db.Exhibits.Where(row => row.Pending && !row.OpenedBySomebody)),
            await Capped(db.Cases.Where(row => row.Kind == CaseKind.Hold && row.Stage != Stage.Closed)),
            await Capped(db.Cases.Where(row => row.Kind == CaseKind.Chargeback && row.Stage != Stage.Closed)),
            await Capped(db.Cases.Where(row => row.Kind == CaseKind.Guarantee && row.Stage != Stage.Closed)),
            await Capped(db.Cases.Where(row => row.AppealOpen)),
            await Capped(db.Cases.Where(row => row.AwaitsApproval)),
            await Capped(db.Cases.Where(row => row.ReportOpen)),
            await Capped(db.Cases.Where(row => row.FailedSettlements > 0)));
    }

    private static Task<int> Capped<TRow>(IQueryable<TRow> rows) => rows.Take(QueueQuery.CountLimit + 1).CountAsync();
}
