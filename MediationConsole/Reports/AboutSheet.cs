using ClosedXML.Excel;
using MediationConsole.Cases;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Reports;

/// <summary>What a book is about: which cases, for whom, when, and how many there are.</summary>
internal sealed record About(CaseFilter Filter, string By, DateTimeOffset Now, IReadOnlyList<CaseLine> Lines, int Matching)
{
    public int LeftOut => Matching - Lines.Count;
}

/// <summary>The first sheet of a book: it says what the book is, so that a printed page can be trusted later.</summary>
internal static class AboutSheet
{
    private static readonly XLColor Head = XLColor.FromHtml("#1F3A5F");
    private static readonly XLColor Soft = XLColor.FromHtml("#EEF2F7");
    private static readonly Saying[] SumTitles = ["Currency", "Cases", "At stake", "Refunded to buyers", "Released to sellers"];

    public static void Write(IXLWorksheet sheet, About about, PolicyBook policies)
    {
        double[] widths = [26, 22, 20, 22, 22];
        for (var column = 0; column < widths.Length; column++) sheet.Column(column + 1).Width = widths[column];
        sheet.ShowGridLines = false;
        sheet.Cell(1, 1).Text(BookWords.Of("Disputes"));
        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(20).Font.SetFontColor(Head);
        sheet.Row(1).Height = 30;
        var row = Facts(sheet, about, policies);
        if (about.LeftOut > 0) row = Warn(sheet, row, about);
        row = Sums(sheet, row + 1, about);
        sheet.Cell(row + 1, 1).Text(BookWords.Of("Every instant is given in UTC. Sums are of the cases on the sheet Disputes. Refunds and releases are those decided by the case, whether carried out yet or not."));
        var note = sheet.Range(row + 1, 1, row + 1, 5).Merge().Style;
        note.Alignment.WrapText = true;
        note.Font.FontColor = XLColor.FromHtml("#5B6675");
        sheet.Row(row + 1).Height = 32;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
    }

    private static int Facts(IXLWorksheet sheet, About about, PolicyBook policies)
    {
        var row = 3;
        foreach (var (line, index) in BookWords.Of(about.Filter, policies).Select((line, index) => (line, index))) Fact(sheet, row++, index == 0 ? "Filter" : (Saying)"", line);
        Fact(sheet, row++, "Made by", about.By);
        Fact(sheet, row++, "Made at", BookWords.Instant(about.Now));
        Fact(sheet, row++, "Data as of", BookWords.Instant(about.Now));
        Fact(sheet, row++, "Time zone", "UTC");
        Count(sheet, row++, "Cases that match", about.Matching);
        Count(sheet, row++, "Cases in this file", about.Lines.Count);
        Count(sheet, row++, "Left out", about.LeftOut);
        return row;
    }

    private static int Warn(IXLWorksheet sheet, int row, About about)
    {
        sheet.Cell(row, 1).Text(BookWords.Of($"{about.LeftOut:N0} cases that match are not in this file: it holds the {DisputesBook.Most:N0} that are due next. Narrow the filter to see the others."));
        var style = sheet.Range(row, 1, row, 5).Merge().Style;
        style.Fill.BackgroundColor = XLColor.FromHtml("#FDECEA");
        style.Font.SetBold().Font.SetFontColor(XLColor.FromHtml("#B42318"));
        style.Alignment.WrapText = true;
        sheet.Row(row).Height = 32;
        return row + 1;
    }

    private static int Sums(IXLWorksheet sheet, int row, About about)
    {
        for (var column = 0; column < SumTitles.Length; column++)
        {
            sheet.Cell(row, column + 1).Text(BookWords.Of(SumTitles[column]));
            sheet.Cell(row, column + 1).Style.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(Head)
                .Alignment.SetHorizontal(column == 0 ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Right);
        }

        foreach (var group in about.Lines.GroupBy(line => line.Case.Currency).OrderBy(group => group.Key.Code, StringComparer.Ordinal))
        {
            row++;
            sheet.Cell(row, 1).Text(group.Key.Code);
            sheet.Cell(row, 2).SetValue(group.Count());
            Sum(sheet.Cell(row, 3), group.Key, group.Select(line => (Money?)line.Case.AtStake));
            Sum(sheet.Cell(row, 4), group.Key, group.Select(line => line.Dispute?.Outcome?.Refund));
            Sum(sheet.Cell(row, 5), group.Key, group.Select(line => line.Dispute?.Outcome?.Release));
            sheet.Range(row, 1, row, 5).Style.Border.SetBottomBorder(XLBorderStyleValues.Hair);
        }

        return row + 1;
    }

    private static void Sum(IXLCell cell, Currency currency, IEnumerable<Money?> amounts)
    {
        cell.SetValue(amounts.OfType<Money>().Aggregate(Money.Zero(currency), (sum, amount) => sum + amount).ToDecimal());
        cell.Style.NumberFormat.Format = DisputeColumns.Format(currency);
    }

    private static void Fact(IXLWorksheet sheet, int row, Saying name, string value)
    {
        Name(sheet, row, name);
        sheet.Cell(row, 2).Text(value);
        sheet.Range(row, 2, row, 5).Merge();
    }

    private static void Count(IXLWorksheet sheet, int row, Saying name, int value)
    {
        Name(sheet, row, name);
        sheet.Cell(row, 2).SetValue(value).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).NumberFormat.SetFormat("#,##0");
    }

    private static void Name(IXLWorksheet sheet, int row, Saying name)
    {
        sheet.Cell(row, 1).Text(BookWords.Of(name));
        sheet.Cell(row, 1).Style.Font.SetBold().Fill.SetBackgroundColor(Soft);
    }
}
