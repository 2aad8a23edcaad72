using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>One exhibit to look at; zoom, turn and drag happen in the browser alone (casefile.js).</summary>
public sealed partial class ExhibitViewer
{
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public Exhibit Exhibit { get; set; } = null!;

    private string Address => ExhibitContent.Address(View.Dispute.Ref, Exhibit.Number);

    private string StateClass => Exhibit.State switch
    {
        ExhibitState.Valid => "good",
        ExhibitState.Deficient or ExhibitState.Damaged => "bad",
        ExhibitState.Unjudged or ExhibitState.WaitingForScan or ExhibitState.Withheld => "muted",
    };
}
