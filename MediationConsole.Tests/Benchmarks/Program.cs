using System.Globalization;
using MediationConsole.Benchmarks;
using MediationConsole.Benchmarks.Circuits;

// The bare endpoint is a program of its own, as the console is, so that neither shares its processor with who asks.
if (args is ["bare-endpoint", var file, var address]) return await BareEndpoint.Serve(file, address);
if (args is ["bare-pages", var rows, var place]) return await BarePages.Serve(rows, place);

if (args is ["promises"]) return await Promises.Run();

var runs = new Dictionary<string, Func<TrialData, IAsyncEnumerable<Figure>>>
{
    ["queue"] = QueueRun.Measure,
    ["search"] = SearchRun.Measure,
    ["sweep"] = SweepRun.Measure,
    ["acts"] = ActsRun.Measure,
    ["export"] = ExportRun.Measure,
    ["idle"] = IdleRun.Measure,
    ["start"] = StartRun.Measure,
    ["uploads"] = UploadsRun.Measure,
    ["freeze"] = FreezeRun.Measure,
    ["circuits"] = CircuitsRun.Measure,
    ["live"] = LiveRun.Measure,
};
if (args is not [var name, .. var options] || !runs.TryGetValue(name, out var run) || TrialData.Read(options) is not { } data)
{
    await Console.Error.WriteLineAsync($"Usage: Benchmarks -- promises|{string.Join('|', runs.Keys)} [--cases 1000000] [--data DIR]");
    return 2;
}

await data.Make();
List<Figure> figures = [];
await foreach (var figure in run(data)) figures.Add(figure);
await Figure.Print(Console.Out, figures, string.Create(CultureInfo.InvariantCulture, $"{name}, {data.Cases:N0} cases, load {Machine.Load()}"));
return figures.TrueForAll(figure => figure.Holds) ? 0 : 1;
