namespace MediationConsole.Tests.Operations.Promises;

/// <summary>A clock that stands for the real one and is turned by hand, also back.</summary>
internal sealed class TurnedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
