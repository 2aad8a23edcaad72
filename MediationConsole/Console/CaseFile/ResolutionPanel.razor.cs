using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Puts a resolution to the parties, and while they think it over says who has agreed and what silence will do (D19).</summary>
public sealed partial class ResolutionPanel
{
    private Modal? dialog;
    private string? refused;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    private CaseView View => Case.View;

    private ResolutionDraft Draft => Case.Resolution;

    private Money Remaining => View.Situation.Exposure.Remaining;

    private Side? Solo => View.Situation.Policy.SoloApproval;

    private Rehearsal Agreed => AgreementOn(View.Situation);

    private Foresight? Silence => View.Dispute.RunningTerm(TermCode.PartyApproval) is { } term ? Foresight.Of(View.Situation, term, T) : null;

    private string? Missing => Draft.Remedy is null ? "Ruling.Missing.Remedy" : Draft.ReadAmount(Remaining.Currency, out _);

    private Act.Propose? Act
    {
        get
        {
            if (Draft.Remedy is not { } remedy || Draft.ReadAmount(Remaining.Currency, out var amount) is not null) return null;
            return new(new(remedy, amount)) { Words = Draft.Words.Trim() is { Length: > 0 } words ? words : null };
        }
    }

    private Rehearsal Put => Case.Rehearse(Act ?? new Act.Propose(new(Remedy.Release, null)));

    private string? WhyNot => Missing is { } missing ? T[missing, Remaining.Currency, Remaining.Currency.Digits].Value : Put.WhyNot;

    private string? AmountFault => Draft.Amount.Length > 0 && Draft.HasAmount ? WhyNot : null;

    private string? NoReturn => View.Dispute.Family == ReasonFamily.Nr ? T["Form.NoReturn"].Value : null;

    // Whoever has not answered yet is taken to agree.
    private Rehearsal AgreementOn(Situation situation)
    {
        var rehearsed = new Rehearsal(situation, [], null);
        foreach (var side in Enum.GetValues<Side>())
        {
            if (rehearsed.Refusal is null && rehearsed.Situation.Dispute.OpenResolution?.Asks(side) == true)
                rehearsed = Rehearsal.Of(rehearsed.Situation, new Act.Approve(), Actor.Of(side), View.Now);
        }

        return rehearsed;
    }

    private async Task Propose()
    {
        if (Act is not { } act) return;
        refused = await Case.Try(act);
        if (refused is not null) return;
        Draft.Clear();
        await dialog!.Close();
    }
}
