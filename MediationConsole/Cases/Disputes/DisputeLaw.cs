namespace MediationConsole.Cases.Disputes;

/// <summary>The law of disputes (section 2, D1–D18, D20, D23–D27, D33): what is granted to whom, and when.</summary>
public static class DisputeLaw
{
    /// <summary>Grants an act with the facts that follow, or refuses it with a name and a sentence. Pure; never throws for what a person can do.</summary>
    /// <param name="now">The instant of the act; what was due before it has lapsed already.</param>
    public static Decision Decide(Situation situation, Act act, Actor actor, DateTimeOffset now)
    {
        var status = situation.Dispute.Status;
        if (situation.Dispute.Stage == Stage.Closed) return Refuse(Refusal.CaseClosed, "This case is closed.");
        return Permit(situation, act, actor, status, now) ?? WhyNot(situation, act, actor, status, now);
    }

    /// <summary>Everything that is permitted, in life order; null for what is not.</summary>
    private static Decision? Permit(Situation s, Act act, Actor actor, Status status, DateTimeOffset now) => (act, actor, status) switch
    {
        // The clock: silence has its meaning (section 1).
        (Act.LetTermLapse a, Actor.Clock, _) => Lapses.Decide(s, a, now),

        // The file, at any time while the case is open.
        (Act.WriteMessage a, Actor.Buyer or Actor.Seller or Actor.Staff, _) => Correspondence.Write(s, a, actor, now),
        (Act.WriteNote a, Actor.Staff staff, _) => Correspondence.Note(s, a, staff, now),
        (Act.AddExhibit a, Actor.Buyer or Actor.Seller, not (Status.Settling or Status.SettlementFailed)) => Evidence.Add(s, a, actor.Side!.Value, now),
        (Act.OpenExhibit a, Actor.Staff staff, _) => Evidence.Open(s, a, staff, now),
        (Act.Claim, Actor.Staff staff, _) => Assignment.Claim(s, staff, now),
        (Act.ReleaseClaim, Actor.Staff staff, not Status.Ruled) => Assignment.Release(s, staff, now),
        (Act.Assign a, Actor.Staff staff, not Status.Ruled) => Assignment.Assign(s, a, staff, now),

        // Agreement (D5–D11).
        (Act.Accept, Actor.Seller, Status.AwaitingSeller) => Agreement.SellerAccepts(s, act, now),
        (Act.Counter a, Actor.Seller, Status.AwaitingSeller or Status.AwaitingBuyer) => Agreement.SellerCounters(s, a, now),
        (Act.Refuse, Actor.Seller, Status.AwaitingSeller) => Agreement.SellerRefuses(),
        (Act.Modify a, Actor.Buyer, Status.AwaitingSeller) => Agreement.BuyerModifies(s, a, now),
        (Act.Accept, Actor.Buyer, Status.AwaitingBuyer) => Agreement.BuyerAccepts(s, act, now),
        (Act.Refuse, Actor.Buyer, Status.AwaitingBuyer) => Agreement.BuyerRefuses(s, act, now),
        (Act.Counter a, Actor.Buyer, Status.AwaitingBuyer) => Agreement.BuyerCounters(s, a, now),
        (Act.Escalate, Actor.Buyer, Status.AwaitingSeller or Status.AwaitingBuyer) => Agreement.BuyerEscalates(s, act, now),
        (Act.Withdraw, Actor.Buyer, Status.AwaitingSeller or Status.AwaitingBuyer or Status.AwaitingWaybill
            or Status.AwaitingEvidence or Status.UnderReview or Status.Ruled) => Agreement.BuyerWithdraws(s, act, now),

        // Mediation (D13–D17, D20).
        (Act.GiveWaybill a, Actor.Seller, Status.AwaitingWaybill) => Evidence.GiveWaybill(s, a, now),
        (Act.SubmitEvidence, Actor.Buyer or Actor.Seller, Status.AwaitingEvidence) => Evidence.Submit(s, act, actor.Side!.Value, now),
        (Act.JudgeExhibit a, Actor.Staff staff, not (Status.Ruled or Status.Settling or Status.SettlementFailed)) => Evidence.Judge(s, a, staff, now),
        (Act.AdmitLate a, Actor.Staff staff, not (Status.Ruled or Status.Settling or Status.SettlementFailed)) => Evidence.AdmitLate(s, a, staff, now),
        (Act.RequestEvidence a, Actor.Staff staff, Status.UnderReview) => Evidence.Request(s, a, staff, now),
        (Act.Rule a, Actor.Staff staff, Status.UnderReview) => Rulings.Issue(s, a, staff, now),

        // Execution (D23–D27).
        (Act.TakeBack a, Actor.Staff staff, Status.Ruled) => Rulings.TakeBack(s, a, staff, now),
        (Act.GiveReturnAddress a, Actor.Seller, Status.AwaitingReturnAddress) => Returns.GiveAddress(s, a, now),
        (Act.GiveReturnTracking a, Actor.Buyer, Status.AwaitingReturnTracking) => Returns.GiveTracking(s, a, now),
        (Act.ConfirmReturn a, Actor.Seller, Status.AwaitingReturnReceipt) => Returns.Confirm(s, a, now),
        (Act.ConfirmSettlement a, Actor.Gateway, Status.Settling or Status.SettlementFailed) => Settlements.Confirm(s, a, now),
        (Act.FailSettlement a, Actor.Gateway, Status.Settling or Status.SettlementFailed) => Settlements.Fail(s, a, now),
        (Act.RetrySettlement a, Actor.Staff staff, Status.SettlementFailed) => Settlements.Retry(s, a, staff, now),
        (Act.SettleByHand a, Actor.Staff staff, Status.SettlementFailed) => Settlements.ByHand(s, a, staff, now),

        // Whatever is not permitted is refused.
        _ => null,
    };

