using System.Globalization;

namespace MediationConsole.Console.Admin.Holidays;

/// <summary>The days in a text that somebody typed or pasted, and what in it is no day.</summary>
public sealed record PastedDays(IReadOnlyList<DateOnly> Days, IReadOnlyList<string> Others)
{
    private static readonly char[] Between = [' ', '\t', '\n', '\r', ',', ';'];

    // Only one way of writing a day is taken: in others the month could be the day.
    public static PastedDays Read(string text)
    {
        var words = text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, Day: Day(word))).ToList();
        return new([.. words.Where(word => word.Day is not null).Select(word => word.Day!.Value).Distinct().Order()], [.. words.Where(word => word.Day is null).Select(word => word.Word)]);
    }

    private static DateOnly? Day(string word) => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
