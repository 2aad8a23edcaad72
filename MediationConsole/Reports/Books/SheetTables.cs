using System.Globalization;
using System.Text;

namespace MediationConsole.Reports.Books;

/// <summary>
/// A sheet of a book as lists of a workbook: a head that stays in sight and is repeated on paper, filters, a last line with counts and
/// sums, marks for what is breached. A list that is full is followed by another on a sheet of its own.
/// </summary>
internal sealed class SheetTables(ISheetLines sheet, Reader reader, int most)
{
    private const double HeadHeight = 32;
    private const int HeadAndFoot = 2;

    private readonly int columns = sheet.Columns.Count;
    private readonly decimal[] numbers = new decimal[sheet.Columns.Count];

    /// <summary>Sums of all lists together.</summary>
    public ControlSums Sums { get; } = new();

    public long Lines { get; private set; }

    /// <summary>The names of the sheets, in their order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Writes the lists from that number on.</summary>
    /// <returns>The number of the last.</returns>
    public async Task<int> Write(BookFile file, BookSource source, int number, CancellationToken cancellation)
    {
        await using var lines = sheet.Read(source, Sums).GetAsyncEnumerator(cancellation);
        var more = await lines.MoveNextAsync();
        while (true)
        {
            await file.Sheet(number, async writer =>
            {
                var name = Names.Count == 0 ? reader.Say("Sheet." + sheet.Key) : $"{reader.Say("Sheet." + sheet.Key)} ({Names.Count + 1})";
                Names.Add(name);
                Begin(writer);
                await writer.Line(Heads(), HeadHeight);
                var (full, before) = (false, Lines);
                Array.Clear(numbers);
                while (more && !(full = writer.Lines > most - HeadAndFoot))
                {
                    Lines++;
                    AddUp(lines.Current);
                    await writer.Line(lines.Current);
                    more = await lines.MoveNextAsync();
                }

                // A list has one line at least, be it an empty one.
                if (writer.Lines == 1) await writer.Line(new Cell[columns]);
                var last = writer.Lines;
                await writer.Line(Feet(Lines - before, !full && Names.Count == 1), formulas: column => Formula(column));
                End(writer, last);
                return (name, (TableName, Table(last)));
            }, cancellation);
            if (!more) return number;
            number++;
        }
    }

    private void AddUp(Cell[] cells)
    {
        for (var column = 0; column < columns; column++)
            if (sheet.Columns[column].Foot == Foot.Sum) numbers[column] += cells[column].Number ?? 0;
    }

    private string TableName => Names.Count == 1 ? sheet.Key : string.Create(CultureInfo.InvariantCulture, $"{sheet.Key}_{Names.Count}");

    private string Head(int column) => reader.Say("Col." + sheet.Columns[column].Key);

    private Cell[] Heads() => [.. Enumerable.Range(0, columns).Select(column => Cell.Of(Head(column), Look.Head))];

    private void Begin(SheetWriter writer)
    {
        var widths = string.Concat(sheet.Columns.Select((column, at) => string.Create(CultureInfo.InvariantCulture, $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{column.Width}\" customWidth=\"1\"/>")));
        writer.Raw($"""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols><sheetData>""");
    }

    private void End(SheetWriter writer, int last)
    {
        writer.Raw("</sheetData>");
        for (var column = 0; column < columns; column++)
        {
            if (sheet.Columns[column].Breach is not { } breach) continue;
            var letters = SheetWriter.Letters(column);
            writer.Raw(string.Create(CultureInfo.InvariantCulture, $"<conditionalFormatting sqref=\"{letters}2:{letters}{last}\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"{column + 1}\"><formula>{SheetWriter.Escaped(string.Format(CultureInfo.InvariantCulture, breach, letters + "2"))}</formula></cfRule></conditionalFormatting>"));
        }

        writer.Raw("""<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""");
        writer.Raw($"<headerFooter><oddFooter>{SheetWriter.Escaped($"&L{reader.Say("Sheet." + sheet.Key)} – {reader.Zone.Id.Replace("&", "&&", StringComparison.Ordinal)}&R&P / &N")}</oddFooter></headerFooter>");
    }

    // Sums of several currencies cannot be added: those stand on the first sheet. So do those of a list that goes on elsewhere.
    private Cell[] Feet(long lines, bool whole) => [.. Enumerable.Range(0, columns).Select(column => (sheet.Columns[column], Whole: whole) switch
    {
        ({ Foot: Foot.Count }, _) when column > 0 => Cell.Of((decimal)lines, Look.TotalNumber),
        ({ Foot: Foot.Sum }, _) => Cell.Of(numbers[column], Look.TotalNumber),
        ({ IsAmount: true }, true) when Sums.Only(column) is { } sum => Cell.Of(sum) with { Look = Look.TotalAmount0 + sum.Currency.Digits },
        _ when column == 0 => Cell.Of(reader.Say("Foot.Total"), Look.Total),
        _ => new Cell(Look.Total, null, null),
    })];

    private string? Formula(int column)
    {
        var function = Function(column);
        return function is null ? null : $"SUBTOTAL({(function == "count" ? "103" : "109")},{TableName}[{SheetWriter.Escaped(Head(column))}])";
    }

    private string? Function(int column) => sheet.Columns[column] switch
    {
        { Foot: Foot.Count } when column > 0 => "count",
        { Foot: Foot.Sum } => "sum",
        { IsAmount: true } when Sums.Only(column) is not null && Names.Count == 1 => "sum",
        _ => null,
    };

    private string Table(int last)
    {
        var (right, name) = (SheetWriter.Letters(columns - 1), TableName);
        var heads = new StringBuilder();
        for (var column = 0; column < columns; column++)
        {
            var foot = column == 0 ? $" totalsRowLabel=\"{SheetWriter.Escaped(reader.Say("Foot.Total"))}\"" : Function(column) is { } function ? $" totalsRowFunction=\"{function}\"" : "";
            heads.Append(CultureInfo.InvariantCulture, $"<tableColumn id=\"{column + 1}\" name=\"{SheetWriter.Escaped(Head(column))}\"{foot}/>");
        }

        return string.Create(CultureInfo.InvariantCulture, $"""<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="{Names.Count + (Place * 100)}" name="{name}" displayName="{name}" ref="A1:{right}{last + 1}" totalsRowCount="1"><autoFilter ref="A1:{right}{last}"/><tableColumns count="{columns}">{heads}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>""");
    }

    /// <summary>Tells the lists of one sheet of the book from those of another.</summary>
    public int Place { get; init; }
}
