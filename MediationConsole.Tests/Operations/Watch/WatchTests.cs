using System.Diagnostics.Metrics;
using System.Text.Json;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk;
using MediationConsole.Operations.Watch;
using MediationConsole.People;
using MediationConsole.Tests.Api;
using MediationConsole.Tests.Desk;
using Microsoft.Extensions.Logging.Abstractions;
using static MediationConsole.Tests.Cases.People;

namespace MediationConsole.Tests.Operations.Watch;

/// <summary>Who watches over the process hears in time that nobody sweeps.</summary>
public sealed class WatchTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task The_console_is_live_and_ready()
    {
        using var client = host.Program.CreateClient();
        Assert.Equal("healthy", (await Status(client, "/health/live", 200)).GetProperty("status").GetString());
        var ready = await Status(client, "/health/ready", 200);
        Assert.Equal(["database", "sweep", "outbox", "disk"], ready.GetProperty("checks").EnumerateObject().Select(check => check.Name));
        Assert.All(ready.GetProperty("checks").EnumerateObject(), check => Assert.Equal("healthy", check.Value.GetString()));
    }

    [Fact]
    public async Task A_console_that_lacks_something_says_that_it_should_get_no_work_and_what_it_lacks()
    {
        using var client = host.Program.CreateClient();
        var settings = host.Program.Services.GetRequiredService<IConfiguration>();
        settings["Health:LeastFreeMegabytes"] = "1000000000";
        var ready = await Status(client, "/health/ready", 503);
        Assert.Equal(("unhealthy", "unhealthy"), (ready.GetProperty("status").GetString(), ready.GetProperty("checks").GetProperty("disk").GetString()));
        Assert.Equal("healthy", (await Status(client, "/health/live", 200)).GetProperty("status").GetString());
        settings["Health:LeastFreeMegabytes"] = null;
        await Status(client, "/health/ready", 200);
    }

    [Fact]
    public async Task When_no_sweep_finishes_for_three_bells_the_dog_barks_until_one_does()
    {
        var time = new Hours();
        await using var bench = await Bench.Open();
        using var sweeper = new Sweeper(bench.Of<Microsoft.EntityFrameworkCore.IDbContextFactory<MediationConsole.Storage.ConsoleDb>>(), bench.Clerk, bench.Of<TimeProvider>(), new WallClock(time), NullLogger<Sweeper>.Instance);
        var watch = new SweepWatch(sweeper, new WallClock(time));
        using var dog = new Watchdog(watch, NullLogger<Watchdog>.Instance);
        Assert.False(dog.Look());
        time.Pass(TimeSpan.FromSeconds(46));
        Assert.True(dog.Look());
        await sweeper.Sweep(TestContext.Current.CancellationToken);
        Assert.False(dog.Look());
        time.Pass(TimeSpan.FromSeconds(46));
        // Records of the past are written: no sweep may be made.
        using (await sweeper.Rest(TestContext.Current.CancellationToken)) Assert.False(dog.Look());
        Assert.True(dog.Look());
    }

    [Fact]
    public async Task Acts_and_lapses_are_counted()
    {
        var counted = new System.Collections.Concurrent.ConcurrentBag<(string Name, string Tags)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, me) => { if (instrument.Meter.Name == Figures.Name) me.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counted.Add(($"{instrument.Name}", string.Join(' ', tags.ToArray().Select(tag => tag.Value)))));
        listener.Start();
        await using var bench = await Bench.Open();
        var reference = await bench.Dispute();
        await bench.Do(reference, new Act.Escalate(), Buyer);
        await bench.Hand.Advance(TimeSpan.FromDays(6));
        Assert.Contains(("mediation.acts", "escalate TooEarlyToEscalate"), counted);
        Assert.Contains(("mediation.acts", "let_term_lapse granted"), counted);
        Assert.Contains(counted, one => one.Name == "mediation.lapses");
    }

    private static async Task<JsonElement> Status(HttpClient client, string path, int status)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.Clone();
    }

    private sealed class Hours : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

        public void Pass(TimeSpan by) => now += by;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
