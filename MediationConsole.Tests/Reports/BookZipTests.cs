using System.IO.Compression;
using MediationConsole.Reports;

namespace MediationConsole.Tests.Reports;

/// <summary>Books that are larger than what the first form of a zip file can say of itself.</summary>
public sealed class BookZipTests
{
    private const long BeyondFourGigabytes = 4_400_000_000;

    [Fact]
    public async Task Parts_that_lie_beyond_four_gigabytes_are_found_and_whole()
    {
        using var folder = new TemporaryFolder();
        await using var file = File.Create(Path.Combine(folder.Info.FullName, "far.zip"));
        // Nothing lies before: the file system keeps no room for what was never written.
        file.Position = BeyondFourGigabytes;
        var zip = new BookZip(file);
        await zip.Add("first.xml", "<first/>", TestContext.Current.CancellationToken);
        await zip.Add("folder/second.xml", "<second/>", TestContext.Current.CancellationToken);
        await zip.End(TestContext.Current.CancellationToken);
        file.Position = 0;
        using var read = new ZipArchive(file, ZipArchiveMode.Read);
        Assert.Equal(["first.xml", "folder/second.xml"], read.Entries.Select(entry => entry.FullName));
        Assert.Equal(["<first/>", "<second/>"], read.Entries.Select(Text));
    }

    [Fact(Explicit = true)]
    public async Task A_part_of_more_than_four_gigabytes_is_taken_over_whole()
    {
        using var folder = new TemporaryFolder();
        await using var part = File.Create(Path.Combine(folder.Info.FullName, "part.zip"));
        await Large(part);
        await using (var file = File.Create(Path.Combine(folder.Info.FullName, "whole.zip")))
        {
            var zip = new BookZip(file);
            await zip.TakeFirst(part, "sheet.xml", TestContext.Current.CancellationToken);
            await zip.Add("last.xml", "<last/>", TestContext.Current.CancellationToken);
            await zip.End(TestContext.Current.CancellationToken);
        }

        await using var read = await ZipFile.OpenReadAsync(Path.Combine(folder.Info.FullName, "whole.zip"), TestContext.Current.CancellationToken);
        Assert.Equal(BeyondFourGigabytes, read.GetEntry("sheet.xml")!.Length);
        await using var sheet = await read.GetEntry("sheet.xml")!.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(BeyondFourGigabytes, await Count(sheet));
        Assert.Equal("<last/>", Text(read.GetEntry("last.xml")!));
    }

    private static async Task Large(Stream target)
    {
        var nothing = new byte[1 << 20];
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        await using var entry = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(TestContext.Current.CancellationToken);
        for (var left = BeyondFourGigabytes; left > 0; left -= nothing.Length)
            await entry.WriteAsync(nothing.AsMemory(0, (int)Math.Min(left, nothing.Length)), TestContext.Current.CancellationToken);
    }

    private static async Task<long> Count(Stream stream)
    {
        var buffer = new byte[1 << 20];
        var count = 0L;
        while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var read) count += read;
        return count;
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
