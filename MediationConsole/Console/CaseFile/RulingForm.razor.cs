using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using MediationConsole.Console.Shell;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Writes a ruling: the law is asked at every change and says what would follow, or why it cannot be issued (D20).</summary>
public sealed partial class RulingForm
{
    private Modal? confirmation;
    private string? refused;
    private IReadOnlyList<ChoiceOption<Responsible?>> responsibles = [];
    private IReadOnlyList<ChoiceOption<Funding>> fundings = [];
    private IReadOnlyList<ChoiceOption<Freight>> freights = [];

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    /// <summary>The ruling that waits is not written anew after all.</summary>
    [Parameter]
    public EventCallback OnLeft { get; set; }

    private RulingDraft Draft => Case.Ruling;

    private Money Remaining => Case.View.Situation.Exposure.Remaining;

    private RulingOutlook Outlook => RulingOutlook.Of(Draft, Case.View.Situation, Case.Me, Case.View.Now);

    private string? AmountFault => Draft.Amount.Length == 0 ? null
        : Outlook.AmountRefused ?? (Outlook.Missing == "Ruling.Missing.AmountForm" ? T["Ruling.Missing.AmountForm", Remaining.Currency, Remaining.Currency.Digits].Value : null);

    private string? WhyNot => Outlook switch
    {
        { AmountRefused: { } amount } => amount,
        { Missing: { } missing } => T[missing, Remaining.Currency, Remaining.Currency.Digits],
        { Refusal: { } refusal } => refusal.Said.Aloud(),
        _ => Case.Unseen.Count > 0 ? T["Stale.Look"].Value : null,
    };

    private string? NoReturn => Case.View.Dispute.Family == ReasonFamily.Nr ? T["Form.NoReturn"].Value : null;

    private string Buyer => Case.View.Details.Buyer.Name;

    private string Seller => Case.View.Details.Seller.Name;

    public void Refresh() => StateHasChanged();

    protected override void OnInitialized()
    {
        responsibles = [.. Enum.GetValues<Responsible>().Select(one => new ChoiceOption<Responsible?>(one, T.Of(one)))];
        fundings = [.. Enum.GetValues<Funding>().Select(one => new ChoiceOption<Funding>(one, T.Of(one)))];
        freights = [.. Enum.GetValues<Freight>().Select(one => new ChoiceOption<Freight>(one, T.Of(one)))];
    }

    private Task LeaveAsItWas()
    {
        Draft.Clear();
        return OnLeft.InvokeAsync();
    }

    private async Task Ask()
    {
        refused = null;
        await confirmation!.Open();
    }

    private async Task Issue()
    {
        if (Outlook.Act is not { } act) return;
        var decision = await Case.Do(act, Draft.SeenVersion);
        refused = (decision as Decision.Refused)?.Said.Aloud();
        if (refused is null) Draft.Clear();
        // The form says who changed what; what was typed stays.
        if (decision is not Decision.Refused { Code: not Refusal.StaleVersion }) await confirmation!.Close();
    }
}
