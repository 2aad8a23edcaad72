using System.Collections.Concurrent;

namespace MediationConsole.Benchmarks.Circuits;

/// <summary>Many open pages at once, which say now and then that they are there, as browsers do.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<Circuit> circuits = new();
    private readonly CancellationTokenSource over = new();
    private readonly Task beating;

    private Crowd() => beating = Task.Run(KeepAlive);

    public IReadOnlyList<Circuit> Circuits => [.. circuits];

    /// <summary>Opens a page for each path, some at once, and waits until each has been drawn and rests.</summary>
    public static async Task<Crowd> Open(Browser browser, IReadOnlyList<string> paths)
    {
        var crowd = new Crowd();
        await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (path, _) => crowd.circuits.Enqueue(await Circuit.Open(browser, path)));
        await crowd.Rests();
        return crowd;
    }

    /// <summary>Waits until no page has been drawn anew for two seconds.</summary>
    public async Task Rests()
    {
        for (var (before, now) = (-1L, 0L); before != now; (before, now) = (now, circuits.Sum(one => one.Renderings))) await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await beating;
        await Parallel.ForEachAsync(circuits, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await one.DisposeAsync());
        over.Dispose();
    }

    private async Task KeepAlive()
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(over.Token))
            {
                foreach (var one in circuits) await one.Beat();
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The pages are being closed.
        }
    }
}
