using System.Collections.Concurrent;
using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Desk;

/// <summary>That a case changed, and where it stands now; what changed is read again by who wants to know.</summary>
public sealed record CaseChanged(CaseRef Ref, CaseKind Kind, string Site, long Version, Stage Stage, Status Status, bool IsNew);

/// <summary>Tells pages and the hub that a case changed, after it is durable. Listeners must return at once; they throttle and read again.</summary>
public sealed partial class CaseFeed(ILogger<CaseFeed> log)
{
    private readonly ConcurrentDictionary<long, Action<CaseChanged>> listeners = new();
    private long last;

    /// <summary>Hears every change until the answer is disposed of.</summary>
    public IDisposable Listen(Action<CaseChanged> listener)
    {
        var id = Interlocked.Increment(ref last);
        listeners[id] = listener;
        return new Subscription(() => listeners.TryRemove(id, out _));
    }

    /// <summary>Hears the changes of one case until the answer is disposed of.</summary>
    public IDisposable Listen(CaseRef reference, Action<CaseChanged> listener) => Listen(change =>
    {
        if (change.Ref == reference) listener(change);
    });

    /// <summary>Tells everybody; one listener that breaks keeps nobody else from hearing.</summary>
    public void Announce(CaseChanged change)
    {
        foreach (var listener in listeners.Values)
        {
            try
            {
                listener(change);
            }
            catch (Exception broken)
            {
                ListenerBroke(log, broken, change.Ref);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A listener broke on a change of {CaseRef}")]
    private static partial void ListenerBroke(ILogger log, Exception exception, CaseRef caseRef);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
