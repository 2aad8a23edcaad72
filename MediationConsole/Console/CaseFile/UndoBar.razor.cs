using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>While a ruling waits to take effect: how long it still can be taken back, and the way to the next case (D23).</summary>
public sealed partial class UndoBar
{
    private TextDialog? dialog;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;
}
