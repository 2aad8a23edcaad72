using MediationConsole.Desk.Outbound;

namespace MediationConsole.Tests.Desk.Outbound;

/// <summary>When something is tried again (API contract, Outgoing events).</summary>
public sealed class BackoffTests
{
    private static readonly DateTimeOffset First = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Attempts_become_rarer_and_the_last_is_made_when_72_hours_end()
    {
        var attempts = Attempts("1/shop");
        Assert.Equal(First.AddHours(72), attempts[^1]);
        Assert.InRange(attempts.Count, 12, 18);
        var waits = attempts.Zip(attempts.Skip(1), (earlier, later) => later - earlier).ToList();
        Assert.InRange(waits[0].TotalSeconds, 9, 11);
        Assert.All(waits.Take(8).Zip(waits.Skip(1).Take(7)), pair => Assert.True(pair.Second > pair.First * 2));
        Assert.All(waits, wait => Assert.True(wait <= TimeSpan.FromHours(13.2)));
    }

    [Fact]
    public void The_same_is_always_tried_at_the_same_times_and_another_at_others()
    {
        Assert.Equal(Attempts("1/shop"), Attempts("1/shop"));
        Assert.NotEqual(Attempts("1/shop")[1], Attempts("2/shop")[1]);
    }

    [Theory]
    [InlineData(1, 60, 60)]
    [InlineData(1, 1, 10)]
    [InlineData(1, 1_000_000, 259_200)]
    public void A_receiver_who_asks_for_time_gets_it_within_the_72_hours(int attempt, int asked, int seconds)
    {
        var wait = Backoff.Next("1/shop", attempt, First, First, TimeSpan.FromSeconds(asked))!.Value - First;
        Assert.InRange(wait.TotalSeconds, seconds * 0.9, seconds * 1.1);
    }

    [Fact]
    public void After_72_hours_there_is_no_next() => Assert.Null(Backoff.Next("1/shop", 3, First, First.AddHours(72)));

    private static List<DateTimeOffset> Attempts(string key)
    {
        var attempts = new List<DateTimeOffset> { First };
        while (Backoff.Next(key, attempts.Count, First, attempts[^1]) is { } next) attempts.Add(next);
        return attempts;
    }
}
