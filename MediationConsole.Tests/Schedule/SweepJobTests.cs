using MediationConsole.Cases;
using MediationConsole.Desk;
using MediationConsole.Schedule;
using MediationConsole.Storage;
using MediationConsole.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediationConsole.Tests.Schedule;

/// <summary>The bell of the sweep, when the console is told to stop.</summary>
public class SweepJobTests
{
    [Fact]
    public async Task A_console_that_is_told_to_stop_ends_its_batch_and_leaves_the_rest_to_the_next_sweep()
    {
        const int terms = 520, batch = 500;
        await using var bench = await Bench.Open();
        await Task.WhenAll(Enumerable.Range(0, terms).Select(number => bench.Dispute(number: $"J-{number}")));
        await bench.Down(TimeSpan.FromDays(6));
        var console = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        using var listening = bench.Of<CaseFeed>().Listen(_ => console.StopApplication());
        await new SweepJob(bench.Sweeper, console, NullLogger<SweepJob>.Instance).Execute(null!, TestContext.Current.CancellationToken);
        await using var db = bench.Read();
        Assert.Equal(batch, await db.Terms.CountAsync(term => term.State == TermState.Lapsed, TestContext.Current.CancellationToken));
        Assert.Equal(terms - batch, await bench.Sweeper.Sweep(TestContext.Current.CancellationToken));
    }
}
