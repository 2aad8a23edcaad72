using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>The money instructions of the case, and what a manager can do about one that failed (D24).</summary>
public sealed partial class SettlementsPanel
{
    private TextDialog? dialog;
    private string id = "";
    private string explanation = "";
    private string? refused;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private static string Look(SettlementState state) => state switch
    {
        SettlementState.Pending => "warn",
        SettlementState.Confirmed or SettlementState.Manual => "good",
        SettlementState.Failed => "bad",
    };

    private async Task Open(Settlement one)
    {
        (id, refused) = (one.Id, null);
        explanation = T["Settlements.Explanation", one.Amount];
        await dialog!.Open();
    }

    private Task<string?> SettleByHand(string reference) => Case.Try(new Act.SettleByHand(id, reference));
}
