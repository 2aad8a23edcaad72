using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Disputes;

/// <summary>The law of disputes (section 2): what is granted to whom, and when.</summary>
public static class DisputeLaw
{
    /// <summary>Grants an act with the facts that follow, or refuses it with a name and a sentence. Pure; never throws for what a person can do.</summary>
    /// <param name="now">The instant of the act; what was due before it has lapsed already.</param>
    public static Decision Decide(Situation situation, Act act, Actor actor, DateTimeOffset now)
    {
        // The general articles first: what is closed stays closed but for an appeal, and what is stayed stands still (D28, D30).
        if (General.Closed(situation, act) is { } closed) return closed;
        var permitted = Permit(situation, act, actor, situation.Dispute.Status, now);
        if (permitted is Decision.Granted && General.Stayed(situation, act) is { } stayed) return stayed;
        return permitted ?? WhyNot(situation, act, actor, situation.Dispute.Status, now);
    }

    /// <summary>Everything that is permitted, in life order; null for what is not.</summary>
    private static Decision? Permit(Situation s, Act act, Actor actor, Status status, DateTimeOffset now) => (act, actor, status) switch
    {
        // The clock: silence has its meaning (section 1).
        (Act.LetTermLapse a, Actor.Clock, _) => Lapses.Decide(s, a, now),

        // The file, at any time.
        (Act.WriteMessage a, Actor.Buyer or Actor.Seller or Actor.Staff, _) => Correspondence.Write(s, a, actor, now),
        (Act.WriteNote a, Actor.Staff staff, _) => Correspondence.Note(s, a, staff, now),
        (Act.AddExhibit { Of: null } a, Actor.Buyer or Actor.Seller, _) when General.TakesEvidence(s.Dispute) => Evidence.Add(s, a, actor.Side!.Value, now),
        (Act.AddExhibit { Of: { } side } a, Actor.Staff staff, _) when General.TakesEvidence(s.Dispute) => Evidence.FileFor(s, a, side, staff, now),
        (Act.OpenExhibit a, Actor.Staff staff, _) => Evidence.Open(s, a, staff, now),
        (Act.JudgeExhibit a, Actor.Staff staff, _) when General.TakesEvidence(s.Dispute) && status != Status.Ruled => Evidence.Judge(s, a, staff, now),
        (Act.AdmitLate a, Actor.Staff staff, _) when General.TakesEvidence(s.Dispute) && status != Status.Ruled => Evidence.AdmitLate(s, a, staff, now),
        (Act.WithholdExhibit a, Actor.Staff staff, _) => Custody.Withhold(s, a, staff, now),
        (Act.ShowExhibit a, Actor.Staff staff, _) => Custody.Show(s, a, staff, now),
        (Act.ScanExhibit a, Actor.Clock, _) => Custody.Scanned(s, a, now),
        (Act.ReportDamage a, Actor.Clock, _) => Custody.Damaged(s, a, now),
        (Act.ReportWhole a, Actor.Clock, _) => Custody.Whole(s, a, now),
        (Act.EraseExhibit a, Actor.Clock, _) => Custody.Erase(s, a, now),
        (Act.Claim a, Actor.Staff staff, _) => Assignment.Claim(s, a, staff, now),
        (Act.ReleaseClaim, Actor.Staff staff, not Status.Ruled) when s.Dispute.RulingToApprove is null => Assignment.Release(s, staff, now),
        (Act.Assign a, Actor.Staff staff, not Status.Ruled) when s.Dispute.RulingToApprove is null => Assignment.Assign(s, a, staff, now),
        (Act.Recuse a, Actor.Staff staff, _) when !s.Dispute.AwaitsRulingOf(staff.Id) => Assignment.Recuse(s, a, staff, now),
        (Act.StopTerm a, Actor.Staff staff, _) => TermChanges.Stop(s, a, staff, now),
        (Act.RestartTerm a, Actor.Staff staff, _) => TermChanges.Restart(s, a, staff, now),
        (Act.ExtendTerm a, Actor.Staff staff, _) => TermChanges.Extend(s, a, staff, now),

        // The order: frozen, and claimed back by the buyer's bank (D29, D30).
        (Act.HearOfHold a, _, _) when General.MayEver(a, actor) => Hearings.OfHold(s, a, now),
        (Act.HearOfLift a, _, _) when General.MayEver(a, actor) => Hearings.OfLift(s, a, now),
        (Act.HearOfClosing, _, _) when General.MayEver(act, actor) => Hearings.OfClosing(s, now),
        (Act.HearOfChargeback a, _, _) when General.MayEver(a, actor) => Hearings.OfChargeback(s, a, now),
        (Act.HearOfBankDecision a, _, _) when General.MayEver(a, actor) => Hearings.OfBankDecision(s, a, now),

        // Agreement (D5–D11).
        (Act.Accept, Actor.Seller, Status.AwaitingSeller) => Agreement.SellerAccepts(s, act, now),
        (Act.Counter a, Actor.Seller, Status.AwaitingSeller or Status.AwaitingBuyer) => Agreement.SellerCounters(s, a, now),
        (Act.Refuse, Actor.Seller, Status.AwaitingSeller) => Agreement.SellerRefuses(),
        (Act.Modify a, Actor.Buyer, Status.AwaitingSeller) => Agreement.BuyerModifies(s, a, now),
        (Act.Accept, Actor.Buyer, Status.AwaitingBuyer) => Agreement.BuyerAccepts(s, act, now),
        (Act.Refuse, Actor.Buyer, Status.AwaitingBuyer) => Agreement.BuyerRefuses(s, act, now),
        (Act.Counter a, Actor.Buyer, Status.AwaitingBuyer) => Agreement.BuyerCounters(s, a, now),
        (Act.Escalate, Actor.Buyer, Status.AwaitingSeller or Status.AwaitingBuyer) => Agreement.BuyerEscalates(s, act, now),
        (Act.Withdraw, Actor.Buyer, _) when General.CanBeWithdrawn(status) => Agreement.BuyerWithdraws(s, act, now),

        // Mediation (D13–D22).
        (Act.GiveWaybill a, Actor.Seller, Status.AwaitingWaybill) => Submissions.GiveWaybill(s, a, now),
        (Act.SubmitEvidence, Actor.Buyer or Actor.Seller, Status.AwaitingEvidence) => Submissions.Submit(s, act, actor.Side!.Value, now),
        (Act.RequestEvidence a, Actor.Staff staff, Status.UnderReview) => Submissions.Request(s, a, staff, now),
        (Act.Propose a, Actor.Staff staff, Status.UnderReview) => Resolutions.Propose(s, a, staff, now),
        (Act.Approve, Actor.Buyer or Actor.Seller, Status.AwaitingPartyApproval) => Resolutions.Approve(s, act, actor.Side!.Value, now),
        (Act.Decline, Actor.Buyer or Actor.Seller, Status.AwaitingPartyApproval) => Resolutions.Decline(s, act, actor.Side!.Value, now),
        (Act.Rule a, Actor.Staff staff, Status.UnderReview or Status.AwaitingSecondApproval) => Rulings.Issue(s, a, staff, now),
        (Act.ApproveRuling a, Actor.Staff staff, _) when s.Dispute.RulingToApprove is not null => Approvals.Approve(s, a, staff, now),
        (Act.ReturnRuling a, Actor.Staff staff, _) when s.Dispute.RulingToApprove is not null => Approvals.Return(s, a, staff, now),
        (Act.TakeBack a, Actor.Staff staff, _) when status == Status.Ruled || s.Dispute.RulingToApprove is not null => Rulings.TakeBack(s, a, staff, now),

        // Execution (D24–D28).
        (Act.GiveReturnAddress a, Actor.Seller, Status.AwaitingReturnAddress) => Returns.GiveAddress(s, a, now),
        (Act.GiveReturnTracking a, Actor.Buyer, Status.AwaitingReturnTracking) => Returns.GiveTracking(s, a, now),
        (Act.ConfirmReturn a, Actor.Seller, Status.AwaitingReturnReceipt) => Returns.Confirm(s, a, now),
        (Act.ConfirmSettlement a, Actor.Gateway, _) when s.Dispute.Settlements.Count > 0 => Settlements.Confirm(s, a, now),
        (Act.FailSettlement a, Actor.Gateway, _) when s.Dispute.Settlements.Count > 0 => Settlements.Fail(s, a, now),
        (Act.RetrySettlement a, Actor.Staff staff, _) when s.Dispute.Settlements.Count > 0 => Settlements.Retry(s, a, staff, now),
        (Act.SettleByHand a, Actor.Staff staff, _) when s.Dispute.Settlements.Count > 0 => Settlements.ByHand(s, a, staff, now),
        (Act.Appeal a, Actor.Buyer or Actor.Seller, _) when s.Dispute.RulingInForce is not null => Appeals.File(s, a, actor.Side!.Value, now),
        (Act.DecideAppeal a, Actor.Staff staff, _) when s.Dispute.OpenAppeal is not null => Appeals.Decide(s, a, staff, now),

        // Whatever is not permitted is refused.
        _ => null,
    };

    private static Decision WhyNot(Situation situation, Act act, Actor actor, Status status, DateTimeOffset now)
    {
        if (act is Act.OpenDispute) return Refuse(Refusal.AlreadyDisputed, "This dispute is open already.");
        if (!General.MayEver(act, actor)) return Refuse(Refusal.RoleMissing, $"{Who(actor)} cannot do this.");
        // The same act would be granted to the other side: it is only not this side's turn.
        if (actor.Side is { } side && Permit(situation, act, Actor.Of(side.Other()), status, now) is not null)
            return Refuse(Refusal.NotYourTurn, $"It is not the {side}'s turn; the case waits for the {Recalled.Waiting(situation.Dispute.WaitingFor)}.");
        // A party's refusal must not betray a ruling that can still be taken back (D23).
        var seen = actor.Side is null ? status : situation.Dispute.ToOutsiders().Status;
        return Refuse(Refusal.NotAtThisStage, $"This cannot be done while the case is {Sentences.Say(seen)}.");
    }
}
