using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Asks for a text, such as the reason of an act, and stays open with the sentence where the act is refused.</summary>
public sealed partial class TextDialog
{
    private Modal? modal;
    private TextDraft draft = new();
    private string? kept;
    private string? offered;
    private string? refused;

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

    /// <summary>What the text is about, where one dialog asks for several things; each has a draft of its own.</summary>
    [Parameter]
    public string? About { get; set; }

    [CascadingParameter]
    public DraftKeeper? Keeper { get; set; }

    /// <summary>Does the act with the text; answers with the sentence of the refusal, or null.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<string?>> DoWith { get; set; } = null!;

    private string Form => About is null ? Name : $"{Name} {About}";

    protected override void OnParametersSet()
    {
        if (kept == Form) return;
        kept = Form;
        draft = Keeper?.Of(Form, () => new TextDraft()) ?? new();
        Suggest();
    }

    /// <param name="suggestion">Words to begin with; what somebody typed before and did not send stays instead.</param>
    public async Task Open(string suggestion = "")
    {
        offered = suggestion;
        Suggest();
        refused = null;
        await modal!.Open();
    }

    // What the dialog is about may come to it only after it was opened, and with it another draft.
    private void Suggest()
    {
        if (offered is not null && !draft.IsTouched) (draft.Text, draft.Suggested) = (offered, offered);
    }

    private async Task Send()
    {
        if (Keeper is not null) Keeper.Sending = Form;
        try
        {
            refused = await DoWith(draft.Text.Trim());
        }
        finally
        {
            if (Keeper is not null) Keeper.Sending = null;
        }

        if (refused is not null) return;
        draft.Clear();
        await modal!.Close();
    }
}
