using MediationConsole.Cases.Disputes;
using static MediationConsole.Cases.Law;

namespace MediationConsole.Cases.Guarantees;

/// <summary>The law of guarantee claims (section 5): what is granted to whom, and when.</summary>
public static class ClaimLaw
{
    /// <summary>Why a payment always waits for a second person, in one sentence (D22).</summary>
    public const string WhySecond = "What the guarantee pays needs a second person, since the platform bears it (D22).";

    /// <summary>Grants an act with the facts that follow, or refuses it with a name and a sentence. Pure; never throws for what a person can do.</summary>
    /// <param name="now">The instant of the act; what was due before it has lapsed already.</param>
    public static Decision Decide(Situation situation, Act act, Actor actor, DateTimeOffset now)
    {
        var claim = (GuaranteeClaim)situation.Case;
        if (claim.IsClosed && !TouchesClosed(claim, act)) return Refuse(Refusal.CaseClosed, "This claim is closed.");
        return Permit(situation, claim, act, actor, now) ?? WhyNot(situation, claim, act, actor, now);
    }

    /// <summary>Everything that is permitted, in life order; null for what is not.</summary>
    private static Decision? Permit(Situation s, GuaranteeClaim claim, Act act, Actor actor, DateTimeOffset now) => (act, actor, claim.Status) switch
    {
        // The clock: the centre's own term is breached, and nothing is decided by it (G2).
        (Act.LetTermLapse a, Actor.Clock, _) => Breach(s, a, now),

        // The file, at any time.
        (Act.WriteMessage a, Actor.Buyer or Actor.Seller or Actor.Staff, _) => Correspondence.Write(s, a, actor, now),
        (Act.WriteNote a, Actor.Staff staff, _) => Correspondence.Note(s, a, staff, now),
        (Act.AddExhibit { Of: null } a, Actor.Buyer or Actor.Seller, _) when claim.IsUndecided => Evidence.Add(s, a, actor.Side!.Value, now),
        (Act.AddExhibit { Of: { } side } a, Actor.Staff staff, _) when claim.IsUndecided => Evidence.FileFor(s, a, side, staff, now),
        (Act.OpenExhibit a, Actor.Staff staff, _) => Evidence.Open(s, a, staff, now),
        (Act.JudgeExhibit a, Actor.Staff staff, _) when claim.IsUndecided => Evidence.Judge(s, a, staff, now),
        (Act.WithholdExhibit a, Actor.Staff staff, _) => Custody.Withhold(s, a, staff, now),
        (Act.ShowExhibit a, Actor.Staff staff, _) => Custody.Show(s, a, staff, now),
        (Act.ScanExhibit a, Actor.Clock, _) => Custody.Scanned(s, a, now),
        (Act.ReportDamage a, Actor.Clock, _) => Custody.Damaged(s, a, now),
        (Act.ReportWhole a, Actor.Clock, _) => Custody.Whole(s, a, now),
        (Act.EraseExhibit a, Actor.Clock, _) => Custody.Erase(s, a, now),
        (Act.Claim a, Actor.Staff staff, _) => Assignment.Claim(s, a, staff, now),
        (Act.ReleaseClaim, Actor.Staff staff, Status.UnderReview) => Assignment.Release(s, staff, now),
        (Act.Assign a, Actor.Staff staff, Status.UnderReview) => Assignment.Assign(s, a, staff, now),
        (Act.Recuse a, Actor.Staff staff, _) when claim.ToApprove?.By != staff.Id => Assignment.Recuse(s, a, staff, now),
        (Act.StopTerm a, Actor.Staff staff, _) => TermChanges.Stop(s, a, staff, now),
        (Act.RestartTerm a, Actor.Staff staff, _) => TermChanges.Restart(s, a, staff, now),
        (Act.ExtendTerm a, Actor.Staff staff, _) => TermChanges.Extend(s, a, staff, now),

        // The order: frozen, claimed back by the buyer's bank, closed by a hold (D29, D30, H4).
        (Act.HearOfHold a, _, _) when MayEver(a, actor) => new Draft(s, now).Write(new Fact.OrderFrozen(a.Hold.Ref, a.Hold.Cause)).Granted(),
        (Act.HearOfLift a, _, _) when MayEver(a, actor) => ClaimEndings.HoldLifted(s, a, now),
        (Act.HearOfChargeback a, _, _) when MayEver(a, actor) => new Decision.Granted([]),
        (Act.HearOfClosing a, _, _) when MayEver(a, actor) => ClaimEndings.OrderClosed(s, claim, now),
        (Act.HearOfBankDecision a, _, _) when MayEver(a, actor) => ClaimEndings.BankDecided(s, claim, now),

        // The parties settle by themselves (G5).
        (Act.SettleBetween, Actor.Buyer or Actor.Seller or Actor.Staff, _) when claim.IsUndecided => ClaimEndings.SettledBetween(s, act, actor, now),

        // The decision (G1, G2, D22).
        (Act.ApproveClaim a, Actor.Staff staff, _) when claim.IsUndecided => ClaimPayouts.Write(s, claim, a, staff, now),
        (Act.DeclineClaim a, Actor.Staff staff, _) when claim.IsUndecided => ClaimPayouts.Decline(s, claim, a, staff, now),
        (Act.ApproveClaimBySecond a, Actor.Staff staff, Status.AwaitingSecondApproval) => ClaimPayouts.Approve(s, claim, a, staff, now),
        (Act.ReturnClaim a, Actor.Staff staff, Status.AwaitingSecondApproval) => ClaimPayouts.Return(s, claim, a, staff, now),

        // The payment (D24).
        (Act.ConfirmSettlement a, Actor.Gateway, _) when claim.Settlements.Count > 0 => Settlements.Confirm(s, a, now),
        (Act.FailSettlement a, Actor.Gateway, _) when claim.Settlements.Count > 0 => Settlements.Fail(s, a, now),
        (Act.RetrySettlement a, Actor.Staff staff, _) when claim.Settlements.Count > 0 => Settlements.Retry(s, a, staff, now),
        (Act.SettleByHand a, Actor.Staff staff, _) when claim.Settlements.Count > 0 => Settlements.ByHand(s, a, staff, now),

        // What lies beside the claim (G3, G6).
        (Act.ReportBuyer a, Actor.Seller, _) => BuyerReports.File(s, claim, a, now),
        (Act.ConfirmReport a, Actor.Staff staff, _) => BuyerReports.Confirm(s, claim, a, staff, now),
        (Act.DismissReport a, Actor.Staff staff, _) => BuyerReports.Dismiss(s, claim, a, staff, now),
        (Act.AnswerQuestionnaire a, Actor.Buyer or Actor.Seller, _) => BuyerReports.Answer(s, claim, a, actor.Side!.Value, now),

        // Whatever is not permitted is refused.
        _ => null,
    };

