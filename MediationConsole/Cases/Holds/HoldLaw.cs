using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Holds;

/// <summary>The law of holds (section 3): what is granted to whom, and when.</summary>
public static class HoldLaw
{
    /// <summary>Grants an act with the facts that follow, or refuses it with a name and a sentence. Pure; never throws for what a person can do.</summary>
    /// <param name="now">The instant of the act; what was due before it has lapsed already.</param>
    public static Decision Decide(Situation situation, Act act, Actor actor, DateTimeOffset now)
    {
        var hold = situation.Hold;
        if (hold.IsClosed && !TouchesClosed(hold, act)) return Refuse(Refusal.CaseClosed, "This hold is over.");
        return Permit(situation, act, actor, hold.Status, now) ?? WhyNot(situation, act, actor, now);
    }

    /// <summary>Everything that is permitted, in life order; null for what is not.</summary>
    private static Decision? Permit(Situation s, Act act, Actor actor, Status status, DateTimeOffset now) => (act, actor, status) switch
    {
        // The clock: silence has its meaning (H4, H5).
        (Act.LetTermLapse a, Actor.Clock, _) => HoldLapses.Decide(s, a, now),

        // The file, at any time. A hold is between the centre and the seller.
        (Act.WriteMessage { To: null } a, Actor.Seller, _) => Correspondence.Write(s, a with { To = Reader.Centre }, actor, now),
        (Act.WriteMessage { To: null } a, Actor.Staff, _) => Correspondence.Write(s, a with { To = Reader.Seller }, actor, now),
        (Act.WriteMessage a, Actor.Seller or Actor.Staff, _) => Correspondence.Write(s, a, actor, now),
        (Act.WriteNote a, Actor.Staff staff, _) => Correspondence.Note(s, a, staff, now),
        (Act.AddExhibit { Of: null } a, Actor.Seller, _) when !s.Hold.IsClosed => Evidence.Add(s, a, Side.Seller, now),
        (Act.AddExhibit { Of: Side.Seller } a, Actor.Staff staff, _) when !s.Hold.IsClosed => Evidence.FileFor(s, a, Side.Seller, staff, now),
        (Act.OpenExhibit a, Actor.Staff staff, _) => Evidence.Open(s, a, staff, now),
        (Act.JudgeExhibit a, Actor.Staff staff, _) => Evidence.Judge(s, a, staff, now),
        (Act.WithholdExhibit a, Actor.Staff staff, _) => Custody.Withhold(s, a, staff, now),
        (Act.ShowExhibit a, Actor.Staff staff, _) => Custody.Show(s, a, staff, now),
        (Act.ScanExhibit a, Actor.Clock, _) => Custody.Scanned(s, a, now),
        (Act.ReportDamage a, Actor.Clock, _) => Custody.Damaged(s, a, now),
        (Act.ReportWhole a, Actor.Clock, _) => Custody.Whole(s, a, now),
        (Act.EraseExhibit a, Actor.Clock, _) => Custody.Erase(s, a, now),
        (Act.Claim a, Actor.Staff staff, _) => Assignment.Claim(s, a, staff, now),
        (Act.ReleaseClaim, Actor.Staff staff, _) => Assignment.Release(s, staff, now),
        (Act.Assign a, Actor.Staff staff, _) => Assignment.Assign(s, a, staff, now),
        (Act.Recuse a, Actor.Staff staff, _) => Assignment.Recuse(s, a, staff, now),
        // The day of closing is stopped by name, so that a reason for it is on record (H4).
        (Act.StopTerm { Code: not TermCode.HoldRiskAddress } a, Actor.Staff staff, _) => TermChanges.Stop(s, a, staff, now),
        (Act.RestartTerm { Code: not TermCode.HoldRiskAddress } a, Actor.Staff staff, _) => TermChanges.Restart(s, a, staff, now),
        (Act.ExtendTerm { Code: not TermCode.HoldRiskAddress } a, Actor.Staff staff, _) => TermChanges.Extend(s, a, staff, now),

        // The order: what was held goes out when nothing stands in its way any more (D29, D30).
        _ when IsHearing(act) && Tells(actor) => new Draft(s, now).SendOut().Granted(),

        // The seller, and the officers (H4, H6–H8).
        (Act.AppealHold a, Actor.Seller, _) => HoldAppeals.File(s, a, now),
        (Act.UpholdHold a, Actor.Staff staff, Status.AwaitingSeller or Status.UnderReview) => HoldAppeals.Uphold(s, a, staff, now),
        (Act.OverturnHold a, Actor.Staff staff, Status.AwaitingSeller or Status.UnderReview) => HoldAppeals.Overturn(s, a, staff, now),
        (Act.StopClosing a, Actor.Staff staff, _) => Reviews.StopClosing(s, a, staff, now),
        (Act.SetReview a, Actor.Staff staff, _) => Reviews.Set(s, a, staff, now),
        (Act.LiftHold a, Actor.Staff staff, Status.AwaitingSeller or Status.UnderReview) => Lifts.Lift(s, a, staff, now),
        (Act.ApproveLift, Actor.Staff staff, Status.AwaitingSecondApproval) => Lifts.Approve(s, staff, now),
        (Act.ReturnLift a, Actor.Staff staff, Status.AwaitingSecondApproval) => Lifts.Return(s, a, staff, now),
        (Act.EndHold a, Actor.Clock, _) => Lifts.End(s, a, now),

        // The refund of an order that was closed (H4, D24).
        (Act.ConfirmSettlement a, Actor.Gateway, _) when s.Hold.Settlements.Count > 0 => Settlements.Confirm(s, a, now),
        (Act.FailSettlement a, Actor.Gateway, _) when s.Hold.Settlements.Count > 0 => Settlements.Fail(s, a, now),
        (Act.RetrySettlement a, Actor.Staff staff, _) when s.Hold.Settlements.Count > 0 => Settlements.Retry(s, a, staff, now),
        (Act.SettleByHand a, Actor.Staff staff, _) when s.Hold.Settlements.Count > 0 => Settlements.ByHand(s, a, staff, now),

        // Whatever is not permitted is refused.
        _ => null,
    };

