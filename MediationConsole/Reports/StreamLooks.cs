using MediationConsole.Cases;
using Radzen;
using Radzen.Documents.Spreadsheet;

namespace MediationConsole.Reports;

/// <summary>How the cells of the streamed book look. Texts bear the format of text, so that no program calculates with them, even after they are edited.</summary>
internal static class StreamLooks
{
    public const string InstantFormat = "yyyy-mm-dd hh:mm";

    private const int MostDigits = 3;

    /// <summary>The first look of every sheet, and the only one that fills its cell: the others are made known by empty cells, which nobody shall see.</summary>
    public static readonly Format Head = new() { Bold = true, Color = "#FFFFFF", BackgroundColor = "#1F3A5F", VerticalAlign = VerticalAlign.Middle };
    public static readonly Format Text = new() { NumberFormat = "@" };
    public static readonly Format CentredText = new() { NumberFormat = "@", TextAlign = TextAlign.Center };
    public static readonly Format Number = new() { TextAlign = TextAlign.Center };
    public static readonly Format Instant = new() { NumberFormat = InstantFormat, TextAlign = TextAlign.Left };
    public static readonly Format Count = new() { NumberFormat = "#,##0", TextAlign = TextAlign.Left };
    public static readonly Format Label = new() { Bold = true };
    public static readonly Format Note = new() { Color = "#5B6675" };

    private static readonly Format[] Amounts = [.. Enumerable.Range(0, MostDigits + 1).Select(digits => new Format { NumberFormat = DisputeColumns.Format(digits) })];

    /// <summary>Every look but that of the head, in the order in which every sheet of a book numbers them.</summary>
    public static readonly IReadOnlyList<Format> All = [Text, CentredText, Number, Instant, Count, Label, Note, .. Amounts];

    public static Format Amount(Currency currency) => Amounts[currency.Digits];
}

/// <summary>Values of the streamed book.</summary>
internal static class StreamCells
{
    public static (CellData? Value, Format? Look) Text(string? text, Format look) => CellText.Clean(text) is { Length: > 0 } clean ? (CellData.FromString(clean), look) : default;

    public static (CellData? Value, Format? Look) Amount(Money money) => (CellData.FromNumber((double)money.ToDecimal()), StreamLooks.Amount(money.Currency));
}
