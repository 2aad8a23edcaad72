using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Tests.Cases;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>What the console owes the parties for the time in which it was down (D31), known from its heartbeat.</summary>
public class OutageTests
{
    [Fact, Trait("Rule", "D31")]
    public async Task Who_was_kept_from_answering_has_the_same_time_left_once_the_console_is_back()
    {
        using var folder = new TemporaryFolder();
        var clock = new Stepped(Story.Monday);
        var reference = await Opened(folder.Info, clock);
        // Down from one hour before the end until nine hours after it.
        clock.Now = Story.Monday.AddDays(5).AddHours(-1);
        await Beats(folder.Info, clock);
        clock.Now += TimeSpan.FromHours(10);
        await using var bench = await Bench.Open(folder: folder.Info, real: clock);
        Assert.Equal(0, await bench.Sweeper.Sweep());
        Assert.Equal(Story.Monday.AddDays(5).AddHours(10), (await bench.State(reference)).RunningTerm(TermCode.SellerResponse)!.DueAt);
        Assert.IsType<Decision.Granted>((await bench.Do(reference, new Act.Accept(), Seller)).Decision);
        Assert.Single(await bench.Journal(reference), fact => fact.Name == "outage_made_up");
    }

    [Fact, Trait("Rule", "D31")]
    public async Task It_is_made_up_for_once_and_then_the_term_lapses()
    {
        using var folder = new TemporaryFolder();
        var clock = new Stepped(Story.Monday);
        var reference = await Opened(folder.Info, clock);
        clock.Now += TimeSpan.FromDays(12);
        await using var bench = await Bench.Open(folder: folder.Info, real: clock);
        // Twelve days down owe one day, which is long past as well.
        Assert.Equal(1, await bench.Sweeper.Sweep());
        var facts = (await bench.Journal(reference)).Select(fact => fact.Name).ToList();
        Assert.True(facts.IndexOf("outage_made_up") < facts.IndexOf("term_lapsed"), string.Join(", ", facts));
        Assert.Equal(Status.Settled, (await bench.Row(reference)).Status);
    }

    [Theory, Trait("Rule", "D31")]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public async Task A_quarter_of_an_hour_is_nothing(int minutes, bool owed)
    {
        using var folder = new TemporaryFolder();
        var clock = new Stepped(Story.Monday);
        var reference = await Opened(folder.Info, clock);
        clock.Now += TimeSpan.FromMinutes(minutes);
        await using var bench = await Bench.Open(folder: folder.Info, real: clock);
        while (clock.Now < Story.Monday.AddDays(5)) await Beat(bench, clock, 14);
        Assert.Equal(owed ? 0 : 1, await bench.Sweeper.Sweep());
        Assert.Equal(owed, (await bench.State(reference)).Terms.First(term => term.Code == TermCode.SellerResponse).OutageMadeUp);
    }

    [Fact, Trait("Rule", "D31")]
    public async Task A_jump_of_the_manual_clock_is_no_outage()
    {
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        Assert.Equal(1, await Lapsed(bench, reference));
        Assert.Empty(bench.Of<OutageBook>().Lately);
        Assert.DoesNotContain(await bench.Journal(reference), fact => fact.Name == "outage_made_up");
    }

    private static async Task<int> Lapsed(Bench bench, CaseRef reference)
    {
        await bench.Down(TimeSpan.FromDays(5));
        await bench.Of<OutageBook>().Beat();
        await bench.Sweeper.Sweep();
        return (await bench.Journal(reference)).Count(fact => fact.Name == "term_lapsed");
    }

    private static async Task<CaseRef> Opened(DirectoryInfo folder, Stepped clock)
    {
        await using var bench = await Bench.Open(folder: folder, real: clock);
        return await bench.Dispute();
    }

    private static async Task Beats(DirectoryInfo folder, Stepped clock)
    {
        var now = clock.Now;
        clock.Now = Story.Monday;
        await using var bench = await Bench.Open(folder: folder, real: clock);
        while (clock.Now < now) await Beat(bench, clock, 14);
        clock.Now = now;
        await bench.Of<OutageBook>().Beat();
    }

    private static Task Beat(Bench bench, Stepped clock, int minutes)
    {
        clock.Now += TimeSpan.FromMinutes(minutes);
        return bench.Of<OutageBook>().Beat();
    }

    private sealed class Stepped(DateTimeOffset start) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
