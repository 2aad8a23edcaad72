using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace MediationConsole.Console.CaseFile;

/// <summary>Lets nobody leave a case with something typed that is not written down; what can be is written down first.</summary>
public sealed partial class DraftGuard(IJSRuntime js) : IDisposable
{
    private bool wasSaved = true;
    private DateTimeOffset? shown;

    [Parameter, EditorRequired]
    public DraftKeeper Keeper { get; set; } = null!;

    public void Dispose()
    {
        Keeper.Changed -= Show;
        Keeper.Typed -= Show;
    }

    protected override void OnInitialized()
    {
        Keeper.Changed += Show;
        Keeper.Typed += Show;
    }

    private void Show(object? sender, EventArgs happened)
    {
        if ((wasSaved, shown) == (Keeper.IsAllSaved, Keeper.LastSaved)) return;
        (wasSaved, shown) = (Keeper.IsAllSaved, Keeper.LastSaved);
        StateHasChanged();
    }

    private async Task Leave(LocationChangingContext context)
    {
        await Keeper.Flush();
        if (!Keeper.IsAllSaved && !await js.InvokeAsync<bool>("confirm", T["Page.Leave"].Value)) context.PreventNavigation();
    }
}
