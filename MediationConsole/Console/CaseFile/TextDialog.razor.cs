using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Asks for a text, such as the reason of an act, and stays open with the sentence where the act is refused.</summary>
public sealed partial class TextDialog
{
    private Modal? modal;
    private string text = "";
    private string? refused;
    private string suggested = "";

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string Explanation { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Confirm { get; set; } = "";

    [Parameter]
    public bool IsNeeded { get; set; } = true;

    /// <summary>Does the act with the text; answers with the sentence of the refusal, or null.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<string?>> DoWith { get; set; } = null!;

    /// <param name="suggestion">Words to begin with; what somebody typed before and did not send stays instead.</param>
    public async Task Open(string suggestion = "")
    {
        if (text.Length == 0 || text == suggested) text = suggestion;
        (suggested, refused) = (suggestion, null);
        await modal!.Open();
    }

    private async Task Send()
    {
        refused = await DoWith(text.Trim());
        if (refused is not null) return;
        (text, suggested) = ("", "");
        await modal!.Close();
    }
}
