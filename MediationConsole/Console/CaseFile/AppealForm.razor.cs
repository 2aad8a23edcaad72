using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Decides the open appeal: the law is asked at every change and says what difference would move, or why it cannot be (D28).</summary>
public sealed partial class AppealForm
{
    private Modal? confirmation;
    private string? refused;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    /// <summary>The decision that waits is not written anew after all.</summary>
    [Parameter]
    public EventCallback OnLeft { get; set; }

    private AppealDraft Draft => Case.Appeal;

    private Money All => AppealOutlook.All(Case.View.Situation);

    private AppealOutlook Outlook => AppealOutlook.Of(Draft, Case.View.Situation, Case.Me, Case.View.Now);

    private string? AmountFault => Draft.Amount.Length == 0 ? null
        : Outlook.AmountRefused ?? (Outlook.Missing == "Ruling.Missing.AmountForm" ? T["Ruling.Missing.AmountForm", All.Currency, All.Currency.Digits].Value : null);

    private string? WhyNot => Outlook switch
    {
        { AmountRefused: { } amount } => amount,
        { Missing: { } missing } => T[missing, All.Currency, All.Currency.Digits],
        { Refusal: { } refusal } => refusal.Said.Aloud(),
        _ => null,
    };

    private string Verb => Outlook.SecondPerson is not null ? T["Form.SendForApproval"] : Draft.Result is { } result ? T[$"Appeal.Do.{result}"] : T["Appeal.Do"];

    private string? NoReturn => Case.View.Dispute switch
    {
        { Family: ReasonFamily.Nr } => T["Form.NoReturn"].Value,
        { Outcome: not null } => T["Appeal.NoReturn"].Value,
        _ => null,
    };

    private Task LeaveAsItWas()
    {
        Draft.Clear();
        return OnLeft.InvokeAsync();
    }

    private async Task Decide()
    {
        if (Outlook.Act is not { } act) return;
        refused = await Case.Try(act, Case.View.Dispute.Version);
        if (refused is not null) return;
        Draft.Clear();
        await confirmation!.Close();
    }
}
