using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace MediationConsole.Reports;

/// <summary>Binds sheets, each a workbook of its own, into one workbook. All of them number their looks alike.</summary>
internal static class BookBinding
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Kind = "application/vnd.openxmlformats-officedocument";
    private const string Xml = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>""";

    /// <summary>Writes the book; the sheets come in the order given.</summary>
    public static async Task Bind(Stream target, IReadOnlyList<(string Name, Stream Book)> sheets, string author, CancellationToken cancellation)
    {
        var zip = new BookZip(target);
        await zip.Add("[Content_Types].xml", Types(sheets.Count), cancellation);
        await zip.Add("_rels/.rels", Relations([("officeDocument", Office, "xl/workbook.xml"), ("metadata/core-properties", $"{Package}/relationships", "docProps/core.xml")]), cancellation);
        await zip.Add("docProps/core.xml", $"""{Xml}<cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{BookWords.Of("Disputes")}</dc:title><dc:creator>{SecurityElement.Escape(author)}</dc:creator></cp:coreProperties>""", cancellation);
        await zip.Add("xl/workbook.xml", Workbook(sheets), cancellation);
        await zip.Add("xl/_rels/workbook.xml.rels", Relations([.. sheets.Select((_, at) => ("worksheet", Office, $"worksheets/sheet{Number(at)}.xml")), ("styles", Office, "styles.xml"), ("theme", Office, "theme/theme1.xml")]), cancellation);
        foreach (var part in (string[])["styles", "theme/theme1"]) await zip.Add($"xl/{part}.xml", Fullest(sheets, $"xl/{part}.xml"), cancellation);
        for (var at = 0; at < sheets.Count; at++) await zip.TakeFirst(sheets[at].Book, $"xl/worksheets/sheet{Number(at)}.xml", cancellation);
        await zip.End(cancellation);
    }

    // A look that some sheets need and others do not comes after all that they share.
    private static string Fullest(IReadOnlyList<(string Name, Stream Book)> sheets, string part) => sheets.Select(sheet =>
    {
        using var book = new ZipArchive(sheet.Book, ZipArchiveMode.Read, leaveOpen: true);
        using var reader = new StreamReader(book.GetEntry(part)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }).MaxBy(text => text.Length)!;

    private static string Types(int sheets)
    {
        (string Part, string Type)[] parts =
        [
            ("/xl/workbook.xml", $"{Kind}.spreadsheetml.sheet.main+xml"), ("/xl/styles.xml", $"{Kind}.spreadsheetml.styles+xml"), ("/xl/theme/theme1.xml", $"{Kind}.theme+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            .. Enumerable.Range(0, sheets).Select(at => ($"/xl/worksheets/sheet{Number(at)}.xml", $"{Kind}.spreadsheetml.worksheet+xml")),
        ];
        return $"""{Xml}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{string.Concat(parts.Select(part => $"<Override PartName=\"{part.Part}\" ContentType=\"{part.Type}\"/>"))}</Types>""";
    }

    private static string Workbook(IReadOnlyList<(string Name, Stream Book)> sheets) =>
        $"""{Xml}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{Number(at)}\" r:id=\"rId{Number(at)}\"/>"))}</sheets></workbook>""";

    private static string Relations(IEnumerable<(string Type, string Space, string Target)> relations) =>
        $"""{Xml}<Relationships xmlns="{Package}/relationships">{string.Concat(relations.Select((one, at) => $"<Relationship Id=\"rId{Number(at)}\" Type=\"{one.Space}/{one.Type}\" Target=\"{one.Target}\"/>"))}</Relationships>""";

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
