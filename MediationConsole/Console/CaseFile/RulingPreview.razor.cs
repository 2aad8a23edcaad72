using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>What would come of the ruling: money, the terms that follow, both letters.</summary>
public sealed partial class RulingPreview
{
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public RulingOutlook Outlook { get; set; } = null!;

    /// <summary>What the preview is called where it is of something written already.</summary>
    [Parameter]
    public string? Title { get; set; }
}
