using MediationConsole.Desk;

namespace MediationConsole.Console.Shell;

/// <summary>Has a page read again when a case that it shows has changed, at most once a second.</summary>
public sealed class Following : IDisposable
{
    private readonly Throttle throttle;
    private readonly IDisposable listening;

    /// <param name="concerns">Whether the page would look different; it must answer at once.</param>
    /// <param name="read">Reads the page again; it is called on a thread of the pool and reports its own failures.</param>
    public Following(CaseFeed feed, TimeProvider clock, Func<CaseChanged, bool> concerns, Action read)
    {
        throttle = new(clock, read);
        listening = feed.Listen(change =>
        {
            if (concerns(change)) throttle.Ask();
        });
    }

    public void Dispose()
    {
        listening.Dispose();
        throttle.Dispose();
    }
}
