using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Queue;

/// <summary>One row; it renders again only when the case has another version or has left the filter.</summary>
public sealed partial class QueueLine(TimeProvider clock)
{
    private (QueueRow? Row, bool Gone, bool CanClaim) rendered;

    [Parameter, EditorRequired]
    public QueueRow Row { get; set; } = null!;

    [Parameter]
    public bool Gone { get; set; }

    [Parameter]
    public string Site { get; set; } = "";

    [Parameter]
    public bool CanClaim { get; set; }

    /// <summary>True where what both sides owe is a column of the queue.</summary>
    [Parameter]
    public bool ShowsEvidence { get; set; } = true;

    [Parameter, EditorRequired]
    public Func<QueueRow, Task> Claim { get; set; } = _ => Task.CompletedTask;

    private TimeProvider Clock => clock;

    protected override bool ShouldRender()
    {
        var now = (Row, Gone, CanClaim);
        if (now == rendered) return false;
        rendered = now;
        return true;
    }
}
