namespace MediationConsole.Tests.Desk;

/// <summary>A clock whose timers ring when it is turned past them.</summary>
internal sealed class TurnedTimers : TimeProvider
{
    private readonly List<Bell> bells = [];
    private DateTimeOffset now = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var bell = new Bell(this, () => callback(state));
        bells.Add(bell);
        bell.Change(dueTime, period);
        return bell;
    }

    /// <summary>Turns the clock on; what is due on the way rings at its instant.</summary>
    public void Turn(TimeSpan by)
    {
        var until = now + by;
        while (bells.Where(bell => bell.Due <= until).MinBy(bell => bell.Due) is { } next)
        {
            now = next.Due!.Value;
            next.Ring();
        }

        now = until;
    }

    private sealed class Bell(TurnedTimers clock, Action ring) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset? Due { get; private set; }

        public void Ring()
        {
            Due = period > TimeSpan.Zero ? clock.now + period : null;
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
            return true;
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
