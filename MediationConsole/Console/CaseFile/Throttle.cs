namespace MediationConsole.Console.CaseFile;

/// <summary>Does a thing at once when asked, and then at most once a second; what is asked meanwhile is done together.</summary>
public sealed class Throttle : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Func<Task> work;
    private readonly ITimer timer;
    private bool resting;
    private bool asked;

    public Throttle(TimeProvider clock, Func<Task> work)
    {
        this.work = work;
        timer = clock.CreateTimer(_ => Awake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Asks for the work; returns at once.</summary>
    public void Ask()
    {
        lock (gate)
        {
            if (resting)
            {
                asked = true;
                return;
            }

            resting = true;
            timer.Change(Pause, Timeout.InfiniteTimeSpan);
        }

        _ = work();
    }

    public void Dispose() => timer.Dispose();

    private void Awake()
    {
        lock (gate)
        {
            resting = false;
            if (!asked) return;
            asked = false;
        }

        Ask();
    }
}
