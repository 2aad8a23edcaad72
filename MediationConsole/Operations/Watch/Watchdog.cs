namespace MediationConsole.Operations.Watch;

/// <summary>Raises the alarm when no sweep has finished for three bells, and says when one has again. It hangs on no bell of the schedule, which may be what is stuck.</summary>
internal sealed partial class Watchdog(SweepWatch sweep, ILogger<Watchdog> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    private bool barking;

    /// <summary>Looks once; true while the alarm stands.</summary>
    internal bool Look()
    {
        var overdue = sweep.IsOverdue;
        if (overdue) NoSweep(log, sweep.Silence.TotalSeconds);
        else if (barking) SweepsAgain(log);
        return barking = overdue;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Look();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Ends(log);
        }
    }

    [LoggerMessage(LogLevel.Critical, "No sweep has finished for {Seconds:F0} seconds: terms lapse late")]
    private static partial void NoSweep(ILogger log, double seconds);

    [LoggerMessage(LogLevel.Warning, "The sweep finishes again")]
    private static partial void SweepsAgain(ILogger log);

    [LoggerMessage(LogLevel.Debug, "The watchdog ends with the program")]
    private static partial void Ends(ILogger log);
}
