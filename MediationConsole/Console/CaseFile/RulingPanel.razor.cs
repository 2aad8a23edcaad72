using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>The ruling: its form while the case is in mediation, its record afterwards.</summary>
public sealed partial class RulingPanel
{
    private RulingForm? form;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private CaseView View => Case.View;

    // Typed text stays on the screen even when the case was given to somebody else meanwhile; the law then says why it cannot be issued.
    private bool MayRule => !Case.IsPast && View.Dispute.Stage == Stage.Mediation && Case.Me.Is(StaffRoles.Mediator)
        && (Case.Ruling.IsTouched || ((View.Dispute.Assignee is null || View.Dispute.Assignee == Case.Me.Id) && View.Dispute is { RulingToApprove: null, OpenResolution: null }));

    // What waits for the second person has a panel of its own.
    private Ruling? Standing => View.Dispute.Ruling is { State: not RulingState.AwaitingApproval } standing ? standing : View.Dispute.RulingInForce;

    private string? WhyNoForm => View.Dispute.Stage switch
    {
        _ when Case.IsPast => T["Past.NoRuling"],
        Stage.Mediation when View.Dispute.RulingToApprove is not null => T["Ruling.Waits"],
        Stage.Mediation when View.Dispute.OpenResolution is not null && Case.Me.Is(StaffRoles.Mediator) => T["Ruling.Proposed"],
        Stage.Agreement => T["Ruling.NotYet"],
        Stage.Mediation when !Case.Me.Is(StaffRoles.Mediator) => T["Ruling.OnlyMediators"],
        Stage.Mediation => T["Ruling.Others", View.Dispute.AssigneeName!],
        _ => T["Ruling.None"],
    };

    /// <summary>Shows what was cited from outside the form.</summary>
    public void Refresh()
    {
        form?.Refresh();
        StateHasChanged();
    }
}
