using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Desk.Exhibits;
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
    private IReadOnlyList<Lookalike> elsewhere = [];

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    [Parameter, EditorRequired]
    public Exhibit Exhibit { get; set; } = null!;

    /// <summary>The exhibit was cited, or no longer.</summary>
    [Parameter]
    public EventCallback OnCited { get; set; }

    /// <summary>Finds exhibits of other cases that are the same file or look the same; staff alone are told.</summary>
    [Parameter]
    public Func<int, Task<IReadOnlyList<Lookalike>>>? Seek { get; set; }

    private CaseView View => Case.View;

    private string Label => View.Label(Exhibit.Number);

    private string Other => T.Other(Exhibit.By);

    private bool IsCited => Case.Ruling.Current.Exhibits.Contains(Exhibit.Number);

    private ExhibitHistory History { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        History = ExhibitHistory.Of(View, Exhibit.Number);
        if (shown == Exhibit.Number) return;
        // What was said of one exhibit does not stand under the next.
        (shown, refused, elsewhere) = (Exhibit.Number, null, []);
        if (Seek is null) return;
        var (asked, found) = (shown, await Seek(Exhibit.Number));
        if (asked == shown) elsewhere = found;
    }

    private async Task Cite()
    {
        Case.Ruling.Current.Toggle(Exhibit.Number);
        await OnCited.InvokeAsync();
    }

    private void Say(string sentence) => refused = sentence;
}
