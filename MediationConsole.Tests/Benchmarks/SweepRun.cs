using System.Globalization;
using MediationConsole.Desk;

namespace MediationConsole.Benchmarks;

/// <summary>S2: a sweep of many due terms, against prepared statements that do the same reads and writes; and whether it stays as fast the more there are.</summary>
internal static class SweepRun
{
    private const double Goal = 0.5;
    private const double Linear = 0.8;

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        using var ours = data.Fork();
        using var bare = data.Fork();
        var clock = new SetClock();
        await using var services = await House.Open(ours.Folder, clock);
        // The first warms both up. Of a small database no more falls due than a tenth of it.
        await Lap(services, clock, ours, bare, Math.Min(2_000, data.Cases / 50));
        var few = await Lap(services, clock, ours, bare, Math.Min(10_000, data.Cases / 20));
        yield return few.Figure;
        var many = await Lap(services, clock, ours, bare, Math.Min(100_000, data.Cases / 10));
        yield return many.Figure;
        yield return new("S2 terms/s of the many by terms/s of the few", Figure.Number(many.PerSecond), "-", Figure.Number(many.PerSecond / few.PerSecond), string.Create(CultureInfo.InvariantCulture, $">= {Linear}"), many.PerSecond / few.PerSecond >= Linear);
    }

    private static async Task<(Figure Figure, double PerSecond)> Lap(ServiceProvider services, SetClock clock, TrialData.Copy ours, TrialData.Copy bare, int due)
    {
        using var replay = new Replay(ours.Database, bare.Database);
        clock.Now = replay.WhenDue(due);
        // Where others use the machine too, what the processor worked says more than the time that went by.
        var (begun, work) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var lapsed = await services.GetRequiredService<Sweeper>().Sweep();
        var (perSecond, each) = (lapsed / TimeProvider.System.GetElapsedTime(begun).TotalSeconds, (Environment.CpuUsage.TotalTime - work).TotalMilliseconds / lapsed);
        var barePerSecond = lapsed / replay.Run().TotalSeconds;
        var what = string.Create(CultureInfo.InvariantCulture, $"S2 sweep of {lapsed:N0} due terms, {replay.Rows / (double)lapsed:F1} rows and {each:F2} ms work each");
        return (new(what, Figure.Number(perSecond, "/s"), Figure.Number(barePerSecond, "/s"), Figure.Number(perSecond / barePerSecond), string.Create(CultureInfo.InvariantCulture, $">= {Goal}"), perSecond / barePerSecond >= Goal), perSecond);
    }
}
