using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Operations.Demo.Trade;
using MediationConsole.Storage.Evidence;

namespace MediationConsole.Operations.Demo.Stories;

/// <summary>What came of telling: cases, acts, and what the law refused on the way.</summary>
internal sealed record Told(int Cases, int Acts, IReadOnlyList<string> Refusals);

/// <summary>Tells stories: each through a door of its own whose clock stands in the past, many at a time through the one writer.</summary>
internal sealed class Telling(PastDoors doors, IVault vault)
{
    private const int AtOnce = 48;

    /// <summary>Tells the plots, oldest first; refs are given out in the order of opening.</summary>
    public async Task<Told> Tell(IReadOnlyList<Plot> plots, DateTimeOffset present, CancellationToken cancellation)
    {
        using var proofs = new Proofs(vault);
        var begun = await Open(plots, present, proofs);
        await Parallel.ForEachAsync(begun, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (one, _) =>
        {
            await one.Plot.Tale.Tell(one.Story, Cast.Mediators[one.Plot.Number % Cast.Mediators.Count]);
            await one.Story.Until(present);
        });
        return new(begun.Count, begun.Sum(one => one.Story.Acts), [.. begun.SelectMany(one => one.Story.Refusals)]);
    }

    // Queued in order without waiting: the writer takes orders and openings in that order, so that every telling numbers them alike.
    private async Task<List<(Plot Plot, Story Story)>> Open(IReadOnlyList<Plot> plots, DateTimeOffset present, Proofs proofs)
    {
        var deals = plots.Select(plot => plot.Deal(plot.Site, plot.Reason)).ToList();
        var orders = await Task.WhenAll(deals.Select(deal => doors.Orders(new DemoClock(deal.Report.PlacedAt)).Report(deal.Report)));
        var begun = plots.Zip(deals, (plot, deal) => (plot, Begin(plot, deal, present, proofs))).ToList();
        await Task.WhenAll(begun.Zip(orders, (one, order) => one.Item2.Open(order.Order!.Id, Opening(one.plot, one.Item2))));
        return begun;
    }

    private Story Begin(Plot plot, Deal deal, DateTimeOffset present, Proofs proofs)
    {
        var clock = new DemoClock(plot.OpenedAt);
        return new(doors.Clerk(clock, !plot.Tale.SlowGateway), clock, present, deal, proofs, new Random(plot.Seed ^ 0x5f3759));
    }

    internal static Act.OpenDispute Opening(Plot plot, Story story) =>
        new(plot.Reason, Plot.Request(story.Chance, plot.Reason, plot.Tale.Asks, story.Deal.Report.Captured)) { Words = story.Words(Side.Buyer, Phrases.Of(plot.Reason)) };
}
