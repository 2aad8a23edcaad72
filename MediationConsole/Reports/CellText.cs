using ClosedXML.Excel;

namespace MediationConsole.Reports;

/// <summary>Text in a cell: whatever somebody wrote stays text.</summary>
public static class CellText
{
    /// <summary>The most a cell holds.</summary>
    public const int Longest = 32_767;

    /// <summary>Writes a text that no program reads as a formula: as a string, with the mark that a person sets by typing an apostrophe before it where its beginning invites to calculate.</summary>
    public static void Text(this IXLCell cell, string? text)
    {
        var clean = Clean(text);
        if (clean.Length == 0) return;
        cell.SetValue(clean);
        cell.DataType = XLDataType.Text;
        if (Tempts(clean)) cell.Style.IncludeQuotePrefix = true;
    }

    /// <summary>The text without what a workbook cannot hold, cut where a cell ends.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var kept = new System.Text.StringBuilder(Math.Min(text.Length, Longest));
        for (var i = 0; i < text.Length && kept.Length < Longest; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (kept.Length + 2 > Longest) break;
                kept.Append(text[i]).Append(text[++i]);
            }
            else if (System.Xml.XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static bool Tempts(string text) => text.TrimStart(' ', '\t', '\r', '\n', '\u00A0', '\'') is var bare
        && (text[0] is '\t' or '\r' or '\n' or '\'' || (bare.Length > 0 && bare[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'));
}