    private static Decision WhyNot(Situation s, Act act, Actor actor, DateTimeOffset now)
    {
        if (!MayEver(act, actor)) return Refuse(Refusal.RoleMissing, $"{Who(actor)} cannot do this.");
        if (act is Act.StopTerm or Act.RestartTerm or Act.ExtendTerm) return Impossible("code", "The closing of an order is stopped as such (H4).");
        // A party's refusal must not betray that a second person is asked (H8).
        var seen = actor.Side is null ? s.Hold.Status : s.Hold.StatusToOutsiders;
        return Refuse(Refusal.NotAtThisStage, $"This cannot be done while the hold is {Sentences.Say(seen)}.");
    }

    // What an actor of that kind can never do, whatever the status.
    private static bool MayEver(Act act, Actor actor) => act switch
    {
        Act.LetTermLapse or Act.ScanExhibit or Act.ReportDamage or Act.ReportWhole or Act.EraseExhibit or Act.EndHold => actor is Actor.Clock,
        _ when IsHearing(act) => Tells(actor),
        Act.ConfirmSettlement or Act.FailSettlement => actor is Actor.Gateway,
        Act.AppealHold => actor is Actor.Seller,
        Act.WriteMessage or Act.AddExhibit { Of: null } => actor is Actor.Seller or Actor.Staff,
        Act.AddExhibit { Of: Side.Seller } or Act.WriteNote or Act.OpenExhibit or Act.JudgeExhibit or Act.WithholdExhibit or Act.ShowExhibit
            or Act.Claim or Act.ReleaseClaim or Act.Assign or Act.Recuse or Act.StopTerm or Act.RestartTerm or Act.ExtendTerm
            or Act.UpholdHold or Act.OverturnHold or Act.StopClosing or Act.SetReview or Act.LiftHold or Act.ApproveLift or Act.ReturnLift
            or Act.RetrySettlement or Act.SettleByHand => actor is Actor.Staff,
        _ => false,
    };

    private static bool TouchesClosed(Hold hold, Act act) => act switch
    {
        // What becomes of files goes on after the end, and moves nothing (D15).
        Act.ScanExhibit or Act.ReportDamage or Act.ReportWhole or Act.EraseExhibit => true,
        Act.ConfirmSettlement or Act.FailSettlement or Act.RetrySettlement or Act.SettleByHand => hold.HasUnsettled,
        _ => IsHearing(act) && hold.HasUnsettled,
    };
}
