using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Operations.Demo;
using MediationConsole.Operations.Demo.Stories;
using MediationConsole.Operations.Demo.Trade;
using MediationConsole.Storage;
using MediationConsole.Storage.Evidence;

namespace MediationConsole.Operations.Seeding;

/// <summary>
/// Fills a database by the hundred thousand: each story is told in memory by the same law as at the door, on as many processors as there
/// are, and laid down in the order of opening, so that what lies close in time lies close on the disk.
/// </summary>
internal sealed class Filling(PastDoors doors, IVault vault)
{
    private const int Together = 200;

    // Cases far apart share pages of the indexes: the more of them are laid down at once, the less often a page is written.
    private const int LaidAtOnce = 10;
    private const int Ahead = 12;

    // A few cases are left as a console would find them that was down since last night: their last terms have not lapsed yet.
    private const int OneInThatLags = 12;
    private const int LongestLag = 20;

    /// <summary>Tells the plots and writes them.</summary>
    /// <param name="plots">Oldest first.</param>
    /// <param name="first">The number of the first case.</param>
    /// <param name="written">Told how many cases are written so far.</param>
    /// <returns>What the law did not grant; stories told well leave nothing.</returns>
    public async Task<IReadOnlyList<string>> Fill(IReadOnlyList<Plot> plots, long first, DateTimeOffset present, Func<int, Task> written)
    {
        var model = plots[0];
        using var proofs = new Proofs(vault, model.Deal(model.Site, model.Reason));
        var telling = new Queue<Task<List<Told>>>();
        var (refusals, done) = (new List<string>(), 0);
        var chapters = plots.Chunk(Together).Select((chapter, index) => (Plots: chapter, First: first + (long)index * Together)).ToList();
        await doors.BeginLaying();
        var ready = new List<Told>(Together * LaidAtOnce);
        for (var i = 0; i < chapters.Count + Ahead; i++)
        {
            if (i < chapters.Count)
            {
                var chapter = chapters[i];
                telling.Enqueue(Task.Run(() => Tell(chapter.Plots, chapter.First, present, proofs, plots.Count)));
            }

            if (telling.Count < Ahead && i < chapters.Count || telling.Count == 0) continue;
            ready.AddRange(await telling.Dequeue());
            if (ready.Count < Together * LaidAtOnce && telling.Count > 0) continue;
            await doors.Lay([.. ready.Select(one => one.Rows)]);
            refusals.AddRange(ready.SelectMany(one => one.Refusals));
            await written(done += ready.Count);
            ready.Clear();
        }

        return refusals;
    }

    private async Task<List<Told>> Tell(Plot[] plots, long first, DateTimeOffset present, Proofs proofs, int size)
    {
        var told = new List<Told>(plots.Length);
        foreach (var plot in plots) told.Add(await Tell(plot, new(CaseKind.Dispute, first + told.Count), present, proofs, size));
        return told;
    }

    private async Task<Told> Tell(Plot plot, CaseRef reference, DateTimeOffset present, Proofs proofs, int size)
    {
        var chance = new Random(plot.Seed ^ 0x5f3759);
        var deal = plot.Deal(plot.Site, plot.Reason).Among(chance, size);
        var until = chance.Next(OneInThatLags) == 0 ? present.AddSeconds(-chance.Next(LongestLag * 3600)) : present;
        if (until <= plot.OpenedAt) until = present;
        var clock = new DemoClock(plot.OpenedAt);
        var door = doors.Case(deal.Report, reference, clock, !plot.Tale.SlowGateway);
        var story = new Story(door, clock, until, deal, proofs, chance);
        await story.Open(0, Telling.Opening(plot, story));
        await plot.Tale.Tell(story, Cast.Mediators[plot.Number % Cast.Mediators.Count]);
        await story.Until(until);
        return new(door.Rows(), story.Refusals);
    }

    private sealed record Told(Sheaf Rows, IReadOnlyList<string> Refusals);
}
