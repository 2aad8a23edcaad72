using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Shell;

/// <summary>Holds a page, or one part of it: when it breaks, everything else goes on, the log has the reason, and it can be tried again.</summary>
public sealed partial class PagePart
{
    private string reference = "";
    private string? brokenAt;

    /// <summary>True where this is the whole page; then another address begins anew.</summary>
    [Parameter]
    public bool IsPage { get; set; }

    protected override void OnParametersSet()
    {
        if (IsPage && CurrentException is not null && Navigation.Uri != brokenAt) Recover();
    }

    protected override Task OnErrorAsync(Exception exception)
    {
        (reference, brokenAt) = (FaultReference.New(Clock), Navigation.Uri);
        PartBroke(Log, exception, reference);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "A part of a page broke; reference {Reference}")]
    private static partial void PartBroke(ILogger log, Exception exception, string reference);
}
