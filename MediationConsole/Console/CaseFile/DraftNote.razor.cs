using MediationConsole.Cases;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>
/// Stands in a form and says that what is typed there is written down, what others have done since, and what another window has typed.
/// A form that holds one is kept: it is shown anew with every key, and the keeper then looks what has changed.
/// </summary>
public sealed partial class DraftNote : IDisposable
{
    private DraftKeeper? heard;

    /// <summary>The keeper of the page; null where there is none, and nothing is kept.</summary>
    [CascadingParameter]
    public DraftKeeper? Keeper { get; set; }

    /// <summary>Which form of the case this is.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What is typed into it. It is handed over anew whenever the form is shown, which brings the note to look.</summary>
    [Parameter, EditorRequired]
    public FormDraft Draft { get; set; } = null!;

    /// <summary>True where the form itself says what others have done.</summary>
    [Parameter]
    public bool TellsItself { get; set; }

    private KeptForm? Form => Keeper?.Of(Name);

    private OpenCase? Case => Keeper!.Case;

    private Entry? News => !TellsItself && Form is { Draft: { IsTouched: true, SeenVersion: > 0 and var seen } } && Case is { } open
        ? open.View.Journal.LastOrDefault(entry => entry.Seq > seen && entry.Actor != open.Me.Kind && Timeline.IsNews(entry.Fact))
        : null;

    public void Dispose() => Forget();

    protected override void OnParametersSet()
    {
        if (heard == Keeper) return;
        Forget();
        heard = Keeper;
        if (heard is not null) heard.Changed += Show;
    }

    protected override void OnAfterRender(bool firstRender) => Keeper?.Look(Name);

    private void Forget()
    {
        if (heard is not null) heard.Changed -= Show;
    }

    private void Show(object? sender, EventArgs happened) => StateHasChanged();
}
