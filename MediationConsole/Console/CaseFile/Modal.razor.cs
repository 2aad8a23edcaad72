using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MediationConsole.Console.CaseFile;

/// <summary>A question that must be answered or put away before anything else.</summary>
public sealed partial class Modal(IJSRuntime js) : IAsyncDisposable
{
    private ElementReference element;
    private IJSObjectReference? script;
    private bool isGone;

    /// <summary>Unique on the page; names the title for screen readers.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public string Confirm { get; set; } = "";

    [Parameter, EditorRequired]
    public string Cancel { get; set; } = "";

    /// <summary>Why it cannot be confirmed; null where it can.</summary>
    [Parameter]
    public string? WhyNot { get; set; }

    /// <summary>The sentence with which the door refused what was confirmed; null where it did not.</summary>
    [Parameter]
    public string? Refused { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;

    [Parameter]
    public EventCallback OnConfirm { get; set; }

    public async Task Open()
    {
        script ??= await js.InvokeAsync<IJSObjectReference>("import", "./casefile.js");
        await script.InvokeVoidAsync("open", element);
    }

    public async Task Close()
    {
        // What was confirmed may have taken the dialog off the page already.
        if (script is not null && !isGone) await script.InvokeVoidAsync("close", element);
    }

    public async ValueTask DisposeAsync()
    {
        isGone = true;
        try
        {
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the dialog with it.
        }
    }

    private async Task Submit()
    {
        if (WhyNot is null) await OnConfirm.InvokeAsync();
    }
}
