using System.Threading.Channels;
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
    private const int Ahead = 20;

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
        var (refusals, ready, done) = (new List<string>(), new List<Told>(Together * LaidAtOnce), 0);
        await doors.BeginLaying();
        // Stories go on being told while others are laid down; the channel keeps them in order, and from running too far ahead.
        var chapters = Channel.CreateBounded<Task<List<Told>>>(Ahead);
        var telling = TellAll();
        await foreach (var chapter in chapters.Reader.ReadAllAsync())
        {
            ready.AddRange(await chapter);
            if (ready.Count < Together * LaidAtOnce && done + ready.Count < plots.Count) continue;
            await doors.Lay([.. ready.Select(one => one.Rows)]);
            refusals.AddRange(ready.SelectMany(one => one.Refusals));
            await written(done += ready.Count);
            ready.Clear();
        }

        await telling;
        return refusals;

        async Task TellAll()
        {
            var next = first;
            foreach (var chapter in plots.Chunk(Together))
            {
                var number = next;
                next += chapter.Length;
                await chapters.Writer.WriteAsync(Task.Run(() => Tell(chapter, number, present, proofs, plots.Count)));
            }

            chapters.Writer.Complete();
        }
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
