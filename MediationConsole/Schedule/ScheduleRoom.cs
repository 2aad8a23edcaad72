using Quartz;

namespace MediationConsole.Schedule;

/// <summary>Everything that happens by itself, on one page.</summary>
public static class ScheduleRoom
{
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            // Lets terms lapse: every 15 seconds, and once at start for what fell due while the console was down.
            quartz.Every<SweepJob>(TimeSpan.FromSeconds(15));
            // Sends again what did not arrive: the first time ten seconds later, so every five.
            quartz.Every<OutboundJob>(TimeSpan.FromSeconds(5));
            // Looks at new photographs, so that one used in another case is found.
            quartz.Every<LookJob>(TimeSpan.FromSeconds(15));
            // Says that the console is up.
            quartz.Every<HeartbeatJob>(TimeSpan.FromMinutes(1));
            // Forgets the answers to requests of more than 30 days ago.
            quartz.Every<ForgetReceiptsJob>(TimeSpan.FromHours(6));
            // Forgets deliveries that arrived or were dropped longer ago than Outbound:KeepDays.
            quartz.Every<ForgetDeliveriesJob>(TimeSpan.FromDays(1));
            // Forgets drafts of cases that were closed longer ago than Drafts:KeepDays.
            quartz.Every<ForgetDraftsJob>(TimeSpan.FromDays(1));
            // Puts the books of schedules among the exports, looks for large exports that nobody makes, such as those of a node that is gone, and mails links.
            quartz.Every<ExportJob>(TimeSpan.FromMinutes(1));
            // Deletes large exports made longer ago than Exports:KeepDays.
            quartz.Every<ExpireExportsJob>(TimeSpan.FromDays(1));
            // Has files scanned that came while the scanner did not answer.
            quartz.Every<ScanJob>(TimeSpan.FromMinutes(1));
            // Looks through some of the evidence for damage. Not at the start, which has enough to do.
            quartz.Every<DamageJob>(TimeSpan.FromMinutes(10), after: TimeSpan.FromMinutes(5));
            // Gives up evidence whose time is over, and removes files that no exhibit names.
            quartz.Every<EvidenceBroomJob>(TimeSpan.FromDays(1), after: TimeSpan.FromMinutes(30));
        });
        services.AddSingleton<ReportRound>().AddHostedService<ExportMaker>();
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void Every<TJob>(this IQuartzBuilder quartz, TimeSpan interval, TimeSpan after = default) where TJob : IJob =>
        quartz.ScheduleJob<TJob>(trigger => (after == default ? trigger.StartNow() : trigger.StartAt(TimeProvider.System.GetUtcNow() + after))
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
}
