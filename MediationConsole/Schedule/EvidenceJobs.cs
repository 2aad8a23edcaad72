using MediationConsole.Desk.Exhibits;
using Quartz;

namespace MediationConsole.Schedule;

/// <summary>The bell for files that wait for their virus scan.</summary>
[DisallowConcurrentExecution]
public sealed class ScanJob(ScanRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await round.Look(cancellationToken);
}

/// <summary>The bell for the slow look for damage.</summary>
[DisallowConcurrentExecution]
public sealed class DamageJob(DamageRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await round.Look(cancellationToken);
}

/// <summary>The bell for evidence whose time is over, and then for files that no exhibit names.</summary>
[DisallowConcurrentExecution]
public sealed partial class EvidenceBroomJob(Erasing erasing, Broom broom, ILogger<EvidenceBroomJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await erasing.Erase(cancellationToken) is var erased and > 0) Erased(log, erased);
        await broom.Sweep(cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "The time of {Erased} exhibits was over; their files were given up")]
    private static partial void Erased(ILogger log, int erased);
}
