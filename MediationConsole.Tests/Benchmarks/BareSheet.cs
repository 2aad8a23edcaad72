using System.Globalization;
using System.IO.Compression;
using System.Security;
using Microsoft.Data.Sqlite;

namespace MediationConsole.Benchmarks;

/// <summary>The same number of cells from the same rows, read by one prepared statement and written as a packed sheet by hand.</summary>
internal static class BareSheet
{
    // Where the book reads the folded state of a case, the database reads the same JSON.
    private const string Text = """
        SELECT c."Ref", c."OrderNo", c."Site", c."Stage", c."Status", c."Reason", c."WaitingFor", c."NextDue", c."NextSilence",
            c."State" ->> '$.stay.reason', o."Marks", c."State" ->> '$.appeals[0].ground', c."State" ->> '$.rulingToApprove.byName', c."State" ->> '$.settlements[0].note',
            c."State" ->> '$.request.remedy', c."State" ->> '$.request.amount.amount', o."Captured", c."Currency", o."BuyerName", o."SellerName",
            c."BuyerExhibits", json_array_length(c."State", '$.exhibits'), c."SellerHave", c."SellerNeed", c."Breaches", c."AssigneeName",
            c."OpenedAt", c."ChangedAt", c."ClosedAt", c."State" ->> '$.outcome.remedy', c."State" ->> '$.outcome.refund.amount', c."State" ->> '$.outcome.release.amount'
        FROM "cases" c JOIN "orders" o ON o."Id" = c."OrderId" ORDER BY c."Id"
        """;

    /// <summary>Writes the sheet and answers how many rows it has.</summary>
    public static int Write(string database, string path, Action<int> written)
    {
        using var connection = Bare.Open(database);
        using var statement = Bare.Prepare(connection, Text);
        using var reader = statement.ExecuteReader();
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open());
        sheet.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        var rows = 0;
        for (; reader.Read(); written(++rows))
        {
            sheet.Write("<row>");
            for (var i = 0; i < reader.FieldCount; i++) Cell(sheet, reader, i);
            sheet.Write("</row>");
        }

        sheet.Write("</sheetData></worksheet>");
        return rows;
    }

    private static void Cell(StreamWriter sheet, SqliteDataReader reader, int at)
    {
        if (reader.IsDBNull(at))
        {
            sheet.Write("<c/>");
            return;
        }

        switch (reader.GetValue(at))
        {
            case string text:
                sheet.Write("<c t=\"inlineStr\"><is><t>");
                sheet.Write(SecurityElement.Escape(text));
                sheet.Write("</t></is></c>");
                break;
            case var number:
                sheet.Write("<c><v>");
                sheet.Write(Convert.ToString(number, CultureInfo.InvariantCulture));
                sheet.Write("</v></c>");
                break;
        }
    }
}
