using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RouteData = Microsoft.AspNetCore.Components.RouteData;

namespace MediationConsole.Console.Shell;

/// <summary>Gives the heading of a new page the focus, but never takes it from somebody who is typing: a page can be read, and its search box used, before it answers.</summary>
public sealed class FocusHeading(IJSRuntime js) : ComponentBase
{
    private Type? last;
    private bool isDue;

    [Parameter, EditorRequired]
    public RouteData RouteData { get; set; } = null!;

    protected override void OnParametersSet()
    {
        isDue |= last != RouteData.PageType;
        last = RouteData.PageType;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isDue) return;
        isDue = false;
        try
        {
            await using var script = await js.InvokeAsync<IJSObjectReference>("import", "./focus.js");
            await script.InvokeVoidAsync("heading");
        }
        catch (JSDisconnectedException)
        {
            // The reader has left: there is no page whose heading could have the focus.
        }
    }
}
