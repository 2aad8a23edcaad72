using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.CaseFile;
using MediationConsole.Console.Shell;
using MediationConsole.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MediationConsole.Console.Evidence;

/// <summary>One exhibit of the queue; it renders again only when its case has another version or it has left the group.</summary>
public sealed partial class EvidenceLine(IStringLocalizer<ConsoleTexts> common)
{
    private (ExhibitLine? Line, bool Gone) rendered;

    [Parameter, EditorRequired]
    public ExhibitLine Line { get; set; } = null!;

    /// <summary>True where it does not belong to the group any more.</summary>
    [Parameter]
    public bool Gone { get; set; }

    /// <summary>What the whole list says is not said of each line.</summary>
    [Parameter]
    public ExhibitGroup Group { get; set; }

    [Parameter]
    public string Site { get; set; } = "";

    private IStringLocalizer<ConsoleTexts> Common => common;

    private string Address => CaseAddress.Of(CaseRef.Parse(Line.Ref), CaseTab.Evidence, Line.Number);

    private string Name => $"{Line.Ref} · {Line.Label} · {LawNames.Evidence(Line.Type)}";

    // What waits for its scan, is withheld for being infected, or is damaged, is not asked for.
    private string? Picture => Line.MediaType.StartsWith("image/", StringComparison.Ordinal) && Line.State is ExhibitState.Unjudged or ExhibitState.Valid or ExhibitState.Deficient
        ? ExhibitContent.Address(CaseRef.Parse(Line.Ref), Line.Number) : null;

    private IEnumerable<(ExhibitGroup? Said, IconName Sign, string Tone, string Words)> Standing
    {
        get
        {
            yield return Line.State switch
            {
                ExhibitState.WaitingForScan => (ExhibitGroup.Waiting, IconName.Clock, "warn", T["State.WaitingForScan"].Value),
                ExhibitState.Damaged => (ExhibitGroup.Damaged, IconName.Warning, "bad", T["State.Damaged"]),
                ExhibitState.Withheld => (null, IconName.Hidden, "warn", T["State.Withheld"]),
                ExhibitState.Unjudged => (ExhibitGroup.Unjudged, IconName.Ring, "muted", T["State.Unjudged"]),
                ExhibitState.Valid => (null, IconName.Check, "good", T["State.Valid"]),
                ExhibitState.Deficient => (null, IconName.Cross, "bad", T["State.Deficient"]),
            };
            yield return Line.OpenedBySomebody ? (null, IconName.Eye, "muted", T["State.Opened"]) : (ExhibitGroup.New, IconName.Eye, "muted", T["State.New"]);
            if (Line.Late) yield return Line.Counts ? (null, IconName.Clock, "muted", T["State.Admitted"]) : (ExhibitGroup.Late, IconName.Clock, "warn", T["State.Late"]);
        }
    }

    protected override bool ShouldRender()
    {
        if ((Line, Gone) == rendered) return false;
        rendered = (Line, Gone);
        return true;
    }
}
