using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Marketplace;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>What is foreseen is what then happens, fact by fact, when the clock goes on through the real door and nobody acts.</summary>
public sealed class ForecastTests
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(90);

    [Theory]
    [InlineData("loopback", 1)]
    [InlineData("external", 2)]
    public async Task What_is_foreseen_happens(string payments, uint seed)
    {
        await using var bench = await Bench.Open(payments);
        var stories = new DoorStories(bench, seed);
        var refs = await stories.Play(cases: 40, rounds: 10);
        var foreseen = await Foresee(bench, stories, refs);
        var lapsed = (await bench.Hand.Advance(Long)).Lapsed;
        Assert.Equal(foreseen.Sum(one => one.Ends.Count), lapsed);
        foreach (var (before, ends) in foreseen) await Compare(bench, stories, before, ends);
        Assert.InRange(lapsed, refs.Count, int.MaxValue);
    }

    [Fact]
    public async Task The_stories_come_to_every_status_from_which_a_term_can_lapse()
    {
        await using var bench = await Bench.Open("external");
        var stories = new DoorStories(bench, 5);
        HashSet<Status> seen = [];
        foreach (var reference in await stories.Play(cases: 60, rounds: 10))
            foreach (var from in (await Foresee(bench, stories, [reference])).Where(one => one.Ends.Count > 0)) seen.Add(from.Before.Dispute.Status);
        Assert.Empty(Enum.GetValues<Status>().Where(status => Timetable.For(status) is not null).Except(seen));
    }

    private static async Task<List<(Situation Before, IReadOnlyList<TermEnd> Ends)>> Foresee(Bench bench, DoorStories stories, IEnumerable<CaseRef> refs)
    {
        var gateway = bench.Of<IPayments>();
        List<(Situation, IReadOnlyList<TermEnd>)> foreseen = [];
        foreach (var reference in refs)
        {
            var situation = await stories.Look(reference);
            foreseen.Add((situation, Forecast.Of(situation, bench.Now, bench.Now + Long, gateway.Answer)));
        }

        return foreseen;
    }

    private static async Task Compare(Bench bench, DoorStories stories, Situation before, IReadOnlyList<TermEnd> ends)
    {
        var happened = (await bench.Journal(before.Dispute.Ref)).Where(row => row.Seq > before.Dispute.Version).Select(row => $"{row.At:O} {row.Name} {row.Data}");
        Assert.Equal(ends.SelectMany(end => end.Facts.Select(fact => (end, fact))).Select(one => $"{one.end.At:O} {FactNames.Of(one.fact)} {Wire.WriteFact(one.fact)}"), happened);
        var after = await stories.Look(before.Dispute.Ref);
        Assert.Equal(ends.Count == 0 ? before.Dispute.Status : ends[^1].Status, after.Dispute.Status);
        Assert.Equal(ends.Sum(end => end.ToBuyer), (after.Exposure.ToBuyer - before.Exposure.ToBuyer).Minor);
        Assert.Equal(
            ends.Sum(end => end.ToSeller),
            (after.Exposure.Released + after.Exposure.PlatformReleased - before.Exposure.Released - before.Exposure.PlatformReleased).Minor);
    }
}
