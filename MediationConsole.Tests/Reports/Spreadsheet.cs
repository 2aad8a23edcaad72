using System.Diagnostics;

namespace MediationConsole.Tests.Reports;

/// <summary>A spreadsheet program that opens our books, where one is installed.</summary>
internal static class Spreadsheet
{
    private const string Program = "/usr/bin/soffice";
    private const int EverySheet = -1;

    /// <summary>What the program shows on a sheet, as comma-separated text. The test is skipped where the program is missing.</summary>
    public static Task<string> ToCsv(Stream book, int sheet) => Convert(book, sheet, csv => File.ReadAllTextAsync(Assert.Single(csv).FullName));

    /// <summary>How many lines the program shows on each sheet of a book that is too large to look at, and the first words of the last line.</summary>
    public static Task<Dictionary<string, (int Lines, string Last)>> Count(Stream book) => Convert(book, EverySheet, async csv =>
    {
        var sheets = new Dictionary<string, (int Lines, string Last)>();
        foreach (var file in csv)
        {
            var (lines, last) = (0, "");
            await foreach (var line in File.ReadLinesAsync(file.FullName)) (lines, last) = (lines + 1, line);
            sheets[Path.GetFileNameWithoutExtension(file.Name)] = (lines, last.Split(',')[0].Trim('"'));
        }

        return sheets;
    });

    private static async Task<T> Convert<T>(Stream book, int sheet, Func<FileInfo[], Task<T>> read)
    {
        var missing = !File.Exists(Program);
        Assert.SkipWhen(missing && Environment.GetEnvironmentVariable("CI") is not "true", "LibreOffice is not installed.");
        Assert.False(missing, "LibreOffice is not installed.");
        var folder = Directory.CreateTempSubdirectory("mediation-book-");
        try
        {
            await using (var file = File.Create(Path.Combine(folder.FullName, "book.xlsx"))) await book.CopyToAsync(file);
            await Run(folder, "--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to",
                $"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{sheet}", "--outdir", folder.FullName, Path.Combine(folder.FullName, "book.xlsx"));
            return await read(folder.GetFiles("*.csv"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Run(DirectoryInfo folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { UseShellExecute = false, WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, said);
    }
}
