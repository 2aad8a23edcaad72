using ClosedXML.Excel;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Reports;

/// <summary>A dispute as the book shows it: its row, its folded state, its order.</summary>
internal sealed record CaseLine(CaseRow Row, Case Case, OrderRow Order)
{
    /// <summary>The dispute, where it is one.</summary>
    public Dispute? Dispute => Case as Dispute;
}

/// <summary>The disputes queue as a workbook: a sheet that says what it is, then one line a case.</summary>
public sealed class DisputesBook(IDatabase database, PolicyBook policies, TimeProvider clock)
{
    /// <summary>More at once would be slow to make and slow to open; what is left out is said on the first sheet.</summary>
    public const int Most = 5_000;

    private static readonly XLColor Head = XLColor.FromHtml("#1F3A5F");

    /// <summary>The workbook of the cases a filter means, those due next first.</summary>
    /// <param name="by">The name of who asks.</param>
    public async Task<MemoryStream> Make(CaseFilter filter, string by, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var (lines, matching) = await Read(filter, cancellation);
        using var book = new XLWorkbook();
        book.Properties.Author = CellText.Clean(by);
        book.Properties.Title = BookWords.Of("Disputes");
        AboutSheet.Write(book.AddWorksheet(BookWords.Of("About this export")), new(filter, by, now, lines, matching), policies);
        Write(book.AddWorksheet(BookWords.Of("Disputes")), lines);
        var stream = new MemoryStream();
        book.SaveAs(stream);
        stream.Position = 0;
        return stream;
    }

    // One snapshot, so that rows and orders speak of the same instant.
    private async Task<(IReadOnlyList<CaseLine> Lines, int Matching)> Read(CaseFilter filter, CancellationToken cancellation)
    {
        await using var db = await database.OpenSnapshot();
        var cases = filter.Apply(db);
        var matching = await cases.CountAsync(cancellation);
        var lines = await cases.OrderBy(row => row.NextDue == null).ThenBy(row => row.NextDue).ThenByDescending(row => row.AtStake).ThenBy(row => row.Id).Take(Most)
            .Join(db.Orders, row => row.OrderId, order => order.Id, (row, order) => new { row, order }).ToListAsync(cancellation);
        return ([.. lines.Select(line => new CaseLine(line.row, Wire.ReadCase(line.row.Kind, line.row.State), line.order))], matching);
    }

    private void Write(IXLWorksheet sheet, IReadOnlyList<CaseLine> lines)
    {
        var columns = DisputeColumns.Of(policies);
        for (var column = 0; column < columns.Count; column++)
        {
            sheet.Cell(1, column + 1).Text(columns[column].Title);
            sheet.Column(column + 1).Width = columns[column].Width;
            for (var line = 0; line < lines.Count; line++) columns[column].Write(sheet.Cell(line + 2, column + 1), lines[line]);
        }

        // A table has one line of data at least, be it an empty one.
        var table = sheet.Range(1, 1, Math.Max(2, lines.Count + 1), columns.Count).CreateTable("Disputes");
        table.Theme = XLTableTheme.TableStyleLight1;
        table.ShowAutoFilter = true;
        Dress(sheet, columns.Count);
    }

    private static void Dress(IXLWorksheet sheet, int columns)
    {
        var header = sheet.Range(1, 1, 1, columns).Style;
        header.Font.Bold = true;
        header.Font.FontColor = XLColor.White;
        header.Fill.BackgroundColor = Head;
        header.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        header.Alignment.WrapText = true;
        sheet.Row(1).Height = 32;
        sheet.SheetView.Freeze(1, 1);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.PaperSize = XLPaperSize.A3Paper;
        // Two sheets of paper side by side; on one the letters would be too small to read.
        sheet.PageSetup.FitToPages(2, 0);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(1, 1);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        sheet.PageSetup.Footer.Center.AddText(BookWords.Of("Page &P of &N"));
    }
}
