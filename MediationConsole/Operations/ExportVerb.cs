using MediationConsole.Reports;

namespace MediationConsole.Operations;

/// <summary>Writes every case into a workbook, by the same writer as the large exports of the console; it reads only.</summary>
internal static class ExportVerb
{
    private const string Made = ".part";

    public static IReadOnlyList<Verb> All { get; } =
    [
        new("export cases", "Writes every case into a workbook; may run beside a server.", Writes: false, [new("out", "FILE.xlsx")], Export),
    ];

    private static async Task<int> Export(VerbCall call)
    {
        if (await call.Unreadable() is { } unreadable) return await call.Refuse(unreadable);
        var file = new FileInfo(call["out"]);
        if (file.Extension != ".xlsx") return await call.Refuse($"{call["out"]} is not the name of a workbook; --out names a file that ends in .xlsx.");
        if (Directory.Exists(file.FullName)) return await call.Refuse($"{call["out"]} is a folder; --out names a file.");
        if (!file.Directory!.Exists) return await call.Refuse($"There is no folder {file.DirectoryName}.");
        // A name that ends in .xlsx stands for a whole book: it is given when the last sheet is on disk.
        var making = file.FullName + Made;
        try
        {
            var lines = await call.Get<StreamedBook>().Make(new CaseFilter(), "The command line", making, Progress(call), CancellationToken.None);
            File.Move(making, file.FullName, overwrite: true);
            await call.Output.WriteLineAsync(FormattableString.Invariant($"{lines} cases, {file.FullName}"));
            return 0;
        }
        finally
        {
            File.Delete(making);
        }
    }

    private static BookProgress Progress(VerbCall call)
    {
        const int step = 20_000;
        return async (lines, total) =>
        {
            if (lines > 0 && (lines % step == 0 || lines == total)) await call.Errors.WriteLineAsync(FormattableString.Invariant($"{lines} of {total} cases"));
        };
    }
}
