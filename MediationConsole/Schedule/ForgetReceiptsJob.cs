using MediationConsole.Desk;
using Quartz;

namespace MediationConsole.Schedule;

/// <summary>Forgets old answers to repeated requests (API contract: kept 30 days).</summary>
[DisallowConcurrentExecution]
public sealed class ForgetReceiptsJob(Receipts receipts) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await receipts.Forget();
}
