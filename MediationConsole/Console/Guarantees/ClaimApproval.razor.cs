using MediationConsole.Cases;
using MediationConsole.Cases.Guarantees;
using MediationConsole.Console.CaseFile;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Guarantees;

/// <summary>A payment that waits for the second person (D22). What is on the screen stays there when its author writes it anew, and is then not approved any more.</summary>
public sealed partial class ClaimApproval
{
    private Modal? approve;
    private TextDialog? giveBack;
    private ClaimPayment? onScreen;
    private string? refused;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    [Parameter, EditorRequired]
    public ClaimPayment Payment { get; set; } = null!;

    /// <summary>The author wants to write it anew.</summary>
    [Parameter]
    public EventCallback OnEdit { get; set; }

    private ClaimPayment Read => IsMine ? Payment : onScreen ?? Payment;

    private bool IsMine => Payment.By == Case.Me.Id;

    private bool IsStale => Read.Number != Payment.Number;

    private Act.ApproveClaimBySecond Approve => new(Read.Number);

    protected override void OnParametersSet() => onScreen ??= Payment;

    private async Task DoApprove()
    {
        refused = await Case.Try(Approve);
        await approve!.Close();
    }
}
