using System.Globalization;
using MediationConsole.Desk.Exports;
using MediationConsole.Reports.Books;
using MediationConsole.Storage;

namespace MediationConsole.Schedule;

/// <summary>Puts the periods that are over among the exports, those too that were missed while the console was down; each of them once.</summary>
public sealed class ReportRound(ReportSchedules schedules, IDatabase database, TimeProvider clock)
{
    private const string Turn = "report-round";

    /// <returns>How many were put there.</returns>
    public async Task<int> Look(CancellationToken cancellation)
    {
        if ((await schedules.Going()).Count == 0) return 0;
        await using var turn = await database.TryHold(Turn, cancellation);
        if (turn is null) return 0;
        var put = 0;
        foreach (var schedule in await schedules.Going()) put += await Look(schedule);
        return put;
    }

    private async Task<int> Look(ReportScheduleRow schedule)
    {
        var (zone, pace) = (TimeZoneInfo.FindSystemTimeZoneById(schedule.Zone), schedule.Monthly ? BookPace.Monthly : BookPace.Weekly);
        var today = Ranges.Today(clock.GetUtcNow(), zone);
        var made = await schedules.Made(schedule.Id, schedule.StartsAt);
        var put = 0;
        for (var start = schedule.StartsAt; Ranges.After(pace, start) <= today; start = Ranges.After(pace, start))
            if (!made.Contains(start) && await schedules.Put(schedule, start, Wish(schedule, start, Ranges.After(pace, start), zone)))
                put++;
        return put;
    }

    private static ExportWish Wish(ReportScheduleRow schedule, DateOnly from, DateOnly until, TimeZoneInfo zone)
    {
        var form = BookForm.Read(schedule.Query) with { Range = BookRange.Days, From = from, To = until.AddDays(-1), Zone = schedule.Zone };
        return new(form.Within(from, until, zone, schedule.Language).Write(), $"/reports?{form.Query()}", string.Create(CultureInfo.InvariantCulture, $"{form.Book}-{from:yyyy-MM-dd}"), form.Book, form.Personal);
    }
}