    private static Decision Breach(Situation s, Act.LetTermLapse act, DateTimeOffset now) =>
        s.Case.RunningTerm(act.Code) is not { } term || term.DueAt != act.DueAt || !term.IsDue(now)
            ? Refuse(Refusal.TermNotRunning, "That term is not due.")
            : new Draft(s, now).Write(new Fact.TermLapsed(term.Code, term.DueAt, term.OnSilence, term.Code.Rule(), now - term.DueAt > Term.OnTime)).Granted();

    private static Decision WhyNot(Situation s, GuaranteeClaim claim, Act act, Actor actor, DateTimeOffset now)
    {
        if (act is Act.ClaimGuarantee) return Refuse(Refusal.AlreadyClaimedGuarantee, "This claim is open already.");
        if (!MayEver(act, actor)) return Refuse(Refusal.RoleMissing, $"{Who(actor)} cannot do this.");
        if (actor.Side is { } side && Permit(s, claim, act, Actor.Of(side.Other()), now) is not null)
            return Refuse(Refusal.NotYourTurn, $"This is for the {side.Other()}.");
        // That a second person is asked is the centre's own business (D22).
        var seen = actor.Side is not null && claim.IsUndecided ? Status.UnderReview : claim.Status;
        return Refuse(Refusal.NotAtThisStage, $"This cannot be done while the claim is {Sentences.Say(seen)}.");
    }

    // False for what an actor of that kind can never do, whatever the status.
    private static bool MayEver(Act act, Actor actor) => act switch
    {
        Act.WriteMessage or Act.SettleBetween => actor is Actor.Staff || actor.Side is not null,
        Act.LetTermLapse or Act.ScanExhibit or Act.ReportDamage or Act.ReportWhole or Act.EraseExhibit => actor is Actor.Clock,
        Act.AddExhibit { Of: null } or Act.AnswerQuestionnaire or Act.ReportBuyer => actor.Side is not null,
        Act.ConfirmSettlement or Act.FailSettlement => actor is Actor.Gateway,
        _ when IsHearing(act) => Tells(actor),
        _ => actor is Actor.Staff,
    };

    // Money that still moves, what lies beside the claim, and the keeping of files go on after the end (D15, D24, G3, G6).
    private static bool TouchesClosed(GuaranteeClaim claim, Act act) => act switch
    {
        Act.ScanExhibit or Act.ReportDamage or Act.ReportWhole or Act.EraseExhibit => true,
        Act.ReportBuyer or Act.AnswerQuestionnaire => true,
        Act.ConfirmReport or Act.DismissReport or Act.WriteNote or Act.OpenExhibit => claim.HasOpenReport,
        _ => false,
    };
}
