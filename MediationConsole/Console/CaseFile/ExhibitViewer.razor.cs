using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>One exhibit to look at, with the strip that says whose it is, when it came and what its hash is; looking closer happens in the browser alone (viewer.js).</summary>
public sealed partial class ExhibitViewer
{
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public Exhibit Exhibit { get; set; } = null!;

    /// <summary>True where what is pressed beneath is about this exhibit.</summary>
    [Parameter]
    public bool IsChosen { get; set; }

    /// <summary>A file that the page cannot show is opened by taking it away.</summary>
    [Parameter]
    public EventCallback OnOpened { get; set; }

    private string Address => ExhibitContent.Address(View.Case.Ref, Exhibit.Number);

    private string Download => Address + "?download";

    private string Name => T["Viewer.Alt", View.Label(Exhibit.Number), LawNames.Evidence(Exhibit.Type)];

    private string WhyClosed => Exhibit switch
    {
        { Erased: { } erased } => T["Closed.Erased", CaseWords.At(erased.At, View.Zone), erased.Class],
        { Damaged: { } since } => T["Closed.Damaged", CaseWords.At(since, View.Zone)],
        { Scan: Scan.Waiting } => T["Closed.Waiting"],
        { Finding: { Length: > 0 } finding } => T["Closed.Infected", finding],
        _ => T["Closed.InfectedPlain"],
    };
}
