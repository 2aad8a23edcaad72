using MediationConsole.Cases;
using MediationConsole.Console.Shell;
using MediationConsole.Desk;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Who else has this case open, and who types in it.</summary>
public sealed partial class WhoIsHere(PresenceBoard board) : IDisposable
{
    private IReadOnlyList<Present> here = [];
    private IDisposable? mark;
    private CaseRef marked;

    [Parameter, EditorRequired]
    public CaseRef Ref { get; set; }

    public void Dispose() => mark?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || (mark is not null && marked == Ref)) return;
        mark?.Dispose();
        marked = Ref;
        mark = board.Add(Ref, () => _ = InvokeAsync(Look));
        here = await board.Others(Ref);
    }

    private async Task Look()
    {
        here = await board.Others(Ref);
        StateHasChanged();
    }
}
