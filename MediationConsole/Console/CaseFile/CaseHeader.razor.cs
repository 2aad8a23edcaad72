using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;
using Microsoft.AspNetCore.Components;

namespace MediationConsole.Console.CaseFile;

/// <summary>Where a dispute has come to, as the header shows it.</summary>
public enum CaseStep { Agreement, Escalated, Evidence, Ruling, Execution, Closed }

/// <summary>The head of the case file: which case, how much, whose, how far, and the one clock that changes something next.</summary>
public sealed partial class CaseHeader
{
    private static readonly CaseStep[] Steps = Enum.GetValues<CaseStep>();

    private TextDialog? takeOver;
    private string? refused;

    [Parameter, EditorRequired]
    public OpenCase Case { get; set; } = null!;

    /// <summary>The mediators to whom the case can be given.</summary>
    [Parameter]
    public IReadOnlyList<Actor.Staff> Colleagues { get; set; } = [];

    /// <summary>Who else has the case open.</summary>
    [Parameter]
    public RenderFragment? Here { get; set; }

    private CaseView View => Case.View;

    /// <summary>Since when the case is with whoever has it.</summary>
    private DateTimeOffset? Since => View.Journal.LastOrDefault(entry => entry.Fact is Fact.CaseClaimed or Fact.CaseAssigned)?.At;

    private Foresight? Next => Foresight.Next(View.Situation, T);

    private string WhyNoClock => View.Case switch
    {
        { Settlements: var money } when money.Any(one => one.Held) => T["Header.Held"],
        { Terms: var terms } when terms.Any(term => term.State == TermState.Paused) => T["Header.Paused"],
        _ => T["Header.NoClock"],
    };

    private static CaseStep StepOf(Status status) => status switch
    {
        Status.AwaitingSeller or Status.AwaitingBuyer => CaseStep.Agreement,
        Status.AwaitingWaybill => CaseStep.Escalated,
        Status.AwaitingEvidence => CaseStep.Evidence,
        Status.UnderReview or Status.AwaitingPartyApproval or Status.AwaitingSecondApproval or Status.Ruled => CaseStep.Ruling,
        Status.AwaitingReturnAddress or Status.AwaitingReturnTracking or Status.AwaitingReturnReceipt or Status.Settling or Status.SettlementFailed => CaseStep.Execution,
        Status.Settled or Status.Withdrawn => CaseStep.Closed,
        Status.Lifted or Status.OrderClosed or Status.Preparing or Status.Submitted or Status.Won or Status.Lost or Status.Expired or Status.Accepted
            or Status.Paid or Status.Declined or Status.Lapsed => throw new InvalidOperationException($"No dispute is ever {status}."),
    };

    private void Say(string sentence) => refused = sentence;
}
