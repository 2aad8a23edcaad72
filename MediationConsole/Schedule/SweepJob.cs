using MediationConsole.Desk;
using Quartz;

namespace MediationConsole.Schedule;

/// <summary>The bell that wakes the sweep; what lapses and what follows is not its business.</summary>
[DisallowConcurrentExecution]
public sealed partial class SweepJob(Sweeper sweeper, IHostApplicationLifetime console, ILogger<SweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // The schedule waits for its jobs when the console is told to stop, and so many terms may be due that this would take minutes.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, console.ApplicationStopping);
        if (await sweeper.Sweep(stop.Token) is var lapsed and > 0) Swept(log, lapsed);
    }

    [LoggerMessage(LogLevel.Information, "{Lapsed} terms lapsed")]
    private static partial void Swept(ILogger log, int lapsed);
}
