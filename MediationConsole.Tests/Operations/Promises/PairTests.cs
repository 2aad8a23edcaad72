using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Tests.Cases;
using MediationConsole.Tests.Desk;
using MediationConsole.Tests.Storage.Postgres;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Operations.Promises;

/// <summary>P14: of two people who act on one case at once, one wins, and the other is told who did what.</summary>
public abstract class Pairs(ITestOutputHelper output)
{
    private const int Cases = 25;
    private const int Rounds = 20;

    [Fact]
    public async Task Of_two_people_on_one_case_one_wins_and_the_other_is_told_who_did_what()
    {
        var dice = Dice.Thrown(output);
        using var folder = new TemporaryFolder();
        await using var one = await Bench.Open(folder: folder.Info);
        var cases = await Task.WhenAll(Enumerable.Range(0, Cases).Select(_ => one.Dispute("NR_CUSTOMS")));
        await one.Hand.Advance(TimeSpan.FromDays(3));
        foreach (var reference in cases) await Escalate(one, reference);
        await using var other = await Neighbour(folder.Info);
        var (pairs, first) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var winners = await Task.WhenAll(cases.Select(reference => Race(one, other ?? one, reference, dice.Next(3))));
            (pairs, first) = (pairs + winners.Length, first + winners.Count(winner => winner == Mia));
        }

        output.WriteLine($"{pairs} pairs met: {first} times {Mia.Name} won, {pairs - first} times {Tom.Name}.");
        Assert.Equal(Cases * Rounds, pairs);
    }

    /// <summary>A second node on the same database, where there can be one.</summary>
    private protected virtual Task<Bench?> Neighbour(DirectoryInfo folder) => Task.FromResult<Bench?>(null);

    // Both have read the same version; whoever claimed the case gives it back, so that the next two find it as it was.
    private static async Task<Actor.Staff> Race(Bench one, Bench other, CaseRef reference, int kind)
    {
        var (mias, toms) = kind switch { 0 => (new Act.Claim(), new Act.Claim()), 1 => ((Act)Note(Mia), (Act)Note(Tom)), _ => (new Act.Claim(), Note(Tom)) };
        var before = await one.Row(reference);
        var seen = new MediationConsole.Desk.Request { ExpectedVersion = before.Version };
        var both = await Task.WhenAll(Task.Run(() => one.Do(reference, mias, Mia, seen)), Task.Run(() => other.Do(reference, toms, Tom, seen)));
        var (winner, loser) = both[0].Decision is Decision.Granted ? (Mia, both[1]) : (Tom, both[0]);
        var granted = Assert.IsType<Decision.Granted>(both.Single(handled => handled != loser).Decision);
        var refused = Assert.IsType<Decision.Refused>(loser.Decision);
        Assert.Contains(winner.Name, refused.Sentence, StringComparison.Ordinal);
        Assert.Contains(Sentences.Of(granted.Facts[0], winner.Name), refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(before.Version + granted.Facts.Count, (await one.Row(reference)).Version);
        if ((await one.Row(reference)).Assignee is not null) Assert.IsType<Decision.Granted>((await one.Do(reference, new Act.ReleaseClaim(), winner)).Decision);
        return winner;
    }

    private static Act.WriteNote Note(Actor.Staff by) => new($"{by.Name} was here.");

    private static async Task Escalate(Bench bench, CaseRef reference)
    {
        foreach (var (act, actor) in new (Act, Actor)[] { (new Act.Escalate(), Buyer), (Acts.Waybill(), Seller) })
            Assert.IsType<Decision.Granted>((await bench.Do(reference, act, actor)).Decision);
    }
}

/// <summary>At the one writer of a SQLite file.</summary>
public sealed class PairTests(ITestOutputHelper output) : Pairs(output);

/// <summary>On two nodes of one PostgreSQL.</summary>
[OnPostgres]
public sealed class PairOnPostgresTests(ITestOutputHelper output) : Pairs(output)
{
    private protected override async Task<Bench?> Neighbour(DirectoryInfo folder) => await Bench.Open(folder: folder);
}
