namespace MediationConsole.Operations.Demo;

/// <summary>The time inside one story of the demo; the story moves it on.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Set(DateTimeOffset now) =>
        Now = now >= Now ? now : throw new InvalidOperationException("The time inside a story never runs backwards.");
}
