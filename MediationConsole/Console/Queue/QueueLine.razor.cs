using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Queue;

/// <summary>One row; it renders again only when the case has another version or has left the filter.</summary>
public sealed partial class QueueLine(TimeProvider clock, PresenceBoard board) : IDisposable
{
    private (QueueRow? Row, bool Gone, bool CanClaim, bool CanChoose, bool Chosen, IReadOnlyList<Present>? Here) rendered;
    private IReadOnlyList<Present> here = [];
    private IDisposable? mark;
    private string? marked;

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

    /// <summary>True where rows can be chosen; the table hears which.</summary>
    [Parameter]
    public bool CanChoose { get; set; }

    [Parameter]
    public bool Chosen { get; set; }

    [Parameter, EditorRequired]
    public Func<QueueRow, Task> Claim { get; set; } = _ => Task.CompletedTask;

    private TimeProvider Clock => clock;

    public void Dispose() => mark?.Dispose();

    // Who has the case open is heard by the page once for all its rows.
    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || marked == Row.Ref) return;
        mark?.Dispose();
        marked = Row.Ref;
        mark = board.Add(CaseRef.Parse(Row.Ref), () => _ = InvokeAsync(Look));
        here = await board.Others(CaseRef.Parse(Row.Ref));
    }

    private async Task Look()
    {
        here = await board.Others(CaseRef.Parse(Row.Ref));
        StateHasChanged();
    }

    protected override bool ShouldRender()
    {
        var now = (Row, Gone, CanClaim, CanChoose, Chosen, here);
        if (now == rendered) return false;
        rendered = now;
        return true;
    }
}
