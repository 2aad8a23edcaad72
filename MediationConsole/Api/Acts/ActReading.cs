using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Api.Acts;

/// <summary>Makes an act of the law from a body. Only what has no meaning is stopped here; whether it is granted is the law's to say.</summary>
internal static class ActReading
{
    private const int LongestMessage = 5_000;

    /// <summary>The act, or null with the fault in the fields.</summary>
    /// <param name="person">Whom <c>assign</c> names, where it names somebody we know.</param>
    public static Act? Read(CaseKind kind, ActBody body, Actor.Staff? person, Fields fields)
    {
        if (body.Message is { Length: > LongestMessage }) fields.Fault("message", "A text has 5,000 characters at most.");
        var act = Read(kind, new ActValues(body, fields), person);
        if (act is null) fields.Fault("act", body.Act is null ? "act is missing." : $"There is no act '{body.Act}' here.");
        return fields.Faulty ? null : act! with { Words = body.Message };
    }

    // In the order of the contract. What is done with messages, exhibits, terms and payments is the same in every case.
    private static Act? Read(CaseKind kind, ActValues v, Actor.Staff? person) => v.Name switch
    {
        "message" => new Act.WriteMessage(v.Text, v.Reader),
        "claim" => new Act.Claim(v.Body.Reason),
        "release_claim" => new Act.ReleaseClaim(),
        "assign" => new Act.Assign(v.Person(person)),
        "note" => new Act.WriteNote(v.Text),
        "open_exhibit" => new Act.OpenExhibit(v.Exhibit),
        "judge_exhibit" => new Act.JudgeExhibit(v.Exhibit, v.Needed("valid", v.Body.Valid), v.Body.Reason),
        "admit_late" => new Act.AdmitLate(v.Exhibit, v.Reason),
        "withhold_exhibit" => new Act.WithholdExhibit(v.Exhibit, v.Reason),
        "show_exhibit" => new Act.ShowExhibit(v.Exhibit, v.Reason),
        "recuse" => new Act.Recuse(v.Reason, v.Body.To is null ? null : v.Person(person)),
        "stop_term" => new Act.StopTerm(v.Code, v.Reason),
        "restart_term" => new Act.RestartTerm(v.Code),
        "extend_term" => new Act.ExtendTerm(v.Code, v.Needed("days", v.Body.Days), v.Reason),
        "confirm_settlement" => new Act.ConfirmSettlement(v.Id, v.Reference),
        "fail_settlement" => new Act.FailSettlement(v.Id, v.Reason),
        "retry_settlement" => new Act.RetrySettlement(v.Id),
        "settle_by_hand" => new Act.SettleByHand(v.Id, v.Reference),
        _ => kind switch
        {
            CaseKind.Dispute => OfDispute(v),
            CaseKind.Hold => HoldActs.Read(v),
            CaseKind.Chargeback => ChargebackActs.Read(v),
            CaseKind.Guarantee => ClaimActs.Read(v),
            _ => null,
        },
    };

    private static Act? OfDispute(ActValues v) => v.Name switch
    {
        "accept" => new Act.Accept(),
        "counter" => new Act.Counter(v.OptionalOffer),
        "refuse" => new Act.Refuse(),
        "modify" => new Act.Modify(v.Offer),
        "escalate" => new Act.Escalate(),
        "withdraw" => new Act.Withdraw(),
        "give_waybill" => new Act.GiveWaybill(v.Carrier, v.TrackingNumber),
        "submit_evidence" => new Act.SubmitEvidence(),
        "give_return_address" => new Act.GiveReturnAddress(v.Body.Address ?? ""),
        "give_return_tracking" => new Act.GiveReturnTracking(v.Carrier, v.TrackingNumber),
        "confirm_return" => new Act.ConfirmReturn(v.One<ReturnCondition>("condition", v.Body.Condition), v.Body.Note),
        "request_evidence" => new Act.RequestEvidence(v.One<Side>("from", v.Body.From), v.Types, v.Body.Days),
        "rule" => new Act.Rule(v.Ruling),
        "take_back" => new Act.TakeBack(v.Reason),
        "propose" => new Act.Propose(v.Offer),
        "approve" => new Act.Approve(),
        "decline" => new Act.Decline(),
        "approve_ruling" => new Act.ApproveRuling(v.Body.Hash),
        "return_ruling" => new Act.ReturnRuling(v.Reason),
        "appeal" => new Act.Appeal(v.Body.Ground ?? "", v.Text),
        "decide_appeal" => v.DecideAppeal,
        _ => null,
    };
}
