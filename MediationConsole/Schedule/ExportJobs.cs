using MediationConsole.Desk.Exports;
using Quartz;

namespace MediationConsole.Schedule;

/// <summary>The bell for exports that another node took and lost, or that nobody took.</summary>
[DisallowConcurrentExecution]
public sealed class ExportJob(ExportBook book, ExportBell bell) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await book.GiveUp(starting: false);
        bell.Ring();
    }
}

/// <summary>Deletes exports whose time is over.</summary>
[DisallowConcurrentExecution]
public sealed class ExpireExportsJob(ExportBook book) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await book.Expire();
}
