namespace MediationConsole.Reports.Books;

/// <summary>Which time a book is about, as people choose it.</summary>
public enum BookRange { Days30, LastWeek, LastMonth, ThisYear, All, Days }

/// <summary>How often a book is made by itself.</summary>
public enum BookPace { Weekly, Monthly }

/// <summary>Days by the clock of a zone.</summary>
public static class Ranges
{
    /// <summary>The first day of a range and the one after its last; null where it has none.</summary>
    public static (DateOnly? From, DateOnly? Until) Of(BookRange range, DateOnly today) => range switch
    {
        BookRange.Days30 => (today.AddDays(-29), today.AddDays(1)),
        BookRange.LastWeek => (Monday(today).AddDays(-7), Monday(today)),
        BookRange.LastMonth => (First(today).AddMonths(-1), First(today)),
        BookRange.ThisYear => (new(today.Year, 1, 1), today.AddDays(1)),
        BookRange.All or BookRange.Days => (null, null),
    };

    /// <summary>The period that begins with a day.</summary>
    public static DateOnly After(BookPace pace, DateOnly start) => pace switch { BookPace.Weekly => start.AddDays(7), BookPace.Monthly => start.AddMonths(1) };

    /// <summary>The first day of the last period that is over.</summary>
    public static DateOnly LastOver(BookPace pace, DateOnly today) => pace switch { BookPace.Weekly => Monday(today).AddDays(-7), BookPace.Monthly => First(today).AddMonths(-1) };

    public static DateOnly Today(DateTimeOffset now, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    /// <summary>When a day begins in a zone; where the clock jumps over midnight, the first instant after the jump.</summary>
    public static DateTimeOffset Begin(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        return new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
