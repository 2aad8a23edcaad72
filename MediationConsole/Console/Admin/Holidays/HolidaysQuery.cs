using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Console.Admin.Holidays;

/// <summary>A day on which a site's centre does not work, or did not; who added it, and who took it away.</summary>
/// <param name="AddedBy">Null for what was configured.</param>
public sealed record HolidayLine(DateOnly Day, DateTimeOffset AddedAt, string? AddedBy, DateTimeOffset? EndedAt, string? EndedBy)
{
    /// <summary>A day of the weekend is no business day anyway.</summary>
    public bool IsWeekend => Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>Reads the holidays of a site, by the calendar.</summary>
public sealed class HolidaysQuery(IDbContextFactory<ConsoleDb> readers)
{
    public async Task<IReadOnlyList<HolidayLine>> Of(string site)
    {
        await using var db = await readers.CreateDbContextAsync();
        var rows = await db.Holidays.Where(row => row.Site == site).OrderBy(row => row.Day).ThenBy(row => row.Id).ToListAsync();
        var names = await db.Users.ToDictionaryAsync(user => user.UserName!, user => user.DisplayName);
        string? Name(string? user) => user is null ? null : names.GetValueOrDefault(user, user);
        return [.. rows.Select(row => new HolidayLine(row.Day, row.AddedAt, Name(row.AddedBy), row.EndedAt, Name(row.EndedBy)))];
    }
}
