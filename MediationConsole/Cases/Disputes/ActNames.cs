namespace MediationConsole.Cases.Disputes;

/// <summary>The published names of the acts (API contract); they never change.</summary>
public static class ActNames
{
    /// <summary>The name of an act.</summary>
    public static string Of(Act act) => act switch
    {
        Act.OpenDispute => "open",
        Act.Accept => "accept",
        Act.Counter => "counter",
        Act.Refuse => "refuse",
        Act.Modify => "modify",
        Act.Escalate => "escalate",
        Act.Withdraw => "withdraw",
        Act.WriteMessage => "message",
        Act.GiveWaybill => "give_waybill",
        Act.AddExhibit => "add_exhibit",
        Act.SubmitEvidence => "submit_evidence",
        Act.GiveReturnAddress => "give_return_address",
        Act.GiveReturnTracking => "give_return_tracking",
        Act.ConfirmReturn => "confirm_return",
        Act.Claim => "claim",
        Act.ReleaseClaim => "release_claim",
        Act.Assign => "assign",
        Act.WriteNote => "note",
        Act.OpenExhibit => "open_exhibit",
        Act.JudgeExhibit => "judge_exhibit",
        Act.AdmitLate => "admit_late",
        Act.RequestEvidence => "request_evidence",
        Act.Rule => "rule",
        Act.TakeBack => "take_back",
        Act.ConfirmSettlement => "confirm_settlement",
        Act.FailSettlement => "fail_settlement",
        Act.RetrySettlement => "retry_settlement",
        Act.SettleByHand => "settle_by_hand",
        Act.LetTermLapse => "let_term_lapse",
        _ => throw new InvalidOperationException($"{act.GetType().Name} has no published name."),
    };
}
