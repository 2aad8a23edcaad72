namespace MediationConsole.People;

/// <summary>
/// The time by which sessions, lock-outs and keys live. It is always the real one: the clock of the cases may be manual,
/// and advancing it by a month must neither sign anybody out nor open a lock.
/// </summary>
public sealed record WallClock(TimeProvider Time)
{
    public DateTimeOffset Now => Time.GetUtcNow();
}
