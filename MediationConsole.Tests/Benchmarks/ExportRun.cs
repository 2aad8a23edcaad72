using System.Diagnostics;
using System.Globalization;
using MediationConsole.Reports;
using MediationConsole.Storage;
using MediationConsole.Storage.Policies;

namespace MediationConsole.Benchmarks;

/// <summary>S5: every case as a workbook, against a statement and a packed sheet written by hand; and how much more memory that takes.</summary>
internal static class ExportRun
{
    private const double Goal = 0.4;
    private const double MostMemory = 150;
    private const int Often = 500;

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        var folder = Directory.CreateTempSubdirectory("mediation-export-");
        try
        {
            await using var services = await House.Open(new FileInfo(data.Database).Directory!, new SetClock());
            var (bare, bareMemory) = await Timed(watch => Task.FromResult((long)BareSheet.Write(data.Database, Path.Combine(folder.FullName, "bare.xlsx"), rows => watch(rows % Often == 0))));
            var book = new StreamedBook(services.GetRequiredService<IDatabase>(), services.GetRequiredService<PolicyBook>(), services.GetRequiredService<TimeProvider>());
            var (ours, memory) = await Timed(watch => book.Make(new CaseFilter(), "Benchmark", Path.Combine(folder.FullName, "book.xlsx"), (_, _) => { watch(true); return Task.CompletedTask; }, CancellationToken.None));
            yield return new("S5 export of every case, 32 columns", Figure.Number(ours, " rows/s"), Figure.Number(bare, " rows/s"), Figure.Number(ours / bare), string.Create(CultureInfo.InvariantCulture, $">= {Goal}"), ours / bare >= Goal);
            yield return new("S5 memory above that before", Figure.Number(memory, " MB"), Figure.Number(bareMemory, " MB"), Figure.Number(memory - bareMemory, " MB more"), string.Create(CultureInfo.InvariantCulture, $"<= {MostMemory} MB"), memory - bareMemory <= MostMemory);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Rows a second, and the most memory seen while they were written above that before, in megabytes.</summary>
    private static async Task<(double PerSecond, double Memory)> Timed(Func<Action<bool>, Task<long>> work)
    {
        GC.Collect();
        var before = Environment.WorkingSet;
        var most = before;
        var watch = Stopwatch.StartNew();
        var rows = await work(look =>
        {
            if (look) most = Math.Max(most, Environment.WorkingSet);
        });
        return (rows / watch.Elapsed.TotalSeconds, (most - before) / 1e6);
    }
}
