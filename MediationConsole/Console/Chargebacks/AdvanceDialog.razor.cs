using MediationConsole.Cases;
using MediationConsole.Cases.Chargebacks;
using MediationConsole.Console.CaseFile;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.Chargebacks;

/// <summary>Records a letter in which the bank takes the chargeback to a later stage (C7). The letter names the bank's date, so it is asked for.</summary>
public sealed partial class AdvanceDialog
{
    private Modal? modal;
    private NetworkStage stage;
    private DateTime? date;
    private string? refused;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private Chargeback One => (Chargeback)Case.View.Case;

    private IEnumerable<NetworkStage> Later => Enum.GetValues<NetworkStage>().Where(later => later > One.NetworkStage);

    private DateTimeOffset? RespondBy => date is { } local ? new DateTimeOffset(local, Case.View.Zone.GetUtcOffset(local)).ToUniversalTime() : null;

    private string? WhyNot => RespondBy is not { } due ? T["Advance.NoDate"].Value : due <= Case.View.Now ? T["Advance.PastDate"].Value : Case.Rehearse(new Act.AdvanceChargeback(stage, due)).WhyNot;

    public async Task Open()
    {
        (stage, refused) = (Later.First(), null);
        await modal!.Open();
    }

    private async Task Send()
    {
        refused = await Case.Try(new Act.AdvanceChargeback(stage, RespondBy));
        if (refused is not null) return;
        date = null;
        await modal!.Close();
    }
}
