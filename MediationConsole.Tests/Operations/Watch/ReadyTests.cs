using MediationConsole.Desk;
using MediationConsole.Desk.Outbound;
using MediationConsole.Operations.Watch;
using MediationConsole.People;
using MediationConsole.Storage;
using MediationConsole.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MediationConsole.Tests.Operations.Watch;

/// <summary>What makes the console say that it should get no work.</summary>
public sealed class ReadyTests
{
    [Fact]
    public async Task A_database_that_does_not_answer()
    {
        using var folder = new TemporaryFolder();
        var nowhere = new SqliteFile(new($"Data Source={Path.Combine(folder.Info.FullName, "gone", "cases.db")}", folder.Info.FullName));
        Assert.Equal(HealthStatus.Unhealthy, (await Judge<DatabaseCheck>(rooms => rooms.AddSingleton<IDbContextFactory<ConsoleDb>>(nowhere))).Status);
        await using var bench = await Bench.Open();
        Assert.Equal(HealthStatus.Healthy, (await Judge<DatabaseCheck>(rooms => rooms.AddSingleton(bench.Of<IDbContextFactory<ConsoleDb>>()))).Status);
    }

    [Fact]
    public async Task No_sweep_for_three_bells()
    {
        var time = new Hours();
        await using var bench = await Bench.Open();
        var watch = new SweepWatch(bench.Sweeper, new WallClock(time));
        time.Pass(TimeSpan.FromSeconds(45));
        Assert.Equal(HealthStatus.Healthy, (await Judge<SweepCheck>(rooms => rooms.AddSingleton(watch))).Status);
        time.Pass(TimeSpan.FromSeconds(1));
        var said = await Judge<SweepCheck>(rooms => rooms.AddSingleton(watch));
        Assert.Equal((HealthStatus.Unhealthy, "No sweep has finished for 46 seconds."), (said.Status, said.Description));
    }

    [Fact]
    public async Task Something_in_the_outbox_that_nobody_has_looked_at_for_five_minutes()
    {
        await using var bench = await Bench.Open();
        await bench.Dispute();
        Task<HealthReportEntry> Said() => Judge<OutboxCheck>(rooms => rooms.AddSingleton(bench.Of<IDbContextFactory<ConsoleDb>>()).AddSingleton(bench.Of<TimeProvider>()));
        await bench.Hand.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HealthStatus.Healthy, (await Said()).Status);
        await bench.Hand.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((HealthStatus.Unhealthy, "Something has waited in the outbox since 2026-11-02 08:00:00Z."), (await Said() is var late ? (late.Status, late.Description) : default));
        await bench.Of<Dispatch>().Run(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Healthy, (await Said()).Status);
    }

    [Theory]
    [InlineData("1", HealthStatus.Healthy)]
    [InlineData("1000000000", HealthStatus.Unhealthy)]
    public async Task A_disk_with_less_room_than_was_asked_for(string leastFree, HealthStatus expected)
    {
        using var folder = new TemporaryFolder();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Health:LeastFreeMegabytes"] = leastFree }).Build();
        var storage = new StorageOptions("Data Source=cases.db", Path.Combine(folder.Info.FullName, "evidence"));
        Assert.Equal(expected, (await Judge<DiskCheck>(rooms => rooms.AddSingleton<IConfiguration>(settings).AddSingleton(storage))).Status);
    }

    private static async Task<HealthReportEntry> Judge<T>(Action<IServiceCollection> rooms) where T : class, IHealthCheck
    {
        var services = new ServiceCollection().AddLogging();
        rooms(services);
        services.AddHealthChecks().AddCheck<T>("it");
        await using var provider = services.BuildServiceProvider();
        return (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["it"];
    }

    private sealed class Hours : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

        public void Pass(TimeSpan by) => now += by;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
