using MediationConsole.Desk;

namespace MediationConsole.Console.Shell;

/// <summary>
/// Something that every page shows alike, read once for all of them: again when cases change, at most once a second, and only while
/// somebody looks.
/// </summary>
public abstract partial class SharedReading<T> : IDisposable
    where T : class
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly Throttle throttle;
    private readonly IDisposable listening;
    private (T Value, DateTimeOffset At)? last;
    private volatile bool stale;

    protected SharedReading(CaseFeed feed, TimeProvider clock, ILogger log)
    {
        (this.clock, this.log) = (clock, log);
        throttle = new(clock, () => _ = Again());
        listening = feed.Listen(_ => Stale());
    }

    /// <summary>Says that it is another one now.</summary>
    public event EventHandler? Changed;

    /// <summary>As it was when cases last changed, or a minute ago at most.</summary>
    public async Task<T> Read()
    {
        await oneAtATime.WaitAsync();
        try
        {
            var now = clock.GetUtcNow();
            if (last is { } known && !stale && (now - known.At).Duration() < Fresh) return known.Value;
            stale = false;
            last = (await ReadAnew(), now);
            return last.Value.Value;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        listening.Dispose();
        throttle.Dispose();
        oneAtATime.Dispose();
    }

    protected abstract Task<T> ReadAnew();

    /// <summary>Says that it is another one now, and has it read again by and by.</summary>
    protected void Stale()
    {
        stale = true;
        throttle.Ask();
    }

    private async Task Again()
    {
        // Who looks next reads it then.
        if (Changed is not { } changed) return;
        try
        {
            await Read();
            changed.Invoke(this, EventArgs.Empty);
        }
        catch (Exception broken)
        {
            // What is shown stays as it was until the next change.
            CouldNotRead(log, broken, GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "{What} could not be read")]
    private static partial void CouldNotRead(ILogger log, Exception exception, string what);
}
