using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MediationConsole.Reports.Books;

/// <summary>A sheet of a book as the workbook lists it.</summary>
/// <param name="Table">The list on it, where there is one: its name and the part that describes it.</param>
internal sealed record SheetPart(int Number, string Name, (string Name, string Xml)? Table);

/// <summary>
/// A workbook written part by part into a stream that cannot go back, such as an answer over the net: any number of lines needs no more
/// memory than one. What lists the parts comes last, since only then they are known.
/// </summary>
internal sealed class BookFile : IAsyncDisposable
{
    /// <summary>How many lines a sheet holds.</summary>
    public const int MostLines = 1_048_576;

    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Core = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string Xml = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>""";

    /// <summary>The first sheet is written last; its place is kept.</summary>
    public const int First = 1;

    private readonly List<SheetPart> sheets = [];
    private readonly PatientStream stream;
    private readonly ZipArchive zip;

    private BookFile(Stream target)
    {
        stream = new(target);
        zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    public static async Task<BookFile> Begin(Stream target, CancellationToken cancellation)
    {
        var book = new BookFile(target);
        await book.Part("_rels/.rels", $"""{Xml}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{Package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""", cancellation);
        return book;
    }

    /// <summary>Writes a sheet; what it is called and what list it holds may depend on what was written.</summary>
    public async Task Sheet(int number, Func<SheetWriter, Task<(string Name, (string Name, string Xml)? Table)>> write, CancellationToken cancellation)
    {
        (string Name, (string Name, string Xml)? Table) written;
        var entry = zip.CreateEntry($"xl/worksheets/sheet{Text(number)}.xml", CompressionLevel.Fastest);
        await using (var part = await entry.OpenAsync(cancellation))
        {
            var writer = new SheetWriter(part);
            writer.Raw($"""{Xml}<worksheet xmlns="{Main}" xmlns:r="{Office}">""");
            written = await write(writer);
            if (written.Table is not null) writer.Raw("""<tableParts count="1"><tablePart r:id="rId1"/></tableParts>""");
            writer.Raw("</worksheet>");
            await writer.Flush();
        }

        sheets.Add(new(number, written.Name, written.Table));
        if (written.Table is not { } table) return;
        await Part($"xl/tables/table{Text(number)}.xml", Xml + table.Xml, cancellation);
        await Part($"xl/worksheets/_rels/sheet{Text(number)}.xml.rels", $"""{Xml}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/table" Target="../tables/table{Text(number)}.xml"/></Relationships>""", cancellation);
    }

    /// <summary>Writes what lists the parts; nothing may be added after it.</summary>
    public async Task End(string title, string author, CancellationToken cancellation)
    {
        var ordered = sheets.OrderBy(sheet => sheet.Number).ToList();
        await Part("xl/styles.xml", Looks.Part, cancellation);
        await Part("docProps/core.xml", $"""{Xml}<cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{SheetWriter.Escaped(title)}</dc:title><dc:creator>{SheetWriter.Escaped(author)}</dc:creator></cp:coreProperties>""", cancellation);
        await Part("xl/workbook.xml", Workbook(ordered), cancellation);
        await Part("xl/_rels/workbook.xml.rels", $"""{Xml}<Relationships xmlns="{Package}/relationships">{string.Concat(ordered.Select(sheet => $"<Relationship Id=\"rId{Text(sheet.Number)}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{Text(sheet.Number)}.xml\"/>"))}<Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/></Relationships>""", cancellation);
        await Part("[Content_Types].xml", Types(ordered), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await zip.DisposeAsync();
        await stream.FlushAsync();
        await stream.DisposeAsync();
    }

    private async Task Part(string name, string text, CancellationToken cancellation)
    {
        await using var part = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await part.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
    }

    // The line with the heads is repeated on every page of paper.
    private static string Workbook(List<SheetPart> sheets)
    {
        var titles = sheets.Select((sheet, at) => sheet.Table is null ? "" : $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{Text(at)}\">{SheetWriter.Escaped($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1")}</definedName>");
        return $"""{Xml}<workbook xmlns="{Main}" xmlns:r="{Office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>{string.Concat(sheets.Select(sheet => $"<sheet name=\"{SheetWriter.Escaped(sheet.Name)}\" sheetId=\"{Text(sheet.Number)}\" r:id=\"rId{Text(sheet.Number)}\"/>"))}</sheets>{(string.Concat(titles) is { Length: > 0 } names ? $"<definedNames>{names}</definedNames>" : "")}</workbook>""";
    }

    private static string Types(List<SheetPart> sheets)
    {
        (string Part, string Type)[] parts =
        [
            ("/xl/workbook.xml", $"{Kind}.sheet.main+xml"), ("/xl/styles.xml", $"{Kind}.styles+xml"), ("/docProps/core.xml", Core),
            .. sheets.Select(sheet => ($"/xl/worksheets/sheet{Text(sheet.Number)}.xml", $"{Kind}.worksheet+xml")),
            .. sheets.Where(sheet => sheet.Table is not null).Select(sheet => ($"/xl/tables/table{Text(sheet.Number)}.xml", $"{Kind}.table+xml")),
        ];
        return $"""{Xml}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{string.Concat(parts.Select(part => $"<Override PartName=\"{part.Part}\" ContentType=\"{part.Type}\"/>"))}</Types>""";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
