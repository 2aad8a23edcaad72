using MediationConsole.Cases;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>A button for one act: the law says whether it can be pressed, and its sentence is the tooltip where it cannot.</summary>
public sealed partial class ActButton
{
    /// <summary>The keys that send what is being written.</summary>
    public const string SendKey = "ctrl+enter";

    private bool busy;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    /// <summary>The act, or a well-formed example of it where more is asked before it is done.</summary>
    [Parameter, EditorRequired]
    public Act Act { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter]
    public string? Title { get; set; }

    /// <summary>True where the button stands in a line of text.</summary>
    [Parameter]
    public bool IsSlim { get; set; }

    /// <summary>The letter that presses the button, or <see cref="SendKey"/>.</summary>
    [Parameter]
    public string? Key { get; set; }

    /// <summary>True for the one button that stands for what the screen is about.</summary>
    [Parameter]
    public bool IsMain { get; set; }

    /// <summary>What is asked first; without it the act is done at once.</summary>
    [Parameter]
    public EventCallback OnAsk { get; set; }

    /// <summary>Hears the sentence where the door refuses after all.</summary>
    [Parameter]
    public EventCallback<string> OnRefused { get; set; }

    private Rehearsal Rehearsed => Case.Rehearse(Act);

    private async Task Press()
    {
        if (OnAsk.HasDelegate)
        {
            await OnAsk.InvokeAsync();
            return;
        }

        busy = true;
        try
        {
            if (await Case.Try(Act) is { } sentence) await OnRefused.InvokeAsync(sentence);
        }
        finally
        {
            busy = false;
        }
    }
}
