using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Reports;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;
using MediationConsole.Tests.Operations.Demo;

namespace MediationConsole.Tests.Reports;

/// <summary>More cases than a sheet has rows, in a real book: nothing is tried out with smaller sheets here.</summary>
public sealed class MillionTests(ITestOutputHelper output)
{
    private const int Cases = 1_100_000;
    private const int OnFirst = StreamedBook.RowsOfSheet - 1;

    [Fact(Explicit = true)]
    public async Task A_book_of_more_cases_than_a_sheet_has_rows_goes_on_with_a_second_and_opens_in_LibreOffice()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Info.FullName, "book.xlsx");
        await using var bench = await DemoBench.Open();
        await bench.Tell(Plot.Make(200, 5, DemoBench.Present));
        await ManyCases.Make(bench.Get<StorageOptions>().ConnectionString, Cases);
        await Measured(bench, path);
        Assert.Equal(["book.xlsx"], folder.Info.GetFiles().Select(file => file.Name));
        Assert.Equal((StreamedBook.RowsOfSheet, "D-000001", "D-1048575"), Rows(path, "xl/worksheets/sheet2.xml"));
        Assert.Equal((Cases - OnFirst + 1, "D-1048576", "D-1100000"), Rows(path, "xl/worksheets/sheet3.xml"));
        await using var book = File.OpenRead(path);
        var shown = await Spreadsheet.Count(book);
        Assert.Equal(["book-About this export", "book-Disputes", "book-Disputes (2)"], shown.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((StreamedBook.RowsOfSheet, "D-1048575"), shown["book-Disputes"]);
        Assert.Equal((Cases - OnFirst + 1, "D-1100000"), shown["book-Disputes (2)"]);
    }

    private async Task Measured(DemoBench bench, string path)
    {
        GC.Collect();
        var (before, most) = (Environment.WorkingSet, 0L);
        var begun = TimeProvider.System.GetTimestamp();
        var book = new StreamedBook(bench.Get<IDatabase>(), bench.Get<PolicyBook>(), bench.Get<TimeProvider>());
        var lines = await book.Make(new CaseFilter(), "Lena Marsh", path, (_, _) => { most = Math.Max(most, Environment.WorkingSet - before); return Task.CompletedTask; }, TestContext.Current.CancellationToken);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines:N0} cases in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:N0} s, {most / 1e6:N0} MB above {before / 1e6:N0} MB, file of {new FileInfo(path).Length / 1e6:N0} MB"));
        Assert.Equal(Cases, lines);
    }

    // How many rows a sheet has, and the first and the last case on it; read as a stream, since a sheet is larger than a string may be.
    private static (int Rows, string First, string Last) Rows(string path, string part)
    {
        using var zip = ZipFile.OpenRead(path);
        using var reader = XmlReader.Create(zip.GetEntry(part)!.Open());
        var (rows, first, last) = (0, "", "");
        while (reader.ReadToFollowing("row"))
        {
            reader.ReadToFollowing("t");
            last = reader.ReadElementContentAsString();
            if (++rows == 2) first = last;
        }

        return (rows, first, last);
    }
}
