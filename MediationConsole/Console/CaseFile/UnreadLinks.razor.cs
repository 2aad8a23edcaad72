using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>The exhibits that this reader has not opened yet, each a link to it (D20).</summary>
public sealed partial class UnreadLinks
{
    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;
}