    private static Decision WhyNot(Situation situation, Act act, Actor actor, Status status, DateTimeOffset now)
    {
        if (act is Act.OpenDispute) return Refuse(Refusal.AlreadyDisputed, "This dispute is open already.");
        if (!MayEver(act, actor)) return Refuse(Refusal.RoleMissing, $"{Who(actor)} cannot do this.");
        // The same act would be granted to the other side: it is only not this side's turn.
        if (actor.Side is { } side && Permit(situation, act, Actor.Of(side.Other()), status, now) is not null)
            return Refuse(Refusal.NotYourTurn, $"It is not the {side.Word()}'s turn; the case waits for the {situation.Dispute.WaitingFor}.");
        // A party's refusal must not betray a ruling that can still be taken back (D23).
        var seen = actor.Side is null ? status : situation.Dispute.ToOutsiders().Status;
        return Refuse(Refusal.NotAtThisStage, $"This cannot be done while the case is {Sentences.Of(seen)}.");
    }

    private static bool MayEver(Act act, Actor actor) => act switch
    {
        Act.WriteMessage => actor is not Actor.Clock and not Actor.Gateway,
        Act.LetTermLapse => actor is Actor.Clock,
        Act.ConfirmSettlement or Act.FailSettlement => actor is Actor.Gateway,
        Act.WriteNote or Act.OpenExhibit or Act.Claim or Act.ReleaseClaim or Act.Assign or Act.JudgeExhibit or Act.AdmitLate
            or Act.RequestEvidence or Act.Rule or Act.TakeBack or Act.RetrySettlement or Act.SettleByHand => actor is Actor.Staff,
        _ => actor.Side is not null,
    };

    internal static string Who(Actor actor) => actor switch
    {
        Actor.Buyer => "The buyer",
        Actor.Seller => "The seller",
        Actor.Gateway => "The payment gateway",
        Actor.Clock => "The clock",
        Actor.Staff => "Staff",
        _ => throw new InvalidOperationException("An actor without a name."),
    };

    internal static Decision Refuse(Refusal code, string sentence, string? field = null) => new Decision.Refused(code, sentence, field);

    internal static Decision Impossible(string field, string sentence) => Refuse(Refusal.ImpossibleValue, sentence, field);
}
