using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>The parties' appeals: who, on which ground, by when it must be decided, and the form of whoever may decide (D28).</summary>
public sealed partial class AppealPanel
{
    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private CaseView View => Case.View;

    // A bare decision is tried: what is refused for the person, not for the text, stands in the place of the form.
    private string? Bar => Case.Rehearse(new Act.DecideAppeal(AppealResult.Upheld, null, null, "…")).Refusal is { Code: not (Refusal.UnreadExhibits or Refusal.ImpossibleValue) } refusal
        ? refusal.Said.Aloud()
        : null;

    // While a decision waits for the second person only its author writes it anew, once asked to.
    private bool MayWrite => View.Dispute.RulingToApprove is null || (Case.Appeal.IsTouched && View.Dispute.RulingToApprove.By == Case.Me.Id);

    private string Until => View.Dispute.Terms.LastOrDefault(term => term.Code == TermCode.Ruling) switch
    {
        { State: TermState.Running } term => T["Appeal.Until", CaseWords.At(term.DueAt, View.Zone)],
        { State: TermState.Paused } => T["Appeal.UntilPaused"],
        { State: TermState.Lapsed } term => T["Appeal.Overdue", CaseWords.At(term.DueAt, View.Zone)],
        _ => T["Appeal.NoTerm"],
    };

    /// <summary>Shows what was asked for outside the panel.</summary>
    public void Refresh() => StateHasChanged();
}
