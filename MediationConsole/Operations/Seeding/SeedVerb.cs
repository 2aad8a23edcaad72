using System.Diagnostics;
using System.Globalization;
using MediationConsole.Cases;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Operations.Seeding;

/// <summary>Fills the database with invented cases for trials and measurements; a million take minutes.</summary>
internal static class SeedVerb
{
    private const int Most = 1_000_000;
    private const int Step = 20_000;

    public static IReadOnlyList<Verb> All { get; } =
    [
        new("seed", "Adds invented cases, told by the law itself.", Writes: true, [new("cases", "N"), new("seed", "42", Required: false)], Seed),
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
        var (orders, last) = await Before(call);
        var plots = Plot.Make(cases, seed, present, after: orders, Crowd.Tales);
        var refusals = await call.Get<Filling>().Fill(plots, last + 1, present, async done =>
        {
            if (done % Step == 0 || done == cases) await call.Errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{done} of {cases} cases, {watch.Elapsed.TotalSeconds:F0} s"));
        });
        foreach (var refusal in refusals) await call.Errors.WriteLineAsync(refusal);
        return 0;
    }

    // Numbers go on where they stopped, so that seeding again adds cases.
    private static async Task<(int Orders, long LastCase)> Before(VerbCall call)
    {
        await using var db = await call.Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        var last = await db.Cases.Where(row => row.Kind == CaseKind.Dispute).OrderByDescending(row => row.Id).Select(row => row.Ref).FirstOrDefaultAsync();
        return (await db.Orders.CountAsync(), last is null ? 0 : CaseRef.Parse(last).Number);
    }
}
