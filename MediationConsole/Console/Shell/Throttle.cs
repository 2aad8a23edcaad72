namespace MediationConsole.Console.Shell;

/// <summary>Does its work when asked, at most once in a second, however often it is asked; the last ask is never lost.</summary>
public sealed class Throttle : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private long? last;
    private bool waiting;

    /// <param name="work">Is called on a thread of the pool; it reports its own failures.</param>
    public Throttle(TimeProvider clock, Action work)
    {
        this.clock = clock;
        timer = clock.CreateTimer(_ =>
        {
            lock (gate) (waiting, last) = (false, clock.GetTimestamp());
            work();
        }, state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Ask()
    {
        lock (gate)
        {
            if (waiting) return;
            waiting = true;
            var since = last is { } at ? clock.GetElapsedTime(at) : Pace;
            timer.Change(since >= Pace ? TimeSpan.Zero : Pace - since, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => timer.Dispose();
}
