using System.Globalization;
using MediationConsole.Cases;

namespace MediationConsole.Reports.Books;

/// <summary>How a cell looks; the number is its place in the list of looks of every book.</summary>
internal enum Look { Plain, Head, Text, Number, Instant, Share, Amount0, Amount1, Amount2, Amount3, Total, TotalNumber, TotalAmount0, TotalAmount1, TotalAmount2, TotalAmount3, Title, Label, Note, Centred }

/// <summary>What stands in a cell: a text, a number, or nothing. Texts are never calculated with.</summary>
internal readonly record struct Cell(Look Look, string? Words, decimal? Number)
{
    public static Cell Empty => default;

    public bool IsEmpty => Words is null && Number is null;

    public static Cell Of(string? text, Look look = Look.Text) => CellText.Clean(text) is { Length: > 0 } clean ? new(look, clean, null) : Empty;

    public static Cell Of(decimal? number, Look look = Look.Number) => number is null ? Empty : new(look, null, number);

    public static Cell Of(Money? money) => money is { } amount ? new(AmountLook(amount.Currency), null, amount.ToDecimal()) : Empty;

    /// <summary>An instant by the clock of a zone, as spreadsheets count: days since the last day of 1899, to the second.</summary>
    public static Cell Of(DateTimeOffset? at, TimeZoneInfo zone)
    {
        if (at is not { } instant) return Empty;
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        var seconds = (local.Ticks - Epoch.Ticks) / TimeSpan.TicksPerSecond;
        return new(Look.Instant, null, Math.Round(seconds / 86_400m, 9));
    }

    public static Look AmountLook(Currency currency) => Look.Amount0 + currency.Digits;

    public static string Invariant(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static DateTime Epoch => new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
}
