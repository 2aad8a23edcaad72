namespace MediationConsole.Api.Acts;

/// <summary>One act on a case; which of the values it needs depends on the act (API contract, Dispute acts). Values an act does not know are ignored.</summary>
/// <param name="Act">The act's published name, for example <c>counter</c>.</param>
/// <param name="By">For whom a marketplace's key speaks: buyer, seller, or gateway with that scope. Staff tokens leave it out.</param>
/// <param name="ExpectedVersion">The version of the case the actor saw; another one is refused with 409 <c>stale_version</c>.</param>
/// <param name="Message">Words to the other side and the centre that go with the act (D12); 5,000 characters at most.</param>
/// <param name="Remedy">counter, modify, propose, rule, decide_appeal: full_refund, partial_refund or return_and_refund; the last three also release.</param>
/// <param name="Amount">counter, modify, propose, rule, decide_appeal: what the buyer gets in all; left out it means all that remains.</param>
/// <param name="Text">message, note, rule, appeal, decide_appeal: the text.</param>
/// <param name="To">message: buyer, seller, both or centre. assign, recuse: the user name of a mediator.</param>
/// <param name="Carrier">give_waybill, give_return_tracking.</param>
/// <param name="TrackingNumber">give_waybill, give_return_tracking.</param>
/// <param name="Address">give_return_address.</param>
/// <param name="Condition">confirm_return: ok, damaged, missing_items, empty_or_different or not_received.</param>
/// <param name="Note">confirm_return.</param>
/// <param name="Exhibit">open_exhibit, judge_exhibit, admit_late, withhold_exhibit, show_exhibit: the exhibit's number.</param>
/// <param name="Valid">judge_exhibit.</param>
/// <param name="Reason">claim, where the case is taken over from somebody who has not been at it for 15 minutes; judge_exhibit, admit_late, withhold_exhibit, show_exhibit, take_back, return_ruling, recuse, stop_term, extend_term, fail_settlement.</param>
/// <param name="From">request_evidence: buyer or seller.</param>
/// <param name="Types">request_evidence: kinds of evidence.</param>
/// <param name="Days">request_evidence: how long, 1 to 30; left out it means the policy's length. extend_term: how much longer, 1 to 30.</param>
/// <param name="Responsible">rule: buyer, seller, carrier, platform or nobody.</param>
/// <param name="Funding">rule: seller or platform.</param>
/// <param name="Freight">rule: who pays the way back, buyer, seller or platform.</param>
/// <param name="Findings">rule: one for each point of the claim.</param>
/// <param name="Id">confirm_settlement, fail_settlement, retry_settlement, settle_by_hand: the settlement.</param>
/// <param name="Reference">confirm_settlement, settle_by_hand.</param>
/// <param name="Ground">appeal: why the ruling is wrong, in a few words.</param>
/// <param name="Result">decide_appeal: upheld, varied or corrected.</param>
/// <param name="Code">stop_term, restart_term, extend_term: the term's code, for example <c>SELLER_RESPONSE</c>.</param>
/// <param name="At">set_review: when the hold is looked at again.</param>
/// <param name="Stage">advance: chargeback, pre_arbitration or arbitration.</param>
/// <param name="RespondBy">advance: the bank's new date.</param>
/// <param name="Hash">approve_ruling: the hash of the ruling that was read; another one is refused with 409 <c>stale_version</c>.</param>
/// <param name="Payment">approve_claim: the number of the payment that was read; another one is refused with 409 <c>stale_version</c>.</param>
/// <param name="Answers">answer_questionnaire: one choice for each question (G6).</param>
/// <param name="Exhibits">submit_pack: the numbers of the exhibits that go into the pack; left out, all that may be shown to the bank.</param>
public sealed record ActBody(
    string? Act, string? By, long? ExpectedVersion, string? Message, string? Remedy, MoneyBody? Amount, string? Text, string? To,
    string? Carrier, string? TrackingNumber, string? Address, string? Condition, string? Note, int? Exhibit, bool? Valid, string? Reason,
    string? From, IReadOnlyList<string?>? Types, int? Days, string? Responsible, string? Funding, string? Freight,
    IReadOnlyList<FindingBody?>? Findings, string? Id, string? Reference, string? Ground, string? Result, string? Code, string? Hash,
    string? At = null, string? Stage = null, string? RespondBy = null, int? Payment = null, IReadOnlyList<AnswerBody?>? Answers = null, IReadOnlyList<int>? Exhibits = null);

/// <summary>What a ruling says on one point: the claim in free words, a ruling reason's code, and the exhibits it rests on (D20).</summary>
public sealed record FindingBody(string? Point, string? Reason, IReadOnlyList<int>? Exhibits);

/// <summary>One answer of a questionnaire: the question's code and the choice's (G6).</summary>
public sealed record AnswerBody(string? Question, string? Choice);
