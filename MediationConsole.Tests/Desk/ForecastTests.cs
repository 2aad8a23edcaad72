using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Cases.Orders;
using MediationConsole.Marketplace;
using MediationConsole.Storage;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>What is foreseen is what then happens, fact by fact, when the clock goes on through the real door and nobody acts.</summary>
public class ForecastTests
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
        Assert.Empty(CaseKind.Dispute.Statuses().Where(status => Timetable.For(status) is not null).Except(seen));
    }

    [Fact, Trait("Rule", "D31")]
    public async Task What_an_outage_adds_to_a_term_is_foreseen()
    {
        using var folder = new TemporaryFolder();
        var clock = new Stepped(Story.Monday);
        await using (var before = await Bench.Open(folder: folder.Info, real: clock)) await before.Dispute("NR_CUSTOMS", site: "connetmax");
        clock.Now += TimeSpan.FromHours(10);
        await using var bench = await Bench.Open(folder: folder.Info, real: clock);
        var stories = new DoorStories(bench, 1);
        var (situation, ends) = (await Foresee(bench, stories, [new CaseRef(CaseKind.Dispute, 1)]))[0];
        Assert.Equal(TimeSpan.FromHours(10), ends[0].MadeUp);
        while (await bench.Sweeper.NextDue(DateTimeOffset.MinValue) is { } due && due <= Story.Monday + Long)
        {
            clock.Now = due;
            await bench.Sweeper.Sweep();
        }

        await Compare(bench, stories, situation, ends);
    }

    [Fact, Trait("Rule", "D31")]
    public async Task An_exhibit_of_the_last_minutes_is_foreseen_to_bring_the_case_back_to_review()
    {
        await using var bench = await Bench.Open();
        var (stories, reference) = (new DoorStories(bench, 1), await bench.Dispute("NR_CUSTOMS"));
        await bench.Hand.Advance(TimeSpan.FromDays(3));
        await bench.Do(reference, new Act.Escalate(), Buyer);
        await bench.Hand.Advance((await bench.State(reference)).RunningTerm(TermCode.Waybill)!.DueAt - bench.Now - TimeSpan.FromMinutes(20));
        await bench.Do(reference, Acts.Exhibit("TRACKING"), Seller);
        var (situation, ends) = (await Foresee(bench, stories, [reference]))[0];
        Assert.Contains(ends, end => end is { Term.Code: TermCode.Waybill, Status: Status.UnderReview, MovesNothing: true });
        await bench.Hand.Advance(Long);
        await Compare(bench, stories, situation, ends);
    }

    [Fact, Trait("Rule", "D32")]
    public async Task What_staff_have_stopped_is_not_foreseen_and_does_not_happen()
    {
        await using var bench = await Bench.Open();
        var (stories, reference) = (new DoorStories(bench, 1), await bench.Dispute());
        foreach (var code in (await bench.State(reference)).Running.Select(term => term.Code).ToList()) await bench.Do(reference, new Act.StopTerm(code, "Flood"), Max);
        var (situation, ends) = (await Foresee(bench, stories, [reference]))[0];
        Assert.Empty(ends);
        Assert.Equal(0, (await bench.Hand.Advance(Long)).Lapsed);
        await Compare(bench, stories, situation, ends);
    }

    [Fact, Trait("Rule", "D29")]
    public async Task Money_that_a_hold_keeps_back_is_foreseen_as_held()
    {
        await using var bench = await Bench.Open();
        var (stories, reference) = (new DoorStories(bench, 1), await bench.Dispute());
        await bench.Clerk.Hear((await bench.Row(reference)).OrderId, new OrderNews.Frozen("H-1", "manual"), Rita);
        var (situation, ends) = (await Foresee(bench, stories, [reference]))[0];
        Assert.Equal((12_000, 0, Status.Settling), (ends[0].Held, ends[0].ToBuyer, ends[0].Status));
        await bench.Hand.Advance(Long);
        await Compare(bench, stories, situation, ends);
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
        var happened = (await bench.Journal(before.Dispute.Ref)).Where(row => row.Seq > before.Dispute.Version).Select(row => Line(row.At, row.Name, row.Data));
        Assert.Equal(ends.SelectMany(end => end.Facts.Select(fact => (end, fact))).Select(one => Line(one.end.At, FactNames.Of(one.fact), Wire.WriteFact(one.fact))), happened);
        var after = await stories.Look(before.Dispute.Ref);
        Assert.Equal(ends.Count == 0 ? before.Dispute.Status : ends[^1].Status, after.Dispute.Status);
        Assert.Equal(ends.Sum(end => end.ToBuyer), (after.Exposure.ToBuyer - before.Exposure.ToBuyer).Minor);
        Assert.Equal(
            ends.Sum(end => end.ToSeller),
            (after.Exposure.Released + after.Exposure.PlatformReleased - before.Exposure.Released - before.Exposure.PlatformReleased).Minor);
    }

    // An outage is made up for when the term would have ended, and the term ends later.
    private static string Line(DateTimeOffset at, string name, string data) => name == "outage_made_up" ? data : $"{at:O} {name} {data}";

    private sealed class Stepped(DateTimeOffset start) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
