using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Console.CaseFile;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Guarantees;

/// <summary>The decision on a claim: what fund and caps leave, the form, what waits for the second person, and what became of it (G1, G2, D22).</summary>
public sealed partial class ClaimPanel(ClaimQuery query)
{
    private Modal? decline;
    private Modal? settle;
    private string? refused;
    private long readAt = -1;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private ClaimDraft Draft => Case.Claim;

    private ClaimBackground? Background { get; set; }

    private GuaranteeClaim Claim => (GuaranteeClaim)Case.View.Case;

    // What stands to be paid beside what the fund has paid already.
    private Money? Asked => Claim.FromFund is not null || !Claim.IsUndecided ? null : Claim.ToApprove?.Amount ?? Draft.Pays(Claim.Amount);

    // Typed text stays on the screen even when the claim was given to somebody else meanwhile; the law then says why it cannot be sent.
    private bool MayDecide => !Case.IsPast && Claim.IsUndecided && Case.Me.Is(StaffRoles.Mediator)
        && (Draft.IsTouched || (Claim.ToApprove is null && (Claim.Assignee is null || Claim.Assignee == Case.Me.Id)));

    private string? Ending => Claim.Status switch
    {
        Status.Paid => T["Ending.Paid", Claim.Pays!.Value].Value,
        Status.Settling => T[Claim.HasHeld ? "Ending.Held" : "Ending.Settling", Claim.Pays!.Value].Value,
        Status.SettlementFailed => T["Ending.Failed", Claim.Pays!.Value].Value,
        Status.Declined => T["Ending.Declined"].Value,
        Status.Lapsed => T[$"Ending.Lapsed.{Claim.End}"].Value,
        _ => null,
    };

    protected override async Task OnParametersSetAsync()
    {
        if (readAt == Case.View.Case.Version) return;
        readAt = Case.View.Case.Version;
        Background = await query.Read(Case.View);
    }

    private void Edit(ClaimPayment payment) => Draft.Take(payment);

    private async Task Decide(Act act)
    {
        refused = await Case.Try(act, Case.View.Case.Version);
        if (refused is null) Draft.Clear();
    }

    private async Task Decline()
    {
        await Decide(Draft.Decline());
        await decline!.Close();
    }

    private async Task SettleBetween()
    {
        refused = await Case.Try(new Act.SettleBetween());
        await settle!.Close();
    }
}
