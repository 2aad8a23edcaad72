using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>
/// A ruling that waits for the second person (D22): exactly what was written, with its hash. What is on the screen stays on the
/// screen when the author writes it anew, and is then not approved any more.
/// </summary>
public sealed partial class ApprovalPanel
{
    private Modal? approve;
    private TextDialog? giveBack;
    private TextDialog? takeBack;
    private Ruling? onScreen;
    private string? refused;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    /// <summary>The author wants to write the ruling anew.</summary>
    [Parameter]
    public EventCallback OnEdit { get; set; }

    /// <summary>A hash short enough to be compared by eye.</summary>
    public static string InBrief(string hash) => $"{hash[..4]} {hash[4..8]} {hash[8..12]}";

    private CaseView View => Case.View;

    private Ruling? Waiting => View.Dispute.RulingToApprove;

    /// <summary>What this reader has before them: the author what stands, anybody else what they began to read.</summary>
    private Ruling? Read => IsMine ? Waiting : onScreen;

    private bool IsMine => Waiting?.By == Case.Me.Id;

    private bool IsStale => Waiting?.Hash != Read?.Hash;

    private Ruling? Earlier => Read?.OnAppeal is null ? null : View.Dispute.RulingInForce;

    private Act.ApproveRuling Approve => new(Read!.Hash);

    private Act Again => Waiting!.OnAppeal is { } result
        ? new Act.DecideAppeal(result, Waiting.Remedy, null, "…")
        : new Act.Rule(new(Remedy.Release, null, Responsible.Nobody, Funding.Seller, null, [new("…", "AVAILABLE_INFORMATION", [])], "…"));

    // What was read is reckoned, not what has been written since.
    private RulingOutlook Outlook => RulingOutlook.OfWritten(
        View.Situation with { Case = View.Dispute with { Rulings = [.. View.Dispute.Rulings.Select(one => one.State == RulingState.AwaitingApproval ? Read! : one)] } }, View.Now);

    private string Why =>
        Approvals.Needed(View.Situation, new Actor.Staff(Read!.By, Read.ByName, StaffRoles.Mediator), Read.Funding, Read.Amount) ?? T["Approval.OwnLimit", Read.ByName];

    private string When => Read?.OnAppeal is null ? T["Approval.ThenUndo"] : T["Approval.AtOnce"];

    protected override void OnParametersSet()
    {
        if (Waiting is null) (onScreen, refused) = (null, null);
        else onScreen ??= Waiting;
    }

    private void ReadAnew() => onScreen = Waiting;

    private async Task DoApprove()
    {
        refused = await Case.Try(Approve);
        await approve!.Close();
    }
}
