using MediationConsole.Console.Deadlines;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;

namespace MediationConsole.Console.Desk;

/// <summary>What lapses within the next 24 hours; the same for everybody, so it is rehearsed once for all desks.</summary>
public sealed class Tonight(DeadlinesQuery deadlines, CaseFeed feed, TimeProvider clock, ILogger<Tonight> log) : SharedReading<DeadlinesAhead>(feed, clock, log)
{
    /// <summary>Where all of it is listed.</summary>
    public static DeadlineFilter Filter { get; } = new() { To = "24h" };

    // What the centre owes itself moves nothing and stands on the desk already.
    protected override async Task<DeadlinesAhead> ReadAnew()
    {
        var ahead = await deadlines.Ahead(Filter, me: null);
        return ahead with { Lines = [.. ahead.Lines.Where(line => !line.Is(Effect.Staff))] };
    }
}
