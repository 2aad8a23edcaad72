using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>What would come of something: words on the left, amounts on the right.</summary>
public sealed partial class PreviewBox
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;
}
