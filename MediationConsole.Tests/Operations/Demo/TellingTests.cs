using MediationConsole.Operations.Demo.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace MediationConsole.Tests.Operations.Demo;

public sealed class TellingTests
{
    [Fact]
    public async Task The_law_refuses_no_act_of_the_stories()
    {
        await using var bench = await DemoBench.Open();
        var told = await bench.Tell(Plot.Make(60, 7, DemoBench.Present));
        Assert.Equal(60, told.Cases);
        Assert.Empty(told.Refusals);
    }

    [Fact]
    public async Task The_same_seed_tells_the_same_facts_to_the_letter()
    {
        var facts = await Facts(11);
        Assert.Equal(facts, await Facts(11));
        Assert.NotEqual(facts, await Facts(12));
    }

    [Fact]
    public async Task Refs_are_given_out_in_the_order_of_opening()
    {
        await using var bench = await DemoBench.Open();
        await bench.Tell(Plot.Make(25, 3, DemoBench.Present));
        var opened = await bench.Read(db => db.Cases.OrderBy(row => row.Ref).Select(row => row.OpenedAt).ToListAsync());
        Assert.Equal(opened.Order(), opened);
    }

    [Fact]
    public async Task A_telling_that_was_cut_short_goes_on_with_the_missing_cases()
    {
        await using var bench = await DemoBench.Open(cases: 30);
        await bench.Get<MediationConsole.Desk.SettingsBook>().Keep("demo", DemoBench.Present.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await bench.Tell([.. Plot.Make(30, 42, DemoBench.Present).Take(12)]);
        Assert.True(await bench.Fill());
        Assert.Equal(30, await bench.Read(db => db.Cases.Select(row => row.OrderNo).Distinct().CountAsync()));
        Assert.Equal(30, await bench.Read(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task A_database_that_is_not_new_gets_no_demo()
    {
        await using var bench = await DemoBench.Open(cases: 30);
        await bench.Tell(Plot.Make(2, 1, DemoBench.Present));
        await bench.Fill();
        Assert.Equal(2, await bench.Read(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task There_is_no_demo_in_production()
    {
        await using var bench = await DemoBench.Open(environment: Environments.Production);
        Assert.False(await bench.Fill());
        Assert.False(await bench.Read(db => db.Orders.AnyAsync()));
    }

    private static async Task<IReadOnlyList<string>> Facts(int seed)
    {
        await using var bench = await DemoBench.Open();
        await bench.Tell(Plot.Make(20, seed, DemoBench.Present));
        return await bench.Read(db => db.Facts.OrderBy(fact => fact.CaseId).ThenBy(fact => fact.Seq).Select(fact => fact.Hash).ToListAsync());
    }
}
