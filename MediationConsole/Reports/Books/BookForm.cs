using System.Globalization;
using System.Text;

namespace MediationConsole.Reports.Books;

/// <summary>What a person chooses of a book; it can be written as the query of an address, and that is all of it.</summary>
public sealed record BookForm
{
    private const string DayForm = "yyyy-MM-dd";

    public string Book { get; init; } = BookShelf.Names[0];

    public BookRange Range { get; init; } = BookRange.Days30;

    /// <summary>The first day, where days are chosen.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, where days are chosen.</summary>
    public DateOnly? To { get; init; }

    public string? Site { get; init; }

    /// <summary>A time zone by its name; null for that of who reads.</summary>
    public string? Zone { get; init; }

    public bool Personal { get; init; }

    /// <summary>Columns that are left out, as <c>sheet.column</c>.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>The form that a query says; what it says wrongly is as if it did not say it.</summary>
    public static BookForm Read(string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        string? Value(string name) => values.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
        var book = BookShelf.Has(Value("book")) ? Value("book")! : BookShelf.Names[0];
        var columns = BookShelf.ColumnsOf(book).Select(column => column.Key).ToHashSet(StringComparer.Ordinal);
        var (from, to) = (Day(Value("from")), Day(Value("to")));
        return new()
        {
            Book = book,
            Range = from is not null || to is not null ? BookRange.Days : Enum.TryParse<BookRange>(Value("range"), out var range) && Enum.IsDefined(range) && range != BookRange.Days ? range : BookRange.Days30,
            From = from,
            To = to,
            Site = Value("site"),
            Zone = Value("zone") is { Length: <= 60 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null,
            Personal = Value("personal") == "shown",
            Hidden = [.. (Value("hide") ?? "").Split(',').Where(columns.Contains).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The query of an address, without its question mark.</summary>
    public string Query()
    {
        var query = new StringBuilder("book=").Append(Book);
        if (Range == BookRange.Days) query.Append(CultureInfo.InvariantCulture, $"{(From is { } from ? $"&from={Text(from)}" : "")}{(To is { } to ? $"&to={Text(to)}" : "")}");
        else query.Append("&range=").Append(Range);
        if (Site is not null) query.Append("&site=").Append(Uri.EscapeDataString(Site));
        if (Zone is not null) query.Append("&zone=").Append(Uri.EscapeDataString(Zone));
        if (Personal) query.Append("&personal=shown");
        if (Hidden.Count > 0) query.Append("&hide=").Append(string.Join(',', Hidden));
        return query.ToString();
    }

    /// <summary>What the book holds, as of now.</summary>
    /// <param name="zone">The zone of who reads, where the form names none.</param>
    public BookChoice Choice(DateTimeOffset now, string zone, string language)
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(Zone ?? zone);
        var (from, until) = Range == BookRange.Days ? (From, To?.AddDays(1)) : Ranges.Of(Range, Ranges.Today(now, clock));
        return Within(from, until, clock, language);
    }

    /// <summary>What the book holds of some days.</summary>
    /// <param name="until">The day after the last.</param>
    public BookChoice Within(DateOnly? from, DateOnly? until, TimeZoneInfo zone, string language) => new(Book)
    {
        Filter = new() { Site = Site },
        From = from is { } first ? Ranges.Begin(first, zone) : null,
        Until = until is { } after ? Ranges.Begin(after, zone) : null,
        Zone = zone.Id,
        Language = language,
        Personal = Personal,
        Hidden = Hidden,
    };

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999 ? day : null;

    private static string Text(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}
