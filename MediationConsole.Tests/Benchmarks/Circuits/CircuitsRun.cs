using System.Globalization;

namespace MediationConsole.Benchmarks.Circuits;

/// <summary>S6: what a thousand open queue pages hold in memory, against a thousand pages with nothing on them; and how fast a click answers among them.</summary>
internal static class CircuitsRun
{
    private const int Pages = 1_000;
    private const int Clicks = 300;
    private const double MostTimes = 2.5, MostMegabytes = 400;
    private const string Queue = "/queues/disputes", Largest = "/queues/disputes?sort=stake&dir=desc";

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        await using var stage = await Stage.Set(data);
        var (bare, _, bareClicks) = await Of(stage.Bare, stage.BareBrowser, "/bare", ("/bare?a=1", "a=1"), ("/bare?a=2", "a=2"));
        // What is due first may lapse while it is measured; the last row of a page stays.
        var (first, largest) = (await stage.Listed(Queue), await stage.Listed(Largest));
        var (ours, resident, clicks) = await Of(stage.Console, stage.Browser, Queue, (Queue, first.Except(largest).Last()), (Largest, largest.Except(first).Last()));
        yield return new("S6 memory of an open queue page by that of an empty one", Kilobytes(ours), Kilobytes(bare), Figure.Number(ours / bare), string.Create(CultureInfo.InvariantCulture, $"<= {MostTimes}"), ours / bare <= MostTimes);
        yield return new(string.Create(CultureInfo.InvariantCulture, $"S6 {Pages:N0} open queue pages above idle, as the machine sees it"), Figure.Number(resident, " MB"), "-", Figure.Number(resident, " MB"),
            string.Create(CultureInfo.InvariantCulture, $"<= {MostMegabytes} MB"), resident <= MostMegabytes);
        yield return Clicked("click to rendering among them, half", clicks, bareClicks, 0.5);
        yield return Clicked("click to rendering among them, 99 of 100", clicks, bareClicks, 0.99);
    }

    private static async Task<(double Held, double Resident, double[] Clicks)> Of(Measured server, Browser browser, string path, (string Path, string Shows) one, (string Path, string Shows) other)
    {
        // What the first pages of a program bring along for all is not counted as theirs.
        await using (var first = await Crowd.Open(browser, [.. Enumerable.Repeat(path, 40)])) await Click(first.Circuits[0], one, other, 40);
        var before = await server.Memory();
        await using var crowd = await Crowd.Open(browser, [.. Enumerable.Repeat(path, Pages)]);
        var after = await server.Memory();
        return ((double)(after.Held - before.Held) / Pages, (after.Resident - before.Resident) / 1e6, await Click(crowd.Circuits[0], one, other, Clicks));
    }

    private static async Task<double[]> Click(Circuit page, (string Path, string Shows) one, (string Path, string Shows) other, int times)
    {
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var (path, shows) = i % 2 == 0 ? other : one;
            var begun = TimeProvider.System.GetTimestamp();
            var seen = page.Sees(shows);
            await page.Go(path);
            taken[i] = TimeProvider.System.GetElapsedTime(begun, await seen.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System)).TotalMilliseconds;
        }

        return taken;
    }

    private static Figure Clicked(string what, double[] ours, double[] bare, double share)
    {
        var (mine, none) = (Timing.At(ours, share), Timing.At(bare, share));
        return new(what, Figure.Number(mine, " ms"), Figure.Number(none, " ms"), Figure.Number(mine / none), "-");
    }

    private static string Kilobytes(double bytes) => Figure.Number(bytes / 1e3, " KB");
}
