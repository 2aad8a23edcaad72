using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>What is done with one exhibit, and what was done with it: cited, judged, admitted, withheld, opened by whom and when (D15, D16, D20).</summary>
public sealed partial class ExhibitJudging
{
    private TextDialog? deficient;
    private TextDialog? admit;
    private TextDialog? withhold;
    private TextDialog? show;
    private string? refused;
    private int shown;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    [Parameter, EditorRequired]
    public Exhibit Exhibit { get; set; } = null!;

    /// <summary>The exhibit was cited, or no longer.</summary>
    [Parameter]
    public EventCallback OnCited { get; set; }

    private CaseView View => Case.View;

    private string Label => View.Label(Exhibit.Number);

    private string Other => T.Other(Exhibit.By);

    private bool IsCited => Case.Ruling.Current.Exhibits.Contains(Exhibit.Number);

    private ExhibitHistory History { get; set; } = null!;

    protected override void OnParametersSet()
    {
        History = ExhibitHistory.Of(View, Exhibit.Number);
        // What was said of one exhibit does not stand under the next.
        if (shown != Exhibit.Number) refused = null;
        shown = Exhibit.Number;
    }

    private async Task Cite()
    {
        Case.Ruling.Current.Toggle(Exhibit.Number);
        await OnCited.InvokeAsync();
    }

    private void Say(string sentence) => refused = sentence;
}
