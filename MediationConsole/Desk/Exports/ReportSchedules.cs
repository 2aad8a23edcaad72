using MediationConsole.Cases;
using MediationConsole.People;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk.Exports;

/// <summary>Books that are made by themselves: managers add, change and stop them; each period of each is put among the exports once.</summary>
public sealed class ReportSchedules(Writer writer, IDbContextFactory<ConsoleDb> readers, StaffDirectory staff, ExportBell bell, TimeProvider clock)
{
    /// <summary>More nobody keeps in view.</summary>
    public const int Most = 50;

    /// <summary>Adds a schedule, or changes the one of that number; from then on it is that person's.</summary>
    /// <returns>Why not, in a sentence; null where it is done.</returns>
    public async Task<string?> Keep(ReportScheduleRow schedule, Actor.Staff by)
    {
        if (ExportDesk.Bars(new("", "", "", schedule.Book, schedule.Personal), by) is { } barred) return barred;
        var now = clock.GetUtcNow();
        var kept = await writer.Write(async db =>
        {
            if (schedule.Id == 0 && await db.ReportSchedules.CountAsync() >= Most) return false;
            var row = schedule.Id == 0 ? null : await db.ReportSchedules.FindAsync(schedule.Id);
            if (row is null)
            {
                if (schedule.Id != 0) return false;
                row = schedule;
                db.ReportSchedules.Add(row);
            }
            else
            {
                (row.Name, row.Query, row.Book, row.Personal, row.Monthly) = (schedule.Name, schedule.Query, schedule.Book, schedule.Personal, schedule.Monthly);
                (row.Zone, row.Language, row.Recipients, row.StartsAt) = (schedule.Zone, schedule.Language, schedule.Recipients, schedule.StartsAt);
            }

            (row.Owner, row.OwnerName, row.ChangedAt, row.StoppedAt) = (by.Id.Value, by.Name, now, null);
            db.Tell(() => Neighbours.ExportsMoved);
            return true;
        });
        if (!kept) return schedule.Id == 0 ? $"There are {Most} schedules already." : "That schedule is gone.";
        bell.Ring();
        return null;
    }

    /// <summary>Stops a schedule; what it made stays as long as it is kept.</summary>
    public async Task<bool> Stop(long id, Actor.Staff by)
    {
        if (!BookRights.Makes(by)) return false;
        return await Stop(id);
    }

    /// <summary>All of them, those that go on first.</summary>
    public async Task<IReadOnlyList<ReportScheduleRow>> All()
    {
        await using var db = await readers.CreateDbContextAsync();
        return await db.ReportSchedules.OrderBy(row => row.StoppedAt != null).ThenBy(row => row.Id).ToListAsync();
    }

    /// <summary>Those that go on.</summary>
    public async Task<IReadOnlyList<ReportScheduleRow>> Going()
    {
        await using var db = await readers.CreateDbContextAsync();
        return await db.ReportSchedules.Where(row => row.StoppedAt == null).OrderBy(row => row.Id).ToListAsync();
    }

    /// <summary>The periods for which a schedule has an export, from that day on.</summary>
    public async Task<IReadOnlySet<DateOnly>> Made(long id, DateOnly from)
    {
        await using var db = await readers.CreateDbContextAsync();
        return (await db.Exports.Where(row => row.ScheduleId == id && row.Period >= from).Select(row => row.Period!.Value).ToListAsync()).ToHashSet();
    }

    /// <summary>Puts a period among the exports, unless it is there already. Whose schedule it is must still be a manager; where not, it stops.</summary>
    public async Task<bool> Put(ReportScheduleRow schedule, DateOnly period, ExportWish wish)
    {
        if (await staff.Find(new StaffId(schedule.Owner)) is not { } owner || ExportDesk.Bars(wish, owner) is not null)
        {
            await Stop(schedule.Id);
            return false;
        }

        var now = clock.GetUtcNow();
        return await writer.Write(async db =>
        {
            if (await db.Exports.AnyAsync(row => row.ScheduleId == schedule.Id && row.Period == period)) return false;
            var row = ExportDesk.RowOf(wish, owner, wish.Name, now);
            (row.ScheduleId, row.Period) = (schedule.Id, period);
            db.Exports.Add(row);
            db.Tell(() => Neighbours.ExportsMoved);
            return true;
        });
    }

    private async Task<bool> Stop(long id)
    {
        var now = clock.GetUtcNow();
        var stopped = await writer.Write(async db => await db.ReportSchedules.Where(row => row.Id == id && row.StoppedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.StoppedAt, now)) > 0);
        if (stopped) bell.Ring();
        return stopped;
    }
}
