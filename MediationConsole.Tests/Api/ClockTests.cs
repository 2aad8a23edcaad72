namespace MediationConsole.Tests.Api;

public class ClockTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Time_stands_still_until_it_is_advanced_and_tells_what_lapsed()
    {
        var before = (await host.Mia.Get("clock"))["now"].GetDateTimeOffset();
        await host.Dispute();
        var said = await host.Mia.Post("clock/advance", new { by = "P5DT1M" });
        Assert.Equal(before + TimeSpan.FromDays(5) + TimeSpan.FromMinutes(1), said["now"].GetDateTimeOffset());
        Assert.Equal(1, said["lapsed"].GetInt32());
        Assert.Equal(said["now"].GetDateTimeOffset(), (await host.Shop.Get("clock"))["now"].GetDateTimeOffset());
    }

    [Theory]
    [InlineData("PT0S")]
    [InlineData("-PT1H")]
    [InlineData("P11Y")]
    [InlineData("tomorrow")]
    [InlineData("")]
    [InlineData("P99999999999999999999D")]
    public async Task A_jump_that_cannot_be_is_refused(string by) => (await host.Shop.Post("clock/advance", new { by })).IsImpossible("by");

    [Fact]
    public async Task Nobody_without_a_key_turns_the_clock() =>
        (await host.Bearing(null).Post("clock/advance", new { by = "P1D" })).IsProblem(401, "unauthorized");
}

/// <summary>Where time passes by itself, and one request a second is the limit.</summary>
public sealed class SystemClockHost : ApiHost
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Clock:Mode"] = "system", ["Api:RequestsPerSecond"] = "1" };
}

public class SystemClockTests(SystemClockHost host) : IClassFixture<SystemClockHost>
{
    [Fact]
    public async Task A_clock_that_runs_by_itself_is_not_advanced() =>
        (await host.Shop.Post("clock/advance", new { by = "P1D" })).IsProblem(409, "clock_is_not_manual");

    [Fact]
    public async Task Who_asks_too_often_hears_when_to_come_back()
    {
        // So many at once that the limit is met however slow the machine is.
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => host.Mia.Download("clock")));
        var refused = answers.First(answer => (int)answer.StatusCode == 429);
        (await Said.Of(refused)).IsProblem(429, "too_many_requests");
        Assert.True(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await host.Max.Get("clock")).Status);
    }
}
