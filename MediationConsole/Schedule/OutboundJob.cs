using MediationConsole.Desk.Outbound;
using Quartz;

namespace MediationConsole.Schedule;

/// <summary>The bell for what is to be sent again; what is due and where it goes is not its business.</summary>
[DisallowConcurrentExecution]
public sealed class OutboundJob(OutboundPump pump) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        pump.Ring();
        return ValueTask.CompletedTask;
    }
}
