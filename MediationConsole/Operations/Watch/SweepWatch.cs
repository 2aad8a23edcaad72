using MediationConsole.Desk;
using MediationConsole.People;

namespace MediationConsole.Operations.Watch;

/// <summary>Knows when the last sweep finished, by the real clock. Terms that nobody sweeps lapse late, and somebody waits for money.</summary>
internal sealed class SweepWatch(Sweeper sweeper, WallClock clock)
{
    /// <summary>Three bells of the sweep.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    private readonly DateTimeOffset since = clock.Now;

    /// <summary>How long no sweep has finished.</summary>
    public TimeSpan Silence => clock.Now - (sweeper.LastFinished is { } last && last > since ? last : since);

    /// <summary>True while somebody writes records of the past, and no sweep may be made.</summary>
    public bool IsExcused => sweeper.IsResting;

    /// <summary>True where a sweep should have finished long ago.</summary>
    public bool IsOverdue => !IsExcused && Silence > Longest;
}
