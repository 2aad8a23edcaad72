using System.Globalization;
using MediationConsole.Desk;

namespace MediationConsole.Benchmarks;

/// <summary>S7: what a sweep costs that finds nothing, however many terms run.</summary>
internal static class IdleRun
{
    private const int Times = 500;
    private const double Goal = 5;

    public static async IAsyncEnumerable<Figure> Measure(TrialData data)
    {
        using var copy = data.Fork();
        await using var services = await House.Open(copy.Folder, new SetClock());
        var sweeper = services.GetRequiredService<Sweeper>();
        // What was left overdue lapses first.
        await sweeper.Sweep();
        using var connection = Bare.Open(copy.Database);
        var running = Bare.Long(connection, """SELECT count(*) FROM "terms" WHERE "State" = 'Running'""");
        using var due = Bare.Prepare(connection, """SELECT * FROM "terms" WHERE "State" = 'Running' AND "DueAt" <= @now ORDER BY "DueAt", "CaseId", "Ordinal" LIMIT 500""", "@now");
        due.Parameters["@now"].Value = TrialData.Present.UtcTicks;
        var (ours, bare) = await Timing.Medians(
            async () =>
            {
                if (await sweeper.Sweep() != 0) throw new InvalidOperationException("Something was due.");
            },
            () => Bare.Read(due),
            Times);
        yield return new(string.Create(CultureInfo.InvariantCulture, $"S7 a sweep that finds nothing, {running:N0} terms running"), Figure.Number(ours, " ms"), Figure.Number(bare, " ms"), Figure.Number(ours / bare),
            string.Create(CultureInfo.InvariantCulture, $"<= {Goal} ms"), ours <= Goal);
    }
}
