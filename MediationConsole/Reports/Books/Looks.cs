using System.Globalization;

namespace MediationConsole.Reports.Books;

/// <summary>The looks of all books, as the part of a workbook that lists them. Texts bear the format of text, so that no program calculates with them, even after they are edited.</summary>
internal static class Looks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int TextFormat = 49;
    private const int FirstOfOurs = 164;

    private static readonly int[] AmountFormats = [3, 166, 167, 168];

    // In the order of the enum: font, fill, border, format, how it is set.
    private static readonly string[] All =
    [
        Xf(0), Xf(1, fill: 2, align: "vertical=\"center\" wrapText=\"1\""), Xf(0, format: TextFormat, align: "vertical=\"top\""), Xf(0, format: 3, align: "vertical=\"top\""),
        Xf(0, format: FirstOfOurs, align: "horizontal=\"left\" vertical=\"top\""), Xf(0, format: FirstOfOurs + 1, align: "vertical=\"top\""),
        .. Amounts(0, 0, 0),
        Xf(2, fill: 3, border: 1), Xf(2, fill: 3, border: 1, format: 3),
        .. Amounts(2, 3, 1),
        Xf(3), Xf(2, fill: 3), Xf(4, align: "vertical=\"top\" wrapText=\"1\""), Xf(0, format: TextFormat, align: "horizontal=\"center\" vertical=\"top\""),
    ];

    /// <summary>The part; what is marked as breached is red on pale red.</summary>
    public static string Part { get; } = string.Create(CultureInfo.InvariantCulture, $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?><styleSheet xmlns="{Main}"><numFmts count="5"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="#,##0.0"/><numFmt numFmtId="167" formatCode="#,##0.00"/><numFmt numFmtId="168" formatCode="#,##0.000"/></numFmts><fonts count="5">{Font("")}{Font("<b/>", "FFFFFFFF")}{Font("<b/>", "FF1B1F27")}{Font("<b/>", "FF1F3A5F", 20)}{Font("", "FF5B6675")}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>{Fill("FF1F3A5F")}{Fill("FFEEF2F7")}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top style="thin"><color rgb="FF1F3A5F"/></top><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{All.Length}">{string.Concat(All)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/><color rgb="FFB42318"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFDECEA"/><bgColor rgb="FFFDECEA"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/></styleSheet>
        """);

    private static string[] Amounts(int font, int fill, int border) => [.. AmountFormats.Select(format => Xf(font, fill, border, format, "vertical=\"top\""))];

    private static string Font(string mark, string colour = "FF1B1F27", int size = 11) => string.Create(CultureInfo.InvariantCulture, $"<font>{mark}<sz val=\"{size}\"/><color rgb=\"{colour}\"/><name val=\"Calibri\"/><family val=\"2\"/></font>");

    private static string Fill(string colour) => $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>";

    private static string Xf(int font, int fill = 0, int border = 0, int format = 0, string? align = null) => string.Create(CultureInfo.InvariantCulture,
        $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{(align is null ? "" : $"<alignment {align}/>")}</xf>");
}
