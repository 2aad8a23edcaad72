using ClosedXML.Excel;
using MediationConsole.Cases;
using Radzen;
using Radzen.Documents.Spreadsheet;

namespace MediationConsole.Reports;

/// <summary>A column of the book, as the formatted one and the streamed one write it; the width is in letters.</summary>
internal abstract record Column(string Title, double Width)
{
    public abstract void Write(IXLCell cell, CaseLine line);

    /// <summary>The cell that is streamed: a value, or nothing, and how it looks.</summary>
    public abstract (CellData? Value, Format? Look) Stream(CaseLine line);
}

internal sealed record WordsColumn(string Title, double Width, Func<CaseLine, string?> Read, bool Centred = false) : Column(Title, Width)
{
    public override void Write(IXLCell cell, CaseLine line)
    {
        cell.Text(Read(line));
        if (Centred) cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
    }

    public override (CellData? Value, Format? Look) Stream(CaseLine line) => StreamCells.Text(Read(line), Centred ? StreamLooks.CentredText : StreamLooks.Text);
}

internal sealed record NumberColumn(string Title, Func<CaseLine, int> Read) : Column(Title, 11)
{
    public override void Write(IXLCell cell, CaseLine line) => cell.SetValue(Read(line)).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;

    public override (CellData? Value, Format? Look) Stream(CaseLine line) => (CellData.FromNumber(Read(line)), StreamLooks.Number);
}

internal sealed record AmountColumn(string Title, Func<CaseLine, Money?> Read) : Column(Title, 14)
{
    public override void Write(IXLCell cell, CaseLine line)
    {
        if (Read(line) is not { } money) return;
        cell.SetValue(money.ToDecimal());
        cell.Style.NumberFormat.Format = DisputeColumns.Format(money.Currency);
    }

    public override (CellData? Value, Format? Look) Stream(CaseLine line) => Read(line) is { } money ? StreamCells.Amount(money) : default;
}

internal sealed record InstantColumn(string Title, Func<CaseLine, DateTimeOffset?> Read) : Column(Title, 17)
{
    public override void Write(IXLCell cell, CaseLine line)
    {
        if (Read(line) is not { } at) return;
        cell.SetValue(Seconds(at));
        cell.Style.DateFormat.Format = StreamLooks.InstantFormat;
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
    }

    public override (CellData? Value, Format? Look) Stream(CaseLine line) => Read(line) is { } at ? (CellData.FromDate(Seconds(at)), StreamLooks.Instant) : default;

    private static DateTime Seconds(DateTimeOffset at) => DateTime.SpecifyKind(at.UtcDateTime.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerSecond)), DateTimeKind.Unspecified);
}
