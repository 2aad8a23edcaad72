using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Operations;
using MediationConsole.Operations.Demo;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.Tests.Operations.Demo;

public sealed class PlayersTests
{
    [Fact]
    public async Task Players_act_as_parties_through_the_door_and_leave_a_sound_record()
    {
        await using var bench = await DemoBench.Open(cases: 20);
        Assert.True(await bench.Fill());
        var before = await bench.Read(db => db.Facts.MaxAsync(fact => fact.Id));
        for (var move = 0; move < 40; move++) await bench.Get<Players>().Move();
        var actors = await bench.Read(db => db.Facts.Where(fact => fact.Id > before).Select(fact => fact.Actor).Distinct().ToListAsync());
        Assert.Contains("buyer", actors);
        Assert.DoesNotContain(actors, actor => actor.StartsWith("staff", StringComparison.Ordinal));
        Assert.Null((await bench.Get<Verification>().Run(cancellation: TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task Players_bring_chargebacks_claims_and_holds_and_act_in_them()
    {
        // Begun with nothing, all that is played follows from the seed.
        await using var bench = await DemoBench.Open();
        for (var move = 0; move < 260; move++) await bench.Get<Players>().Move();
        var kinds = await bench.Read(db => db.Cases.Select(row => row.Kind).Distinct().ToListAsync());
        Assert.Equal([CaseKind.Dispute, CaseKind.Hold, CaseKind.Chargeback, CaseKind.Guarantee], kinds.Order());
        var facts = await bench.Read(db => db.Facts.Where(fact => fact.Actor == "bank" || fact.Actor == "seller").Select(fact => fact.Name).Distinct().ToListAsync());
        Assert.Contains("chargeback_defended", facts);
        Assert.Contains("hold_appealed", facts);
        Assert.Null((await bench.Get<Verification>().Run(cancellation: TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task The_same_seed_plays_the_same_acts()
    {
        async Task<List<string>> Played()
        {
            await using var bench = await DemoBench.Open();
            for (var move = 0; move < 25; move++) await bench.Get<Players>().Move();
            return await bench.Read(db => db.Facts.OrderBy(fact => fact.Id).Select(fact => fact.Name + " " + fact.Actor).ToListAsync());
        }

        Assert.Equal(await Played(), await Played());
    }

    [Fact]
    public async Task Where_few_cases_are_open_players_open_new_ones()
    {
        await using var bench = await DemoBench.Open();
        var handled = await bench.Get<Players>().Move();
        Assert.IsType<Decision.Granted>(handled!.Decision);
        Assert.Equal(1, await bench.Read(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task Players_play_while_the_program_runs_and_stop_with_it()
    {
        await using var bench = await DemoBench.Open(cases: 10);
        var heard = new TaskCompletionSource();
        var changes = 0;
        Assert.True(await bench.Fill());
        using var listening = bench.Get<CaseFeed>().Listen(_ =>
        {
            if (Interlocked.Increment(ref changes) == 5) heard.SetResult();
        });
        var players = bench.Get<Players>();
        await players.StartAsync(TestContext.Current.CancellationToken);
        await heard.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await players.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(players.ExecuteTask!.IsCompletedSuccessfully);
    }
}
