using MediationConsole.Desk.Outbound;
using Quartz;

namespace MediationConsole.Schedule;

/// <summary>Forgets deliveries that arrived or were dropped long ago; what happened stays to be read.</summary>
[DisallowConcurrentExecution]
public sealed partial class ForgetDeliveriesJob(PastDeliveries deliveries, ILogger<ForgetDeliveriesJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await deliveries.Forget(cancellationToken) is var forgotten and > 0) Forgot(log, forgotten);
    }

    [LoggerMessage(LogLevel.Information, "{Forgotten} old deliveries were forgotten")]
    private static partial void Forgot(ILogger log, int forgotten);
}
