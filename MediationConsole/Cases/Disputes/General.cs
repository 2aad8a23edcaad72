using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>The general articles: what holds whatever the status (D11, D15, D28, D30).</summary>
internal static class General
{
    /// <summary>Why an act comes too late for a closed case; null where the case is open, or the act belongs to an appeal, to money that still moves, or to the keeping of files (D15, D24, D28).</summary>
    public static Decision? Closed(Situation s, Act act) =>
        s.Dispute.Stage != Stage.Closed || TouchesClosed(s.Dispute, act) ? null : Refuse(Refusal.CaseClosed, "This case is closed.");

    /// <summary>Why an act must wait while the case is stayed; null where it need not (D30).</summary>
    public static Decision? Stayed(Situation s, Act act) =>
        s.Dispute.Stay is null || !Moves(act) ? null : Refuse(Refusal.CaseStayed, "The case is stayed: a chargeback is open on the order (D30).");

    /// <summary>True while exhibits can still bear on a decision: the money is not shared yet, or an appeal is open (D15, D28).</summary>
    public static bool TakesEvidence(Dispute dispute) =>
        dispute.OpenAppeal is not null || dispute.Status is not (Status.Settling or Status.SettlementFailed or Status.Settled or Status.Withdrawn);

    /// <summary>Until a ruling or an agreement is being carried out (D11).</summary>
    public static bool CanBeWithdrawn(Status status) => Dispute.StageOf(status) is Stage.Agreement or Stage.Mediation || status == Status.Ruled;

    /// <summary>False for what an actor of that kind can never do, whatever the status.</summary>
    public static bool MayEver(Act act, Actor actor) => act switch
    {
        Act.WriteMessage => actor is Actor.Staff || actor.Side is not null,
        Act.LetTermLapse or Act.ScanExhibit or Act.ReportDamage or Act.ReportWhole or Act.EraseExhibit => actor is Actor.Clock,
        Act.AddExhibit { Of: not null } or Act.WithholdExhibit or Act.ShowExhibit => actor is Actor.Staff,
        Act.ConfirmSettlement or Act.FailSettlement => actor is Actor.Gateway,
        _ when Law.IsHearing(act) => Law.Tells(actor),
        Act.WriteNote or Act.OpenExhibit or Act.JudgeExhibit or Act.AdmitLate or Act.RequestEvidence => actor is Actor.Staff,
        Act.Claim or Act.ReleaseClaim or Act.Assign or Act.Recuse or Act.StopTerm or Act.RestartTerm or Act.ExtendTerm => actor is Actor.Staff,
        Act.Propose or Act.Rule or Act.ApproveRuling or Act.ReturnRuling or Act.TakeBack or Act.DecideAppeal => actor is Actor.Staff,
        Act.RetrySettlement or Act.SettleByHand => actor is Actor.Staff,
        _ => actor.Side is not null,
    };

    private static bool TouchesClosed(Dispute dispute, Act act) => act switch
    {
        Act.LetTermLapse => dispute.Running.Any(),
        Act.Appeal => dispute.Rulings.Any(ruling => ruling.WasInForce),
        Act.DecideAppeal or Act.ApproveRuling or Act.ReturnRuling or Act.TakeBack or Act.Claim or Act.ReleaseClaim or Act.Assign or Act.Recuse
            or Act.WriteMessage or Act.WriteNote or Act.AddExhibit or Act.OpenExhibit or Act.JudgeExhibit or Act.AdmitLate
            or Act.StopTerm or Act.ExtendTerm or Act.WithholdExhibit or Act.ShowExhibit => dispute.OpenAppeal is not null,
        // What becomes of files goes on after the end, and moves nothing (D15).
        Act.ScanExhibit or Act.ReportDamage or Act.ReportWhole or Act.EraseExhibit => true,
        // A window to appeal that staff had stopped before the end would otherwise stay open for ever.
        Act.RestartTerm => dispute.OpenAppeal is not null || dispute.Terms.Any(term => term is { State: TermState.Paused, Stopped: true }),
        Act.ConfirmSettlement or Act.FailSettlement or Act.RetrySettlement or Act.SettleByHand
            or Act.HearOfHold or Act.HearOfLift or Act.HearOfClosing or Act.HearOfChargeback or Act.HearOfBankDecision => dispute.HasUnsettled,
        _ => false,
    };

    // Words, evidence and the gateway's answers go on; everything that decides or answers waits.
    private static bool Moves(Act act) => act is not (Act.LetTermLapse or Act.WriteMessage or Act.WriteNote or Act.AddExhibit or Act.OpenExhibit
        or Act.JudgeExhibit or Act.AdmitLate or Act.WithholdExhibit or Act.ShowExhibit or Act.ScanExhibit or Act.ReportDamage or Act.ReportWhole
        or Act.EraseExhibit or Act.Claim or Act.ReleaseClaim or Act.Assign or Act.Recuse
        or Act.ConfirmSettlement or Act.FailSettlement or Act.RetrySettlement or Act.SettleByHand
        or Act.HearOfHold or Act.HearOfLift or Act.HearOfClosing or Act.HearOfChargeback or Act.HearOfBankDecision);
}
