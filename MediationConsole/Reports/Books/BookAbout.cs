namespace MediationConsole.Reports.Books;

/// <summary>The first sheet of a book: it says what the book is, so that a printed page can be trusted later.</summary>
internal sealed class BookAbout(Book book, BookChoice choice, Reader reader, string by, DateTimeOffset now)
{
    private const int Wide = 5;

    private readonly List<(string Sheet, long Lines)> sheets = [];
    private readonly List<(string Sheet, string Column, int Lines, MediationConsole.Cases.Money Sum)> sums = [];

    /// <summary>How many lines the sheets have together.</summary>
    public long Lines => sheets.Sum(sheet => sheet.Lines);

    /// <summary>Takes in what was written of a sheet.</summary>
    public void Add(ISheetLines sheet, SheetTables written)
    {
        sheets.Add((string.Join(", ", written.Names), written.Lines));
        sums.AddRange(written.Sums.All.Select(one => (written.Names[0], reader.Say("Col." + sheet.Columns[one.Column].Key), one.Lines, one.Sum)));
    }

    public async Task<(string Name, (string Name, string Xml)? Table)> Write(SheetWriter writer)
    {
        writer.Raw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="2" width="34" customWidth="1"/><col min="3" max="5" width="18" customWidth="1"/></cols><sheetData>""");
        await writer.Line(new[] { Cell.Of(reader.Say("Book." + book.Name), Look.Title) }, 30);
        await writer.Line(new[] { Cell.Of(reader.Say("Book." + book.Name + ".Says"), Look.Plain) });
        await writer.Line(Array.Empty<Cell>());
        foreach (var (name, value) in Facts()) await Fact(writer, name, Cell.Of(value));
        await writer.Line(Array.Empty<Cell>());
        await Heads(writer, "About.Sheet", "About.Lines");
        foreach (var (sheet, lines) in sheets) await writer.Line(new[] { Cell.Of(sheet), Cell.Of((decimal)lines) });
        await writer.Line(Array.Empty<Cell>());
        if (sums.Count > 0) await WriteSums(writer);
        var merged = writer.Lines + 1;
        await writer.Line(new[] { Cell.Of(reader.Say("About.Note"), Look.Note) }, 48);
        writer.Raw(FormattableString.Invariant($"</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A{merged}:E{merged}\"/></mergeCells>"));
        writer.Raw("""<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""");
        return (reader.Say("Sheet.About"), null);
    }

    private IEnumerable<(string Name, string Value)> Facts()
    {
        var filter = FilterWords.Of(choice.Filter, reader);
        for (var line = 0; line < filter.Count; line++) yield return (line == 0 ? reader.Say("About.Filter") : "", filter[line]);
        yield return (reader.Say("About.Range"), Range());
        yield return (reader.Say("About.By"), by);
        yield return (reader.Say("About.At"), reader.Instant(now));
        yield return (reader.Say("About.AsOf"), reader.Instant(now));
        yield return (reader.Say("About.Zone"), reader.Zone.Id);
        yield return (reader.Say("About.Personal"), reader.Say(choice.Personal ? "About.Shown" : "About.Masked"));
        if (choice.Hidden.Count > 0) yield return (reader.Say("About.Hidden"), string.Join(", ", Hidden()));
    }

    private IEnumerable<string> Hidden() => book.Sheets.SelectMany(sheet => sheet.Choices).Where(column => !choice.Shows(column.Sheet, column.Column))
        .Select(column => $"{reader.Say("Sheet." + column.Sheet)}: {reader.Say("Col." + column.Column)}");

    private string Range() => (choice.From, choice.Until) switch
    {
        (null, null) => reader.Say("About.Always"),
        ({ } from, null) => reader.Say("About.Since", reader.Say($"Range.{book.Name}"), reader.Instant(from)),
        (null, { } until) => reader.Say("About.Before", reader.Say($"Range.{book.Name}"), reader.Instant(until)),
        ({ } from, { } until) => reader.Say("About.Between", reader.Say($"Range.{book.Name}"), reader.Instant(from), reader.Instant(until)),
    };

    private async Task WriteSums(SheetWriter writer)
    {
        await Heads(writer, "About.Sums", "About.Column", "Col.Currency", "About.Values", "About.Sum");
        foreach (var (sheet, column, lines, sum) in sums)
            await writer.Line(new[] { Cell.Of(sheet), Cell.Of(column), Cell.Of(sum.Currency.Code, Look.Centred), Cell.Of((decimal)lines), Cell.Of(sum) });
        await writer.Line(Array.Empty<Cell>());
    }

    private ValueTask Heads(SheetWriter writer, params string[] keys) => writer.Line(keys.Select(key => Cell.Of(reader.Say(key), Look.Head)).ToArray());

    private static ValueTask Fact(SheetWriter writer, string name, Cell value)
    {
        var line = new Cell[Wide];
        (line[0], line[1]) = (name.Length == 0 ? new Cell(Look.Label, null, null) : Cell.Of(name, Look.Label), value);
        return writer.Line(line);
    }
}
