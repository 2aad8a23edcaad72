using MediationConsole.Desk;
using Quartz;

namespace MediationConsole.Schedule;

/// <summary>Says every minute that the console is up, so that the time in which it is not is known (D31).</summary>
[DisallowConcurrentExecution]
public sealed class HeartbeatJob(OutageBook outages) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await outages.Beat();
}
