using System.Diagnostics;
using System.Globalization;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations;

/// <summary>Fills the database with invented cases by the same stories as the demo, for trials and measurements.</summary>
internal static class SeedVerb
{
    private const int Most = 1_000_000;
    private const int Together = 1_000;

    public static IReadOnlyList<Verb> All { get; } =
    [
        new("seed", "Adds invented cases, told act by act.", Writes: true, [new("cases", "N"), new("seed", "42", Required: false)], Seed),
    ];

    private static async Task<int> Seed(VerbCall call)
    {
        if (!int.TryParse(call["cases"], NumberStyles.None, CultureInfo.InvariantCulture, out var cases) || cases is < 1 or > Most)
            return await call.Refuse($"--cases is a number from 1 to {Most}.");
        if (!int.TryParse(call.Find("seed") ?? "42", NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            return await call.Refuse("--seed is a whole number.");
        var watch = Stopwatch.StartNew();
        var now = call.Get<TimeProvider>().GetUtcNow();
        var present = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var (told, acts) = (0, 0);
        foreach (var plots in Plot.Make(cases, seed, present, after: await Orders(call)).Chunk(Together))
        {
            var chapter = await call.Get<Telling>().Tell(plots, present, CancellationToken.None);
            (told, acts) = (told + chapter.Cases, acts + chapter.Acts);
            foreach (var refusal in chapter.Refusals) await call.Errors.WriteLineAsync(refusal);
            await call.Errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{told} of {cases} cases, {acts} acts, {watch.Elapsed.TotalSeconds:F0} s"));
        }

        return 0;
    }

    // Numbers go on where they stopped, so that seeding again adds cases.
    private static async Task<int> Orders(VerbCall call)
    {
        await using var db = await call.Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        return await db.Orders.CountAsync();
    }
}
