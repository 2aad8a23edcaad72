using MediationConsole.Desk;
using Quartz;

namespace MediationConsole.Schedule;

/// <summary>Forgets drafts of cases that are long closed.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetDraftsJob(Drafts drafts) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await drafts.Forget();
}
