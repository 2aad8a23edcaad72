using MediationConsole.Tests.Storage.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Nodes;

/// <summary>P2, with real processes: several nodes on one database, of which one stands still and one dies.</summary>
[OnPostgres]
public sealed class FrozenNodeTests
{
    private const int Many = 400;

    [Fact]
    public async Task Of_three_nodes_one_freezes_and_one_dies_and_every_term_lapses_once()
    {
        await using var cluster = await Cluster.Start();
        await cluster.Disputes(Many, due: TimeSpan.FromSeconds(10));
        await cluster.Until(db => db.Facts.AnyAsync(fact => fact.Name == "term_lapsed"));
        await cluster.Nodes[0].Freeze();
        await cluster.Nodes[1].Kill();
        // Whoever held the turn has lost it; the third node goes on alone.
        await cluster.Until(async db => await db.Facts.CountAsync(fact => fact.Name == "term_lapsed") >= Many);
        await cluster.Nodes[0].Thaw();
        var lapses = await cluster.Lapses();
        Assert.Equal((Many, 1, Many), (lapses.Count, lapses[0], await cluster.Refunds()));
        var verified = await cluster.Verify();
        Assert.True(verified.Code == 0, verified.Errors);
    }
}
