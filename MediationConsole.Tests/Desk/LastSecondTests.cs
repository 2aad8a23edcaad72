using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Desk;

/// <summary>A last-second answer and its default race a thousand times (P6): exactly one of them wins.</summary>
public class LastSecondTests(ITestOutputHelper output)
{
    private const int Races = 100;

    protected virtual int Rounds => 10;

    [Fact, Trait("Rule", "D8")]
    public async Task Of_an_answer_at_the_last_moment_and_the_default_exactly_one_wins()
    {
        await using var bench = await Bench.Open();
        var granted = 0;
        for (var round = 0; round < Rounds; round++) granted += await Race(bench, startAt: (round * 9) + 5);
        output.WriteLine($"{granted} answers and {(Rounds * Races) - granted} defaults won.");
        await OneWinnerEach(bench, granted);
    }

    // A hundred terms end in the same instant. The clock takes its last step while the answers are coming in, and then the sweep, the
    // answers that lapse what is due at their own door, and the answers that were just in time all meet.
    private static async Task<int> Race(Bench bench, int startAt)
    {
        var cases = await Task.WhenAll(Enumerable.Range(0, Races).Select(_ => bench.Dispute()));
        await bench.Hand.Advance(TimeSpan.FromDays(5) - TimeSpan.FromTicks(1));
        var (granted, answered, go) = (0, 0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var clock = go.Task.ContinueWith(_ => bench.Hand.Advance(TimeSpan.FromTicks(1)), TaskScheduler.Default).Unwrap();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (reference, _) =>
        {
            if (Interlocked.Increment(ref answered) == startAt) go.SetResult();
            var handled = await bench.Do(reference, new Act.Counter(Acts.Partial("10.00")), Seller);
            if (handled.Decision is Decision.Granted) Interlocked.Increment(ref granted);
            else Assert.Equal(Refusal.CaseClosed, ((Decision.Refused)handled.Decision).Code);
        });
        await clock;
        return granted;
    }

    private async Task OneWinnerEach(Bench bench, int granted)
    {
        await using var db = bench.Read();
        // A case that was answered goes to the centre later and is not paid: until then each has one of the two facts.
        var facts = (await db.Facts.Where(fact => fact.Name == "counter_proposed" || fact.Name == "outcome_reached").ToListAsync()).ToLookup(fact => fact.CaseId);
        Assert.Equal(Rounds * Races, facts.Count);
        Assert.Equal(granted, facts.Count(one => one.First().Name == "counter_proposed"));
        Assert.All(facts.Where(one => one.First().Name == "outcome_reached"), one => Assert.Single(one));
        Assert.InRange(granted, 1, (Rounds * Races) - 1);
        Assert.Equal(facts.Sum(one => one.Count(fact => fact.Name == "outcome_reached")), await db.Ledger.Where(one => one.CaseRef != null).Select(one => one.CaseRef).Distinct().CountAsync());
        // Whoever answered did so before the due instant.
        var late = await db.Facts.Where(fact => fact.Name == "counter_proposed").Join(
            db.Terms.Where(term => term.Code == TermCode.SellerResponse), fact => fact.CaseId, term => term.CaseId, (fact, term) => fact.At >= term.DueAt).CountAsync(isLate => isLate);
        Assert.Equal(0, late);
    }
}
