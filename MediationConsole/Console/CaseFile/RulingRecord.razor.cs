using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>A ruling that was written, to read; where it stands beside another one, what differs is marked (D28).</summary>
public sealed partial class RulingRecord
{
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public Ruling Ruling { get; set; } = null!;

    /// <summary>The ruling it is compared with, if any.</summary>
    [Parameter]
    public Ruling? Against { get; set; }

    private bool Differs<TPart>(Func<Ruling, TPart> part) => Against is not null && !EqualityComparer<TPart>.Default.Equals(part(Ruling), part(Against));

    private string? Mark<TPart>(Func<Ruling, TPart> part) => Differs(part) ? "differs" : null;

    // Colour alone says nothing to who cannot see it.
    private RenderFragment? Changed<TPart>(Func<Ruling, TPart> part) => !Differs(part) ? null : builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "sr-only");
        builder.AddContent(2, " " + T["Record.Changed"]);
        builder.CloseElement();
    };

    private bool IsNew(Finding finding) => Against is not null && !Against.Findings.Any(other =>
        (other.Point, other.Reason) == (finding.Point, finding.Reason) && other.Exhibits.SequenceEqual(finding.Exhibits));

    private string? Kind(int exhibit) => View.Dispute.Exhibit(exhibit) is { } one ? LawNames.Evidence(one.Type) : null;
}
