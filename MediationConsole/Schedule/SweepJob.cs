using MediationConsole.Desk;
using Quartz;

namespace MediationConsole.Schedule;

/// <summary>The bell that wakes the sweep; what lapses and what follows is not its business.</summary>
[DisallowConcurrentExecution]
public sealed partial class SweepJob(Sweeper sweeper, ILogger<SweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await sweeper.Sweep(cancellationToken) is var lapsed and > 0) Swept(log, lapsed);
    }

    [LoggerMessage(LogLevel.Information, "{Lapsed} terms lapsed")]
    private static partial void Swept(ILogger log, int lapsed);
}
