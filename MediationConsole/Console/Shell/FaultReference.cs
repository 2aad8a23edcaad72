namespace MediationConsole.Console.Shell;

/// <summary>The short name under which a fault stands in the log, for the person who reports it.</summary>
public static class FaultReference
{
    public static string New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^10..];
}
