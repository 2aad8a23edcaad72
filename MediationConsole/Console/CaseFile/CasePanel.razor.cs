namespace MediationConsole.Console.CaseFile;

/// <summary>Holds one panel of the case file: when it breaks, the others go on, and it can be tried again.</summary>
public sealed partial class CasePanel
{
    private string reference = "";

    protected override Task OnErrorAsync(Exception exception)
    {
        reference = FaultReference.New(Clock);
        PanelBroke(Log, exception, reference);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "A panel of the case file broke; reference {Reference}")]
    private static partial void PanelBroke(ILogger log, Exception exception, string reference);
}

/// <summary>The short name under which a fault stands in the log, for the person who reports it.</summary>
public static class FaultReference
{
    public static string New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^10..];
}
