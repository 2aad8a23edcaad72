using MediationConsole.Cases;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Desk;

/// <summary>What came of adding holidays: which are new, and why not, in sentences.</summary>
public sealed record HolidaysAdded(IReadOnlyList<DateOnly> Days, IReadOnlyList<string> Faults);

/// <summary>
/// The days on which a site's centre does not work. They count for terms in business days that start from then on; a term that runs keeps the due
/// instant that its fact says. What is past stays as it was.
/// </summary>
public sealed class HolidayDesk(Writer writer, IDbContextFactory<ConsoleDb> readers, PolicyBook book, TimeProvider clock)
{
    private const int YearsAhead = 10;

    /// <summary>Takes in what is configured: each day once, so that one that was taken away stays away.</summary>
    public async Task Open()
    {
        await writer.Write(async db =>
        {
            var known = (await db.Holidays.Select(row => new { row.Site, row.Day }).ToListAsync()).Select(row => (row.Site, row.Day)).ToHashSet();
            foreach (var (site, day) in book.Sites.SelectMany(site => book.Configured(site).Distinct().Select(day => (site, day))).Where(configured => !known.Contains(configured)))
                db.Holidays.Add(new() { Site = site, Day = day, AddedAt = clock.GetUtcNow() });
        });
        await book.ReadAgain(readers);
    }

    /// <summary>The day it is now at that site.</summary>
    public DateOnly Today(string site) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), book.ForNew(site).Zone).DateTime);

    /// <summary>Adds days; those that stand there already stay as they are.</summary>
    public async Task<HolidaysAdded> Add(string site, IReadOnlyCollection<DateOnly> days, StaffId by)
    {
        if (Faults(site, days) is { Count: > 0 } faults) return new([], faults);
        var added = await writer.Write(async db =>
        {
            if (await db.NotAdmin(by)) return new([], ["Only an admin changes holidays."]);
            var known = await db.Holidays.Where(row => row.Site == site && row.EndedAt == null).Select(row => row.Day).ToListAsync();
            var missing = days.Distinct().Except(known).Order().ToList();
            db.Tell(() => Neighbours.RulesChanged);
            foreach (var day in missing) db.Holidays.Add(new() { Site = site, Day = day, AddedAt = clock.GetUtcNow(), AddedBy = by.Value });
            return new HolidaysAdded(missing, []);
        });
        if (added.Days.Count > 0) await book.ReadAgain(readers);
        return added;
    }

    /// <summary>Takes a day away.</summary>
    /// <returns>Why not, in a sentence; null when it is gone.</returns>
    public async Task<string?> Remove(string site, DateOnly day, StaffId by)
    {
        if (Faults(site, [day]) is [var fault, ..]) return fault;
        var refusal = await writer.Write(async db =>
        {
            if (await db.NotAdmin(by)) return "Only an admin changes holidays.";
            db.Tell(() => Neighbours.RulesChanged);
            if (await db.Holidays.FirstOrDefaultAsync(row => row.Site == site && row.Day == day && row.EndedAt == null) is { } row) (row.EndedAt, row.EndedBy) = (clock.GetUtcNow(), by.Value);
            return null;
        });
        if (refusal is null) await book.ReadAgain(readers);
        return refusal;
    }

    private List<string> Faults(string site, IEnumerable<DateOnly> days)
    {
        if (!book.Knows(site)) return [$"There is no site '{site}'."];
        var today = Today(site);
        return
        [
            .. days.Where(day => day < today).Select(day => $"{day:yyyy-MM-dd} is past on {book.Title(site)}, and what is past stays as it was."),
            .. days.Where(day => day > today.AddYears(YearsAhead)).Select(day => $"{day:yyyy-MM-dd} is more than {YearsAhead} years ahead."),
        ];
    }
}

/// <summary>Who may change the rules of the house.</summary>
internal static class HouseRules
{
    /// <summary>True unless the person is an admin now, whatever a page that stood open has shown (section 1).</summary>
    public static async Task<bool> NotAdmin(this ConsoleDb db, StaffId by) =>
        (await db.Users.Where(user => user.UserName == by.Value).Select(user => user.Roles).FirstOrDefaultAsync() & StaffRoles.Admin) == StaffRoles.None;
}
