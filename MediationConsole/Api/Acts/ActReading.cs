using MediationConsole.Cases;
using MediationConsole.Cases.Disputes;

namespace MediationConsole.Api.Acts;

/// <summary>Makes an act of the law from a body. Only what has no meaning is stopped here; whether it is granted is the law's to say.</summary>
internal static class ActReading
{
    private const int LongestMessage = 5_000;

    /// <summary>The act, or null with the fault in the fields.</summary>
    /// <param name="person">Whom <c>assign</c> names, where it names somebody we know.</param>
    public static Act? Read(ActBody body, Actor.Staff? person, Fields fields)
    {
        if (body.Message is { Length: > LongestMessage }) fields.Fault("message", "A text has 5,000 characters at most.");
        var act = Read(new Values(body, fields), person);
        if (act is null) fields.Fault("act", body.Act is null ? "act is missing." : $"There is no act '{body.Act}' here.");
        return fields.Faulty ? null : act! with { Words = body.Message };
    }

    // In the order of the contract.
    private static Act? Read(Values v, Actor.Staff? person) => v.Name switch
    {
        "accept" => new Act.Accept(),
        "counter" => new Act.Counter(v.OptionalOffer),
        "refuse" => new Act.Refuse(),
        "modify" => new Act.Modify(v.Offer),
        "escalate" => new Act.Escalate(),
        "withdraw" => new Act.Withdraw(),
        "message" => new Act.WriteMessage(v.Text, v.Reader),
        "give_waybill" => new Act.GiveWaybill(v.Carrier, v.TrackingNumber),
        "submit_evidence" => new Act.SubmitEvidence(),
        "give_return_address" => new Act.GiveReturnAddress(v.Body.Address ?? ""),
        "give_return_tracking" => new Act.GiveReturnTracking(v.Carrier, v.TrackingNumber),
        "confirm_return" => new Act.ConfirmReturn(v.One<ReturnCondition>("condition", v.Body.Condition), v.Body.Note),
        "claim" => new Act.Claim(),
        "release_claim" => new Act.ReleaseClaim(),
        "assign" => new Act.Assign(v.Person(person)),
        "note" => new Act.WriteNote(v.Text),
        "open_exhibit" => new Act.OpenExhibit(v.Exhibit),
        "judge_exhibit" => new Act.JudgeExhibit(v.Exhibit, v.Needed("valid", v.Body.Valid), v.Body.Reason),
        "admit_late" => new Act.AdmitLate(v.Exhibit, v.Reason),
        "withhold_exhibit" => new Act.WithholdExhibit(v.Exhibit, v.Reason),
        "show_exhibit" => new Act.ShowExhibit(v.Exhibit, v.Reason),
        "request_evidence" => new Act.RequestEvidence(v.One<Side>("from", v.Body.From), v.Types, v.Body.Days),
        "rule" => new Act.Rule(v.Ruling),
        "take_back" => new Act.TakeBack(v.Reason),
        "recuse" => new Act.Recuse(v.Reason, v.Body.To is null ? null : v.Person(person)),
        "propose" => new Act.Propose(v.Offer),
        "approve" => new Act.Approve(),
        "decline" => new Act.Decline(),
        "approve_ruling" => new Act.ApproveRuling(v.Body.Hash),
        "return_ruling" => new Act.ReturnRuling(v.Reason),
        "appeal" => new Act.Appeal(v.Body.Ground ?? "", v.Text),
        "decide_appeal" => v.DecideAppeal,
        "stop_term" => new Act.StopTerm(v.Code, v.Reason),
        "restart_term" => new Act.RestartTerm(v.Code),
        "extend_term" => new Act.ExtendTerm(v.Code, v.Needed("days", v.Body.Days), v.Reason),
        "confirm_settlement" => new Act.ConfirmSettlement(v.Id, v.Reference),
        "fail_settlement" => new Act.FailSettlement(v.Id, v.Reason),
        "retry_settlement" => new Act.RetrySettlement(v.Id),
        "settle_by_hand" => new Act.SettleByHand(v.Id, v.Reference),
        _ => null,
    };

    /// <summary>The values of one body; a text that is missing is empty, and the law says what is wrong with it.</summary>
    private sealed record Values(ActBody Body, Fields Fields)
    {
        public string Name => Body.Act ?? "";

        public string Text => Body.Text ?? "";

        public string Reason => Body.Reason ?? "";

        public string Carrier => Body.Carrier ?? "";

        public string TrackingNumber => Body.TrackingNumber ?? "";

        public string Reference => Body.Reference ?? "";

        public string Id => Body.Id ?? "";

        public int Exhibit => Needed("exhibit", Body.Exhibit);

        public Reader? Reader => Fields.OptionalOneOf<Reader>("to", Body.To);

        public Offer Offer => new(One<Remedy>("remedy", Body.Remedy), Fields.Amount("amount", Body.Amount));

        /// <summary>A counter without a remedy reaches the law, which refuses it by name (D6).</summary>
        public Offer? OptionalOffer => Body.Remedy is null ? null : Offer;

        public IReadOnlyList<string> Types => [.. (Body.Types ?? []).Select(type => type ?? "")];

        public RulingText Ruling => new(
            One<Remedy>("remedy", Body.Remedy), Fields.Amount("amount", Body.Amount), One<Responsible>("responsible", Body.Responsible),
            One<Funding>("funding", Body.Funding), Fields.OptionalOneOf<Freight>("freight", Body.Freight),
            [.. (Body.Findings ?? []).Select(finding => new Finding(finding?.Point ?? "", finding?.Reason ?? "", finding?.Exhibits ?? []))], Text);

        public TermCode Code => One<TermCode>("code", Body.Code);

        /// <summary>Varying needs a remedy, which the law asks for; a correction may leave it as it was (D28).</summary>
        public Act.DecideAppeal DecideAppeal =>
            new(One<AppealResult>("result", Body.Result), Fields.OptionalOneOf<Remedy>("remedy", Body.Remedy), Fields.Amount("amount", Body.Amount), Text);

        public Actor.Staff Person(Actor.Staff? person)
        {
            if (person is null) Fields.Fault("to", $"There is nobody called '{Body.To}' here.");
            return person ?? new Actor.Staff(default, "", StaffRoles.None);
        }

        public T One<T>(string field, string? value) where T : struct, Enum => Fields.OneOf<T>(field, value);

        public T Needed<T>(string field, T? value) where T : struct => Fields.Needed(field, value);
    }
}
