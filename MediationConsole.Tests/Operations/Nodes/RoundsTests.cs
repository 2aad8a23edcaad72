using MediationConsole.Tests.Operations.Promises;
using MediationConsole.Tests.Storage.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Nodes;

/// <summary>P2 in full: round after round another of three nodes stands still for a minute, in the middle of a sweep.</summary>
[OnPostgres, Collection(PromiseTests.Name)]
public sealed class RoundsTests(ITestOutputHelper output)
{
    private const int Rounds = 20;
    private const int Many = 400;

    [Fact(Explicit = true)]
    public async Task Of_three_nodes_one_stands_still_for_a_minute_in_each_of_twenty_rounds_and_every_term_lapses_once()
    {
        await using var cluster = await Cluster.Start();
        for (var round = 0; round < Rounds; round++)
        {
            var before = round * Many;
            await cluster.Disputes(Many, due: TimeSpan.FromSeconds(10), series: $"R{round}");
            await cluster.Until(async db => await db.Facts.CountAsync(fact => fact.Name == "term_lapsed") > before);
            await cluster.Nodes[round % 3].Freeze();
            using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1));
            await cluster.Until(async db => await db.Facts.CountAsync(fact => fact.Name == "term_lapsed") >= before + Many);
            await minute.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            await cluster.Nodes[round % 3].Thaw();
        }

        var lapses = await cluster.Lapses();
        output.WriteLine($"{Rounds} times a node stood still for a minute in the middle of a sweep; {lapses.Count} terms lapsed, each once.");
        Assert.Equal((Rounds * Many, 1, Rounds * Many), (lapses.Count, lapses[0], await cluster.Refunds()));
        var verified = await cluster.Verify();
        Assert.True(verified.Code == 0, verified.Errors);
    }
}
