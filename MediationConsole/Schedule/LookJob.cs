using MediationConsole.Desk.Exhibits;
using Quartz;

namespace MediationConsole.Schedule;

/// <summary>The bell for photographs that nobody has looked at yet.</summary>
[DisallowConcurrentExecution]
public sealed class LookJob(Looker looker, IHostApplicationLifetime console) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, console.ApplicationStopping);
        await looker.LookAtNew(stop.Token);
    }
}
